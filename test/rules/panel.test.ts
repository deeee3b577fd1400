import { describe, it } from "vitest";
import { expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;
const done = "2025-09-18";
const met = { status: "met", done } as const;
const unknown = { status: "undetermined", done } as const;
const id = "committee.panel";

const regulation = (panel: object, more: object = {}) => ({
  facts: { grave: "boolean" },
  roles: { clerk: "secretaris", lawyer: "jurist", committee: { label: "commissie", panel } },
  steps: { investigation: {}, decision: { by: "committee" } },
  ...more,
});
const decided = (actor: readonly string[], role: readonly string[] = ["committee"]) =>
  row(`decision ${done}`, { actor, role });

describe("the number of a panel", () => {
  const size = regulation({ size: 3 });
  const quorum = regulation({ size: 3, quorum: 2 });

  it.each([
    [["Anna", "Bart", "Cees"], met, met],
    [["Anna", "Bart"], { ...wrong, done }, met],
    [["Anna"], { ...wrong, done }, { ...wrong, done }],
    [["Anna", "Bart", "Cees", "Dirk"], { ...wrong, done }, { ...wrong, done }],
    [["Anna", " anna "], { ...wrong, done }, { ...wrong, done }],
    [[], unknown, unknown],
  ])("%s", (actor, ofSize, ofQuorum) => {
    expectVerdicts({ regulation: size, events: [complaint, decided(actor)] }, { [id]: ofSize });
    expectVerdicts({ regulation: quorum, events: [complaint, decided(actor)] }, { [id]: ofQuorum });
  });

  it("counts the members of one act on one day together", () => {
    const events = [complaint, decided(["Anna"]), decided(["Bart"]), decided(["Cees"])];
    expectVerdicts({ regulation: size, events }, { [id]: met });
  });

  it("cannot be judged where the source does not record who took part", () => {
    const situation = { regulation: size, events: [complaint, decided(["Anna"])], notRecorded: ["actor"] };
    expectVerdicts(situation, { [id]: unknown });
  });

  it("every time counts, also in an open case, and what others do does not", () => {
    const open = regulation({ size: 2 }, { steps: { investigation: {}, hearing: {}, decision: {} } });
    const heard = (actor: readonly string[], role: string) =>
      row("hearing 2025-09-10", { actor, role: [role] });
    expectVerdicts(
      { regulation: open, events: [complaint, heard(["Anna"], "committee")] },
      { [id]: { ...wrong, done: "2025-09-10" } },
    );
    expectVerdicts(
      { regulation: open, events: [complaint, heard(["Anna"], "clerk"), decided(["Anna", "Bart"])] },
      { [id]: met },
    );
  });

  it("an act that only the panel may do is its act when no role is recorded", () => {
    const nameless = row(`decision ${done}`, { actor: ["Anna"] });
    expectVerdicts({ regulation: size, events: [complaint, nameless] }, { [id]: { ...wrong, done } });
  });
});

describe("who sits on a panel", () => {
  const known = row("investigation 2025-09-08", { actor: ["Anna"], role: ["lawyer"] });
  const lawyer = regulation({ includes: { lawyer: 1 } });

  it("a role that it must include: shown, not to be known, or missing", () => {
    expectVerdicts(
      { regulation: lawyer, events: [complaint, known, decided(["Anna", "Bart"])] },
      { [id]: met },
    );
    expectVerdicts(
      { regulation: lawyer, events: [complaint, decided(["Bart"], ["committee", "lawyer"])] },
      { [id]: met },
    );
    expectVerdicts({ regulation: lawyer, events: [complaint, decided(["Bart"])] }, { [id]: unknown });
    expectVerdicts(
      { regulation: lawyer, events: [complaint, decided(["Bart"], ["committee", "clerk"])] },
      { [id]: { ...wrong, done } },
    );
    const two = regulation({ includes: { lawyer: 2 } });
    expectVerdicts({ regulation: two, events: [complaint, decided(["Bart"])] }, { [id]: { ...wrong, done } });
  });

  it("the chair", () => {
    const chaired = regulation({ chair: "lawyer" });
    expectVerdicts({ regulation: chaired, events: [complaint, known, decided(["Anna"])] }, { [id]: met });
    expectVerdicts(
      { regulation: chaired, events: [complaint, known, decided(["Bart"], ["committee", "clerk"])] },
      { [id]: { ...wrong, done } },
    );
  });

  it("who may not sit on it, also by a table", () => {
    const barred = regulation({ notBy: "investigation" });
    const table = regulation({ notBy: { grave: { true: "investigation" } } });
    const anna = [complaint, known, decided(["Anna", "Bart"])];
    expectVerdicts({ regulation: barred, events: anna }, { [id]: { ...wrong, done } });
    expectVerdicts({ regulation: barred, events: [complaint, known, decided(["Bart"])] }, { [id]: met });
    expectVerdicts({ regulation: table, events: anna, facts: { grave: false } }, { [id]: met });
    expectVerdicts({ regulation: table, events: anna }, { [id]: { status: "undetermined" } });
    const unnamed = row("investigation 2025-09-08");
    expectVerdicts(
      { regulation: barred, events: [complaint, unnamed, decided(["Bart"])] },
      { [id]: unknown },
    );
  });
});

describe("a panel that does not act, or need not be composed so", () => {
  it("pending while it may act, then not applicable", () => {
    const late = regulation({ size: 3 });
    expectVerdicts({ regulation: late, events: [complaint] }, { [id]: { status: "pending", waiting: true } });
    expectVerdicts(
      { regulation: late, events: [complaint, decided(["Anna"], ["clerk"])] },
      { [id]: { status: "not-applicable" } },
    );
  });

  it("its condition, severity and readings", () => {
    const events = [complaint, decided(["Anna"])];
    const grave = regulation({ size: 3, if: "grave", severity: "attention" });
    expectVerdicts(
      { regulation: grave, events, facts: { grave: false } },
      { [id]: { status: "not-applicable" } },
    );
    expectVerdicts({ regulation: grave, events }, { [id]: { status: "undetermined" } });
    expectVerdicts(
      { regulation: grave, events, facts: { grave: true } },
      { [id]: { status: "violated", severity: "attention", done } },
    );
    const readings = [{ ambiguity: "number", lenient: { size: 1 } }];
    expectVerdicts(
      { regulation: regulation({ size: 3, readings }), events },
      { [id]: { status: "disputable", ambiguities: ["number"], done } },
    );
  });
});
