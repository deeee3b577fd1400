import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { ReadBackSentence } from "../read-back/model.ts";
import { sayStep } from "../read-back/say-step.ts";
import type { Article, Regulation } from "../regulation/model.ts";

/** What a text says of what a complaint is. */
export interface ComplaintQuestion {
  /** Articles that define the word. */
  readonly definitions: readonly Article[];
  /** What the text demands of a complaint before it is one. */
  readonly demands: readonly ReadBackSentence[];
}

/** Undefined where the text does not say what a complaint is. */
export function complaintQuestion(regulation: Regulation, language: Language): ComplaintQuestion | undefined {
  const words = regulation.definitions.filter(({ word }) => names.test(singleLine(word)));
  const articles = new Set(words.map(({ article }) => article));
  const definitions = regulation.articles.filter(({ id, text }) => articles.has(id) && text.trim() !== "");
  const starts = new Set(regulation.kinds.flatMap((kind) => kind.starts));
  const steps = regulation.kinds.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
  const demands = steps
    .filter(({ id, isEntry }) => starts.has(id) && !isEntry)
    .flatMap((step) => sayStep(regulation, step, language).sentences)
    .filter(({ aspect }) => aspects.includes(aspect));
  return definitions.length + demands.length === 0 ? undefined : { definitions, demands };
}

const names = /^(?:klacht|klachten|complaint|complaints)$/iu;
const aspects: readonly string[] = ["requires", "form", "contains", "otherwise"];
