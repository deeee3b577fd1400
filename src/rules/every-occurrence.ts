import { cancelEvent } from "../check/cancelling.ts";
import { choose, isAboutEvent } from "../check/choice.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { Outcome, StepState } from "../check/step-state.ts";
import type { Truth } from "../check/truth.ts";
import type { Reason } from "../check/verdict.ts";
import type { Choice } from "../regulation/model.ts";
import { actsToJudge, isAct, violatedOrLapsed } from "./acts.ts";
import type { Judgement } from "./aspect.ts";
import { demandOf } from "./demand.ts";

/** How one occurrence fares. */
export interface OccurrenceOutcome {
  readonly result: "right" | "wrong" | "unknown" | "waiting";
  readonly why: Reason;
  readonly onTie?: boolean;
  readonly notes?: readonly Reason[] | undefined;
}

interface EveryInput {
  readonly key: string;
  readonly test: (occurrence: Occurrence) => OccurrenceOutcome;
  /** When it was done does not matter for the test. */
  readonly isTimeless?: boolean;
}

/**
 * One verdict over every occurrence of the act: violated if one is shown wrong,
 * else undetermined if one cannot be judged, else pending, else met (TERMS §4).
 */
export function judgeEveryOccurrence(
  evaluation: Evaluation,
  state: StepState,
  { key, test, isTimeless = false }: EveryInput,
): Judgement {
  const acts = actsToJudge(evaluation, state);
  if (acts.kind === "none") return acts.outcome;
  const outcomes = acts.occurrences.map((act) => ({ ...test(act), act }));
  const undated = testUndated(evaluation, state, (act) => (isTimeless ? test(act) : undefined));
  return oneVerdict(evaluation, state, {
    key,
    outcomes: undated.length === 0 ? outcomes : [...outcomes, ...undated],
  });
}

/**
 * The acts of which the log does not tell the date (TERMS §1, gaps), but for those that are right
 * on every date: what is wrong on every date is so, what the date could decide is not known.
 * @param test undefined where the date matters.
 */
function testUndated(
  evaluation: Evaluation,
  { step, applies }: StepState,
  test: (act: Occurrence) => OccurrenceOutcome | undefined,
): readonly TestedAct[] {
  const undated = evaluation.view.undated(step.acts);
  if (undated.length === 0) return [];
  const acts = step.ifNeeded ? undated.filter((event) => isAct(evaluation, { event })) : undated;
  const isEnded = applies.kind === "yes" && applies.endedOn !== undefined;
  // What was done before it was woken, or after the duty was gone, is no act of it.
  const mayNotCount =
    isEnded || (step.isEntry && step.once !== undefined) || cancelEvent(evaluation, step) !== undefined;
  return acts.flatMap((event): readonly TestedAct[] => {
    const tested = test({ event, time: anyTime });
    if (tested?.result === "right") return [];
    return tested && !mayNotCount ? [tested] : [{ result: "unknown", why: reason("act-without-date") }];
  });
}

/** For what looks at the event only. */
const anyTime = { day: 0 };

interface DemandInput<T> {
  readonly key: string;
  readonly choice: Choice<T> | undefined;
  readonly test: (occurrence: Occurrence, demanded: T) => OccurrenceOutcome;
  /** When it was done does not matter for the test. */
  readonly isTimeless?: boolean;
}

/**
 * The same for what a table may demand: of each occurrence what holds when it
 * comes, so that an event after it changes nothing (VOCABULARY §2, table).
 */
