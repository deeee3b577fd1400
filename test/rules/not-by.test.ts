import { describe, expect, it } from "vitest";
import { check } from "../check/terms/judging.ts";
import { type Details, expectVerdicts, row } from "../support/verdicts.ts";

const complaint = row("complaint 2025-09-01");
const wrong = { status: "violated", severity: "violation" } as const;

const regulation = (notBy: unknown) => ({
  roles: { accused: { label: "Beklaagde", outside: true }, handler: "Behandelaar" },
  facts: { subject: "list" },
  steps: { investigation: { by: "handler" }, decision: { notBy } },
});
const done = "2025-09-10";
const decided = (notBy: unknown, decision: Details, ...before: readonly Details[]) => ({
  regulation: regulation(notBy),
  events: [
    complaint,
    ...before.map((each) => row("investigation 2025-09-05", each)),
    row("decision 2025-09-10", decision),
  ],
});

describe("who may not do it", () => {
  it("who did another step", () => {
    expectVerdicts(decided("investigation", { actor: "els " }, { actor: "Els" }), {
      "decision.notBy": { ...wrong, done },
    });
    expectVerdicts(decided("investigation", { actor: "Jan" }, { actor: "Els" }), {
      "decision.notBy": { status: "met", done },
    });
    expectVerdicts(decided("investigation", {}, { actor: "Els" }), {
      "decision.notBy": { status: "undetermined", done },
    });
    expectVerdicts(decided("investigation", { actor: "Jan" }, { actor: "Els" }, {}), {
      "decision.notBy": { status: "undetermined", done },
    });
  });

  it("a fact that names persons", () => {
    expectVerdicts(
      { ...decided("subject", { actor: "Jan" }), facts: { subject: ["jan"] } },
      { "decision.notBy": { ...wrong, done } },
    );
    expectVerdicts(
      { ...decided("subject", { actor: "Els" }), facts: { subject: ["jan"] } },
      { "decision.notBy": { status: "met", done } },
    );
    expectVerdicts(decided("subject", { actor: "Els" }), {
      "decision.notBy": { status: "undetermined", done },
    });
  });

  it("different roles do not prove different persons", () => {
    expectVerdicts(decided("accused", { role: "handler" }), {
      "decision.notBy": { status: "undetermined", done },
    });
    expectVerdicts(decided("accused", { role: "accused" }), { "decision.notBy": { ...wrong, done } });
  });

  it("none of them", () => {
    expectVerdicts(
      {
        ...decided(["subject", "investigation"], { actor: "Jan" }, { actor: "Els" }),
        facts: { subject: ["Jan"] },
      },
      { "decision.notBy": { ...wrong, done } },
    );
  });
});

it("says of another step that its doer did this as well, of a role that it may not", () => {
  const messageOf = (notBy: string, role: string) => {
    const { cases } = check({
      regulation: regulation(notBy),
      events: [
        { activity: "complaint", time: "2025-09-01" },
        { activity: "investigation", time: "2025-09-05", actor: ["Els"] },
        { activity: "decision", time: "2025-09-10", actor: ["Els"], role: [role] },
      ],
      asOf: "2025-10-01",
    });
    return cases[0]?.verdicts.find(({ id }) => id === "decision.notBy")?.message;
  };
  expect(messageOf("investigation", "handler")).toEqual({
    nl: "Gedaan door dezelfde persoon als “Onderzoek”; dat moet een ander zijn.",
    en: "Done by the same person as “Onderzoek”; it must be somebody else.",
  });
  expect(messageOf("accused", "accused")?.nl).toBe("Gedaan door iemand die dit niet mag doen: “Beklaagde”.");
});
