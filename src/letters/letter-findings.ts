import { nearestName } from "../case-log/names.ts";
import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { didYouMean, problem, shown } from "../regulation/problem.ts";
import type { Source } from "../regulation/source.ts";

/** A place in a template as its findings need it. */
export interface TemplateSpot {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Something wrong with a template or with what it is given: the letter is not made. */
export function letterError(rule: string, { file, line, column = 1 }: TemplateSpot, message: Text): Finding {
  return problem(rule, { file, line, column }, message);
}

/** A name in the front matter, and those that can stand there. */
interface Named {
  readonly key: string;
  readonly source: Source;
  readonly known: readonly string[];
}

/** A name that is not known where it stands. */
export function unknownName(word: string, { key, source, known }: Named): readonly Finding[] {
  const hint = didYouMean(nearestName(word, known));
  return [
    problem("unknown-name", source.place, {
      nl: `"${shown(word)}" bij "${key}" is niet bekend.${hint.nl}`,
      en: `"${shown(word)}" for "${key}" is not known.${hint.en}`,
    }),
  ];
}
