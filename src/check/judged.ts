import type { Articles } from "../regulation/model.ts";
import type { Judgement } from "../rules/aspect.ts";
import type { Due } from "./due.ts";
import type { ReadingOutcome, Status } from "./verdict.ts";

/** One verdict before it is put into words: lean, so that millions can be made. */
export interface Judged {
  readonly id: string;
  readonly step: string;
  readonly label: string;
  readonly aspect: string;
  readonly stage: string;
  readonly article: readonly string[];
  readonly status: Status;
  readonly judgement: Judgement;
  readonly readings: readonly ReadingOfDue[];
  readonly ambiguities: readonly string[];
  readonly notTested: readonly string[];
  readonly outside: boolean;
}

/** As `ReadingOutcome`, with the due date not yet written as text. */
export interface ReadingOfDue extends Omit<ReadingOutcome, "due"> {
  readonly due: Due | undefined;
}

/** `decision`, `decision#2`, `decision.by`, `decision#2.to.accused`. */
export function verdictId(
  step: string,
  aspect: string,
  judgement: Pick<Judgement, "suffix" | "ordinal">,
): string {
  const { suffix, ordinal = 1 } = judgement;
  const numbered = ordinal > 1 ? `${step}#${ordinal}` : step;
  return [numbered, aspect, suffix].filter((part) => part !== undefined && part !== "").join(".");
}

/** The articles that set the demand: of the key, else of the whole step. */
export function articlesFor({ article }: { readonly article: Articles }, key: string): readonly string[] {
  return article.byKey[key] ?? article.else;
}
