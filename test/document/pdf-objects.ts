import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";

/** A PDF as its objects, for what no reader of documents tells. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return await PDFDocument.load(bytes, { updateMetadata: false });
}

/** Where the objects of two documents differ, from their catalogs on, as paths of keys. */
export function differingPaths(one: PDFDocument, other: PDFDocument): readonly string[] {
  const seen = new Set<PDFObject>();
  const compare = (a: PDFObject | undefined, b: PDFObject | undefined, path: string): readonly string[] => {
    const here = one.context.lookup(a);
    const there = other.context.lookup(b);
    if (here === undefined || there === undefined) return here === there ? [] : [path];
    if (a instanceof PDFRef && seen.has(here)) return [];
    seen.add(here);
    const parts = partsOf(here, there);
    if (parts === undefined) return String(here) === String(there) ? [] : [path];
    return [
      ...parts.flatMap(([key, left, right]) => compare(left, right, path + key)),
      ...(hasSameContents(here, there) ? [] : [path]),
    ];
  };
  return [...new Set(compare(one.context.trailerInfo.Root, other.context.trailerInfo.Root, ""))];
}

type Part = readonly [key: string, left: PDFObject | undefined, right: PDFObject | undefined];

/** What two objects of one kind hold under each key; undefined: they hold nothing, or are of different kinds. */
function partsOf(here: PDFObject, there: PDFObject): readonly Part[] | undefined {
  if (here instanceof PDFRawStream && there instanceof PDFRawStream) return partsOf(here.dict, there.dict);
  if (here instanceof PDFDict && there instanceof PDFDict) {
    const keys = new Set([...here.keys(), ...there.keys()]);
    return [...keys].map((key) => [key.asString(), here.get(key), there.get(key)]);
  }
  if (!(here instanceof PDFArray && there instanceof PDFArray) || here.size() !== there.size())
    return undefined;
  return here.asArray().map((item, at) => [`[${at}]`, item, there.get(at)]);
}

function hasSameContents(here: PDFObject, there: PDFObject): boolean {
  if (!(here instanceof PDFRawStream && there instanceof PDFRawStream)) return true;
  return Buffer.from(here.contents).equals(Buffer.from(there.contents));
}

/** Every dictionary of a document in which a key has this name. */
export function dictionariesWith(document: PDFDocument, key: string, name: string): readonly PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && nameAt(object, key) === name ? [object] : []));
}

export function nameAt(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.asString().slice(1) : undefined;
}

/** The metadata of a document in XMP. */
export function xmpOf({ catalog }: PDFDocument): string {
  const stream = catalog.lookup(PDFName.of("Metadata"));
  if (!(stream instanceof PDFRawStream)) throw new Error("there is no metadata");
  return new TextDecoder().decode(stream.getContents());
}
