import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Day, dayFromIso, isoFromDay } from "../../src/calendar/day.ts";
import { checkLog } from "../../src/check/check.ts";
import { lastDayOf } from "../../src/deadline/last-day.ts";
import { sheetsOf } from "../../src/deadline/sheets-of.ts";
import { sayIso } from "../../src/language/day-words.ts";
import { renderLetter } from "../../src/letters/render-letter.ts";
import type { Regulation } from "../../src/regulation/model.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { machineCopy } from "../../src/site/machine-copy.ts";
import { runMain } from "../cli/run-main.ts";
import { logOf } from "../support/cases.ts";
import { type GoldenCase, goldenCases } from "./golden-cases.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe.each(goldenCases.map((golden) => [`${golden.sheet} ${golden.due}`, golden] as const))(
  "%s",
  (_name, golden) => {
    test("the calculator counts it", async () => {
      expect(dueBySheets(await regulationOf(golden), golden)).toBe(golden.due);
    });

    test("the machine copy holds what is needed to count it", async () => {
      const copy: Regulation = JSON.parse(machineCopy(await regulationOf(golden)));
      expect(dueBySheets({ ...copy, under: () => copy }, golden)).toBe(golden.due);
    });

    test("the command line counts it", async () => {
      const { from, fact } = golden;
      const words = ["deadline", "--regulation", folderOf(golden), "--step", stepOf(golden), "--from", from];
      const facts = fact === undefined ? [] : ["--fact", fact];
      const ran = await runMain([...words, ...facts, "--format", "json"], { cwd: root });
      expect(ran.stderr).toBe("");
      expect(JSON.parse(ran.stdout)).toMatchObject({ due: golden.due });
    });

    test("the checker finds it in a log", async () => {
      const folder = await mkdtemp(join(tmpdir(), "golden-"));
      await writeFile(join(folder, "cases.csv"), logText(golden));
      const words = ["check", join(folder, "cases.csv"), "--regulation", folderOf(golden)];
      const options = ["--as-of", asOf(golden), "--reading", "primary", "--format", "json"];
      const ran = await runMain([...words, ...options], { cwd: root });
      await rm(folder, { recursive: true });
      const [judged] = JSON.parse(ran.stdout).cases;
      const verdict = judged.verdicts.find(({ id }: { id: string }) => id === stepOf(golden));
      expect(verdict.due).toBe(golden.due);
    });

    test("a letter names it", async () => {
      const regulation = await regulationOf(golden);
      const log = logOf([{ events: eventsOf(golden), ...(golden.facts && { facts: golden.facts }) }]);
      const day = dayIn(asOf(golden));
      const options = { asOf: { day }, reading: "primary" } as const;
      const [judged] = checkLog({ versions: [regulation], log, options }).cases;
      const [known] = log.cases;
      if (!judged || !known) throw new Error("a log without a case");
      const letter = renderLetter({
        template: { file: "letters/due.hbs", text: letterText(golden) },
        regulation,
        case: known,
        verdictsWith: () => judged.verdicts,
        values: {},
        letterDate: asOf(golden),
      });
      expect(letter.findings).toEqual([]);
      expect(letter.text).toBe(`Uiterlijk ${sayIso(golden.due, "nl")}.\n`);
    });
  },
);

function folderOf({ regulation }: GoldenCase): string {
  return dirname(regulation);
}

function stepOf({ sheet }: GoldenCase): string {
  return sheet.slice(sheet.indexOf(".") + 1);
}

const read = new Map<string, Promise<Regulation>>();

function regulationOf({ regulation: name }: GoldenCase): Promise<Regulation> {
  const known = read.get(name) ?? readFrom(name);
  read.set(name, known);
  return known;
}

async function readFrom(name: string): Promise<Regulation> {
  const file = `regulations/${name}.md`;
  const { regulation } = readRegulation(await readFile(join(root, file), "utf8"), file);
  if (regulation) return regulation;
  throw new Error(`${file} has an error`);
}

function dueBySheets(regulation: Regulation, { sheet, when, days }: GoldenCase): string | undefined {
  const sheets = sheetsOf(regulation, "nl");
  const cases = sheets.sheets.find(({ id }) => id === sheet)?.count.cases ?? [];
  const number = cases.findIndex((one) => one.when === when);
  const known = new Map(Object.entries(days).map(([name, iso]) => [name, dayIn(iso)]));
  const answer = lastDayOf(sheets, { sheet, case: number, days: known });
  return answer.kind === "counted" ? isoFromDay(answer.due) : undefined;
}

/** The last day that anything is recorded, so that the term still runs. */
function asOf({ days, events = {} }: GoldenCase): string {
  return [...Object.values(days), ...Object.values(events)].sort().at(-1) ?? "";
}

function eventsOf({ days, events = {} }: GoldenCase): { activity: string; time: string }[] {
  const all = Object.entries({ ...events, ...days }).map(([activity, time]) => ({ activity, time }));
  return all.sort((one, other) => (one.time < other.time ? -1 : 1));
}

function logText(golden: GoldenCase): string {
  const facts = Object.entries(golden.facts ?? {});
  const head = ["case_id", "activity", "timestamp", ...facts.map(([name]) => name)];
  const rows = eventsOf(golden).map(({ activity, time }) => [
    "K-1",
    activity,
    time,
    ...facts.map(([, value]) => value),
  ]);
  return `${[head, ...rows].map((row) => row.join(",")).join("\n")}\n`;
}

function letterText(golden: GoldenCase): string {
  const step = stepOf(golden);
  const front = "id: due\ntitle: Uiterste dag\nto: complainant\nlanguage: nl\nfields: {}";
  return `---\n${front}\n---\nUiterlijk {{due "${step}"}}.\n`;
}

function dayIn(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`${iso} is no date`);
  return day;
}
