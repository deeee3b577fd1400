import type { Evaluation } from "../check/evaluation.ts";
import { fold } from "../check/facts.ts";
import type { Occurrence } from "../check/moment.ts";
import { hasUnnamed, type Presence, personsOf, whoLabel } from "../check/persons.ts";
import { reason } from "../check/reason.ts";
import type { Who } from "../regulation/model.ts";
import type { Aspect } from "./aspect.ts";
import { judgeEveryDemand, type OccurrenceOutcome } from "./every-occurrence.ts";

/**
 * Who may not do it: none of these, at every occurrence (Awb 9:7 for those
 * complained of). Persons are compared; different roles do not prove different
 * persons (TERMS §6, who).
 */
export const notBy: Aspect = {
  id: "notBy",
  key: "notBy",
  isSaid: (step) => step.notBy !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    const test = (act: Occurrence, barred: readonly Who[]) => testNobodyOf(evaluation, act, barred);
    const { notBy: choice } = state.step;
    return [judgeEveryDemand(evaluation, state, { key: "notBy", choice, test, isTimeless: true })];
  },
};

function testNobodyOf(
  evaluation: Evaluation,
  occurrence: Occurrence,
  barred: readonly Who[],
): OccurrenceOutcome {
  const presences = barred.map((who) => ({ who, presence: isBarred(evaluation, occurrence, who) }));
  const wrong = presences.find(({ presence }) => presence === "yes");
  if (wrong) {
    // A step names no person: it is about whoever did that.
    const code = wrong.who.kind === "step" ? "not-by-same-person" : "not-by-wrong";
    return { result: "wrong", why: reason(code, { who: whoLabel(evaluation, wrong.who) }) };
  }
  const open = presences
    .filter(({ presence }) => presence === "unknown")
    .map(({ who }) => whoLabel(evaluation, who));
  if (open.length > 0) return { result: "unknown", why: reason("not-by-unknown", { who: open }) };
  return {
    result: "right",
    why: reason("not-by-right", { who: barred.map((who) => whoLabel(evaluation, who)) }),
  };
}

/** Whether somebody who may not do it did it, as far as the log tells. */
export function isBarred(evaluation: Evaluation, { event }: Occurrence, who: Who): Presence {
  if (who.kind === "role" && event.role.includes(who.id)) return "yes";
  if (
    who.kind === "step" &&
    evaluation.view.of(evaluation.index.step(who.id)?.acts ?? [who.id]).length === 0
  ) {
    return "no";
  }
  const persons = personsOf(evaluation, who);
  if (event.actor.length > 0 && persons.size > 0) {
    if (event.actor.some((actor) => persons.has(fold(actor)))) return "yes";
    return hasUnnamed(evaluation, who) ? "unknown" : "no";
  }
  return who.kind === "role" && event.role.length > 0 && isOffice(evaluation, who.id) ? "no" : "unknown";
}

/** A role in which somebody acts for the organisation: another role in the log is then another capacity. */
function isOffice(evaluation: Evaluation, role: string): boolean {
  return evaluation.index.steps.some((step) => {
    const choices =
      step.by?.kind === "plain" ? step.by.value : (step.by?.rows.flatMap(({ result }) => result ?? []) ?? []);
    return choices.some((who) => who.kind === "role" && who.id === role);
  });
}