export function judgeEveryDemand<T>(
  evaluation: Evaluation,
  state: StepState,
  { key, choice, test, isTimeless = false }: DemandInput<T>,
): Judgement {
  const acts = actsToJudge(evaluation, state);
  if (!choice || acts.kind === "none") {
    const demand = demandOf(evaluation, state, choice);
    if (demand.kind === "outcome") return demand.outcome;
    return judgeEveryOccurrence(evaluation, state, {
      key,
      isTimeless,
      test: (act) => test(act, demand.value),
    });
  }
  const outcomes: TestedAct[] = [];
  for (const act of acts.occurrences) {
    const chosen = choose(evaluation, choice, act);
    if (chosen.kind === "none") continue;
    const outcome =
      chosen.kind === "value"
        ? test(act, chosen.value)
        : (sameEitherWay(evaluation, choice, { act, test }) ?? ofOpen(chosen.truth));
    outcomes.push({ ...outcome, act });
  }
  const undated = testUndated(evaluation, state, (act) =>
    isTimeless && choice.kind === "plain" ? test(act, choice.value) : undefined,
  );
  if (outcomes.length + undated.length === 0)
    return { status: "not-applicable", reason: reason("no-demand") };
  return oneVerdict(evaluation, state, {
    key,
    outcomes: undated.length === 0 ? outcomes : [...outcomes, ...undated],
  });
}

/** An event without a date came before this act or it did not: what both ways give, if that is the same. */
function sameEitherWay<T>(
  evaluation: Evaluation,
  choice: Choice<T>,
  { act, test }: { readonly act: Occurrence; readonly test: DemandInput<T>["test"] },
): OccurrenceOutcome | undefined {
  if (choice.kind === "plain" || !isAboutEvent(choice)) return undefined;
  const [yes, no] = [true, false].map((value) => {
    const chosen = choose(evaluation.supposing(choice.subject, value), choice, act);
    return chosen.kind === "value" ? test(act, chosen.value) : undefined;
  });
  return yes && no && yes.result === no.result ? yes : undefined;
}

/** What it demands of this act is not known, or depends on what is still to come. */
function ofOpen({ value, about }: Truth): OccurrenceOutcome {
  const result = value === "waiting" ? "waiting" : "unknown";
  return { result, why: reason(`condition-${result}`, { about }) };
}

/** The outcome of one act that was tested. */
export interface TestedAct extends OccurrenceOutcome {
  /** Not of an act without a date: there is no day to show. */
  readonly act?: Occurrence;
}

/** One verdict over the acts that were tested; not-applicable where there are none. */
export function oneVerdict(
  evaluation: Evaluation,
  state: StepState,
  { key, outcomes }: { readonly key: string; readonly outcomes: readonly TestedAct[] },
): Judgement {
  let deciding: TestedAct | undefined;
  let onTie = false;
  for (const outcome of outcomes) {
    onTie ||= outcome.onTie === true;
    if (!deciding || decidesOver(outcome, deciding)) deciding = outcome;
  }
  if (!deciding)
    return { status: "not-applicable", reason: reason("act-not-done", { step: state.step.label }) };
  const { why, act: done, notes } = deciding;
  // What would have told never came: once the case has ended there is nothing left to wait for (TERMS §4).
  if (deciding.result === "waiting" && evaluation.lifeOf(evaluation.stageOf(state.step)).ended)
    return { status: "not-applicable", reason: reason("condition-never", { about: why.values.about ?? [] }) };
  const { status, severity } = statusOf(deciding, state, key);
  return { status, severity, reason: why, done, onTie, notes };
}

const weights = { right: 0, waiting: 1, unknown: 2, wrong: 3 } as const;

/** Of equal outcomes the first decides; of those that are right the last. */
function decidesOver({ result }: OccurrenceOutcome, before: OccurrenceOutcome): boolean {
  if (result === "right") return before.result === "right";
  return weights[result] > weights[before.result];
}

function statusOf(
  { result }: OccurrenceOutcome,
  state: StepState,
  key: string,
): Pick<Outcome, "status" | "severity"> {
  if (result === "wrong") return violatedOrLapsed(state, severityOf(state.step, key));
  if (result === "unknown") return { status: "undetermined" };
  return { status: result === "waiting" ? "pending" : "met" };
}
