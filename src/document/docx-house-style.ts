import { strFromU8, unzipSync } from "fflate";
import { packed } from "./archive.ts";
import { Parts } from "./house-style.ts";

const content = "word/document.xml";
const relations = "word/_rels/document.xml.rels";
const styles = "word/styles.xml";
const numbering = "word/numbering.xml";
const types = "[Content_Types].xml";
const core = "docProps/core.xml";

/** Numbers of lists that a house style does not have itself. */
const shift = 9000;

/**
 * A document in the looks of another: the words of ours in the file of theirs, with their styles, margins, header and
 * footer. A style that theirs has under the same name is theirs, whatever its id; one that it lacks comes along.
 * @param ours a file that our own writer made.
 * @throws UnusableHouseStyle
 */
export function inDocxHouseStyle(ours: Uint8Array, theirs: Uint8Array): Uint8Array {
  const own = unzipSync(ours);
  const textOf = (path: string) => strFromU8(own[path] ?? new Uint8Array());
  const house = new Parts(theirs, [content, relations, styles, types]);
  const { ids, added } = matchedStyles(textOf(styles), house.text(styles));
  const changed = new Map<string, string | Uint8Array>([
    [content, withTheirPage(renamed(textOf(content), ids), house.text(content))],
    [relations, withLinks(house.text(relations), textOf(relations))],
    [styles, withLanguage(insertedBefore(house.text(styles), "</w:styles>", added), textOf(styles))],
  ]);
  if (house.has(core)) changed.set(core, textOf(core));
  if (house.has(numbering)) {
    changed.set(numbering, withLists(house.text(numbering), textOf(numbering)));
  } else {
    changed.set(numbering, shifted(textOf(numbering)));
    changed.set(types, insertedBefore(house.text(types), "</Types>", listType));
    changed.set(relations, insertedBefore(String(changed.get(relations)), "</Relationships>", listRelation));
  }
  const paths = [...new Set([...house.names, ...changed.keys()])];
  return packed(paths.map((path) => [path, changed.get(path) ?? house.bytes(path)] as const));
}

/** Where the text begins on a page, in millimetres; undefined: it is not said. */
export function docxTop(theirs: Uint8Array): number | undefined {
  const top = /<w:pgMar[^>]*\sw:top="(\d+)"/u.exec(
    lastSection(new Parts(theirs, [content]).text(content)),
  )?.[1];
  return top === undefined ? undefined : (Number(top) / 1440) * 25.4;
}

const wordMl = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const listType = `<Override PartName="/word/numbering.xml" ContentType="${wordMl}.numbering+xml"/>`;
const listRelation =
  '<Relationship Id="rIdLists" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
  readonly isDefault: boolean;
}

function stylesIn(xml: string): readonly Style[] {
  return [...xml.matchAll(/<w:style\s([^>]*)>[\s\S]*?<\/w:style>/gu)].map(([whole, attributes = ""]) => ({
    id: /w:styleId="([^"]+)"/u.exec(attributes)?.[1] ?? "",
    name: (/<w:name\s+w:val="([^"]+)"/u.exec(whole)?.[1] ?? "").toLowerCase(),
    xml: whole,
    isDefault: /w:default="(?:1|true)"/u.test(attributes) && /w:type="paragraph"/u.test(attributes),
  }));
}

/** Our ids of styles as theirs, by name (ECMA-376 names them in English whatever the language of the ids is). */
function matchedStyles(ours: string, theirs: string) {
  const known = stylesIn(theirs);
  const ids = new Map<string, string>();
  const missing: Style[] = [];
  for (const style of stylesIn(ours)) {
    const match = style.isDefault
      ? known.find(({ isDefault }) => isDefault)
      : known.find(({ name }) => name === style.name);
    if (match !== undefined) ids.set(style.id, match.id);
    else missing.push(style);
  }
  const taken = new Set(known.map(({ id }) => id));
  for (const { id } of missing) if (taken.has(id)) ids.set(id, `Regelmaat${id}`);
  return { ids, added: missing.map(({ xml }) => renamed(xml, ids)).join("") };
}

