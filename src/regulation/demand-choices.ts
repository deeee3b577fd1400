import { formsOf } from "./form.ts";
import type { Choice, Who } from "./model.ts";
import { type Meaning, wordsOf } from "./phrase.ts";
import type { Scope } from "./scope.ts";
import { isNone, type Source } from "./source.ts";
import { choiceOf } from "./table.ts";
import { whoOf } from "./who.ts";

/** Who acts or is reached, or a table of it. Undefined: `none`, or something is wrong and reported. */
export function whoChoice(
  source: Source,
  meaning: Meaning,
  scope: Scope,
): Choice<readonly Who[]> | undefined {
  return choiceOf(source, (value) => (isNone(value) ? null : whoOf(value, meaning, scope)), scope);
}

/** In which form, or a table of it. Undefined: `none`, or something is wrong and reported. */
export function formChoice(source: Source, scope: Scope): Choice<readonly string[]> | undefined {
  return choiceOf(source, (value) => (isNone(value) ? null : nonEmpty(formsOf(value, scope.report))), scope);
}

/** What an act must carry, or a table of it. Undefined: `none`, or something is wrong and reported. */
export function contentChoice(source: Source, scope: Scope): Choice<readonly string[]> | undefined {
  const texts = (value: Source) => wordsOf(value, "all", scope.report).map(({ text }) => text);
  return choiceOf(source, (value) => (isNone(value) ? null : nonEmpty(texts(value))), scope);
}

function nonEmpty(words: readonly string[]): readonly string[] | undefined {
  return words.length > 0 ? words : undefined;
}
