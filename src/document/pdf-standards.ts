import { PDFDocument, PDFName, PDFObjectCopier, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";

/** One document, made for each of two standards: a typesetter makes it for one at a time. */
export interface StandardPdfs {
  /** PDF/UA-1 (ISO 14289-1): for everybody. */
  readonly accessible: Uint8Array;
  /** PDF/A-2a (ISO 19005-2): for as long as it is kept. */
  readonly archival: Uint8Array;
}

/**
 * The accessible file with what the archival one has besides: the colours that it is made for, its metadata and its
 * identity. The metadata then name both standards. The same two files give the same bytes. Throws where one of them does
 * not have what its standard asks.
 */
export async function underBothStandards({ accessible, archival }: StandardPdfs): Promise<Uint8Array> {
  const made = await PDFDocument.load(accessible, { updateMetadata: false });
  const kept = await PDFDocument.load(archival, { updateMetadata: false });
  const intents = kept.catalog.get(outputIntents);
  const place = made.catalog.get(metadata);
  if (intents === undefined || !(place instanceof PDFRef))
    throw new Error("a PDF lacks what its standard asks");
  if (!metadataOf(made).includes(accessibleMark))
    throw new Error("the accessible PDF does not say that it is");
  made.catalog.set(outputIntents, PDFObjectCopier.for(kept.context, made.context).copy(intents));
  const words = new TextEncoder().encode(withAccessibleMark(metadataOf(kept)));
  made.context.assign(place, made.context.stream(words, { Type: "Metadata", Subtype: "XML" }));
  const { ID: identity } = kept.context.trailerInfo;
  if (identity !== undefined) made.context.trailerInfo.ID = identity;
  return made.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

const outputIntents = PDFName.of("OutputIntents");
const metadata = PDFName.of("Metadata");

const accessibleMark = "<pdfuaid:part>1</pdfuaid:part>";
const accessibleSpace = "http://www.aiim.org/pdfua/ns/id/";

/** What PDF/A asks of metadata that it does not know itself: their names, and what they are. */
const description = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>${accessibleSpace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the document keeps to</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

function withAccessibleMark(archival: string): string {
  const spaces = 'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"';
  const schemas = "<pdfaExtension:schemas><rdf:Bag>";
  const mark = "<pdfaid:part>2</pdfaid:part>";
  if (![spaces, schemas, mark].every((part) => archival.split(part).length === 2))
    throw new Error("the archival PDF does not say that it is");
  return archival
    .replace(spaces, () => `${spaces} xmlns:pdfuaid="${accessibleSpace}"`)
    .replace(schemas, () => `${schemas}${description}`)
    .replace(mark, () => `${accessibleMark}${mark}`);
}

function metadataOf({ catalog }: PDFDocument): string {
  const stream = catalog.lookup(metadata);
  if (!(stream instanceof PDFRawStream)) throw new Error("a PDF has no metadata");
  return new TextDecoder().decode(stream.getContents());
}
