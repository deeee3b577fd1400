import { describe, expect, test } from "vitest";
import { mappingOf, readLog } from "./reading.ts";
import { cellsOf, eventsOf, headerRow, packed, textCell, workbook, xlsxOf } from "./workbook-files.ts";

const registerMapping = `
header: 3
dates: dd-mm-jjjj
case: Nr
facts: { urgent: Spoed, amount: Bedrag }
events:
  complaint: Ontvangen
  hearing: Gesprek
  decision: { time: Besluit, contents: { share: Aandeel, reasons: Redenen } }
`;

/** What LibreOffice wrote from register.fods, in both forms. */
describe.each(["register.xlsx", "register.ods"])("a register as a program writes it: %s", (name) => {
  const read = (mapping = registerMapping) =>
    readLog(workbook(name), { name, chunkLength: 999, mapping: mappingOf(mapping) });

  test("gives dates, moments, formulas, truth values, numbers and texts", async () => {
    const log = await read();
    expect(eventsOf(log)).toEqual([
      "00042 complaint 2025-09-01",
      "00042 hearing 2025-09-08 12:30Z",
      "00042 decision 2025-10-13",
      "00043 complaint 2025-09-02",
      "00043 decision ?",
      "00044 complaint 2025-09-03",
      "00044 decision 2025-10-03",
    ]);
    expect(log.cases.map(({ facts }) => facts)).toEqual([
      { urgent: "true", amount: "1250.5" },
      { urgent: "false", amount: "7" },
      { urgent: "false", amount: "7" },
    ]);
    expect(log.cases.map(({ events }) => events.at(-1)?.fields)).toEqual([
      { share: "0.25", reasons: "eerste  reden\ntweede" },
      { share: "1", reasons: null },
      { share: "1", reasons: "ja" },
    ]);
    expect(log.rows).toEqual({ read: 3, used: 3, duplicates: 0, rejected: 0 });
  });

  test("says what was hidden, wrong or left out, each at its cell", async () => {
    expect(cellsOf(await read())).toEqual([
      "hidden-sheet 'Klachten 2025'!A1",
      "hidden-column 'Klachten 2025'!F3",
      "formula-error 'Klachten 2025'!D5",
      "undeclared-date 'Klachten 2025'!D5",
      "formula-error 'Klachten 2025'!H5",
      "hidden-rows 'Klachten 2025'!A6",
    ]);
  });

  test("has no hidden sheet to mention when the mapping names the sheet", async () => {
    const log = await read(`${registerMapping}sheet: klachten 2025\n`);
    expect(cellsOf(log)).not.toContain("hidden-sheet 'Klachten 2025'!A1");
    expect(log.rows.used).toBe(3);
  });

  test("is not read when the header is not on the first row and nobody says where", async () => {
    const log = await read(registerMapping.replace("header: 3", ""));
    expect(cellsOf(log)).toEqual(["hidden-sheet 'Klachten 2025'!A1", "header-elsewhere 'Klachten 2025'!A3"]);
    expect(log.findings[1]?.message.nl).toContain("header: 3");
    expect(log.cases).toEqual([]);
  });

  test("says that the named header is empty, or the named sheet not there", async () => {
    expect(cellsOf(await read(registerMapping.replace("header: 3", "header: 2")))).toContain(
      "no-header 'Klachten 2025'!A2",
    );
    expect(cellsOf(await read(registerMapping.replace("header: 3", "header: 90")))).toContain(
      "no-header 'Klachten 2025'!A90",
    );
    const log = await read(`${registerMapping}sheet: Klacht\n`);
    expect(cellsOf(log)).toEqual(["no-sheet 1:1"]);
    expect(log.findings[0]?.message.en).toContain('"Klachten 2025", "Keuzes", "Leeg"');
  });

  test("writes numbers with the decimal mark of the mapping, so that none grows tenfold", async () => {
    const log = await read(`${registerMapping}decimal: ","\n`);
    expect(log.cases.map(({ facts }) => facts.amount)).toEqual([1250.5, 7, 7]);
  });

  test("refuses a declared format that would swap day and month of its dates", async () => {
    const log = await read(registerMapping.replace("dd-mm-jjjj", "jjjj-dd-mm"));
    expect(cellsOf(log)).toEqual(["date-format 1:1"]);
  });
});

