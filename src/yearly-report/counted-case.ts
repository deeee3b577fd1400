import { type Day, dayFromIso } from "../calendar/day.ts";
import { contentOf } from "../check/content.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { JudgedCase } from "../check/judge-case.ts";
import { endOfCase } from "../check/life.ts";
import { personsOf } from "../check/persons.ts";
import type { CaseResult } from "../check/result.ts";
import type { Verdict } from "../check/verdict.ts";
import type { Fact, Stage, Step } from "../regulation/model.ts";
import { notNeeded } from "../rules/acts.ts";

/** Of one case all that a yearly report counts, and nothing that is written in it. */
export interface CountedCase {
  /** Never shown: the order of the cases, and who came again. */
  readonly id: string;
  readonly complainants: ReadonlySet<string>;
  readonly kind: string;
  /** The day of the first receipt; undefined: the log does not tell it. */
  readonly received: Day | undefined;
  /** The day on which the last stage that started had ended; undefined: it is open. */
  readonly ended: Day | undefined;
  /** The activity that ended the first stage. */
  readonly endedBy: string | undefined;
  /** The stages that started. */
  readonly stages: ReadonlySet<string>;
  /** The recorded value of each fact with a closed list of values; what is assumed is not there. */
  readonly facts: ReadonlyMap<string, string>;
  /** By rule: `decision.within`. */
  readonly terms: ReadonlyMap<string, TermKept>;
  /** By step. */
  readonly extensions: ReadonlyMap<string, NoticeKept>;
  /** By step. */
  readonly measures: ReadonlyMap<string, MeasureTaken>;
  readonly conduct: Conduct;
}

/** `undecided`: it is open, disputable or cannot be determined. */
export type TermOutcome = "in-time" | "late" | "undecided" | "not-applicable";

export interface TermKept {
  readonly outcome: TermOutcome;
  /** Calendar days from what the term runs from to the act, and to its last day; of the longest, if it ran more than once. */
  readonly days?: { readonly taken: number; readonly term: number };
  /** The last days that were not kept, and when the act then came, if it did. */
  readonly missed: readonly { readonly due: Day; readonly done: Day | undefined }[];
}

export type NoticeKept = "no-notice" | "in-order" | "not-in-order" | "undecided";
export type MeasureTaken = "taken" | "not-needed" | "none";
export type Conduct = "in-order" | "undecided" | "violation";

/** The steps of the organisation with a term. */
export function isTimed(step: Step): boolean {
  return isOwn(step) && (step.within !== undefined || step.aim !== undefined);
}

/** The rules of a step that a last day can be missed of; an aim without another term is judged as the step itself. */
export function termRules({ id, within, aim }: Step): readonly string[] {
  return within !== undefined && aim !== undefined ? [`${id}.within`, `${id}.aim`] : [`${id}.within`];
}

/** The steps in which something is put right. */
export function isMeasure(step: Step): boolean {
  return isOwn(step) && !step.isEntry && (step.purpose === "measures" || step.purpose === "improvement");
}

function isOwn({ outside, duty }: Step): boolean {
  return !outside && duty !== "never";
}

/** The facts of which the values are a closed list. */
export function isCategory({ type }: Fact): boolean {
  return type === "choice" || type === "boolean";
}

/** Counts one case as it was judged. */
export function countedCase({ evaluation }: JudgedCase, { id, verdicts }: CaseResult): CountedCase {
  const { kind, regulation } = evaluation;
  const steps = kind.stages.flatMap((stage) => stage.steps);
  const stages = kind.stages.filter((stage) => !stage.wholeCase || kind.stages.length === 1);
  const started = stages.filter((stage) => hasStarted(evaluation, stage));
  const [first] = started;
  const life = first && evaluation.lifeOf(first);
  const received = receiptOf(evaluation);
  const ended = endOfCase(evaluation)?.time.day;
  return {
    id,
    complainants: complainantsOf(evaluation),
    kind: kind.id,
    received,
    // What a log has ended before it came in, ended when it came in: else it would be open in no year.
    ended: received === undefined || ended === undefined ? ended : Math.max(received, ended),
    endedBy: (life?.closed ?? life?.cancelled)?.event.activity,
    stages: new Set(started.map((stage) => stage.id)),
    facts: factsOf(evaluation, Object.values(regulation.facts).filter(isCategory)),
    terms: new Map(
      steps
        .filter(isTimed)
        .flatMap((step) =>
          termRules(step).map(
            (rule) => [rule, termKept(verdicts.filter((one) => ruleOf(one) === rule))] as const,
          ),
        ),
    ),
    extensions: new Map(
      steps
        .filter((step) => isOwn(step) && step.extension.length > 0)
        .map(({ id: step }) => [
          step,
          noticeKept(verdicts.filter((one) => ruleOf(one) === `${step}.extension`)),
        ]),
    ),
    measures: new Map(steps.filter(isMeasure).map((step) => [step.id, measureTaken(evaluation, step)])),
    conduct: conductOf(verdicts),
  };
}

