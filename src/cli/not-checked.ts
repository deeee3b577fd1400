import type { Text } from "../language/language.ts";
import type { Problem } from "../report/run.ts";

/** Ends a command with exit code 2: the user can mend it, so there is no stack to show. */
export class NotChecked extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map((problem) => problem.message.en).join(" "), options);
    this.name = "NotChecked";
    this.problems = problems;
  }
}

/** The command line itself is wrong: one sentence, and the help that belongs to it. */
export function wrongUse(message: Text): NotChecked {
  return new NotChecked([{ rule: "usage", message }]);
}
