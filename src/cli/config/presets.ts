import type { LintRule } from "../../lint/index.ts";
import type { ConfigFile } from "./config.generated.ts";

export type PresetName = NonNullable<ConfigFile["preset"]>;

/** A set of choices under one name; the file, the environment and the command line go before it. */
export interface Preset {
  readonly settings: Readonly<Partial<Record<keyof ConfigFile, string>>>;
  /** The severity of a check on a text; undefined: its own. */
  readonly severityOf: (rule: LintRule) => "error" | undefined;
}

export const presets: Readonly<Record<PresetName, Preset>> = {
  recommended: { settings: {}, severityOf: () => undefined },
  strict: { settings: { failOn: "attention", strict: "true" }, severityOf: () => "error" },
};
