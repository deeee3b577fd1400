import type { Language, Text } from "../language/language.ts";
import type { Command, OptionDefinition } from "./command.ts";
import { commonOptions } from "./common-options.ts";
import { exitCode } from "./exit-code.ts";

/** The help of one command, examples first. */
export function commandHelp(command: Command, language: Language): string {
  return [
    `regelmaat ${command.name} — ${command.summary[language]}`,
    "",
    headings.examples[language],
    ...command.examples.flatMap(({ line, says }) => [`  ${line}`, `      ${says[language]}`]),
    "",
    headings.usage[language],
    ...command.usage.map((line) => `  ${line}`),
    "",
    headings.options[language],
    ...optionLines({ ...command.options, ...commonOptions }, language),
    "",
    ...exitCodeLines(language),
    "",
  ].join("\n");
}

/** The help of the whole program. */
export function programHelp(commands: readonly Command[], language: Language): string {
  const widest = Math.max(...commands.map(({ name }) => name.length));
  return [
    `regelmaat — ${programSummary[language]}`,
    "",
    headings.examples[language],
    ...commands.flatMap(({ examples }) => examples.slice(0, 1).map(({ line }) => `  ${line}`)),
    "",
    headings.commands[language],
    ...commands.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary[language]}`),
    "",
    more[language],
    "",
    ...exitCodeLines(language),
    "",
  ].join("\n");
}

const headings = {
  examples: { nl: "Voorbeelden", en: "Examples" },
  usage: { nl: "Gebruik", en: "Usage" },
  options: { nl: "Opties", en: "Options" },
  commands: { nl: "Opdrachten", en: "Commands" },
  exit: { nl: "Exitcode", en: "Exit code" },
} as const satisfies Readonly<Record<string, Text>>;

const programSummary: Text = {
  nl: "een klachtenregeling als tekst die u kunt toetsen, rekenen en publiceren",
  en: "a complaint regulation as a text that can be checked, calculated and published",
};

const more: Text = {
  nl: "Meer over een opdracht: regelmaat <opdracht> --help. De versie: regelmaat --version.",
  en: "More about a command: regelmaat <command> --help. The version: regelmaat --version.",
};

const exitMeanings: Readonly<Record<keyof typeof exitCode, Text>> = {
  clean: { nl: "nagegaan en in orde", en: "checked and in order" },
  found: { nl: "nagegaan, er is iets niet in orde", en: "checked, something is not in order" },
  notChecked: { nl: "niet of niet volledig nagegaan", en: "not or not fully checked" },
  interrupted: { nl: "afgebroken met Ctrl-C", en: "stopped with Ctrl-C" },
};

function exitCodeLines(language: Language): readonly string[] {
  return [
    headings.exit[language],
    `  ${exitCode.clean}    ${exitMeanings.clean[language]}`,
    `  ${exitCode.found}    ${exitMeanings.found[language]}`,
    `  ${exitCode.notChecked}    ${exitMeanings.notChecked[language]}`,
    `  ${exitCode.interrupted}  ${exitMeanings.interrupted[language]}`,
  ];
}

function optionLines(
  options: Readonly<Record<string, OptionDefinition>>,
  language: Language,
): readonly string[] {
  const rows = Object.entries(options).map(([name, { value, says }]) => ({
    left: value === undefined ? `--${name}` : `--${name} ${value[language]}`,
    right: says[language],
  }));
  const widest = Math.min(30, Math.max(...rows.map(({ left }) => left.length)));
  return rows.map(({ left, right }) => `  ${left.padEnd(widest)}  ${right}`);
}