/** The names of styles in an XML of ours as theirs; the numbers of lists beyond theirs. */
function renamed(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml
    .replace(
      /(<w:(?:pStyle|rStyle|basedOn|next|link)\s+w:val="|w:styleId=")([^"]+)"/gu,
      (_, start: string, id: string) => `${start}${ids.get(id) ?? id}"`,
    )
    .replace(
      /(<w:numId\s+w:val=")(\d+)"/gu,
      (_, start: string, id: string) => `${start}${Number(id) + shift}"`,
    );
}

/** Margins, header and footer of a document stand in the last description of a section. */
function lastSection(xml: string): string {
  const start = xml.lastIndexOf("<w:sectPr");
  const rest = start === -1 ? "" : xml.slice(start);
  return /^<w:sectPr[^>]*\/>|^<w:sectPr[\s\S]*?<\/w:sectPr>(?!<\/w:sectPrChange>)/u.exec(rest)?.[0] ?? "";
}

function withTheirPage(ours: string, theirs: string): string {
  const section = lastSection(theirs).replace(/<w:sectPrChange[\s\S]*?<\/w:sectPrChange>/gu, "");
  const own = lastSection(ours);
  const at = ours.lastIndexOf(own);
  return section === "" ? ours : ours.slice(0, at) + section + ours.slice(at + own.length);
}

function withLinks(theirs: string, ours: string): string {
  const links = [...ours.matchAll(/<Relationship\s[^>]*\/hyperlink"[^>]*\/>/gu)].map(([whole]) => whole);
  return insertedBefore(theirs, "</Relationships>", links.join(""));
}

/** The language of the words is that of ours. */
function withLanguage(theirs: string, ours: string): string {
  const language = /<w:docDefaults>[\s\S]*?<w:lang\s+w:val="([^"]+)"/u.exec(ours)?.[1] ?? "nl-NL";
  return theirs.replace(/<w:docDefaults>[\s\S]*?<\/w:docDefaults>/u, (defaults) => {
    if (/<w:lang\s/u.test(defaults))
      return defaults.replace(/(<w:lang\s[^>]*?w:val=")[^"]*"/u, `$1${language}"`);
    return insertedBefore(defaults, "</w:rPr></w:rPrDefault>", `<w:lang w:val="${language}"/>`);
  });
}

/** All descriptions of lists stand before all lists (ECMA-376, 17.9.16). */
function withLists(theirs: string, ours: string): string {
  const moved = shifted(ours);
  const descriptions = [...moved.matchAll(/<w:abstractNum\s[\s\S]*?<\/w:abstractNum>/gu)].map(([xml]) => xml);
  const lists = [...moved.matchAll(/<w:num\s[\s\S]*?<\/w:num>/gu)].map(([xml]) => xml);
  const first = /<w:num\s/u.exec(theirs)?.index;
  const described =
    first === undefined
      ? insertedBefore(theirs, "</w:numbering>", descriptions.join(""))
      : theirs.slice(0, first) + descriptions.join("") + theirs.slice(first);
  const clean = described.includes("<w:numIdMacAtCleanup") ? "<w:numIdMacAtCleanup" : "</w:numbering>";
  return insertedBefore(described, clean, lists.join(""));
}

function shifted(xml: string): string {
  return xml.replace(
    /((?:w:abstractNumId|w:numId)="|<w:abstractNumId\s+w:val=")(\d+)"/gu,
    (_, start: string, id: string) => `${start}${Number(id) + shift}"`,
  );
}

function insertedBefore(xml: string, end: string, added: string): string {
  const at = xml.lastIndexOf(end);
  return at === -1 ? xml : xml.slice(0, at) + added + xml.slice(at);
}
