import type { Day } from "../calendar/day.ts";
import { cancelEvent } from "../check/cancelling.ts";
import { startsAtClosing } from "../check/closing.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { pairingOf } from "../check/fulfilment.ts";
import type { Occurrence } from "../check/moment.ts";
import type { Instance, StepState } from "../check/step-state.ts";
import type { Step } from "../regulation/model.ts";
import { hasOccasions } from "../regulation/step-anchors.ts";

/** One occasion on which an act is done a number of times, with the acts that are about it. */
export interface Occasion {
  readonly instance: Instance;
  /** Those that can be about no occasion that has not had its number: more than the number is too often. */
  readonly own: readonly Occurrence[];
  /** Those that serve it: one act may serve every earlier occasion, unless acts are paired (TERMS §6). */
  readonly serving: readonly Occurrence[];
  /** How many more may be about it: without a date, or without the value that pairs them. */
  readonly unclear: number;
}

/**
 * The acts divided over the occasions: the whole case, or with `each` every
 * occurrence of what they answer. An act is about the earliest occasion from which
 * it comes and that has not had its number yet.
 */
export function occasionsOf(
  evaluation: Evaluation,
  state: StepState,
  acts: readonly Occurrence[],
): readonly Occasion[] {
  const { step, instances } = state;
  const undated = evaluation.view.undated(step.acts).length;
  const end = endDayOf(evaluation, step);
  const startsLater = (instance: Instance) => startsAtClosing(evaluation, step, instance.anchored);
  const isCounted = (instance: Instance, { time }: Occurrence) => time.day <= end || startsLater(instance);
  const [first] = instances;
  if (!first) return [];
  if (!hasOccasions(step)) {
    const counted = acts.filter((act) => isCounted(first, act));
    return [{ instance: first, own: counted, serving: counted, unclear: undated }];
  }
  const occasions = instances.map((instance) => new Filling(instance));
  for (const act of acts) {
    divide(
      step,
      occasions.filter(({ instance }) => isCounted(instance, act)),
      act,
    );
  }
  return occasions.map(({ instance, own, serving, unclear }) => ({
    instance,
    own,
    serving: step.oneToOne ? own : serving,
    unclear: unclear + undated,
  }));
}

/** What comes after closing or cancelling is not counted, unless its occasion comes there (TERMS §5). */
function endDayOf(evaluation: Evaluation, step: Step): Day {
  const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
  const ends = [closed, cancelEvent(evaluation, step)].flatMap((end) => (end ? [end.time.day] : []));
  return Math.min(...ends);
}

/** An occasion that is being given its acts. */
class Filling {
  readonly instance: Instance;
  readonly own: Occurrence[] = [];
  readonly serving: Occurrence[] = [];
  unclear = 0;

  constructor(instance: Instance) {
    this.instance = instance;
  }
}

function divide(step: Step, occasions: readonly Filling[], act: Occurrence): void {
  const { min = 0, max = 0 } = step.times ?? {};
  const from = occasions.filter(({ instance }) => isFrom(instance, act));
  // Before every occasion it is about the first one, where it may come first.
  const among = from.length > 0 || !mayBeEarly(step.mayPrecede, occasions[0]) ? from : occasions.slice(0, 1);
  const paired = (pairing: "yes" | "unknown") =>
    among.filter(({ instance }) => pairingOf(step, instance, { occurrence: act }) === pairing);
  for (const occasion of paired("unknown")) occasion.unclear += 1;
  const open = paired("yes");
  for (const { serving } of open) serving.push(act);
  const about =
    open.find(({ own }) => own.length < min) ?? open.find(({ own }) => own.length < max) ?? open.at(-1);
  about?.own.push(act);
}

function isFrom({ anchored }: Instance, { time }: Occurrence): boolean {
  return anchored.kind === "known" && time.day >= anchored.time.day;
}

/** What comes before an own act is in time for it, unless the text says otherwise (TERMS §6). */
function mayBeEarly(mayPrecede: boolean | undefined, first: Filling | undefined): boolean {
  const anchored = first?.instance.anchored;
  return anchored?.kind === "known" && (mayPrecede ?? anchored.own);
}
