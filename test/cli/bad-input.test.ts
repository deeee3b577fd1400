import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { textCell, workbook, xlsxOf } from "../case-log/workbook-files.ts";
import { workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

const header = "case_id,activity,timestamp,role,recipient";
const rows = [
  "M-2,complaint,2025-09-01,complainant,",
  "M-2,acknowledgement,2025-09-03,miller,complainant",
  "M-2,decision,2025-09-22,miller,complainant",
];
const sound = `${[header, ...rows].join("\n")}\n`;

interface BadInput {
  /** Of the file; its ending says what it is. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What is said about it, without line breaks. */
  readonly nl: string;
  readonly en: string;
  /** The verdict on the term of the decision in that file; undefined: nothing of it is judged. */
  readonly decision?: string;
}

/** Cells as XML, of which one may be no text. */
function sheet(cells: readonly (readonly string[])[], afterRows = ""): Uint8Array {
  const xml = cells.map((row) => row.map((cell) => (cell.startsWith("<") ? cell : textCell(cell))).join(""));
  return xlsxOf(xml.map((row) => `<row>${row}</row>`).join(""), { afterRows });
}

const table = [header, ...rows].map((row) => row.split(","));
const withCell = (row: number, column: number, cell: string) =>
  table.map((cells, at) => (at === row ? cells.with(column, cell) : cells));
const entities =
  '<!DOCTYPE log [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><log><trace><string key="concept:name" value="&b;"/></trace></log>';

const inputs: Readonly<Record<string, BadInput>> = {
  "gzip that is cut off": {
    name: "bad.csv.gz",
    content: gzipSync(sound).subarray(0, -12),
    nl: "bad.csv.gz:1:1 Dit gzip-bestand houdt halverwege op. Er is niets van gebruikt",
    en: "bad.csv.gz:1:1 This gzip file stops halfway. Nothing of it was used",
  },
  "a column with a name that no field can have": {
    name: "bad.csv",
    content: sound.replace(header, `${header},__proto__`).replaceAll(/,(complainant)?$/gmu, ",$1,x"),
    nl: 'bad.csv:1:43 Een kolom kan niet "__proto__" heten. De kolom is niet gebruikt. Geef haar een andere naam.',
    en: 'bad.csv:1:43 A column cannot be called "__proto__". The column was not used. Give it another name.',
    decision: "met",
  },
  "a zip bomb": {
    name: "bad.zip",
    content: zipSync({ "a.csv": new Uint8Array(100_000_000).fill(65) }),
    nl: "bad.zip/a.csv:1:1 Dit bestand wordt bij het uitpakken groter dan is toegestaan",
    en: "bad.zip/a.csv:1:1 Unpacked this file becomes larger than is allowed",
  },
  "a gzip bomb": {
    name: "bad.csv.gz",
    content: gzipSync(`${sound}${`${rows[0]}\n`.repeat(1_800_000)}`, { level: 9 }),
    nl: "bad.csv.gz:1:1 Dit bestand wordt bij het uitpakken groter dan is toegestaan",
    en: "bad.csv.gz:1:1 Unpacked this file becomes larger than is allowed",
  },
  "a workbook with a formula that gives an error": {
    name: "bad.xlsx",
    content: sheet(withCell(3, 2, '<c t="e"><f>VLOOKUP(A1,B:C,2)</f><v>#N/A</v></c>')),
    nl: 'bad.xlsx:Blad1!C4 De formule in deze cel geeft de fout "#N/A". De cel geldt als leeg; een datum als onbekend.',
    en: 'bad.xlsx:Blad1!C4 The formula in this cell gives the error "#N/A". The cell counts as empty, a date as unknown.',
    decision: "undetermined",
  },
  "a workbook with merged column names": {
    name: "bad.xlsx",
    content: sheet(withCell(0, 4, "<c/>"), '<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>'),
    nl: "bad.xlsx:Blad1!D1 De kolomnamen in D1:E1 zijn samengevoegd",
    en: "bad.xlsx:Blad1!D1 The column names in D1:E1 are merged",
    decision: "met",
  },
  "a workbook with a password": {
    name: "bad.xlsx",
    content: workbook("password.xlsx"),
    nl: "bad.xlsx:1:1 Deze werkmap heeft een wachtwoord en kan niet gelezen worden. Bewaar een kopie zonder wachtwoord.",
    en: "bad.xlsx:1:1 This workbook has a password and cannot be read. Save a copy without a password.",
  },
  "entities in XML": {
    name: "bad.xes",
    content: entities,
    nl: "bad.xes:1:67 Dit bestand heeft een DOCTYPE. Die wordt niet gelezen",
    en: "bad.xes:1:67 This file has a DOCTYPE. That is not read",
  },
  "a line without end": {
    name: "bad.csv",
    content: `${header}\nM-2,${"a".repeat(20_000_000)}`,
    nl: "bad.csv:2:1 Vanaf hier staan er meer dan 16777216 tekens zonder dat de rij eindigt. Er is niets van dit bestand gebruikt",
    en: "bad.csv:2:1 From here on there are more than 16777216 characters without an end of the row. Nothing of this file was used",
  },
  "mixed line ends": {
    name: "bad.csv",
    content: `${header}\r\n${rows[0]}\n${rows[1]}\r${rows[2]}\n`,
    nl: "bad.csv:3:1 De regels van dit bestand eindigen niet allemaal op dezelfde manier",
    en: "bad.csv:3:1 The lines of this file do not all end in the same way",
  },
  "a column name that is there twice": {
    name: "bad.csv",
    content: sound.replace("recipient", "timestamp"),
    nl: 'bad.csv:1:33 De kolomnaam "timestamp" staat er twee keer. Alleen de eerste kolom is gebruikt.',
    en: 'bad.csv:1:33 The column name "timestamp" is there twice. Only the first column was used.',
    decision: "met",
  },
  "a column that is a date in most rows": {
    name: "bad.csv",
    content: sound.replace("2025-09-22", "na de vakantie"),
    nl: 'bad.csv:4:14 "na de vakantie" is geen datum in de vorm jjjj-mm-dd, en er is geen andere notatie opgegeven. Deze waarde is niet gebruikt',
    en: 'bad.csv:4:14 "na de vakantie" is no date in the form yyyy-mm-dd, and no other format is declared. This value was not used',
    decision: "undetermined",
  },
  "a case of which no date can be read": {
    name: "bad.csv",
    content: `${header}\nM-2,complaint,1 sept,complainant,\n`,
    nl: "bad.csv:2:1 Zaak M-2 is niet beoordeeld: geen enkele gebeurtenis heeft een bruikbare datum",
    en: "bad.csv:2:1 Case M-2 is not judged: no event has a usable date",
  },
  "a time zone that does not exist": {
    name: "bad.json",
    content: JSON.stringify({
      zone: "Europe/Amsterdan",
      cases: [{ id: "M-2", events: [{ activity: "complaint", time: "2025-09-01T10:00" }] }],
    }),
    nl: 'bad.json:1:9 De tijdzone "Europe/Amsterdan" bestaat niet. De tijden zijn gelezen in Europe/Amsterdam. Kies een naam',
    en: 'bad.json:1:9 There is no time zone "Europe/Amsterdan". The times were read in Europe/Amsterdam. Choose a name',
    decision: "violated",
  },
  "a time zone in letters": {
    name: "bad.csv",
    content: sound.replace("2025-09-22", "2025-09-22T10:00 CEST"),
    nl: 'bad.csv:4:14 "2025-09-22T10:00 CEST" noemt een tijdzone met letters, en die wordt niet gelezen. Deze waarde is niet gebruikt. Schrijf het verschil met UTC erachter, zoals +02:00',
    en: 'bad.csv:4:14 "2025-09-22T10:00 CEST" names a time zone in letters, and that is not read. This value was not used. Write the offset from UTC behind it, such as +02:00',
    decision: "undetermined",
  },
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
  await writeFile(join(folder, "sound.csv"), sound.replaceAll("M-2", "M-1"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Report {
  readonly errors: readonly { readonly rule: string }[];
  readonly cases: readonly {
    readonly id: string;
    readonly verdicts: readonly { readonly id: string; readonly status: string }[];
  }[];
}

it.each(Object.entries(inputs))("%s", async (_, { name, content, nl, en, decision }) => {
  const path = join(folder, name);
  await writeFile(path, content);
  const words = ["check", path, join(folder, "sound.csv"), "--regulation", "molen", "--as-of", "2026-01-31"];
  try {
    for (const [language, said] of [
      ["nl", nl],
      ["en", en],
    ] as const) {
      const { code, stdout } = await runMain([...words, "--lang", language]);
      expect(stdout.replaceAll(`${folder}/`, "").replace(/\s+/gu, " ")).toContain(said);
      expect(code).toBe(2);
    }
    const { stdout } = await runMain([...words, "--format", "json"]);
    const { cases, errors }: Report = JSON.parse(stdout);
    expect(errors).not.toEqual([]);
    const decisions = cases.map(({ id, verdicts }) => [
      id,
      verdicts.find((one) => one.id === "decision")?.status,
    ]);
    expect(Object.fromEntries(decisions)).toEqual({
      "M-1": "met",
      ...(decision === undefined ? {} : { "M-2": decision }),
    });
    expect((await readdir(folder)).sort()).toEqual([name, "sound.csv"].sort());
  } finally {
    await rm(path);
  }
});

it("a time zone in the mapping that does not exist: nothing is read, for every time may be wrong", async () => {
  const mapping = join(folder, "zone.yaml");
  await writeFile(
    mapping,
    "case: case_id\nzone: Europe/Amsterdan\nevent: { activity: activity, time: timestamp }\n",
  );
  const words = ["check", join(folder, "sound.csv"), "--mapping", mapping, "--regulation", "molen"];
  const { code, stderr } = await runMain(words);
  await rm(mapping);
  // A file outside the working folder is named as seen from there.
  expect([code, stderr.replaceAll(`${relative(workplace, folder)}/`, "")]).toEqual([
    2,
    'zone.yaml:2:1: De tijdzone "Europe/Amsterdan" bestaat niet. Kies een naam zoals Europe/Amsterdam.\n',
  ]);
});
