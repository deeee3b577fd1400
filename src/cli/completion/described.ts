import type { Language } from "../../language/language.ts";
import type { Command, OptionDefinition } from "../command.ts";
import { commonOptions } from "../common-options.ts";

/** What a shell is told of one command. */
export interface DescribedCommand {
  readonly name: string;
  readonly says: string;
  readonly options: readonly DescribedOption[];
}

export interface DescribedOption {
  readonly name: string;
  readonly says: string;
  /** Whether a value stands behind it. */
  readonly hasValue: boolean;
  readonly mayRepeat: boolean;
  /** The values that a closed list leaves. */
  readonly choices: readonly string[];
}

/** The commands and their options as a shell is told of them. */
export function described(commands: readonly Command[], language: Language): readonly DescribedCommand[] {
  return commands.map(({ name, summary, options }) => ({
    name,
    says: summary[language],
    options: Object.entries<OptionDefinition>({ ...options, ...commonOptions }).map(
      ([option, definition]) => ({
        name: option,
        says: definition.says[language],
        hasValue: definition.type !== "flag",
        mayRepeat: definition.type === "values",
        choices: definition.choices ?? [],
      }),
    ),
  }));
}

/** The option whose values are the regulations in the working folder. */
export const regulationOption = "regulation";
