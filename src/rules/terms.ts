import { termSet } from "../case-log/names.ts";
import { cancelledDemand } from "../check/cancelling.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { fold } from "../check/facts.ts";
import { logEndsBefore } from "../check/in-time.ts";
import type { Occurrence } from "../check/moment.ts";
import { isAmong } from "../check/persons.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { StepState } from "../check/step-state.ts";
import type { Step } from "../regulation/model.ts";
import type { Aspect, Judgement } from "./aspect.ts";

/**
 * The terms that a case sets itself: `term-set` events (who, what, due). Set
 * again on or before the old date replaces it, later does not heal; never
 * rolled; of an outsider: lapsed (TERMS §6).
 */
export const terms: Aspect = {
  id: "terms",
  key: "setsTerms",
  isSaid: (step) => step.setsTerms,
  judge: (evaluation, state) => {
    const { applies } = state;
    if (applies.kind === "no") return [{ status: "not-applicable", reason: applies.why }];
    const promises = promisesOf(evaluation, state);
    const undated = undatedTerms(evaluation, state);
    const judged = [
      ...promises
        .filter(({ what }) => !undated.includes(what))
        .map((each) => judgePromise(evaluation, state, each)),
      ...undated.map(
        (what): Judgement => ({
          suffix: what,
          status: "undetermined",
          reason: reason("term-set-without-date", { what: evaluation.index.activityLabel(what) }),
        }),
      ),
    ];
    if (judged.length > 0) return judged;
    const { ended } = evaluation.lifeOf(evaluation.stageOf(state.step));
    const status = ended ? "not-applicable" : "pending";
    return [{ status, waiting: !ended, reason: reason("no-terms-set") }];
  },
};

interface Promised {
  readonly what: string;
  readonly set: Occurrence;
  /** The day on which it was first promised: an act from then on keeps it. */
  readonly since: number;
  /** Undefined: the log does not hold the date. */
  readonly due: number | undefined;
  readonly outside: boolean;
}

/** The standing promise per thing promised, in the order in which they were first made. */
function promisesOf(evaluation: Evaluation, { step }: StepState): readonly Promised[] {
  const standing = new Map<string, Promised>();
  for (const set of evaluation.view.of([termSet])) {
    const { what } = set.event;
    if (!what || !isJudgedHere(evaluation, step, set)) continue;
    const previous = standing.get(what);
    const due = set.event.due?.day;
    if (previous?.due !== undefined && set.time.day > previous.due) continue;
    const since = previous?.since ?? set.time.day;
    standing.set(what, { what, set, since, due, outside: isPromiseOfOutsider(evaluation, set) });
  }
  return [...standing.values()];
}

/** What was promised, or promised anew, on a date that the log does not tell. */
function undatedTerms(evaluation: Evaluation, { step }: StepState): readonly string[] {
  const sets = evaluation.view
    .undated([termSet])
    .filter((event) => isJudgedHere(evaluation, step, { event }));
  return [...new Set(sets.flatMap(({ what }) => what ?? []))];
}

/**
 * Of several steps with terms each judges those of its own people; a term that
 * names nobody is the organisation's. A step that is the only one judges all.
 */
function isJudgedHere(evaluation: Evaluation, step: Step, set: Pick<Occurrence, "event">): boolean {
  const isOnly = evaluation.index.steps.every(({ id, setsTerms }) => !setsTerms || id === step.id);
  return isOnly || isForStep(evaluation, step, set);
}

function isForStep(evaluation: Evaluation, { by, outside }: Step, set: Pick<Occurrence, "event">): boolean {
  const named = [...set.event.role, ...set.event.actor];
  if (named.length === 0) return !outside;
  if (by?.kind !== "plain") return isOutsider(evaluation, set) === outside;
  return by.value.some((who) => isAmong(evaluation, named, who) === "yes");
}

/** Promised by an outsider; where nobody is named, by whose act it is. */
function isPromiseOfOutsider(evaluation: Evaluation, set: Pick<Occurrence, "event">): boolean {
  const { role, actor, what = "" } = set.event;
  if (role.length > 0 || actor.length > 0) return isOutsider(evaluation, set);
  return evaluation.index.stepOf(what)?.outside === true;
}

function isOutsider(evaluation: Evaluation, { event }: Pick<Occurrence, "event">): boolean {
  const roles = Object.values(evaluation.regulation.roles);
  const isNamed = (name: string) =>
    roles.some(
      (role) =>
        role.outside && [role.id, role.label, ...role.aliases].some((label) => fold(label) === fold(name)),
    );
  return [...event.role, ...event.actor].some(isNamed);
}

function judgePromise(evaluation: Evaluation, state: StepState, promise: Promised): Judgement {
  const { what, set, since, due: day } = promise;
  const common = { suffix: what, anchor: set };
  if (day === undefined)
    return { ...common, status: "undetermined", reason: reason("term-without-date", { what }) };
  const due = { kind: "day", day, atLatest: false, notes: [] } as const;
  const done = evaluation.view.of([what]).find(({ time }) => time.day >= since);
  const label = evaluation.index.activityLabel(what);
  const cancelled = cancelledDemand(evaluation, state.step, day, done);
  if (cancelled) return { ...common, due, ...cancelled };
  if (done && done.time.day <= day)
    return { ...common, due, status: "met", done, reason: reason("promise-kept", { day }) };
  if (!done && !evaluation.isOver(day))
    return { ...common, due, status: "pending", reason: reason("promise-running", { day }) };
  if (evaluation.view.undated([what]).length > 0) {
    return { ...common, due, status: "undetermined", reason: reason("act-without-date") };
  }
  if (logEndsBefore(evaluation, day))
    return { ...common, due, status: "undetermined", reason: reason("log-ends-before") };
  const severity = severityOf(state.step, "setsTerms");
  const outcome = promise.outside
    ? ({ status: "lapsed" } as const)
    : ({ status: "violated", severity } as const);
  const why = reason(done ? "promise-late" : "promise-broken", { day, what: label });
  return { ...common, ...outcome, due, ...(done && { done }), reason: why };
}
