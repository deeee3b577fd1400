import { termSet } from "../case-log/names.ts";
import { actsUnknown } from "../check/acts-unknown.ts";
import { cancelledDemand } from "../check/cancelling.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { fold } from "../check/facts.ts";
import { logEndsBefore } from "../check/in-time.ts";
import type { Occurrence } from "../check/moment.ts";
import { isAmong } from "../check/persons.ts";
import { actsAbout, promisedAct, promiseUntold } from "../check/promised-act.ts";
import { reason } from "../check/reason.ts";
import { severityOf } from "../check/severity.ts";
import type { StepState } from "../check/step-state.ts";
import type { Step } from "../regulation/model.ts";
import type { Aspect, Judgement } from "./aspect.ts";
import { type Promised, promisesOf, type StandingTerm } from "./promised-terms.ts";

/**
 * The terms that a case sets itself: `term-set` events (who, what, due). Set
 * again on or before the old date replaces it (with consent where it is owed),
 * later does not heal; never rolled; of an outsider: lapsed (TERMS §6).
 */
export const terms: Aspect = {
  id: "terms",
  key: "setsTerms",
  isSaid: (step) => step.setsTerms !== undefined,
  judge: (evaluation, state) => {
    const { applies } = state;
    if (applies.kind === "no") return [{ status: "not-applicable", reason: applies.why }];
    const { step } = state;
    const sets = evaluation.view.of([termSet]).filter((set) => isJudgedHere(evaluation, step, set));
    const promises = promisesOf(evaluation, sets, step.setsTerms?.consent);
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
    const { ended } = evaluation.lifeOf(evaluation.stageOf(step));
    const status = ended ? "not-applicable" : "pending";
    return [{ status, waiting: !ended, reason: reason("no-terms-set") }];
  },
};

/** What was promised, or promised anew, on a date that the log does not tell. */
function undatedTerms(evaluation: Evaluation, { step }: StepState): readonly string[] {
  const sets = evaluation.view
    .undated([termSet])
    .filter((event) => isJudgedHere(evaluation, step, { event }));
  return [...new Set(sets.flatMap(({ what }) => (what === undefined ? [] : promisedAct(evaluation, what))))];
}

/**
 * Of several steps with terms each judges those of its own people; a term that
 * names nobody is the organisation's. A step that is the only one judges all.
 */
function isJudgedHere(evaluation: Evaluation, step: Step, set: Pick<Occurrence, "event">): boolean {
  const isOnly = evaluation.index.steps.every(
    ({ id, setsTerms }) => setsTerms === undefined || id === step.id,
  );
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
  return evaluation.index.stepOf(promisedAct(evaluation, what))?.outside === true;
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

/** Where the log cannot tell which promise stands: what comes out the same under each of them is decided. */
function judgePromise(evaluation: Evaluation, state: StepState, promise: Promised): Judgement {
  const { what, standing } = promise;
  const judged = standing.map((term) => ({
    term,
    judgement: judgeStanding(evaluation, state, { ...promise, term }),
  }));
  const [first, ...others] = judged.map(({ judgement }) => judgement);
  const isDecided = others.every(({ status }) => status === first?.status);
  if (first === undefined || !isDecided) {
    const [{ set }] = standing;
    return { suffix: what, anchor: set, status: "undetermined", reason: reason("term-consent-unknown") };
  }
  // In time at the earliest is in time, and too late at the latest is too late.
  const isLate = first.status === "violated" || first.status === "lapsed";
  const byDay = judged.toSorted((one, other) => (one.term.due ?? 0) - (other.term.due ?? 0));
  return byDay.at(isLate ? -1 : 0)?.judgement ?? first;
}

interface JudgedPromise extends Promised {
  readonly term: StandingTerm;
}

function judgeStanding(
  evaluation: Evaluation,
  state: StepState,
  { what, since, term: { set, due: day, notes } }: JudgedPromise,
): Judgement {
  const common = { suffix: what, anchor: set, notes };
  if (day === undefined)
    return { ...common, status: "undetermined", reason: reason("term-without-date", { what }) };
  const due = { kind: "day", day, atLatest: false, notes: [] } as const;
  const acts = actsAbout(evaluation, what, state.step.setsTerms?.consent);
  const done = acts.find(({ time }) => time.day >= since);
  const label = evaluation.index.activityLabel(what);
  const cancelled = cancelledDemand(evaluation, state.step, day, done);
  if (cancelled) return { ...common, due, ...cancelled };
  if (done && done.time.day <= day)
    return { ...common, due, status: "met", done, reason: reason("promise-kept", { day }) };
  if (!done && !evaluation.isOver(day))
    return { ...common, due, status: "pending", reason: reason("promise-running", { day }) };
  const untold = acts.length === 0 ? promiseUntold(evaluation, what) : actsUnknown(evaluation, [what]);
  if (untold) return { ...common, due, ...untold };
  if (logEndsBefore(evaluation, day))
    return { ...common, due, status: "undetermined", reason: reason("log-ends-before") };
  const severity = severityOf(state.step, "setsTerms");
  const outcome = isPromiseOfOutsider(evaluation, set)
    ? ({ status: "lapsed" } as const)
    : ({ status: "violated", severity } as const);
  const why = reason(done ? "promise-late" : "promise-broken", { day, what: label });
  return { ...common, ...outcome, due, ...(done && { done }), reason: why };
}
