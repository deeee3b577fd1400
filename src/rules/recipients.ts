import { cancelledDemand } from "../check/cancelling.ts";
import { type Chosen, choose, chooseForAct } from "../check/choice.ts";
import { startsAtClosing } from "../check/closing.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { logEndsBefore } from "../check/in-time.ts";
import type { Occurrence } from "../check/moment.ts";
import { outcomeOfOpen } from "../check/open-table.ts";
import { isAmong, missingPersons, type Presence, whoLabel } from "../check/persons.ts";
import { personalReason, reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { Instance, StepState } from "../check/step-state.ts";
import type { Choice, Who } from "../regulation/model.ts";
import { violatedOrLapsed } from "./acts.ts";
import type { Judgement } from "./aspect.ts";
import { actsOfInstance, neverCloses, onEveryLastDay } from "./instance-acts.ts";

interface PeopleInput {
  readonly key: "to" | "with";
  readonly people: Choice<readonly Who[]> | undefined;
  readonly named: (act: Pick<Occurrence, "event">) => readonly string[];
}

/**
 * Recipients and participants: for each a verdict of its own, reached by the due
 * date or by closing, whichever is later, over all occurrences together (TERMS §6).
 */
export function judgePeople(
  evaluation: Evaluation,
  state: StepState,
  input: PeopleInput,
): readonly Judgement[] {
  const { people: choice } = input;
  if (!choice) return [];
  const judged: Judgement[] = [];
  for (const instance of state.instances) {
    const chosen = demandedPeople(evaluation, state, { choice, instance });
    for (const who of peopleOf(choice, chosen)) {
      const { key, named } = input;
      const outcome = onEveryLastDay(instance, (on) =>
        judgeOne(evaluation, state, { key, named, who, instance: on, chosen }),
      );
      judged.push({ ...outcome, suffix: who.id, ordinal: instance.ordinal });
    }
  }
  return judged;
}

/** Whom the act must reach when it is first done; of the acts of an `act:` entry each when it comes. */
function demandedPeople(
  evaluation: Evaluation,
  state: StepState,
  { choice, instance }: { readonly choice: Choice<readonly Who[]>; readonly instance: Instance },
): Chosen<readonly Who[]> {
  const whenFirst = chooseForAct(evaluation, state.step, choice);
  if (!state.step.isEntry || choice.kind === "plain") return whenFirst;
  const acts = actsOfInstance(evaluation, state, instance);
  if (acts.kind === "none") return whenFirst;
  const each = acts.occurrences.map((act) => choose(evaluation, choice, act));
  const open = each.find(({ kind }) => kind === "open");
  if (open) return open;
  const values = each.filter((chosen) => chosen.kind === "value");
  const people = values.flatMap(({ value }) => value).filter(isFirst);
  if (people.length === 0) return { kind: "none" };
  return { kind: "value", value: people, assumed: values.flatMap(({ assumed }) => assumed) };
}

/** While the table is open every person in it keeps a verdict. */
function peopleOf(choice: Choice<readonly Who[]>, chosen: Chosen<readonly Who[]>): readonly Who[] {
  if (chosen.kind === "value") return chosen.value;
  if (chosen.kind === "none" || choice.kind === "plain") return [];
  const all = [...choice.rows.flatMap(({ result }) => result ?? []), ...(choice.else ?? [])];
  return all.filter(isFirst);
}

function isFirst({ id }: Who, position: number, all: readonly Who[]): boolean {
  return all.findIndex((who) => who.id === id) === position;
}

interface OnePerson extends Omit<PeopleInput, "people"> {
  readonly who: Who;
  readonly instance: Instance;
  readonly chosen: Chosen<readonly Who[]>;
}

function judgeOne(evaluation: Evaluation, state: StepState, input: OnePerson): Judgement {
  const { who, instance, chosen, key } = input;
  const acts = actsOfInstance(evaluation, state, instance);
  const occurrences = acts.kind === "none" ? acts.elsewhere : acts.occurrences;
  if (acts.kind === "none" && occurrences.length === 0) return acts.outcome;
  if (chosen.kind === "open")
    return outcomeOfOpen(chosen.truth, evaluation.lifeOf(evaluation.stageOf(state.step)).ended);
  const limit = limitOf(evaluation, state, { instance, first: occurrences[0] });
  const inTime = occurrences.filter(({ time }) => limit.day === undefined || time.day <= limit.day);
  const first = (among: readonly Occurrence[], presence: Presence) =>
    among.find((act) => isAmong(evaluation, input.named(act), who) === presence);
  const missing = who.kind === "fact" ? missingPersons(evaluation, who, inTime.flatMap(input.named)) : [];
  const label = whoLabel(evaluation, who);
  const why = (code: string) =>
    missing.length > 0
      ? personalReason(code, { who: missing }, { who: label })
      : reason(code, { who: label });
  const reached = missing.length > 0 ? undefined : first(inTime, "yes");
  if (reached) return { status: "met", done: reached, reason: why(`${key}-reached`) };
  // The act is not done until the first one named is reached: that others were missed is not judged as well.
  if (acts.kind === "none") return acts.outcome;
  const unclear = first(inTime, "unknown");
  if (unclear) return { status: "undetermined", done: unclear, reason: why(`${key}-unknown`) };
  const undated = evaluation.view.undated(state.step.acts);
  if (undated.some((event) => isAmong(evaluation, input.named({ event }), who) !== "no"))
    return { status: "undetermined", reason: reason("act-without-date") };
  const cancelled = cancelledDemand(evaluation, state.step, limit.day);
  if (cancelled) return cancelled;
  if (!limit.over || instance.anchored.kind === "waiting")
    return { status: "pending", reason: why(`${key}-pending`) };
  if (limit.day !== undefined && logEndsBefore(evaluation, limit.day))
    return { status: "undetermined", reason: reason("log-ends-before") };
  const done = first(occurrences, "yes") ?? inTime.at(-1);
  const outcome = violatedOrLapsed(
    state,
    severityOf(state.step, key, limit.isOurs ? "attention" : "violation"),
  );
  return { ...outcome, done, reason: why(`${key}-missed`) };
}

interface LastDay {
  readonly day?: number;
  readonly over: boolean;
  /** The day follows from our own number: missing it is attention (VOCABULARY §1). */
  readonly isOurs?: boolean;
}

/**
 * The later of the due date and the closing; for what only starts after closing,
 * its own term. Without one the first act itself must reach, or a later one
 * within our number: being late by that is said of the step alone.
 */
function limitOf(
  evaluation: Evaluation,
  { step }: StepState,
  { instance: { due, anchored }, first }: { instance: Instance; first: Occurrence | undefined },
): LastDay {
  const { closed } = evaluation.lifeOf(evaluation.stageOf(step));
  const dueDay = due.kind === "day" ? due.day : undefined;
  const isWokenLater = startsAtClosing(evaluation, step, anchored);
  const startsLater = isWokenLater || (closed && first && first.time.day > closed.time.day);
  if (startsLater || neverCloses(evaluation)) {
    const ours = due.kind === "open" ? due.attentionOn : undefined;
    const days = [ours, first?.time.day].filter((day) => day !== undefined);
    const day = dueDay ?? (days.length > 0 ? Math.max(...days) : undefined);
    if (day === undefined) return { over: true };
    return { day, over: evaluation.isOver(day), isOurs: dueDay === undefined && ours !== undefined };
  }
  // While the clock stands still there is no last day yet.
  if (!closed || due.kind === "paused") return { over: false };
  const day = Math.max(closed.time.day, dueDay ?? closed.time.day);
  // A closing after the last day shows that it is over, also where the log is not complete until then.
  return { day, over: dueDay === undefined || dueDay < closed.time.day || evaluation.isOver(dueDay) };
}
