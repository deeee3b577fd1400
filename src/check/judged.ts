import type { Articles, Step } from "../regulation/model.ts";
import type { Judgement } from "../rules/aspect.ts";
import type { Due } from "./due.ts";
import type { ReadingOutcome, Status } from "./verdict.ts";

/** What a verdict is about: the same in every case, made once. */
export interface Subject {
  /** The id of the first verdict, without the recipient or the ordinal. */
  readonly id: string;
  readonly step: string;
  readonly label: string;
  /** The part of the id after the step. */
  readonly part: string;
  readonly aspect: string;
  readonly stage: string;
  readonly article: readonly string[];
}

/** One verdict before it is put into words: lean, so that millions can be made. */
export interface Judged {
  readonly subject: Subject;
  readonly status: Status;
  readonly judgement: Judgement;
  readonly readings: readonly ReadingOfDue[];
  readonly ambiguities: readonly string[];
  readonly notTested: readonly string[];
}

/** As `ReadingOutcome`, with the due date not yet written as text. */
export interface ReadingOfDue extends Omit<ReadingOutcome, "due"> {
  readonly due: Due | undefined;
}

/** What an aspect of a step says, as the subject of a verdict. */
export function subjectOf(step: Step, part: string, key: string): Subject {
  return {
    id: part === "" ? step.id : `${step.id}.${part}`,
    step: step.id,
    label: step.label,
    part,
    aspect: part === "" ? "within" : part,
    stage: step.stage,
    article: articlesFor(step, key),
  };
}

/** `decision`, `decision#2`, `decision.by`, `decision#2.to.accused`. */
export function verdictId({ subject, judgement }: Pick<Judged, "subject" | "judgement">): string {
  const { suffix, ordinal = 1 } = judgement;
  if (suffix === undefined && ordinal === 1) return subject.id;
  const numbered = ordinal > 1 ? `${subject.step}#${ordinal}` : subject.step;
  return [numbered, subject.part, suffix].filter((part) => part !== undefined && part !== "").join(".");
}

/** The articles that set the demand: of the key, else of the whole step. */
export function articlesFor({ article }: { readonly article: Articles }, key: string): readonly string[] {
  return article.byKey[key] ?? article.else;
}
