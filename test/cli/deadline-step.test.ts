import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayFromIso, isoFromDay } from "../../src/calendar/day.ts";
import { lastDayOf } from "../../src/deadline/last-day.ts";
import { sheetsOf } from "../../src/deadline/sheets-of.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { runMain } from "./run-main.ts";

const text = `---
$schema: x
id: haven
title: Haven
language: nl
counting: { calendar: own, restDay: none, receivedAfter: "17:00", restDayReceipt: next-working-day }
calendars:
  own:
    label: eigen dagen
    base: nl
    closed: [{ from: 2025-06-12, until: 2025-06-13, announced: 2025-06-03 }]
roles: { board: bestuur }
completedBy: decision
steps:
  acknowledgement: { by: board, within: 48 uur na complaint }
  decision: { by: board, within: 5 werkdagen na complaint }
  objection: { within: 5 werkdagen na decision }
---

# Artikel 1
`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-deadline-"));
  await writeFile(join(folder, "haven.md"), text);
});
afterAll(async () => rm(folder, { recursive: true }));

async function deadline(step: string, from: string) {
  const words = ["deadline", "--regulation", "haven.md", "--step", step, "--from", from, "--format", "json"];
  const { code, stdout } = await runMain(words, { cwd: folder });
  expect(code).toBe(0);
  const { due, derivation }: { due: string; derivation: string[] } = JSON.parse(stdout);
  return { due, derivation };
}

// Whit Monday is 9 June 2025; the closure of 12 and 13 June was announced on the 3rd.
describe("the term of a step counts as the checker and the calculator count it", () => {
  it.each([
    ["on a working day", "decision", "2025-06-02", "2025-06-10"],
    ["in time that day", "decision", "2025-06-02T17:00", "2025-06-10"],
    ["after the hour of closing: from the 3rd", "decision", "2025-06-02T17:01", "2025-06-11"],
    ["on a Saturday: from Tuesday, and by then the closure is known", "decision", "2025-06-07", "2025-06-19"],
    [
      "what an outsider does after our act has no hour of receipt",
      "objection",
      "2025-06-02T18:00",
      "2025-06-10",
    ],
  ])("%s", async (_what, step, from, due) => {
    expect((await deadline(step, from)).due).toBe(due);
  });

  it("says what moved the day that is counted from", async () => {
    const { derivation } = await deadline("decision", "2025-06-07");
    expect(derivation.slice(0, 2)).toEqual([
      "Wat op zaterdag 7 juni 2025 binnenkomt, telt als ontvangen op dinsdag 10 juni 2025.",
      "Dag nul is dinsdag 10 juni 2025. Die dag telt zelf niet mee.",
    ]);
  });

  it("says of hours how they ran", async () => {
    expect(await deadline("acknowledgement", "2025-06-06T09:30")).toEqual({
      due: "2025-06-08T09:30:00+02:00",
      derivation: [
        "Er is geteld vanaf vrijdag 6 juni 2025 om 09:30. Uren lopen door, ook 's nachts en op vrije dagen.",
      ],
    });
  });

  it("gives the same day as the calculator for every day of two months", async () => {
    const { regulation } = readRegulation(text, "haven.md");
    if (regulation === undefined) throw new Error("not read");
    const sheets = sheetsOf(regulation, "nl");
    const first = dayFromIso("2025-05-15") ?? 0;
    for (let day = first; day < first + 60; day += 1) {
      const answer = lastDayOf(sheets, { sheet: "decision", case: 0, days: new Map([["complaint", day]]) });
      const { due } = await deadline("decision", isoFromDay(day));
      expect(answer).toMatchObject({ kind: "counted", due: dayFromIso(due) });
    }
  });
});
