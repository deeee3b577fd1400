import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { problem } from "../regulation/problem.ts";

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
