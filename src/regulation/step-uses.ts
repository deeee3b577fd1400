import type { Place } from "../place.ts";
import { isPresent } from "./compact.ts";
import type { Anchor, Bound, Choice, Condition, Limit, Step, Term } from "./model.ts";

/** How a step leans on another: on when it happened, on its last day or status, or on its not happening. */
export interface Use {
  readonly kind: "event" | "end" | "status";
  /** Of `end` and `status`: a step. Of `event`: an activity. */
  readonly id: string;
  readonly place: Place;
}

/** Everything that decides whether the step applies and until when. */
export function usesOf(step: Step): readonly Use[] {
  const bounds = [...inChoice(step.within), ...inChoice(step.aim)];
  const limits = [...inChoice(step.notBefore), ...inChoice(step.notAfter)].flat();
  const extension = step.extension.flatMap(({ atMost, noticeBy }) => [
    ...inChoice(atMost),
    ...inChoice(noticeBy),
  ]);
  const conditions = [step.if, step.unless, step.requires].filter(isPresent);
  return [
    ...bounds.flatMap(boundUses),
    // A notice may be due at the end of its own step: that is the end before the notice.
    ...extension.flatMap(boundUses).filter((use) => isNoEvent(use) && use.id !== step.id),
    ...limits.flatMap(limitUses).filter(isNoEvent),
    ...(step.once ? anchorUses(step.once) : []),
    ...conditions.flatMap(conditionUses),
  ];
}

/** An order does not wait: only the end or the silence of another step is computed. */
function isNoEvent({ kind }: Use): boolean {
  return kind !== "event";
}

function inChoice<Value>(choice: Choice<Value> | undefined): readonly Value[] {
  if (!choice) return [];
  if (choice.kind === "plain") return [choice.value];
  return [...choice.rows.map(({ result }) => result), choice.else]
    .filter((value) => value !== null)
    .filter(isPresent);
}

function boundUses(bound: Bound): readonly Use[] {
  return bound.kind === "term" ? termUses(bound.term) : bound.terms.flatMap(termUses);
}

function termUses(term: Term): readonly Use[] {
  if (term.kind === "field") return [];
  return term.anchor ? anchorUses(term.anchor) : [];
}

function limitUses(limit: Limit): readonly Use[] {
  return limit.kind === "waiting" ? boundUses(limit.bound) : [];
}

function anchorUses({ items }: Anchor): readonly Use[] {
  return items.flatMap((item): readonly Use[] => {
    if (item.kind !== "event") return [{ kind: "end", id: item.step, place: item.place }];
    const { activities, field, place } = item.ref;
    return field === undefined ? activities.map((id) => ({ kind: "event" as const, id, place })) : [];
  });
}

function conditionUses(condition: Condition): readonly Use[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(conditionUses);
    case "not":
      return conditionUses(condition.of);
    case "status":
      return [{ kind: "status", id: condition.step, place: condition.place }];
    case "within":
      return boundUses(condition.bound);
    default:
      return [];
  }
}
