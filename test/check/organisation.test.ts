import { describe, expect, it } from "vitest";
import { row } from "../support/verdicts.ts";
import { brief, check, type Situation } from "./terms/judging.ts";

const steps = { decision: {} };
const inYear = { steps, organisation: { "yearly-report": { every: "year" } } };
const onYear = { steps, organisation: { "yearly-report": { every: "year", within: "1 maand" } } };

/** The verdicts on the organisation by period. */
function perPeriod(situation: Situation) {
  const found = check({ events: [row("complaint 2025-09-01")], ...situation }).organisation;
  return Object.fromEntries(found.map((verdict) => [verdict.period ?? "", brief(verdict)]));
}

describe("TERMS §6, per period", () => {
  it("without within the act must fall in the period", () => {
    const organisation = [row("yearly-report 2023-05-01"), row("yearly-report 2025-01-10")];
    expect(perPeriod({ regulation: inYear, organisation, asOf: "2025-06-01" })).toEqual({
      2023: { status: "met", due: "2023-12-31", done: "2023-05-01" },
      2024: { status: "violated", severity: "violation", due: "2024-12-31" },
    });
  });

  it("with within the period is reported on, and an earlier act counts only if it names the period", () => {
    const organisation = [
      row("yearly-report 2023-12-20"),
      row("yearly-report 2024-12-20", { period: "2024" }),
    ];
    expect(perPeriod({ regulation: onYear, organisation, asOf: "2025-06-01" })).toEqual({
      2023: { status: "violated", severity: "violation", due: "2024-01-31" },
      2024: { status: "met", due: "2025-01-31", done: "2024-12-20" },
    });
  });

  it("is pending until it is due", () => {
    const organisation = [row("yearly-report 2024-01-31")];
    expect(perPeriod({ regulation: onYear, organisation, asOf: "2025-01-31" })).toEqual({
      2024: { status: "pending", due: "2025-01-31" },
    });
  });

  it("without an organisation log: undetermined", () => {
    expect(perPeriod({ regulation: onYear, asOf: "2025-06-01" })).toEqual({ "": { status: "undetermined" } });
  });

  it("an act that the source does not record is undetermined", () => {
    const organisation = [row("complaint 2024-01-31")];
    const notRecorded = ["yearly-report"];
    expect(perPeriod({ regulation: onYear, organisation, notRecorded, asOf: "2025-06-01" })).toEqual({
      2024: { status: "undetermined", due: "2025-01-31" },
    });
  });

  it("how it was done: pending while the act may come, not applicable once it was missed", () => {
    const roles = { board: "Bestuur", staff: "Medewerkers" };
    const report = { every: "year", within: "1 maand", by: "board", to: "staff" };
    const regulation = { steps, roles, organisation: { "yearly-report": report } };
    const statuses = (asOf: string, ...organisation: readonly ReturnType<typeof row>[]) => {
      const events = [row("complaint 2025-09-01")];
      const found = check({
        events,
        regulation,
        organisation: [row("other 2024-03-01"), ...organisation],
        asOf,
      });
      return Object.fromEntries(found.organisation.map(({ id, status }) => [id, status]));
    };
    const each = (own: string, others: string) => ({
      "yearly-report": own,
      "yearly-report.by": others,
      "yearly-report.to.staff": others,
    });
    expect(statuses("2025-01-20")).toEqual(each("pending", "pending"));
    expect(statuses("2025-02-01")).toEqual(each("violated", "not-applicable"));
    const elsewhere = row("yearly-report 2025-01-10", { recipient: "board", role: "staff" });
    expect(statuses("2025-02-01", elsewhere)).toEqual(each("violated", "not-applicable"));
    expect(statuses("2025-02-01", { activity: "yearly-report" })).toEqual(
      each("undetermined", "undetermined"),
    );
  });

  it("only where the regulation was in force on the last day of the period", () => {
    const regulation = { ...inYear, inForce: { from: "2024-03-01" } };
    const organisation = [row("yearly-report 2023-05-01"), row("yearly-report 2024-05-01")];
    expect(Object.keys(perPeriod({ regulation, organisation, asOf: "2025-06-01" }))).toEqual(["2024"]);
  });
});
