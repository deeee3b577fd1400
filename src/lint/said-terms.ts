import type { Duration } from "../calendar/duration.ts";
import type { Place } from "../place.ts";
import type { Bound, Choice, Extension, Limit, Retention, Step, Term } from "../regulation/model.ts";

/** A duration, open words or a date in the log that a step or a retention says. */
export interface SaidTerm {
  /** `within`, `extension.adds`, `pause.atMost`, … */
  readonly key: string;
  /** Undefined: words without a number, or a date that the log holds. */
  readonly duration?: Duration;
  /** Words without a number. */
  readonly words?: string;
  readonly place: Place;
  /** The term itself, unless it is a bare duration. */
  readonly term?: Term;
}

/** All terms of a step with the key that holds them; readings are left out. */
export function saidTerms(step: Step): SaidTerm[] {
  const { pause, every } = step;
  return [
    ...choiceTerms("within", step.within),
    ...choiceTerms("aim", step.aim),
    ...step.extension.flatMap(extensionTerms),
    ...resultsOf(pause?.atMost).map((term) => saidTerm("pause.atMost", term)),
    ...limitTerms("notBefore", step.notBefore),
    ...limitTerms("notAfter", step.notAfter),
    ...resultsOf(every).flatMap(({ duration, place }) => bareTerms("every", duration ?? undefined, place)),
  ];
}

/** The term of a retention (`keep`) and the time for destroying after it (`destroy`). */
export function retentionTerms({ keep, destroy, place }: Retention): SaidTerm[] {
  return [
    ...choiceTerms("keep", keep),
    ...bareTerms("destroy", destroy === true ? undefined : destroy, place),
  ];
}

/** The results of a choice: one, or those of its rows. */
function resultsOf<T>(choice: Choice<T> | undefined): T[] {
  if (choice === undefined) return [];
  if (choice.kind === "plain") return [choice.value];
  return [...choice.rows.map(({ result }) => result), choice.else ?? null].filter(
    (result) => result !== null,
  );
}

function choiceTerms(key: string, choice: Choice<Bound> | undefined): SaidTerm[] {
  return resultsOf(choice).flatMap((bound) => boundTerms(key, bound));
}

function extensionTerms({ adds, total, atMost, noticeBy, place }: Extension): SaidTerm[] {
  return [
    ...resultsOf(adds).flatMap((duration) => bareTerms("extension.adds", duration, place)),
    ...resultsOf(total).flatMap((duration) => bareTerms("extension.total", duration, place)),
    ...choiceTerms("extension.atMost", atMost),
    ...choiceTerms("extension.noticeBy", noticeBy),
  ];
}

function limitTerms(key: string, choice: Choice<readonly Limit[]> | undefined): SaidTerm[] {
  return resultsOf(choice)
    .flat()
    .flatMap((limit) => (limit.kind === "waiting" ? boundTerms(key, limit.bound) : []));
}

function boundTerms(key: string, bound: Bound): SaidTerm[] {
  const terms = bound.kind === "term" ? [bound.term] : bound.terms;
  return terms.map((term) => saidTerm(key, term));
}

function saidTerm(key: string, term: Term): SaidTerm {
  const { place } = term;
  if (term.kind === "duration") return { key, duration: term.duration, place, term };
  if (term.kind === "open") return { key, words: term.words, place, term };
  return { key, place, term };
}

function bareTerms(key: string, duration: Duration | undefined, place: Place): SaidTerm[] {
  return duration === undefined ? [] : [{ key, duration, place }];
}
