import { describe, expect, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";
import { judge } from "./terms/judging.ts";

const complaint = row("complaint 2025-09-01");
const decision = row("decision 2025-09-10");
const notApplicable = { status: "not-applicable" };

describe("a right without a term in this case (VOCABULARY §2, table; TERMS §6, may)", () => {
  const within = { exceptional: { true: "none", else: "2 maanden na decision" } };
  const regulation = {
    facts: { exceptional: "boolean" },
    steps: { decision: {}, "external-complaint": { within } },
  };
  const id = "external-complaint";
  const used = (day: string) => [complaint, decision, row(`${id} ${day}`)];

  it.each([
    ["before closing", [complaint, row(`${id} 2025-09-05`), decision]],
    ["after closing", used("2025-12-01")],
    ["never", [complaint, decision]],
  ])("asks nothing: used %s", (_, events) => {
    expectVerdicts({ regulation, events, facts: { exceptional: true } }, { [id]: notApplicable });
  });

  it("keeps its term for the other value", () => {
    const [due, done] = ["2025-11-10", "2025-12-01"];
    expectVerdicts(
      { regulation, events: used(done), facts: { exceptional: false } },
      { [id]: { status: "lapsed", due, done } },
    );
  });

  it("cannot be judged while the value is unknown and matters", () => {
    expectVerdicts({ regulation, events: used("2025-10-01") }, { [id]: { status: "undetermined" } });
  });

  it("is the same for what the organisation may do", () => {
    const permission = {
      facts: { exceptional: "flag" },
      steps: {
        measures: { within: { exceptional: { true: "none", else: "1 week na complaint" } } },
        decision: {},
      },
    };
    const events = [complaint, row("measures 2025-09-09"), decision];
    const status = (exceptional: boolean) =>
      judge({ regulation: permission, events, facts: { exceptional }, asOf: "2026-01-31" }).measures?.status;
    expect([status(true), status(false)]).toEqual(["not-applicable", "violated"]);
  });

  it("may start its stage until the stage before has closed (TERMS §5)", () => {
    const appeal = { within: { exceptional: { true: "none", else: "2 maanden na decision" } } };
    const stages = {
      first: { steps: { decision: {} } },
      second: { starts: "appeal", steps: { appeal, hearing: {}, "appeal-decision": {} } },
    };
    const status = (...events: ReturnType<typeof row>[]) =>
      judge({
        regulation: { facts: { exceptional: "boolean" }, stages },
        events: [complaint, ...events],
        facts: { exceptional: true },
        asOf: "2026-01-31",
      }).hearing?.status;
    expect([status(), status(decision)]).toEqual(["pending", "not-applicable"]);
  });
});

describe("a right that starts at closing", () => {
  const regulation = {
    steps: { decision: {}, objection: { within: "4 weken na decision", form: "e-mail" } },
  };
  const due = "2025-10-08";

  it("is judged once when it was not used: its form no longer matters (TERMS §6)", () => {
    expectVerdicts(
      { regulation, events: [complaint, decision] },
      { objection: { status: "lapsed", due }, "objection.form": notApplicable },
    );
  });

  it("is open as long as it can be used", () => {
    expectVerdicts(
      { regulation, events: [complaint, decision], asOf: due },
      { objection: { status: "pending", due }, "objection.form": { status: "pending" } },
    );
  });

  it("is judged on its form when it was used too late", () => {
    const late = row("objection 2025-10-09", { form: "letter" });
    expectVerdicts(
      { regulation, events: [complaint, decision, late] },
      {
        objection: { status: "lapsed", due, done: "2025-10-09" },
        "objection.form": { status: "lapsed", done: "2025-10-09" },
      },
    );
  });

  it("is judged once for each of its occasions", () => {
    const each = {
      ...regulation,
      steps: { ...regulation.steps, objection: { within: "4 weken na each decision", form: "e-mail" } },
    };
    const first = judge({
      regulation: each,
      events: [
        complaint,
        decision,
        row("decision 2025-09-20"),
        row("objection 2025-10-10", { form: "e-mail" }),
      ],
      asOf: "2026-01-31",
    });
    expect(first["objection.form"]?.status).toBe("met");
    const unused = judge({
      regulation: each,
      events: [complaint, decision, row("decision 2025-09-20")],
      asOf: "2026-01-31",
    });
    expect([unused["objection.form"]?.status, unused["objection#2.form"]?.status]).toEqual([
      "not-applicable",
      "not-applicable",
    ]);
  });
});
