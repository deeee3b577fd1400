import { describe, expect, it } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { anonymousRun } from "../../src/report/anonymous-run.ts";
import type { HandlingTimes } from "../../src/report/handling-times.ts";
import { countOf, daysWithin, HandlingTimeTally } from "../../src/report/handling-times.ts";
import { chosenCases } from "../../src/report/html/chosen-cases.ts";
import { binsOf, totalOf } from "../../src/report/html/histogram.ts";
import { ticksBetween, timelineOf } from "../../src/report/html/timeline-model.ts";
import { namesOfVersions, sayVersions } from "../../src/report/names.ts";
import { runVerdicts } from "../../src/report/run-verdicts.ts";
import { caseResult, late, result, run, verdict } from "./build-run.ts";
import { exampleRun, repeated } from "./example-run.ts";
import { hostileRun } from "./hostile-run.ts";
import { written } from "./written.ts";

const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;
const [regulation] = run().regulations;
const names = namesOfVersions(run().regulations)("o21", "2016-06-01");

function timeline(verdicts: Parameters<typeof caseResult>[1], events: readonly string[] = []) {
  if (regulation === undefined) throw new Error("no regulation");
  const one = {
    ...caseResult("K-1", verdicts),
    events: events.map((time) => ({ activity: "complaint", ...(time !== "" && { time }) })),
  };
  return timelineOf({ result: one, regulation, names, asOf: day("2026-01-31"), language: "nl" });
}

describe("the versions that may have judged a case", () => {
  const dated = (iso: string | undefined) => {
    if (regulation === undefined) throw new Error("no regulation");
    return { ...regulation, inForce: iso === undefined ? {} : { from: day(iso) } } as typeof regulation;
  };

  it.each([
    ["none has a date", [undefined], undefined, undefined],
    ["one", ["2021-07-08"], "versie 2021-07-08", "version 2021-07-08"],
    [
      "two",
      ["2021-07-08", "2026-01-01"],
      "versies 2021-07-08 en 2026-01-01",
      "versions 2021-07-08 and 2026-01-01",
    ],
    [
      "three",
      ["2019-01-01", "2020-01-01", "2021-01-01"],
      "versies 2019-01-01, 2020-01-01 en 2021-01-01",
      undefined,
    ],
  ])("are all named: %s", (_what, days, nl, en) => {
    const versions = days.map(dated);
    expect(sayVersions(versions, "nl")).toBe(nl);
    if (en !== undefined) expect(sayVersions(versions, "en")).toBe(en);
  });

  it.each(["html", "markdown"])("stand above the report as %s", (format) => {
    const regulations = ["2021-07-08", "2026-01-01"].map(dated);
    expect(written(format, run({ regulations }))).toContain("versies 2021-07-08 en 2026-01-01");
  });
});

describe("the timeline of a case", () => {
  it("runs from the first to the last day, with its term, and late from the last day to the act", () => {
    const drawn = timeline([late], ["2025-09-01", "2025-09-29", ""]);
    expect(drawn).toMatchObject({ first: day("2025-09-01"), last: day("2025-09-29") });
    expect(drawn?.events.map(({ number }) => number)).toEqual([1, 2]);
    expect(drawn?.terms).toMatchObject([
      {
        from: day("2025-09-01"),
        due: day("2025-09-22"),
        done: day("2025-09-29"),
        lateUntil: day("2025-09-29"),
      },
    ]);
  });

  it("is late up to the reference date where nothing was done", () => {
    const { done: _done, ...missing } = late;
    expect(timeline([missing])).toMatchObject({
      last: day("2026-01-31"),
      terms: [{ done: undefined, lateUntil: day("2026-01-31") }],
    });
  });

  // 25 and 26 December 2025 are a Thursday and a Friday; 27 and 28 a weekend.
  it("shows weekends and holidays, the holidays with their names", () => {
    const drawn = timeline([], ["2025-12-24", "2025-12-29"]);
    expect(drawn?.daysOff).toEqual([
      { kind: "holiday", from: day("2025-12-25"), until: day("2025-12-25"), name: "Eerste Kerstdag" },
      { kind: "holiday", from: day("2025-12-26"), until: day("2025-12-26"), name: "Tweede Kerstdag" },
      { kind: "weekend", from: day("2025-12-27"), until: day("2025-12-28") },
    ]);
  });

  it("only tells a term that ends so far off that nothing else could be seen", () => {
    const far = verdict({ ...late, status: "pending", due: "2030-09-01" });
    const drawn = timeline([far, late], ["2025-09-01", "2025-09-29"]);
    expect(drawn?.terms.map(({ due }) => due)).toEqual([day("2025-09-22")]);
    expect(drawn?.told.map(({ due }) => due)).toEqual([day("2030-09-01")]);
  });

  it("is not drawn without a date", () => {
    expect(timeline([verdict()], [""])).toBeUndefined();
  });

  it.each([
    ["2025-09-10", "2025-11-10", ["2025-10-01", "2025-11-01"]],
    ["2025-01-01", "2025-12-31", ["2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01"]],
    ["2020-02-01", "2026-01-31", ["2022-01-01", "2024-01-01", "2026-01-01"]],
  ])("has a few months to read it by, from %s to %s", (first, last, ticks) => {
    expect(ticksBetween(day(first), day(last))).toEqual(ticks.map(day));
  });
});

