import { expect, test } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { checkLog } from "../../src/check/check.ts";
import { logOf, type WrittenEvent } from "../support/cases.ts";
import { regulationOf } from "../support/regulations.ts";

const regulation = regulationOf({
  roles: { management: "directie", staff: "medewerkers", office: "secretariaat" },
  steps: { complaint: { article: "art_1" }, decision: { article: "art_2", by: "management" } },
  organisation: {
    report: {
      article: "art_3",
      every: "year",
      within: "1 maand",
      by: "office",
      to: "staff",
      contains: "number",
    },
    shared: { article: "art_4", duty: "may", to: "staff" },
  },
});

function verdicts(organisation: readonly WrittenEvent[]): Readonly<Record<string, string>> {
  const asOf = { day: dayFromIso("2026-03-01") ?? 0 };
  const { organisation: found } = checkLog({
    versions: [regulation],
    log: logOf([], organisation),
    options: { asOf },
  });
  return Object.fromEntries(found.map(({ id, period, status }) => [`${id}@${period ?? ""}`, status]));
}

const start: WrittenEvent = { activity: "shared", time: "2025-06-01", role: "office", recipient: "staff" };
const report = { activity: "report", time: "2026-01-20", role: "office", recipient: "staff", number: 3 };

test("a report to somebody else does not fulfil the duty of the period, and what it lacks is still said", () => {
  const met = { "shared.to.staff@": "met", "report.by@2025": "met", "report.contains@2025": "met" };
  expect(verdicts([start, report])).toEqual({ ...met, "report@2025": "met", "report.to.staff@2025": "met" });
  expect(verdicts([start, { ...report, recipient: "management" }])).toEqual({
    ...met,
    "report@2025": "violated",
    "report.to.staff@2025": "violated",
  });
  const both = [start, { ...report, time: "2026-01-10", recipient: "management" }, report];
  expect(verdicts(both)).toEqual({ ...met, "report@2025": "met", "report.to.staff@2025": "met" });
});

test("a report that was never made is judged once", () => {
  expect(verdicts([start])).toEqual({ "shared.to.staff@": "met", "report@2025": "violated" });
});

test("without a log every duty is undetermined once, and what may be done gives no verdict", () => {
  expect(verdicts([])).toEqual({ "report@": "undetermined" });
});
