import type { Text } from "../../language/language.ts";
import { nearestWord } from "../../language/nearest.ts";
import { type LintRule, lintRules, type RuleSeverity } from "../../lint/index.ts";
import type { Place } from "../../place.ts";
import type { Input, Problem } from "../../report/run.ts";
import type { OptionDefinition } from "../command.ts";
import type { Io } from "../io.ts";
import { type Options, requireChoice } from "../options.ts";
import { readConfigFile, type WrittenConfig } from "./config-file.ts";
import { type Preset, type PresetName, presets } from "./presets.ts";
import { type Setting, settings, variableOf, variablePrefix } from "./settings.ts";

/** Where a value comes from, the strongest first. */
export type Origin =
  | { readonly kind: "option"; readonly name: string }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "file"; readonly place: Place }
  | { readonly kind: "preset"; readonly name: PresetName }
  | { readonly kind: "default" };

/** A setting with the value that holds here; no values: nobody chose, and `unset` of the setting says what happens. */
export interface ChosenSetting {
  readonly setting: Setting;
  readonly values: readonly string[];
  readonly origin: Origin;
}

/** A check on a text with the severity that it has here. */
export interface ChosenRule {
  readonly rule: LintRule;
  readonly severity: RuleSeverity;
  readonly origin: Origin;
}

/** Every choice that holds in one call. */
export interface Config {
  /** The file that was used. */
  readonly file?: Input;
  readonly settings: readonly ChosenSetting[];
  readonly rules: readonly ChosenRule[];
  /** What was written and changes nothing. */
  readonly idle: readonly Problem[];
}

/** What choices are made of: the options of one call, and the world around it. */
export interface ConfigCall {
  readonly io: Io;
  readonly options: Options;
  /** The options that the command has. */
  readonly definitions: Readonly<Record<string, OptionDefinition>>;
}

/**
 * What holds for one call: the command line goes before the environment, that before the file, the file before its
 * preset, and the preset before the default. Throws NotChecked for what cannot be meant.
 */
export async function configOf(call: ConfigCall): Promise<Config> {
  const { io, options } = call;
  const asked = options.value("config") ?? (io.env[`${variablePrefix}CONFIG`] || undefined);
  const written = await readConfigFile(io, asked);
  const [presetSetting] = settings;
  const chosenPreset = presetSetting && chosen(presetSetting, { call, written });
  const name = presetNamed(chosenPreset?.values[0]);
  const preset = presets[name];
  const held = settings.map((setting) => chosen(setting, { call, written, preset: { name, preset } }));
  return {
    ...(written && { file: written.input }),
    settings: held,
    rules: lintRules.map((rule) => chosenRule(rule, { written, preset: { name, preset } })),
    idle: [...idleSettings(written, preset), ...idleRules(written, preset), ...idleVariables(io.env)],
  };
}

/** The values to give to a command that has these settings among its options, where the command line gave none. */
export function valuesFor(
  { settings: held }: Config,
  { options, definitions }: Pick<ConfigCall, "options" | "definitions">,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    held
      .filter(({ setting, origin }) => hasSetting(definitions, setting) && origin.kind !== "default")
      .filter(({ setting, values }) => values.length > 0 && !options.flag(setting.option))
      .filter(({ setting, values }) => setting.definition.type !== "flag" || values[0] === "true")
      .map(({ setting, values }) => [setting.option, values]),
  );
}

interface NamedPreset {
  readonly name: PresetName;
  readonly preset: Preset;
}

interface Sources {
  readonly call: ConfigCall;
  readonly written: WrittenConfig | undefined;
  readonly preset?: NamedPreset;
}

function chosen(setting: Setting, { call, written, preset }: Sources): ChosenSetting {
  const { io, options, definitions } = call;
  const given = hasSetting(definitions, setting) ? options.values(setting.option) : [];
  const values = setting.definition.type === "flag" ? ["true"] : given;
  if (given.length > 0) return { setting, values, origin: { kind: "option", name: `--${setting.option}` } };
  const variable = io.env[variableOf(setting)];
  if (variable) {
    const name = variableOf(setting);
    return { setting, values: valuesIn(variable, setting), origin: { kind: "variable", name } };
  }
  const inFile = written?.settings.get(setting.key);
  if (inFile) return { setting, values: inFile.values, origin: { kind: "file", place: inFile.place } };
  const ofPreset = preset?.preset.settings[setting.key];
  if (preset && ofPreset !== undefined) {
    return { setting, values: [ofPreset], origin: { kind: "preset", name: preset.name } };
  }
  return { setting, values: [setting.usual ?? []].flat(), origin: { kind: "default" } };
}

/** What a variable of the environment says; several values stand with commas between them. */
function valuesIn(text: string, setting: Setting): readonly string[] {
  const { definition } = setting;
  if (definition.type === "flag") requireChoice(variableOf(setting), text, { choices: ["true", "false"] });
  const values = definition.type === "values" ? text.split(",").map((word) => word.trim()) : [text];
  for (const value of values) requireChoice(variableOf(setting), value, definition);
  return values;
}

function hasSetting(definitions: ConfigCall["definitions"], { option, definition }: Setting): boolean {
  return definitions[option] === definition;
}

function presetNamed(word: string | undefined): PresetName {
  return word === "strict" ? word : "recommended";
}

function chosenRule(
  rule: LintRule,
  { written, preset }: { readonly written: WrittenConfig | undefined; readonly preset: NamedPreset },
): ChosenRule {
  const inFile = written?.rules.get(rule.id);
  if (inFile) return { rule, severity: inFile.severity, origin: { kind: "file", place: inFile.place } };
  const severity = preset.preset.severityOf(rule);
  if (severity === undefined || severity === rule.severity) {
    return { rule, severity: rule.severity, origin: { kind: "default" } };
  }
  return { rule, severity, origin: { kind: "preset", name: preset.name } };
}

function* idleSettings(written: WrittenConfig | undefined, preset: Preset): Generator<Problem> {
  for (const setting of settings) {
    const inFile = written?.settings.get(setting.key);
    const without = preset.settings[setting.key] ?? setting.usual;
    if (inFile?.values.join() !== without || inFile === undefined) continue;
    yield idle(inFile.place, `${setting.key}: ${without}`);
  }
}

function* idleRules(written: WrittenConfig | undefined, preset: Preset): Generator<Problem> {
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
    nl: `De omgevingsvariabele ${name} doet niets${hint === undefined ? "" : `; bedoelt u ${variablePrefix}${hint}?`}${hint === undefined ? "." : ""}`,
    en: `The environment variable ${name} does nothing${hint === undefined ? "" : `; do you mean ${variablePrefix}${hint}?`}${hint === undefined ? "." : ""}`,
  };
}
