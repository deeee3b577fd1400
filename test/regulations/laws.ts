import type { Kind, Step } from "../../src/regulation/model.ts";
import type { Candidate } from "./candidates.ts";
import { changedIds, isInOrder, statusOf, type Told } from "./told.ts";

/** The demands on how an act is done; the others say whether and when. */
const demandsOnTheAct = ["by", "notBy", "to", "with", "form", "contains", "requires", "notBefore"];

/** Targets that do not break as their aspect says, whatever the table of the regulation lists. */
export function unbroken({ trial, targets }: Candidate, after: readonly Told[]): readonly string[] {
  const steps = stepsOf(trial.kind);
  return targets
    .filter((target) => {
      const step = steps.find(({ id }) => id === target.step);
      const status = statusOf(after.find(({ id }) => id === target.id));
      const isDemand = step !== undefined && demandsOnTheAct.includes(target.aspect);
      if (!isDemand) return !isFaulty(after, target);
      return (
        ![...breachesOf(step, target.aspect), "disputable"].includes(status) && !isSaidOfStep(after, target)
      );
    })
    .map(({ id }) => id);
}

/**
 * A demand that is not met: of an outsider nothing more than lapsed, else as
 * severe as the text says. Missing somebody by our own number is attention, and
 * of a step that another act fulfilled nothing is demanded.
 */
function breachesOf({ outside, severity, ...step }: Step, aspect: string): readonly string[] {
  if (outside) return ["lapsed"];
  const written = severity?.byKey[aspect] ?? severity?.else;
  const isOurs = (aspect === "to" || aspect === "with") && step.attentionAfter !== undefined;
  const isElsewhere = step.fulfilledBy.length > 0;
  return [
    written ?? "violation",
    ...(isOurs ? ["attention"] : []),
    ...(isElsewhere ? ["not-applicable"] : []),
  ].map((each) => (each === "violation" ? "violated" : each));
}

/** An owed act that reached only others was not done: that is said of the step, once (TERMS §6). */
function isSaidOfStep(after: readonly Told[], { step, aspect, period }: Told): boolean {
  const own = ["within", "every", "notAfter"];
  return (
    aspect === "to" &&
    after.some((told) => {
      const isOwn = told.step === step && told.period === period && own.includes(told.aspect);
      return isOwn && !isInOrder(told);
    })
  );
}

/** The fault is said of the verdict itself, or of the order that the act had to keep (TERMS §6). */
function isFaulty(after: readonly Told[], target: Told): boolean {
  return after.some(
    ({ id, ...told }) => (id === target.id || id === `${target.id}.notAfter`) && !isInOrder(told),
  );
}

/** An owed act that was not done is judged once: nothing else is said of it (TERMS §6). */
export function judgedTwice({ trial, mutation }: Candidate, after: readonly Told[]): readonly string[] {
  const isDone = (act: string) => mutation.case.events.some(({ activity }) => activity === act);
  const gone = stepsOf(trial.kind).filter(({ acts }) => !acts.some(isDone));
  return after
    .filter(({ step, aspect }) => demandsOnTheAct.includes(aspect) && gone.some(({ id }) => id === step))
    .filter(({ status }) => ["met", "violated", "lapsed"].includes(status))
    .map(({ id }) => id);
}

/** What changed without reading, directly or through others, what the mutation touched. */
export function outOfReach(
  { trial }: Candidate,
  after: readonly Told[],
  depends: (told: Told) => boolean,
): readonly string[] {
  const reached = new Set([...trial.verdicts, ...after].filter(depends).map(({ id }) => id));
  return changedIds(trial.verdicts, after).filter((id) => !reached.has(id));
}

function stepsOf({ stages }: Kind): readonly Step[] {
  return stages.flatMap(({ steps }) => steps);
}