function ruleOf({ step, aspect }: Verdict): string {
  return `${step}.${aspect}`;
}

function hasStarted(evaluation: Evaluation, stage: Stage): boolean {
  const { start } = evaluation.lifeOf(stage);
  return start.kind === "known" || start.kind === "missing";
}

function receiptOf({ view, kind }: Evaluation): Day | undefined {
  const days = view.of(kind.starts).map(({ event, time }) => (event.received ?? time).day);
  return days.length === 0 ? undefined : Math.min(...days);
}

function complainantsOf(evaluation: Evaluation): ReadonlySet<string> {
  const place = evaluation.regulation.roles.complainant?.place;
  return place === undefined ? new Set() : personsOf(evaluation, { kind: "role", id: "complainant", place });
}

function factsOf(evaluation: Evaluation, facts: readonly Fact[]): ReadonlyMap<string, string> {
  return new Map(
    facts.flatMap((fact) => {
      const value = evaluation.factOf(fact);
      if (value.kind !== "known" || value.assumed) return [];
      return [[fact.id, String(value.values[0])] as const];
    }),
  );
}

/** Late if it was late once; undecided if it is so once; a case counts once for each rule. */
function termKept(verdicts: readonly Verdict[]): TermKept {
  const has = (...statuses: readonly Verdict["status"][]) =>
    verdicts.some(({ status }) => statuses.includes(status));
  const outcome = has("violated")
    ? "late"
    : has("disputable", "undetermined", "pending")
      ? "undecided"
      : has("met")
        ? "in-time"
        : "not-applicable";
  const times = verdicts.flatMap((verdict) => {
    const [from, done, due] = [verdict.anchor?.time, verdict.done?.time, verdict.due].map(dayOf);
    if (from === undefined || done === undefined || due === undefined) return [];
    return [{ taken: done - from, term: due - from }];
  });
  const [longest] = times.toSorted((one, other) => other.taken - one.taken);
  const missed = verdicts.flatMap(({ status, due, done }) => {
    const day = dayOf(due);
    return status === "violated" && day !== undefined ? [{ due: day, done: dayOf(done?.time) }] : [];
  });
  return { outcome, ...(longest && { days: longest }), missed };
}

function dayOf(iso: string | undefined): Day | undefined {
  return iso === undefined ? undefined : dayFromIso(iso.slice(0, "yyyy-mm-dd".length));
}

function noticeKept(verdicts: readonly Verdict[]): NoticeKept {
  const statuses = new Set(verdicts.map(({ status }) => status));
  if (statuses.has("violated")) return "not-in-order";
  if (statuses.has("undetermined") || statuses.has("disputable") || statuses.has("pending"))
    return "undecided";
  return statuses.has("met") ? "in-order" : "no-notice";
}

/** A recorded "not needed" is no measure (TERMS §4). */
function measureTaken(evaluation: Evaluation, { acts }: Step): MeasureTaken {
  const events = evaluation.view.of(acts).map(({ event }) => event);
  if (events.length === 0) return "none";
  const isTaken = events.some((event) => contentOf(evaluation, event, notNeeded) !== "given");
  return isTaken ? "taken" : "not-needed";
}

function conductOf(verdicts: readonly Verdict[]): Conduct {
  if (verdicts.some(({ status, severity }) => status === "violated" && severity !== "attention"))
    return "violation";
  const isOpen = verdicts.some(({ status }) => status === "disputable" || status === "undetermined");
  return isOpen ? "undecided" : "in-order";
}
