import { describe, expect, it } from "vitest";
import type { YearlyReport } from "../../src/yearly-report/yearly-report.ts";
import { columns, countedLog, reportOn, row } from "./example.ts";

/** The counts of a table by the ids of its cells: this year, and the year before. */
function countsOf(report: YearlyReport | undefined, id: string) {
  const table = report?.kinds[0]?.tables.find((one) => one.id === id);
  const year = (
    shown: typeof table extends undefined ? never : NonNullable<typeof table>["now"] | undefined,
  ) => Object.fromEntries(table?.cells.map((cell, at) => [cell.id, shown?.counts[at] ?? "withheld"]) ?? []);
  return [year(table?.now), year(table?.before)];
}

describe("a yearly report", () => {
  it("counts what came in, what ended and what was open, and a year earlier", async () => {
    const report = await reportOn(countedLog());
    // 6 + 21 = 24 + 3, and 0 + 14 = 8 + 6. Twelve of the 24 took a week, the others three.
    expect(report?.kinds[0]?.now).toEqual({
      openAtStart: 6,
      received: 21,
      closed: 24,
      openAtEnd: 3,
      medianDays: 7,
    });
    expect(report?.kinds[0]?.before).toEqual({ openAtStart: 0, received: 14, closed: 8, openAtEnd: 6 });
    expect([report?.year, report?.before, report?.isOver]).toEqual([2025, 2024, true]);
  });

  it("counts each case once in each part, and withholds what is few", async () => {
    const report = await reportOn(countedLog());
    // Three are not recorded, so the six about noise go with them.
    expect(countsOf(report, "fact.subject")).toEqual([
      { path: 12, noise: "withheld", "not.recorded": "withheld" },
      { path: 14, noise: 0, "not.recorded": 0 },
    ]);
    expect(countsOf(report, "outcomes.ended-by")).toEqual([
      { decision: 24, withdrawal: 0, "other.wise": 0 },
      { decision: 8, withdrawal: 0, "other.wise": 0 },
    ]);
    expect(countsOf(report, "outcomes.stage.review")[0]).toEqual({ reached: 0, "not-reached": 24 });
    expect(countsOf(report, "fact.founded")[0]).toEqual({ true: 24, false: 0, "not.recorded": 0 });
    expect(countsOf(report, "extensions.decision")[0]).toEqual({
      "in-order": 0,
      "not-in-order": 0,
      undecided: 0,
      "no-notice": 24,
    });
    expect(countsOf(report, "measures.measures")[0]).toEqual({ taken: 18, "not-needed": 6, none: 0 });
    expect(countsOf(report, "repeats.complainant")[0]).toEqual({
      first: 12,
      repeat: "withheld",
      unknown: "withheld",
    });
    expect(countsOf(report, "conduct.cases")[0]).toEqual({ "in-order": 12, undecided: 0, violation: 12 });
    // Three open cases are too few to divide.
    expect(countsOf(report, "open.overdue")[0]).toEqual({ "not-overdue": "withheld", overdue: "withheld" });
  });

  it("says of every term how often it was kept, and how long the act took", async () => {
    const report = await reportOn(countedLog());
    const decision = report?.kinds[0]?.tables.find(({ id }) => id === "terms.decision.within");
    expect(decision?.now).toEqual({
      total: 24,
      counts: [12, 12, 0, 0],
      share: 0.5,
      median: { taken: 7, term: 14 },
    });
    expect(decision?.before).toEqual({
      total: 8,
      counts: [8, 0, 0, 0],
      share: 1,
      median: { taken: 4, term: 14 },
    });
    expect(countsOf(report, "terms.appeal-decision.within")[0]).toMatchObject({ "not-applicable": 24 });
  });

  it("holds itself against what the regulation says that it contains", async () => {
    const report = await reportOn(countedLog());
    expect(report?.contents).toMatchObject([
      {
        step: "yearly-report",
        of: "yearly",
        contents: [
          { id: "number", status: "given" },
          { id: "nature", status: "given" },
          { id: "measures", status: "given" },
          { id: "evaluation-effectiveness", status: "figures" },
          { id: "anonymised", status: "given" },
          { id: "weather", label: "het weer", status: "missing" },
          { id: "aantallen", status: "given", where: "numbers" },
          { id: "subjects", status: "given", where: "nature" },
        ],
      },
    ]);
  });

  it("says what the log could not give, and makes no table of it", async () => {
    const cases = Array.from({ length: 9 }, (_, n) =>
      [row(`K${n}`, "complaint", "2025-03-03"), row(`K${n}`, "decision", "2025-03-10")].join(""),
    );
    const report = await reportOn(columns + cases.join(""));
    expect(report?.kinds[0]?.unrecorded.map(({ title }) => title.nl)).toEqual([
      "onderwerp",
      "gegrond",
      "Eerder een zaak van dezelfde persoon",
    ]);
    const status = Object.fromEntries(report?.contents[0]?.contents.map((one) => [one.id, one.status]) ?? []);
    expect(status).toMatchObject({
      nature: "missing",
      measures: "missing",
      "evaluation-effectiveness": "missing",
    });
    expect(report?.before).toBeUndefined();
  });

  it("a case that is objected to later was open all the time, and ends once", async () => {
    const log =
      columns +
      row("K1", "complaint", "2024-11-04") +
      row("K1", "decision", "2024-11-11") +
      row("K1", "objection", "2025-01-06") +
      row("K1", "appeal-decision", "2025-02-03");
    const report = await reportOn(log);
    expect(report?.kinds[0]?.now).toEqual({ openAtStart: 1, received: 0, closed: 1, openAtEnd: 0 });
    expect(report?.kinds[0]?.before).toEqual({ openAtStart: 0, received: 1, closed: 0, openAtEnd: 1 });
  });

  it("tells of an overdue term among what is open, however late the act came", async () => {
    // Nine received on 1 December, due on 15 December: five decided on 5 January, four not yet by 31 December.
    const cases = Array.from({ length: 9 }, (_, n) =>
      [
        row(`K${n}`, "complaint", "2025-12-01"),
        row(`K${n}`, "acknowledgement", "2025-12-02", { recipient: "complainant" }),
        ...(n < 5 ? [row(`K${n}`, "decision", "2026-01-05")] : []),
      ].join(""),
    );
    expect(countsOf(await reportOn(columns + cases.join("")), "open.overdue")[0]).toEqual({
      "not-overdue": 0,
      overdue: 9,
    });
  });

  it("there is none of a year without cases", async () => {
    expect(await reportOn(countedLog(), { year: 2019 })).toBeUndefined();
  });
});
