import { strToU8, Zip, ZipDeflate } from "fflate";
import { xmlText } from "../xml-text.ts";
import type { Sheet } from "./model.ts";
import { sheetParts } from "./sheet-xml.ts";
import { stylesXml } from "./styles.ts";

/** So many characters of a part are packed at once. */
const pieceLength = 1 << 16;

/**
 * A workbook (ECMA-376, XLSX), piece by piece: the same tables give the same bytes, and no table is in memory whole.
 */
export function* writeWorkbook(sheets: Iterable<Sheet>): Generator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  const part = function* (path: string, xml: Iterable<string>) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = earliest;
    zip.add(file);
    let piece = declaration;
    for (const text of xml) {
      piece += text;
      if (piece.length < pieceLength) continue;
      file.push(strToU8(piece));
      piece = "";
      yield* packed.splice(0);
    }
    file.push(strToU8(piece), true);
    yield* packed.splice(0);
  };
  const names: string[] = [];
  for (const sheet of sheets) {
    for (const { name, xml } of sheetParts(sheet)) {
      names.push(name);
      yield* part(`xl/worksheets/sheet${names.length}.xml`, xml);
    }
  }
  for (const [path, xml] of Object.entries(frameOf(names))) yield* part(path, [xml]);
  zip.end();
  yield* packed.splice(0);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** ZIP keeps local dates: this is the first that it can hold, in any zone. */
const earliest = new Date(1980, 0, 1);

const packages = "http://schemas.openxmlformats.org/package/2006";
const documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What holds the sheets together. */
function frameOf(names: readonly string[]): Readonly<Record<string, string>> {
  const sheets = names.map((name, at) => ({ name: xmlText(name), number: at + 1 }));
  const relationships = sheets.map(
    ({ number }) =>
      `<Relationship Id="sheet${number}" Type="${documents}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const parts = sheets.map(
    ({ number }) =>
      `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  const listed = sheets.map(
    ({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="sheet${number}"/>`,
  );
  return {
    "xl/styles.xml": stylesXml,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${documents}"><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">${relationships.join("")}<Relationship Id="styles" Type="${documents}/styles" Target="styles.xml"/></Relationships>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="workbook" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${parts.join("")}</Types>`,
  };
}
