import { cancelEvent } from "../check/cancelling.ts";
import { choose } from "../check/choice.ts";
import { startsAtClosing } from "../check/closing.ts";
import { truthOfCondition } from "../check/condition.ts";
import { lastDayOf } from "../check/in-time.ts";
import { wasOwedOn } from "../check/was-owed-on.ts";
import type { Attest, Step } from "../regulation/model.ts";
import type { BrokenDemand } from "./breach.ts";
import type { CaseState } from "./case-state.ts";
import { type Breach, isAlike, type Skipped } from "./planting.ts";
import type { Scenery } from "./scenery.ts";

export interface EndInput {
  readonly scenery: Scenery;
  /** At the end of the log. */
  readonly state: CaseState;
  readonly isPlanted: boolean;
  readonly skipped: readonly Skipped[];
  readonly broken: readonly BrokenDemand[];
}

/** Days in which a reading may still allow a notice after the last day. */
export const extendable = 20;

/** The verdicts that only the end of the log decides; undefined: the breach is not there, or not decided. */
export function violatedAtEnd({ kind, target }: Breach, input: EndInput): readonly string[] | undefined {
  const { attest, step } = target;
  if (attest) return isAsked(input.state, attest) ? [`${attest.id}.attest`] : undefined;
  if (kind.timing === "never") return missing(input, step);
  if (!input.isPlanted || !wereOwed(input)) return undefined;
  return kind.timing === undefined ? unkept(input, step) : [];
}

function isAsked(state: CaseState, attest: Attest): boolean {
  const { evaluation } = state;
  const wakes = attest.once?.items.flatMap((item) => (item.kind === "event" ? item.ref.activities : []));
  const holds = !attest.if || truthOfCondition(attest.if, { evaluation, absent: "waits" }).value === "true";
  return holds && (!wakes || state.has(wakes));
}

/** Judged once: by the order that it missed, where something came that it had to come before (TERMS §6). */
function missing({ scenery, state }: EndInput, step: Step): readonly string[] | undefined {
  const { instances, applies } = state.evaluation.stateOf(step);
  if (applies.kind !== "yes" || instances.length !== 1 || state.has(step.acts)) return undefined;
  if (!isAlike(scenery, state, { step, key: "duty" }) || !isDecided(state, step)) return undefined;
  const main = isPassed(state, step) ? `${step.id}.notAfter` : step.id;
  return step.within && step.aim ? [main, `${step.id}.aim`] : [main];
}

function isPassed({ evaluation }: CaseState, { notAfter }: Step): boolean {
  const found = notAfter && choose(evaluation, notAfter);
  const limits = found?.kind === "value" ? found.value : [];
  return limits.some((limit) => limit.kind === "order" && evaluation.view.has(limit.ref.activities));
}

/** What was not waited for turned out to be owed then. */
function wereOwed({ skipped, state: { evaluation } }: EndInput): boolean {
  return skipped.every(({ activities, day }) =>
    activities.some((each) => wasOwedOn(evaluation, each, day) === "yes"),
  );
}

/** What an act did not keep to; done once more it may have been made good. */
function unkept({ scenery, state, broken }: EndInput, step: Step): readonly string[] | undefined {
  if (state.evaluation.view.of(step.acts).length > 1) return undefined;
  const isSure = broken.every((each) => isAlike(scenery, state, each) && isDecided(state, each.step));
  if (!isSure) return undefined;
  return broken.map(({ step: asking, key, who }) =>
    [asking.id, key, ...(who === undefined ? [] : [who])].join("."),
  );
}

/** Whether its term, or without a number its stage, is over and nothing took the duty away. */
function isDecided({ evaluation, day }: CaseState, step: Step): boolean {
  const { closed, cancelled } = evaluation.lifeOf(evaluation.stageOf(step));
  const { instances, applies } = evaluation.stateOf(step);
  const isEnded = applies.kind === "yes" && applies.endedOn !== undefined;
  if (cancelled || isEnded || cancelEvent(evaluation, step)) return false;
  const slack = step.extension.length > 0 ? extendable : 0;
  return instances.every(({ due, anchored }) => {
    if (due.kind === "day")
      return due.day + slack < day && (closed !== undefined || (!step.to && !step.with));
    if (due.kind === "hours") return lastDayOf(evaluation, due) < day;
    return due.kind === "open" && closed !== undefined && !startsAtClosing(evaluation, step, anchored);
  });
}
