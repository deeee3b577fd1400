import { describe, expect, it } from "vitest";
import { judge } from "./terms/judging.ts";

const complaint = { activity: "complaint", time: "2025-09-01" };
const asOf = "2026-06-01";

describe("an act that does not reach the first recipient named (TERMS §6, recipients)", () => {
  it("comes too late for the act that it had to precede", () => {
    const regulation = {
      roles: { management: "Directie" },
      steps: { acknowledgement: { to: "complainant", notAfter: "decision" }, decision: {} },
    };
    const statuses = (recipient: string) => {
      const act = { activity: "acknowledgement", time: "2025-09-03", recipient };
      const events = [complaint, act, { activity: "decision", time: "2025-09-10" }];
      const judged = judge({ regulation, events, asOf });
      return [judged.acknowledgement?.status, judged["acknowledgement.notAfter"]?.status];
    };
    expect(statuses("complainant")).toEqual(["met", "met"]);
    expect(statuses("management")).toEqual(["not-applicable", "violated"]);
  });

  it("does not end a gap", () => {
    const regulation = {
      roles: { management: "Directie" },
      steps: { update: { to: "complainant", every: "1 maand after complaint until decision" }, decision: {} },
    };
    const statuses = (recipient: string) => {
      const act = { activity: "update", time: "2025-09-20", recipient };
      const judged = judge({
        regulation,
        events: [complaint, act, { activity: "decision", time: "2025-10-10" }],
        asOf,
      });
      return judged["update.every"]?.status;
    };
    expect(statuses("complainant")).toBe("met");
    expect(statuses("management")).toBe("violated");
  });
});

describe("somebody whom the case does not name (TERMS §6, who)", () => {
  const regulation = {
    roles: { expert: { label: "Deskundige", outside: true }, management: "Directie" },
    facts: { involved: "list" },
    steps: { advice: { to: "expert", with: "involved" }, decision: {} },
  };
  const statuses = (recipient: string, facts: Readonly<Record<string, string>>) => {
    const act = { activity: "advice", time: "2025-09-03", recipient, with: recipient };
    const events = [complaint, act, { activity: "decision", time: "2025-09-10" }];
    const judged = judge({ regulation, events, facts, fields: ["involved"], asOf });
    return [judged["advice.to.expert"]?.status, judged["advice.with.involved"]?.status];
  };

  it("may be the one who was reached", () => {
    expect(statuses("Jop", {})).toEqual(["undetermined", "undetermined"]);
    expect(statuses("management", {})).toEqual(["not-applicable", "not-applicable"]);
    expect(statuses("Kim", { involved: "Kim" })).toEqual(["not-applicable", "met"]);
    expect(statuses("Jop", { involved: "Kim" })).toEqual(["undetermined", "violated"]);
  });
});

describe("a stage that does not apply in this case (TERMS §4, conditions)", () => {
  const regulation = {
    facts: { formal: "boolean" },
    stages: {
      formal: { label: "Formeel", if: { formal: true }, completedBy: "filed", steps: { filed: {} } },
    },
    attest: { confidential: { label: "Vertrouwelijk", once: "filed" } },
  };
  const statuses = (formal: boolean) => {
    const judged = judge({ regulation, events: [complaint], facts: { formal }, asOf });
    return [judged["formal.completedBy"]?.status, judged["confidential.attest"]?.status];
  };

  it("need not be closed, and what its steps wake no longer comes", () => {
    expect(statuses(false)).toEqual(["not-applicable", "not-applicable"]);
    expect(statuses(true)).toEqual(["pending", "pending"]);
  });
});