describe("handling times", () => {
  const took = (days: number, status: "met" | "violated" | "undetermined") =>
    verdict({
      status,
      anchor: { activity: "complaint", time: "2025-09-01" },
      done: { activity: "decision", time: `2025-09-${String(1 + days).padStart(2, "0")}` },
      due: "2025-09-15",
    });
  const collected = () => {
    const tally = new HandlingTimeTally("nl");
    const verdicts = [took(3, "met"), took(3, "met"), took(10, "met"), took(20, "violated")];
    const others = [verdict({ status: "pending", due: "2025-09-15" }), verdict({ aspect: "by" })];
    const report = run({ result: result([caseResult("K-1", [...verdicts, ...others])]) });
    for (const one of runVerdicts(report)) tally.add(one);
    return tally.all();
  };

  it("count acts with a beginning and a last day, and no others", () => {
    const [times, ...more] = collected();
    expect(more).toEqual([]);
    expect(times).toMatchObject({ rule: "o21/decision", count: 4, medianTerm: 14 });
    expect(times && [daysWithin(times, 0.5), daysWithin(times, 0.9), countOf(times, "late")]).toEqual([
      3, 20, 1,
    ]);
  });

  it("stand in columns that together hold every act", () => {
    const times: HandlingTimes = {
      ...{ rule: "r", title: "t", count: 1003, medianTerm: 21 },
      days: [
        { days: 0, of: { "in-time": 500, late: 0, other: 1 } },
        { days: 20, of: { "in-time": 500, late: 0, other: 0 } },
        { days: 4000, of: { "in-time": 0, late: 2, other: 0 } },
      ],
    };
    const bins = binsOf(times);
    expect(bins.reduce((sum, bin) => sum + totalOf(bin), 0)).toBe(1003);
    expect(bins.at(-1)).toMatchObject({ until: undefined, of: { late: 2 } });
    expect(bins.length).toBeLessThanOrEqual(17);
  });
});

describe("the cases that are told in full", () => {
  const weights = Array.from({ length: 500 }, (_, index) => ({
    index,
    violations: index === 499 ? 3 : 1,
    others: 0,
  }));

  it("are the worst, and of those that are as bad the first", () => {
    const chosen = chosenCases(weights);
    expect([chosen.size, chosen.has(499), chosen.has(298), chosen.has(299)]).toEqual([
      300,
      true,
      true,
      false,
    ]);
  });

  it("have no more findings together than was asked", () => {
    expect([...chosenCases(weights, 5)]).toEqual([499, 0, 1]);
  });
});

describe("the report", () => {
  it("holds nothing that a log brought in as markup, and no script", () => {
    const page = written("html", hostileRun);
    expect(page).not.toMatch(/<script|<[^>]* on\w+=|javascript:/iu);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("fetches nothing: every address in it leads to a place in it that is there", async () => {
    const page = written("html", await exampleRun("o21"));
    const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, address] of page.matchAll(/ (?:href|src)="([^"]*)"/gu)) {
      expect(ids).toContain(address?.replace(/^#/u, ""));
    }
    expect(page).not.toMatch(/url\(|@import|https?:/u);
  });

  it("tells every finding of a small log with its fingerprint", async () => {
    const report = await exampleRun("o21");
    const page = written("html", report);
    const findings = [...runVerdicts(report)].filter(({ verdict: { status } }) =>
      ["violated", "disputable", "undetermined"].includes(status),
    );
    expect(findings.length).toBeGreaterThan(50);
    for (const { verdict: one } of findings) expect(page).toContain(`id="f-${one.fingerprint}"`);
  });

  it("shows no activity that the regulation does not know where cases are hidden", () => {
    const events = ["complaint", "gesprek met Jan de Wit"].map((activity) => ({
      activity,
      time: "2025-09-01",
    }));
    const report = run({ result: result([{ ...caseResult("K-1", [late]), events }]) });
    expect(written("html", report)).toContain("Jan de Wit");
    expect(written("html", anonymousRun(report, "hash"))).not.toContain("Jan de Wit");
  });

  it("of 10,000 cases stays small, and counts them all", async () => {
    const report = await exampleRun("o21");
    const many = repeated(report, 10_000);
    const page = written("html", many);
    expect(Buffer.byteLength(page)).toBeLessThan(5_000_000);
    expect(page.match(/<section class="case"/gu)).toHaveLength(300);
    expect(page).toContain("Getoetst zijn 10.000 zaken");
    expect(page).toMatch(/Nog [\d.]+ bevindingen passen niet in dit verslag/u);
    // Every finding is told in full, stands in the table, or is counted as left out.
    const inFull = page.match(/ id="f-/gu)?.length ?? 0;
    const [, table = ""] = page.split("De bevindingen in de andere zaken");
    const inTable = table.slice(0, table.indexOf("</table>")).match(/<tr><th scope="row"/gu)?.length ?? 0;
    const left = Number(/Nog ([\d.]+) bevindingen/u.exec(page)?.[1]?.replaceAll(".", ""));
    const asked = ({ status }: { readonly status: string }) =>
      ["violated", "disputable", "undetermined"].includes(status);
    const own = report.result?.organisation.filter(asked).length ?? 0;
    const all = [...(many.result?.cases ?? [])].flatMap(({ verdicts }) => verdicts.filter(asked)).length;
    expect(inFull - own + inTable + left).toBe(all);
  }, 120_000);
});
