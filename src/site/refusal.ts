import { sayProblems } from "../cli/problems.ts";
import type { Language } from "../language/language.ts";
import type { Problem } from "../report/run.ts";

/** Ends the making of a site with everything that is in the way; whoever makes it can mend that, so no stack is shown. */
export function refusal(problems: readonly Problem[], language: Language): Error {
  const error = new Error(`\n${sayProblems(problems, language)}`);
  delete error.stack;
  return error;
}