describe.each(["xlsx", "ods"])("sheets and cells: %s", (extension) => {
  const read = (name: string, mapping?: string) =>
    readLog(workbook(`${name}.${extension}`), {
      name: `${name}.${extension}`,
      chunkLength: 999,
      ...(mapping === undefined ? {} : { mapping: mappingOf(mapping) }),
    });

  test("several filled sheets: nothing is guessed", async () => {
    const log = await read("two-sheets");
    expect(cellsOf(log)).toEqual(["several-sheets 1:1"]);
    expect(log.cases).toEqual([]);
    expect(eventsOf(await read("two-sheets", "sheet: '2025'"))).toEqual(["B complaint 2025-09-01"]);
  });

  test("days that count from 1904", async () => {
    const log = await read("from-1904");
    expect(eventsOf(log)).toEqual(["A complaint 2025-09-01", "A decision 2025-10-13 07:05Z"]);
    expect(log.findings).toEqual([]);
  });

  test("merged cells: in the header and below it", async () => {
    const log = await read("merged");
    expect(cellsOf(log)).toEqual([
      "merged-header Blad1!C1",
      "merged-cells Blad1!A2",
      "no-case Blad1!A3",
      "unnamed-column Blad1!D3",
    ]);
    expect(log.findings.map(({ message }) => message.nl).join()).toContain("A2:A3");
    expect(eventsOf(log)).toEqual(["A complaint 2025-09-01"]);
  });
});

function row(...cells: string[]): string {
  return `<row>${cells.join("")}</row>`;
}

