import type { Language, Text } from "../language/language.ts";
import type { Problem } from "../report/run.ts";
import type { Config } from "./config/effective.ts";
import type { SettingKey } from "./config/settings.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import type { Options } from "./options.ts";

/** One command of the program: what the help says about it, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: Text;
  readonly usage: readonly string[];
  readonly examples: readonly Example[];
  /** How many words may stand beside the options. */
  readonly words: { readonly min: number; readonly max: number; readonly name: Text };
  readonly options: Readonly<Record<string, OptionDefinition>>;
  readonly run: (call: Call) => Promise<ExitCode>;
  /** The document in a format when nothing could be done; undefined: a format for people. Default: json with the errors. */
  readonly failure?: (format: string, problems: readonly Problem[], language: Language) => string | undefined;
}

export interface Example {
  readonly line: string;
  readonly says: Text;
}

export interface OptionDefinition {
  readonly type: "flag" | "value" | "values";
  /** What stands for the value in the help, such as `<date>`. */
  readonly value?: Text;
  readonly choices?: readonly string[];
  readonly says: Text;
  /** Of an option that can also be chosen elsewhere: in a file, in the environment, by a preset. */
  readonly setting?: SettingKey;
}

/** One call of a command. */
export interface Call {
  readonly words: readonly string[];
  /** As given on the command line, and what the environment and the file of choices say besides. */
  readonly options: Options;
  readonly config: Config;
  readonly io: Io;
  /** Asked for; undefined: the regulation decides. */
  readonly language?: Language;
  /** Whether stdout may have colours. */
  readonly colour: boolean;
}
