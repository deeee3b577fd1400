import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { yearlyHtml } from "../../src/yearly-report/output/html.ts";
import { yearlyFormats } from "../../src/yearly-report/output/index.ts";
import { yearlyJson } from "../../src/yearly-report/output/json.ts";
import type { YearlyReportDocument } from "../../src/yearly-report/yearly-report.generated.ts";
import { columns, countedLog, reportOn, row } from "./example.ts";

const planted = "Zwaantje";

/** So many cases that went alike. */
const group = fc.record({
  count: fc.integer({ min: 1, max: 12 }),
  received: fc.constantFrom("2024-05-06", "2024-12-20", "2025-03-03", "2025-06-02", "2025-12-20"),
  decided: fc.constantFrom("", "2025-01-06", "2025-03-10", "2025-06-30", "2025-12-29"),
  subject: fc.constantFrom("path", "noise", ""),
  founded: fc.constantFrom("ja", "nee", ""),
  notice: fc.boolean(),
  measure: fc.constantFrom("taken", "not-needed", ""),
  objection: fc.boolean(),
  known: fc.boolean(),
});

type Group = Parameters<Parameters<(typeof group)["map"]>[0]>[0];

/** The rows of one of the cases of a group; names and free text are all over it. */
function rowsOf(id: string, who: string, made: Group): string {
  const complaint = row(id, "complaint", made.received, {
    actor: made.known ? who : "",
    role: "complainant",
    subject: made.subject,
    nature: `${planted} klaagt`,
  });
  const notice = made.notice ? row(id, "delay-notice", made.received, { actor: planted }) : "";
  return complaint + notice + (made.decided > made.received ? endOf(id, made) : "");
}

function endOf(id: string, { decided, founded, measure, objection }: Group): string {
  const reason = measure === "taken" ? "" : `${planted} zegt van niet`;
  return [
    row(id, "decision", decided, { actor: planted, role: "ranger", founded }),
    measure === "" ? "" : row(id, "measures", decided, { "not-needed": reason }),
    objection ? row(id, "objection", decided) : "",
  ].join("");
}

const logs = fc.array(group, { minLength: 1, maxLength: 9 }).map((groups) => {
  const cases = groups.flatMap((made, at) =>
    Array.from({ length: made.count }, (_, number) =>
      rowsOf(`${planted}-${at}-${number}`, `${planted} ${number}`, made),
    ),
  );
  return columns + cases.join("");
});

async function published(log: string, threshold: number) {
  const report = await reportOn(log, { threshold });
  if (report === undefined) return undefined;
  const json = yearlyJson({ report, problems: [], inputs: [], language: "nl", toolVersion: "1" });
  const document: YearlyReportDocument = JSON.parse(json);
  return { report, json, document, html: yearlyHtml(report, "nl") };
}

type Kind = NonNullable<YearlyReportDocument["report"]>["kinds"][number];
type TableYear = Kind["tables"][number]["years"][number];

/** What somebody with only the published document finds out: counts that are small, or must be. */
function foundOut({ report }: YearlyReportDocument): readonly string[] {
  return (report?.kinds ?? []).flatMap(({ tables, leastTotal }) =>
    tables.flatMap(({ id, years }) =>
      years.flatMap((year) =>
        foundIn(year, { threshold: report?.threshold ?? 0, leastTotal }).map(
          (what) => `${id} ${year.year}: ${year.counts} of ${year.total}: ${what}`,
        ),
      ),
    ),
  );
}

function foundIn(
  { total, counts, share, medianDays }: TableYear,
  { threshold, leastTotal }: { readonly threshold: number; readonly leastTotal: number },
): readonly string[] {
  const isSmall = (count: number) => count > 0 && count < threshold;
  const known = counts.filter((count) => count !== null);
  const hidden = counts.length - known.length;
  const rest = total - known.reduce((sum, count) => sum + count, 0);
  // An empty cell is only withheld where nothing is shown.
  const least = total < leastTotal ? 0 : 1;
  const from = hidden === 1 ? rest : least;
  const most = rest - (hidden - 1) * least;
  const told = [
    [known.some(isSmall), "a small count is shown"],
    [hidden > 0 && from === most, "one value is left"],
    [hidden > 0 && isSmall(from) && isSmall(most), "it must be small"],
    [share !== null && counts.slice(0, 2).includes(null), "the share tells"],
    [medianDays !== null && hidden > 0, "the median tells"],
  ] as const;
  return told.filter(([isTold]) => isTold).map(([, what]) => what);
}

describe("an anonymised report", () => {
  it("gives away no small number and no name, whatever the log", async () => {
    let [withheld, shown] = [0, 0];
    await fc.assert(
      fc.asyncProperty(logs, fc.integer({ min: 3, max: 6 }), async (log, threshold) => {
        const made = await published(log, threshold);
        if (made === undefined) return;
        expect(foundOut(made.document)).toEqual([]);
        expect(made.json).not.toContain(planted);
        expect(made.html).not.toContain(planted);
        const counts = made.document.report?.kinds.flatMap(({ tables }) =>
          tables.flatMap(({ years }) => years.flatMap((year) => year.counts)),
        );
        withheld += counts?.filter((count) => count === null).length ?? 0;
        shown += counts?.filter((count) => count !== null && count > 0).length ?? 0;
      }),
      { numRuns: 120 },
    );
    expect(withheld).toBeGreaterThan(500);
    expect(shown).toBeGreaterThan(200);
  }, 120_000);

  it("draws no bar for what is withheld", async () => {
    const made = await published(countedLog(), 5);
    const bars = [...(made?.html ?? "").matchAll(/<ul class="bars">(.*?)<\/ul>/gsu)].map(([, bar]) => bar);
    expect(bars.join("")).toContain("pad, 2025");
    expect(bars.join("")).not.toContain("lawaai, 2025");
  });

  it("holds no word of the log in any form, and is the same each time", async () => {
    const report = await reportOn(
      countedLog()
        .replaceAll(/(Naam|naam|Ander|Bas)/gu, planted)
        .replaceAll("niets te doen", planted),
    );
    if (report === undefined) throw new Error("no report");
    const output = { report, problems: [], inputs: [], language: "nl", toolVersion: "1" } as const;
    const tools = {
      typesetter: async () => ({
        fonts: ["x"],
        pdf: async (source: string) => new TextEncoder().encode(source),
      }),
    };
    for (const format of yearlyFormats) {
      const [once, again] = [await format.write(output, tools), await format.write(output, tools)];
      expect(once, format.name).toEqual(again);
      const words =
        typeof once === "string"
          ? once
          : ["docx", "odt"].includes(format.name)
            ? Object.values(unzipSync(once))
                .map((part) => strFromU8(part))
                .join("\n")
            : strFromU8(once);
      expect(words, format.name).toContain("Het Bos");
      expect(words, format.name).not.toContain(planted);
      expect(words, format.name).not.toMatch(/\b[A-E]1\b/u);
    }
  });
});
