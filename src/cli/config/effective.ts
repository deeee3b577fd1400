import type { Place } from "../../place.ts";
import type { Input } from "../../report/run.ts";
import type { OptionDefinition } from "../command.ts";
import type { Io } from "../io.ts";
import { type Options, requireChoice } from "../options.ts";
import type { WrittenConfig } from "./config-file.ts";
import { configPath } from "./config-path.ts";
import { type Preset, type PresetName, presets } from "./presets.ts";
import { optionOf, type Setting, settings, variableOf, variablePrefix } from "./settings.ts";

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

/** Every choice that holds in one call. */
export interface Config {
  /** The file that was used. */
  readonly file?: Input;
  readonly settings: readonly ChosenSetting[];
  /** What the file says, and the preset that holds. */
  readonly written?: WrittenConfig;
  readonly preset: NamedPreset;
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
  const path = await configPath(io, asked);
  // Most calls have no file: what reads one is loaded when there is one.
  const written =
    path === undefined ? undefined : await (await import("./config-file.ts")).readConfigFile(io, path);
  const [presetSetting] = settings;
  const chosenPreset = presetSetting && chosen(presetSetting, { call, written });
  const name = presetNamed(chosenPreset?.values[0]);
  const preset = presets[name];
  const named = { name, preset };
  const held = settings.map((setting) => chosen(setting, { call, written, preset: named }));
  return { ...(written && { file: written.input, written }), settings: held, preset: named };
}

/** The values to give to a command that has these settings among its options, where the command line gave none. */
export function valuesFor(
  { settings: held }: Config,
  { options, definitions }: Pick<ConfigCall, "options" | "definitions">,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    held
      .filter(
        ({ setting, origin }) =>
          definitionOf(definitions, setting) !== undefined && origin.kind !== "default",
      )
      .filter(({ setting, values }) => values.length > 0 && !options.flag(optionOf(setting)))
      .filter(({ setting, values }) => setting.type !== "flag" || values[0] === "true")
      .map(({ setting, values }) => [optionOf(setting), values]),
  );
}

/** A preset with its name. */
export interface NamedPreset {
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
  const option = optionOf(setting);
  const definition = definitionOf(definitions, setting);
  const given = definition === undefined ? [] : options.values(option);
  const values = setting.type === "flag" ? ["true"] : given;
  if (given.length > 0) return { setting, values, origin: { kind: "option", name: `--${option}` } };
  const variable = io.env[variableOf(setting)];
  if (variable) {
    const name = variableOf(setting);
    return { setting, values: valuesIn(variable, setting, definition), origin: { kind: "variable", name } };
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
function valuesIn(
  text: string,
  setting: Setting,
  definition: OptionDefinition | undefined,
): readonly string[] {
  const choices = setting.type === "flag" ? ["true", "false"] : definition?.choices;
  const values = setting.type === "values" ? text.split(",").map((word) => word.trim()) : [text];
  for (const value of values) requireChoice(variableOf(setting), value, choices);
  return values;
}

function definitionOf(
  definitions: ConfigCall["definitions"],
  setting: Setting,
): OptionDefinition | undefined {
  const definition = definitions[optionOf(setting)];
  return definition?.setting === setting.key ? definition : undefined;
}

function presetNamed(word: string | undefined): PresetName {
  return word === "strict" ? word : "recommended";
}
