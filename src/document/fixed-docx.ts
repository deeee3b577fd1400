import { strFromU8, unzipSync } from "fflate";
import { packed } from "./archive.ts";

const relationships = "word/_rels/document.xml.rels";
const core = "docProps/core.xml";

/**
 * The same file with all that chance and the clock put in it made fixed: names of links, the dates of the document,
 * those of the archive.
 * @param date ISO date that the document carries.
 */
export function fixedDocx(bytes: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(bytes);
  const names = linkNames(parts[relationships]);
  const written = Object.entries(parts).map(([path, content]): readonly [string, string | Uint8Array] => {
    if (path === core) return [path, withDate(strFromU8(content), date)];
    return path === relationships || path === "word/document.xml"
      ? [path, withNames(strFromU8(content), names)]
      : [path, content];
  });
  return packed(written);
}

function linkNames(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const ids = [...(part === undefined ? "" : strFromU8(part)).matchAll(/ Id="([^"]+)"/gu)].map(
    ([, id = ""]) => id,
  );
  return new Map(ids.filter((id) => !/^rId\d+$/u.test(id)).map((id, at) => [id, `rIdLink${at + 1}`]));
}

function withNames(xml: string, names: ReadonlyMap<string, string>): string {
  return xml.replace(/ (Id|r:id)="([^"]+)"/gu, (whole, key: string, id: string) => {
    const name = names.get(id);
    return name === undefined ? whole : ` ${key}="${name}"`;
  });
}

function withDate(xml: string, date: string): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu,
    (_, opening: string) => `${opening}${date}T00:00:00Z`,
  );
}
