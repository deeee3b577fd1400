import type { Language } from "../language/language.ts";
import type { OptionDefinition } from "./command.ts";
import type { Io, Output } from "./io.ts";
import type { Options } from "./options.ts";

/** Options that every command knows. */
export const commonOptions = {
  lang: {
    type: "value",
    setting: "lang",
    value: { nl: "<nl|en>", en: "<nl|en>" },
    choices: ["nl", "en"],
    says: {
      nl: "taal van de uitvoer (standaard: die van de regeling)",
      en: "language of the output (default: that of the regulation)",
    },
  },
  color: {
    type: "value",
    value: { nl: "<auto|always|never>", en: "<auto|always|never>" },
    choices: ["auto", "always", "never"],
    says: { nl: "kleuren in de terminal", en: "colours in the terminal" },
  },
  config: {
    type: "value",
    value: { nl: "<bestand|none>", en: "<file|none>" },
    says: {
      nl: "bestand met uw keuzes (standaard de dichtstbijzijnde regelmaat.config.yaml of .json)",
      en: "file of your choices (default the nearest regelmaat.config.yaml or .json)",
    },
  },
  help: { type: "flag", says: { nl: "deze hulp", en: "this help" } },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** The language that `--lang` asks for. */
export function languageOption(options: Options): Language | undefined {
  return asLanguage(options.value("lang"));
}

/** The language for a regulation: what was asked for, else its own if we speak it, else Dutch. */
export function languageFor(asked: Language | undefined, own: string | undefined): Language {
  return asked ?? asLanguage(own?.split("-")[0]) ?? "nl";
}

/** The language asked for in a command line that may be wrong elsewhere. */
export function languageInWords(argv: readonly string[]): Language {
  return asLanguage(valuesInWords(argv, "lang")[0]) ?? "nl";
}

/** The values of an option in a command line that may be wrong elsewhere. */
export function valuesInWords(argv: readonly string[], name: string): readonly string[] {
  return argv.flatMap((word, at) => {
    if (word.startsWith(`--${name}=`)) return [word.slice(word.indexOf("=") + 1)];
    return word === `--${name}` ? argv.slice(at + 1, at + 2) : [];
  });
}

/** Whether an output gets colours: `--color`, then NO_COLOR, then FORCE_COLOR, then the terminal. */
export function hasColour(options: Options, env: Io["env"], output: Output): boolean {
  const asked = options.value("color");
  if (asked === "always") return true;
  if (asked === "never" || env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return output.isTerminal && env.TERM !== "dumb";
}

function asLanguage(word: string | undefined): Language | undefined {
  return word === "nl" || word === "en" ? word : undefined;
}
