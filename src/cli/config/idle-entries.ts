import type { Text } from "../../language/language.ts";
import { nearestWord } from "../../language/nearest.ts";
import { lintRules } from "../../lint/index.ts";
import type { Place } from "../../place.ts";
import type { Problem } from "../../report/run.ts";
import type { Io } from "../io.ts";
import type { Config } from "./effective.ts";
import { settings, variableOf, variablePrefix } from "./settings.ts";

/** What was written, in the file of choices or in the environment, and changes nothing. */
export function idleEntries(config: Config, env: Io["env"]): readonly Problem[] {
  return [...idleSettings(config), ...idleRules(config), ...idleVariables(env)];
}

function* idleSettings({ written, preset: { preset } }: Config): Generator<Problem> {
  for (const setting of settings) {
    const inFile = written?.settings.get(setting.key);
    const without = preset.settings[setting.key] ?? setting.usual;
    if (inFile?.values.join() !== without || inFile === undefined) continue;
    yield idle(inFile.place, `${setting.key}: ${without}`);
  }
}

function* idleRules({ written, preset: { preset } }: Config): Generator<Problem> {
  for (const rule of lintRules) {
    const inFile = written?.rules.get(rule.id);
    const without = preset.severityOf(rule) ?? rule.severity;
    if (inFile && inFile.severity === without) yield idle(inFile.place, `${rule.id}: ${without}`);
  }
}

function idle(place: Place, what: string): Problem {
  return {
    rule: "idle-entry",
    place,
    message: {
      nl: `“${what}” doet niets: dat geldt al zonder deze regel. Haal de regel weg.`,
      en: `“${what}” does nothing: that holds without this line. Remove the line.`,
    },
  };
}

/** Variables that other parts of the program read. */
const otherVariables = ["CONFIG", "DEBUG", "REGULATIONS", "AS_OF", "CACHE"];

function* idleVariables(env: Io["env"]): Generator<Problem> {
  const known = [...settings.map(variableOf), ...otherVariables.map((name) => variablePrefix + name)];
  const unknown = Object.keys(env).filter((name) => name.startsWith(variablePrefix) && !known.includes(name));
  for (const name of unknown.sort()) yield { rule: "idle-variable", message: unknownVariable(name, known) };
}

function unknownVariable(name: string, known: readonly string[]): Text {
  const bare = (variable: string) => variable.slice(variablePrefix.length);
  const hint = nearestWord(bare(name), known.map(bare));
  return {
    nl: `De omgevingsvariabele ${name} doet niets${hint === undefined ? "." : `; bedoelt u ${variablePrefix}${hint}?`}`,
    en: `The environment variable ${name} does nothing${hint === undefined ? "." : `; do you mean ${variablePrefix}${hint}?`}`,
  };
}
