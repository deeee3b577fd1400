import { describe, it } from "vitest";
import { type Details, expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const roles = { handler: "Behandelaar", director: "Directie" };
const regulation = (by: unknown) => ({
  roles,
  facts: { heavy: "boolean", chosen: "list" },
  steps: { investigation: {}, decision: { by } },
});
const by = (more: Details, regulated: unknown = "director") => ({
  regulation: regulation(regulated),
  events: [complaint, row("decision 2025-09-10", more)],
});
const done = "2025-09-10";

describe("who does it", () => {
  it("somebody whose role is not recorded may have it, though the case shows another in that role", () => {
    const shown = row("talk 2025-09-03", { role: "director", actor: "Anna" });
    const byPerson = (actor: string) => {
      const situation = by({ actor });
      return { ...situation, events: [...(situation.events ?? []), shown] };
    };
    expectVerdicts(byPerson("Anna"), { "decision.by": { status: "met", done } });
    expectVerdicts(byPerson("Bo"), { "decision.by": { status: "undetermined", done } });
  });

  it("one of the roles named, in an open case too", () => {
    expectVerdicts(by({ role: "director" }), { "decision.by": { status: "met", done } });
    expectVerdicts(by({ role: "handler" }, ["handler", "director"]), {
      "decision.by": { status: "met", done },
    });
    expectVerdicts(by({ role: "handler" }), { "decision.by": { ...wrong, done } });
    expectVerdicts(by({}), { "decision.by": { status: "undetermined", done } });
  });

  it("over every occurrence", () => {
    const second = row("decision 2025-09-12", { role: "handler" });
    const found = by({ role: "director" });
    expectVerdicts(
      { ...found, events: [...found.events, second] },
      { "decision.by": { ...wrong, done: "2025-09-12" } },
    );
  });

  it("a table by a fact", () => {
    const table = { heavy: { true: "director", else: "handler" } };
    expectVerdicts(
      { ...by({ role: "handler" }, table), facts: { heavy: true } },
      { "decision.by": { ...wrong, done } },
    );
    expectVerdicts(
      { ...by({ role: "handler" }, table), facts: { heavy: false } },
      { "decision.by": { status: "met", done } },
    );
  });

  it("a fact that names persons, compared without capitals and spaces", () => {
    expectVerdicts(
      { ...by({ actor: " els  VOS " }, "chosen"), facts: { chosen: ["Els Vos", "Jan"] } },
      { "decision.by": { status: "met", done } },
    );
    expectVerdicts(
      { ...by({ actor: "Piet" }, "chosen"), facts: { chosen: ["Els Vos"] } },
      { "decision.by": { ...wrong, done } },
    );
  });

  it("the persons who did a step; one whose name is missing leaves it open", () => {
    const events = (...actors: readonly Details[]) => [
      complaint,
      ...actors.map((actor) => row("investigation 2025-09-05", actor)),
      row("decision 2025-09-10", { actor: "Els" }),
    ];
    expectVerdicts(
      { regulation: regulation("investigation"), events: events({ actor: "Els" }) },
      { "decision.by": { status: "met", done } },
    );
    expectVerdicts(
      { regulation: regulation("investigation"), events: events({ actor: "Jan" }) },
      { "decision.by": { ...wrong, done } },
    );
    expectVerdicts(
      { regulation: regulation("investigation"), events: events({ actor: "Jan" }, {}) },
      { "decision.by": { status: "undetermined", done } },
    );
  });

  it("not done: pending, and not applicable once that is judged", () => {
    expectVerdicts(
      { regulation: regulation("director"), events: [complaint] },
      { "decision.by": { status: "pending" } },
    );
  });
});
