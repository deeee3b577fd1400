import type { Day } from "../calendar/day.ts";
import { dueOfBound } from "../check/bound.ts";
import { choose } from "../check/choice.ts";
import { truthOfCondition } from "../check/condition.ts";
import { endAtLatest } from "../check/due.ts";
import { extensionsInCase } from "../check/extension-in-case.ts";
import { lastDayOf } from "../check/in-time.ts";
import { lengthensAim } from "../regulation/lengthens-aim.ts";
import type { Bound, Choice, Extension, Step } from "../regulation/model.ts";
import { bareEvent, type CaseState } from "./case-state.ts";
import type { Open } from "./owed.ts";
import type { Random } from "./random.ts";
import type { Lengthening, Scenery } from "./scenery.ts";
import { closes, isBeforeMinute, type Minute, momentOf } from "./working-time.ts";

/** A notice that would lengthen the term of an open act, and until when it can be given. */
export interface Notice extends Lengthening {
  readonly activity: string;
  readonly until: Minute;
}

/** The notice that can be given for an act now; undefined: there is none, or it would be about another act as well. */
export function noticeFor(
  scenery: Scenery,
  state: CaseState,
  { open, now }: { readonly open: Open; readonly now: Minute },
): Notice | undefined {
  const { step, first } = open;
  const [extension] = step.extension;
  const [activity] = extension?.notice ?? [];
  if (!extension || activity === undefined || !first || open.isWithoutNumber) return undefined;
  const isShared = scenery.lengthenedBy(activity).some((each) => each.step !== step);
  if (isShared || scenery.index.stepOf(activity)?.duty === "must") return undefined;
  if (!isAllowed(state, { step, extension, activity, time: momentOf(now, scenery.regulation.timeZone) }))
    return undefined;
  const limit = lastDay(state, step, extension.noticeBy);
  const until = limit !== undefined && limit < first.day ? { day: limit, minute: closes } : first;
  return isBeforeMinute(until, now) ? undefined : { step, extension, activity, until };
}

interface Asked {
  readonly step: Step;
  readonly extension: Extension;
  readonly activity: string;
  readonly time: ReturnType<typeof momentOf>;
}

function isAllowed({ evaluation }: CaseState, { step, extension, activity, time }: Asked): boolean {
  const [inCase] = extensionsInCase(evaluation, step.extension);
  if (!inCase?.isOpen) return false;
  const act = { event: bareEvent(activity, time), time };
  return (
    !extension.if || truthOfCondition(extension.if, { evaluation, absent: "is-false", act }).value === "true"
  );
}

function lastDay({ evaluation }: CaseState, step: Step, choice: Choice<Bound> | undefined): Day | undefined {
  const bound = choice && choose(evaluation, choice);
  if (bound?.kind !== "value") return undefined;
  const anchored = evaluation.stateOf(step).instances[0]?.anchored;
  const [due] = dueOfBound(evaluation, { bound: bound.value, step, ...(anchored && { anchored }) });
  const end = endAtLatest(due);
  return end && lastDayOf(evaluation, end);
}

/** The date that a notice names, where the text does not say how much longer it takes. */
export function newDayFor(
  state: CaseState,
  { step, extension }: Lengthening,
  random: Random,
): Day | undefined {
  if (extension.adds || extension.total) return undefined;
  const [instance] = state.evaluation.stateOf(step).instances;
  const due = (lengthensAim(step) ? instance?.aim : undefined)?.due ?? instance?.due;
  if (due?.kind !== "day") return undefined;
  return Math.min(
    lastDay(state, step, extension.atMost) ?? Number.POSITIVE_INFINITY,
    due.day + random.between(5, 20),
  );
}

/** An act that is owed, and lengthens the term of another one as well. */
export function ownNotice(
  { index, lengthenedBy }: Scenery,
  { evaluation }: CaseState,
  activity: string,
): Lengthening | undefined {
  if (index.stepOf(activity)?.duty !== "must") return undefined;
  return lengthenedBy(activity).find(({ step }) =>
    evaluation
      .stateOf(step)
      .instances.some(({ status, anchored }) => status === "pending" && anchored.kind === "known"),
  );
}

/** Until when the act itself comes, once a notice has met an aim. */
export function promisedDay({ evaluation, day }: CaseState, step: Step, named: Day | undefined): Day {
  const [instance] = evaluation.stateOf(step).instances;
  const promised = (instance?.aim ?? instance)?.notices.flatMap((notice) => notice.promised ?? [])[0];
  return promised ?? named ?? day + 14;
}
