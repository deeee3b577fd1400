import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { isoFromDay } from "../../src/calendar/day.ts";
import type { CaseLog } from "../../src/case-log/model.ts";
import { cellName } from "../../src/place.ts";

/** A workbook in the folder beside this file. */
export function workbook(name: string): Uint8Array {
  return readFileSync(new URL(`workbooks/${name}`, import.meta.url));
}

/** Files that a ZIP library packs, by name. */
export function packed(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook with one sheet, whose rows are given as XML. */
export function xlsxOf(
  rows: string,
  {
    afterRows = "",
    workbookXml,
    strings = "",
    formats = "",
  }: Readonly<Partial<Record<"afterRows" | "workbookXml" | "strings" | "formats", string>>> = {},
): Uint8Array {
  return packed({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      workbookXml ?? `<workbook xmlns="${main}"><sheets><sheet name="Blad1" r:id="b"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="b" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="${relationships}/styles" Target="/xl/styles.xml"/><Relationship Id="d" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet>${formats}<cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="200"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${afterRows}</worksheet>`,
  });
}

/** A cell with a text in it, or with what XML says. */
export function textCell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

export const headerRow = `<row>${["case_id", "activity", "timestamp"].map(textCell).join("")}</row>`;

/** Events as `case activity date time-of-day`, in minutes since midnight. */
export function eventsOf(log: CaseLog): string[] {
  return log.cases.flatMap(({ id, events }) =>
    events.map(({ activity, time }) => {
      if (time === undefined) return `${id} ${activity} ?`;
      const instant =
        time.instant === undefined ? "" : ` ${new Date(time.instant).toISOString().slice(11, 16)}Z`;
      return `${id} ${activity} ${isoFromDay(time.day)}${instant}`;
    }),
  );
}

/** Findings as `rule cell`. */
export function cellsOf(log: CaseLog): string[] {
  return log.findings.map(
    ({ rule, place }) => `${rule} ${cellName(place) ?? `${place.line}:${place.column}`}`,
  );
}
