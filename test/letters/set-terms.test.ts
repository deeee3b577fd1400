import { describe, expect, it } from "vitest";
import { type Letter, renderLetter } from "../../src/letters/render-letter.ts";
import { termNotices } from "../../src/letters/set-terms.ts";
import { activity, place, plain, regulation, role, step } from "../read-back/build-regulation.ts";
import { verdict } from "../report/build-run.ts";

const ours = step("plan-step", "Stap van ons", { setsTerms: { consent: undefined } });
const theirs = step("other-step", "Stap van de ander", {
  setsTerms: { consent: undefined },
  outside: true,
  by: plain([{ kind: "role", id: "other", place }]),
});

function letter(sets: string, { fields = {}, steps = [ours, theirs] }: Partial<Sample> = {}): Letter {
  const text = regulation(steps, {
    activities: Object.fromEntries(
      ["complaint", "plan", "plan-step", "other-step"].map((id) => [id, activity(id, id)]),
    ),
    roles: {
      complainant: role("complainant", "klager", true),
      handler: role("handler", "behandelaar"),
      other: role("other", "wederpartij", true),
    },
  });
  return renderLetter({
    template: { file: "plan.hbs", text: template(sets) },
    regulation: text,
    case: { id: "K-1", facts: {}, events: [], place },
    verdictsWith: () => [],
    values: { "our-day": "2025-09-20", ...fields },
    letterDate: "2025-09-02",
  });
}

interface Sample {
  readonly fields: Readonly<Record<string, string>>;
  readonly steps: readonly ReturnType<typeof step>[];
}

/** `sets` stands on line 7, its first term on line 8. */
function template(sets: string): string {
  return `---
id: plan
title: Plan
records: plan
to: complainant
by: handler
sets:
${sets}
language: nl
fields:
  our-day: { label: Onze dag, type: date }
  their-day: { label: Dag van de ander, type: date, required: false }
  words: { label: Woorden, type: text, required: false }
---
{{date our-day}}{{#if their-day}}{{date their-day}}{{/if}}{{words}}
`;
}

const both = "- { what: plan-step, due: our-day }\n- { what: other-step, due: their-day, by: other }";

function rowsOf({ sent }: Letter) {
  return sent?.terms.map(({ activity: id, time, role: by, what, due }) => ({
    activity: id,
    time,
    role: by,
    what,
    due,
  }));
}

describe("a letter that sets terms", () => {
  it("gives a term-set row for each: who, what, due", () => {
    const made = letter(both, { fields: { "their-day": "2025-09-21" } });
    expect(made.findings).toEqual([]);
    // 2 September 2025 is day 20333; the 20th is 18 days later.
    expect(rowsOf(made)).toEqual([
      {
        activity: "term-set",
        time: { day: 20333 },
        role: ["handler"],
        what: "plan-step",
        due: { day: 20351 },
      },
      {
        activity: "term-set",
        time: { day: 20333 },
        role: ["other"],
        what: "other-step",
        due: { day: 20352 },
      },
    ]);
  });

  it("sets none where the day is left empty", () => {
    expect(rowsOf(letter(both))?.map(({ what }) => what)).toEqual(["plan-step"]);
  });

  it.each([
    ["an act that is not there", "- { what: plan-stap, due: our-day }", "unknown-name 8"],
    ["a field that is no date", "- { what: plan-step, due: words }", "unknown-name 8"],
    ["a role that is not there", "- { what: plan-step, due: our-day, by: nobody }", "unknown-name 8"],
    ["a term without a day", "- { what: plan-step }", "missing-key 8"],
  ])("refuses %s", (_, sets, expected) => {
    const found = letter(sets).findings.map(({ rule, place: { line } }) => `${rule} ${line}`);
    expect(found).toEqual([expected]);
  });

  it("refuses a term that no step judges", () => {
    const one = "- { what: plan-step, due: our-day }";
    const rules = (made: Letter) => made.findings.map(({ rule }) => rule);
    expect(rules(letter(one, { steps: [step("plan-step", "Stap")] }))).toEqual(["term-not-judged"]);
    // The only step that judges terms judges all; of two each its own people.
    expect(rules(letter(one, { steps: [theirs] }))).toEqual([]);
    expect(rules(letter(one, { steps: [theirs, { ...theirs, id: "more" }] }))).toEqual(["term-not-judged"]);
  });

  it("refuses a day before that of the letter, where it is filled in", () => {
    const found = letter(both, { fields: { "our-day": "2025-09-01" } }).findings;
    expect(found.map(({ rule, place: { line } }) => `${rule} ${line}`)).toEqual(["term-in-the-past 16"]);
    expect(letter(both, { fields: { "our-day": "2025-09-02" } }).findings).toEqual([]);
  });
});

describe("what is said of a term that the case does not keep to", () => {
  const terms = letter(both).sent?.terms ?? [];
  const standing = (due: string) =>
    verdict({ id: "plan-step.terms.plan-step", step: "plan-step", aspect: "terms", due });

  it("nothing when it is the term of the case", () => {
    expect(termNotices(terms, [standing("2025-09-20")])).toEqual([]);
  });

  it("an older one that was over stays", () => {
    expect(termNotices(terms, [standing("2025-09-01")]).map(({ nl }) => nl)).toEqual([
      "De termijn voor “plan-step” was al voorbij: maandag 1 september 2025. De nieuwe dag, zaterdag 20 september 2025, herstelt dat niet; de zaak houdt de oude dag.",
    ]);
  });

  it("one that is not judged in the case", () => {
    expect(termNotices(terms, []).map(({ en }) => en)).toEqual([
      "The term until Saturday 20 September 2025 for “plan-step” is not judged in this case.",
    ]);
  });
});