describe("what an Excel workbook can hold", () => {
  test.each([
    ["the last real day before the one that never was", '<c s="1"><v>59</v></c>', "", "1900-02-28"],
    ["the day that never was", '<c s="1"><v>60</v></c>', "impossible-date", undefined],
    ["the day after it", '<c s="1"><v>61</v></c>', "", "1900-03-01"],
    ["day 0, which an empty reference gives", '<c s="1"><v>0</v></c>', "impossible-date", undefined],
    ["a fraction that rounds to the next day", '<c s="1"><v>45901.9999999999</v></c>', "", "2025-09-02"],
    ["a number without a date format", "<c><v>45901</v></c>", "undeclared-date", undefined],
    [
      "a date as ISO text of the format itself",
      '<c s="1" t="d"><v>2025-09-01T00:00:00</v></c>',
      "",
      "2025-09-01",
    ],
    ["a formula whose value was not saved", "<c><f>TODAY()</f></c>", "formula-without-value", undefined],
    ["text that looks like a date", textCell("1-9-2025"), "undeclared-date", undefined],
  ])("%s", async (_what, cell, rule, day) => {
    const rows = headerRow + row(textCell("A"), textCell("complaint"), cell);
    const log = await readLog(xlsxOf(rows), { name: "log.xlsx" });
    expect(eventsOf(log)).toEqual([`A complaint ${day ?? "?"}`]);
    if (day === undefined) expect(log.findings.map((finding) => finding.rule)).toContain(rule);
    else expect(log.findings).toEqual([]);
  });

  test("a hidden hour is not lost: what is stored counts, not what is shown", async () => {
    const rows = headerRow + row(textCell("A"), textCell("complaint"), '<c s="1"><v>45901.5</v></c>');
    expect(eventsOf(await readLog(xlsxOf(rows)))).toEqual(["A complaint 2025-09-01 10:00Z"]);
  });

  test("own number formats: a date, a time, a duration, case numbers; letters in quotes are no date", async () => {
    const formatted = async (code: string, value: string) => {
      const formats = `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts>`;
      const rows =
        row(...["case_id", "activity", "timestamp", "x"].map(textCell)) +
        row(textCell("A"), textCell("complaint"), textCell("2025-09-01"), `<c s="3"><v>${value}</v></c>`);
      return (await readLog(xlsxOf(rows, { formats }))).cases[0]?.events[0]?.fields.x;
    };
    expect(await formatted("[$-413]d\\ mmmm\\ yyyy;@", "45901")).toBe("2025-09-01");
    expect(await formatted("hh:mm", "0.604166666666667")).toBe("14:30");
    expect(await formatted("h:mm:ss", "0.604178240740741")).toBe("14:30:01");
    expect(await formatted("[h]:mm", "1.5")).toBe("36:00");
    expect(await formatted("00000", "42")).toBe("00042");
    expect(await formatted("&quot;dag&quot; 0", "42")).toBe("42");
    expect(await formatted("[Red]0.00", "0.30000000000000004")).toBe("0.3");
    expect(await formatted("General", "42")).toBe("42");
    expect(await formatted("0%", "0.25")).toBe("0.25");
  });

  test("rich text, hints for pronunciation, escaped characters, and gaps between cells", async () => {
    const strings =
      "<si><r><t>com</t></r><r><t>plaint</t></r><rPh><t>kom</t></rPh></si><si><t>A_x000D_</t></si>";
    const rows =
      '<row r="2"><c r="B2" t="inlineStr"><is><t>case_id</t></is></c><c r="D2" t="inlineStr"><is><t>activity</t></is></c><c r="AA2" t="inlineStr"><is><t>timestamp</t></is></c></row>' +
      '<row r="7"><c r="B7" t="s"><v>1</v></c><c r="D7" t="s"><v>0</v></c><c r="AA7" s="1"><v>45901</v></c></row>';
    const log = await readLog(xlsxOf(rows, { strings }));
    expect(eventsOf(log)).toEqual(["A complaint 2025-09-01"]);
    expect(log.cases[0]?.place).toEqual({ file: "log.csv", sheet: "Blad1", line: 7, column: 1 });
  });

  test("names with a prefix, as the strict variant may have them", async () => {
    const sheet = headerRow + row(textCell("A"), textCell("complaint"), '<c s="1"><v>45901</v></c>');
    const prefixed = sheet.replaceAll(/<(\/?)(?=[a-z])/gu, "<$1x:");
    expect(eventsOf(await readLog(xlsxOf(prefixed)))).toEqual(["A complaint 2025-09-01"]);
  });

  test("equal rows are duplicates, and the first is named by its cell", async () => {
    const one = row(textCell("A"), textCell("complaint"), '<c s="1"><v>45901</v></c>');
    const log = await readLog(xlsxOf(headerRow + one + one));
    expect(cellsOf(log)).toEqual(["duplicate-row Blad1!A3"]);
    expect([...(log.findings[0]?.related ?? [])][0]?.place).toEqual({
      file: "log.csv",
      sheet: "Blad1",
      line: 2,
      column: 1,
    });
  });
});

test("notes and shapes in a cell of an OpenDocument sheet are not its text, and a table in it no rows", async () => {
  const cell = (text: string, more = "") =>
    `<table-cell office:value-type="string"><p>${text}</p>${more}</table-cell>`;
  const beside =
    "<annotation><p>note</p></annotation><custom-shape><p>shape</p></custom-shape>" +
    "<table><table-row><table-cell><p>inner</p></table-cell></table-row></table>";
  const rows = [
    ["case_id", "activity", "timestamp"].map((name) => cell(name)).join(""),
    cell("A") + cell("com<span>plaint</span>", beside) + cell("2025-09-01"),
  ].map((cells) => `<table-row>${cells}</table-row>`);
  const content = `<document><body><spreadsheet><table name="a">${rows.join("")}</table><links><link><table><table-row>${cell("x")}</table-row></table></link></links></spreadsheet></body></document>`;
  const log = await readLog(packed({ mimetype: "", "content.xml": content }), { name: "log.ods" });
  expect(eventsOf(log)).toEqual(["A complaint 2025-09-01"]);
  expect(log.findings).toEqual([]);
});

