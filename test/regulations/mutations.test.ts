import { describe, expect, it } from "vitest";
import type { Case } from "../../src/case-log/model.ts";
import type { CaseResult } from "../../src/check/result.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import type { Kind } from "../../src/regulation/model.ts";
import { dependencies } from "./dependents.ts";
import { exampleIds } from "./example-folder.ts";
import { type Mutation, mutationsOf } from "./mutate.ts";
import { denied, destroyedTooSoon, unclosed } from "./mutate-file-rules.ts";
import { changedIds, type Example, isInOrder, judgeBy, readExample, type Told } from "./told.ts";

/**
 * Verdicts for which none of the mutations is made: a gate, a term that the case
 * itself sets, a notice without contents, and what rests on another act's date or state.
 */
const unmutated: Readonly<Record<string, readonly string[]>> = {
  dmg: [
    "body-alerted.notAfter",
    "body-step.terms.body-step",
    "client-step.terms.client-step",
    "counterparty-step.terms.counterparty-step",
    "decision.extension",
    "letter-after-wish",
    "plan-step.terms.plan-step",
    "victim-first.requires",
    "wish-respected.never",
  ],
  dpo2: ["complaint.otherwise"],
  o21: ["complaint.otherwise"],
};

interface Planned {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly original: Case;
  readonly mutation: Mutation;
}

const examples = await Promise.all(exampleIds.map(readExample));

describe.each(examples.map((example) => [example.folder.id, example] as const))(
  "one thing wrong in a case of %s",
  (regulationId, example) => {
    const { regulation } = example.folder;
    const planned = plan(example);
    const judge = judgeBy(regulation, example);
    const mayChange = new Map(regulation.kinds.map((kind) => [kind, dependencies(regulation, kind)]));

    it.each(planned.map((each) => [each.title, each] as const))("%s", (_title, each) => {
      const [before, after] = [judge(each.original), judge(each.mutation.case)];
      const changed = changedIds(before, after);
      expect(changed).toContain(each.id);
      const follows = (told: Told) => mayChange.get(each.kind)?.(told, each.mutation.touched) ?? false;
      const followed = new Set([...before, ...after].filter(follows).map(({ id }) => id));
      expect(changed.filter((id) => !followed.has(id))).toEqual([]);
      expect(faultOf(after, each.id), saidOf(after, changed)).toBeDefined();
      expect(judgedTwice(after, each)).toEqual([]);
    });

    it("every verdict that is met is broken by one of them, unless it is named here", () => {
      const broken = new Set(planned.map(({ id }) => id));
      const met = example.results.flatMap(({ verdicts }) =>
        verdicts.filter(({ status }) => status === "met"),
      );
      const whole = [...new Set(met.map(({ id }) => id))].filter((id) => isFirst(id) && !broken.has(id));
      expect(whole.sort()).toEqual([...(unmutated[regulationId] ?? [])].sort());
    });
  },
);

/** For every verdict the mutations that must break it, of the case with the least wrong in which it is met. */
function plan(example: Example): readonly Planned[] {
  const named = example.results.flatMap(({ kind, verdicts }) => verdicts.map(({ id }) => `${kind} ${id}`));
  return [...new Set(named)].filter(isFirst).flatMap((name) => {
    for (const result of example.results) {
      const verdict = result.verdicts.find(({ id }) => `${result.kind} ${id}` === name);
      const planned = verdict?.status === "met" ? planFor(example, result, verdict) : [];
      if (planned.length > 0) return planned;
    }
    return [];
  });
}

function planFor({ folder, log }: Example, result: CaseResult, verdict: Verdict): readonly Planned[] {
  const { regulation } = folder;
  const original = log.cases.find(({ id }) => id === result.id);
  const kind = regulation.kinds.find(({ id }) => id === result.kind);
  if (!original || !kind || isCancelled(kind, original)) return [];
  const { aspect, id, stage = "" } = verdict;
  const step = kind.stages.flatMap(({ steps }) => steps).find((each) => each.id === verdict.step);
  const attest = regulation.attest.find((each) => id === `${each.id}.attest`);
  const closed = kind.stages.find((each) => aspect === "completedBy" && each.id === stage);
  const mutations = [
    step ? mutationsOf({ regulation, step, verdict, case: original }) : [],
    attest ? [denied(attest, original)] : [],
    closed ? unclosed(closed, original) : [],
    aspect === "keep" ? destroyedTooSoon(verdict, original) : [],
  ];
  return mutations.flat().map((mutation) => {
    return { id, title: `${id}: ${mutation.name} (${original.id})`, kind, original, mutation };
  });
}

/** Of several occurrences one is enough. */
function isFirst(id: string): boolean {
  return !id.includes("#");
}

/** What was not done in such a case is forgiven. */
function isCancelled({ stages }: Kind, { events }: Case): boolean {
  const cancelling = stages.flatMap(({ cancelledBy }) => cancelledBy);
  return events.some(({ activity }) => cancelling.includes(activity));
}

/** The fault is said of the verdict itself, or of the order that the act had to keep (TERMS §6). */
function faultOf(after: readonly Told[], id: string): Told | undefined {
  return after.find((told) => (told.id === id || told.id === `${id}.notAfter`) && !isInOrder(told));
}

const demandsOnTheAct = ["by", "notBy", "to", "with", "form", "contains", "requires", "notBefore"];

/** An owed act that was not done is judged once: nothing else is said of it (TERMS §6). */
function judgedTwice(after: readonly Told[], { mutation, kind }: Planned): readonly Told[] {
  const steps = kind.stages.flatMap((stage) => stage.steps);
  const gone = steps.filter(({ acts }) => {
    return acts.every((act) => mutation.case.events.every(({ activity }) => activity !== act));
  });
  const said = after.filter(
    ({ step, aspect }) => demandsOnTheAct.includes(aspect) && gone.some(({ id }) => id === step),
  );
  return said.filter(({ status }) => ["met", "violated", "lapsed"].includes(status));
}

function saidOf(told: readonly Told[], ids: readonly string[]): string {
  const said = told.filter(({ id }) => ids.includes(id));
  return said.map(({ id, status }) => `${id} ${status}`).join(", ");
}
