import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { Outcome, StepState } from "../check/step-state.ts";
import type { Reason } from "../check/verdict.ts";
import { actsToJudge, violatedOrLapsed } from "./acts.ts";
import type { Judgement } from "./aspect.ts";

/** How one occurrence fares. */
export interface OccurrenceOutcome {
  readonly result: "right" | "wrong" | "unknown" | "waiting";
  readonly why: Reason;
  readonly onTie?: boolean;
  readonly notes?: readonly Reason[];
}

interface EveryInput {
  readonly key: string;
  readonly test: (occurrence: Occurrence) => OccurrenceOutcome;
}

/**
 * One verdict over every occurrence of the act: violated if one is shown wrong,
 * else undetermined if one cannot be judged, else pending, else met (TERMS §4).
 */
export function judgeEveryOccurrence(
  evaluation: Evaluation,
  state: StepState,
  { key, test }: EveryInput,
): Judgement {
  const acts = actsToJudge(evaluation, state);
  if (acts.kind === "none") return acts.outcome;
  const outcomes = acts.occurrences.map((occurrence) => ({ occurrence, ...test(occurrence) }));
  const first = (result: OccurrenceOutcome["result"]) => outcomes.find((each) => each.result === result);
  const deciding = first("wrong") ?? first("unknown") ?? first("waiting") ?? outcomes.at(-1);
  if (!deciding)
    return { status: "not-applicable", reason: reason("act-not-done", { step: state.step.label }) };
  const { why, occurrence, notes } = deciding;
  // What would have told never came: once the case has ended there is nothing left to wait for (TERMS §4).
  if (deciding.result === "waiting" && evaluation.lifeOf(evaluation.stageOf(state.step)).ended)
    return { status: "not-applicable", reason: reason("condition-never", { about: why.values.about ?? [] }) };
  const onTie = outcomes.some((each) => each.onTie === true);
  return { ...statusOf(deciding, state, key), reason: why, done: occurrence, onTie, ...(notes && { notes }) };
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