describe("what cannot be read says why", () => {
  const rules = async (content: Uint8Array, name = "log.xlsx") =>
    cellsOf(await readLog(content, { name, chunkLength: 4096 }));
  const good = xlsxOf(headerRow + row(textCell("A"), textCell("complaint"), textCell("2025-09-01")));

  test("a password", async () => {
    expect(await rules(workbook("password.xlsx"))).toEqual(["encrypted-workbook 1:1"]);
    const files = {
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": "x",
      "META-INF/manifest.xml": "<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
    };
    expect(await rules(packed(files), "log.ods")).toEqual(["encrypted-workbook 1:1"]);
  });

  test("an old workbook", async () => {
    expect(await rules(workbook("old.xls"), "log.xls")).toEqual(["old-workbook 1:1"]);
  });

  test("a file that stops half-way, or in which a byte has changed", async () => {
    expect(await rules(good.subarray(0, good.length / 2))).toEqual(["damaged-workbook 1:1"]);
    const stored = workbook("two-sheets.xlsx");
    for (const at of [0.3, 0.5, 0.6].map((part) => Math.floor(stored.length * part))) {
      const changed = Uint8Array.from(stored);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const log = await readLog(changed, { name: "log.xlsx", chunkLength: 4096 });
      // The byte may stand in a part that is not read; then nothing is wrong with what is.
      expect([["damaged-workbook 1:1"], ["several-sheets 1:1"]]).toContainEqual(cellsOf(log));
    }
  });

  test("XML that is not sound, and a document type with its entities", async () => {
    expect(await rules(xlsxOf(`${headerRow}<row><c>`))).toEqual(["damaged-workbook 1:1"]);
    const one = `<row>${textCell("A")}${textCell("complaint")}${textCell("2025-09-01")}</row>`;
    const log = await readLog(xlsxOf(`${headerRow}${one}<row><c>`), { name: "log.xlsx" });
    expect([log.cases, log.rows.used]).toEqual([[], 0]);
    const workbookXml =
      '<!DOCTYPE x [<!ENTITY a "b">]><workbook><sheets><sheet name="&a;" r:id="b"/></sheets></workbook>';
    expect(await rules(xlsxOf(headerRow, { workbookXml }))).toEqual(["damaged-workbook 1:1"]);
    expect(await rules(xlsxOf(`${headerRow}<row><c t="s"><v>9</v></c></row>`))).toEqual([
      "damaged-workbook 1:1",
    ]);
  });

  test("more than the stated size: packed, and in one cell", async () => {
    const huge = xlsxOf(`${headerRow}<row>${textCell("x".repeat(11_000_000))}</row>`);
    expect(await rules(huge)).toEqual(["too-large-workbook 1:1"]);
    const repeated = `<document><body><spreadsheet><table name="a"><table-row><table-cell table:number-columns-repeated="16384" office:value-type="string"><p>x</p></table-cell><table-cell office:value-type="string"><p>x</p></table-cell></table-row></table></spreadsheet></body></document>`;
    expect(await rules(packed({ mimetype: "", "content.xml": repeated }), "log.ods")).toEqual([
      "too-large-workbook 1:1",
    ]);
  });

  test("a sheet that unpacks to hundreds of times its size", async () => {
    // Between the tags, so that no cell is too long: 160 MB of spaces in small pieces.
    const rows = `${headerRow}${`<row>${" ".repeat(1_000_000)}</row>`.repeat(160)}`;
    expect(await rules(xlsxOf(rows))).toEqual(["too-large-workbook 1:1"]);
  });

  test("no workbook, an empty one, and one with only a header", async () => {
    expect(await rules(packed({ "xl/other.bin": "" }))).toEqual(["no-workbook 1:1"]);
    expect(await rules(packed({ mimetype: "application/vnd.oasis.opendocument.text" }), "x.odt")).toEqual([
      "no-workbook 1:1",
    ]);
    expect(await rules(xlsxOf(""))).toEqual(["empty-file 1:1"]);
    expect(await rules(xlsxOf(headerRow))).toEqual(["no-rows Blad1!A1"]);
  });
});
