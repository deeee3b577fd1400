import type { Text } from "../../language/language.ts";
import type { ConfigFile } from "./config.generated.ts";

export type SettingKey = Exclude<keyof ConfigFile, "$schema" | "rules">;

/**
 * Something that can be chosen on the command line, in the environment, in a file or by a preset. A command has it
 * when one of its options says so.
 */
export interface Setting {
  readonly key: SettingKey;
  readonly type: "flag" | "value" | "values";
  /** What holds when nobody chose; undefined: `unset` says what happens. */
  readonly usual?: string;
  readonly unset?: Text;
  /** In a file a path is seen from that file: `id` may also be the name of a regulation, `target` has a form in front, `file` may be `none`. */
  readonly path?: "id" | "target" | "file";
}

const noLimit = { nl: "geen grens", en: "no limit" };

/** Every setting, in the order in which they are shown. */
export const settings: readonly Setting[] = [
  { key: "preset", type: "value", usual: "recommended" },
  { key: "lang", type: "value", unset: { nl: "die van de regeling", en: "that of the regulation" } },
  {
    key: "regulation",
    type: "value",
    unset: { nl: "de enige in regulations/", en: "the only one in regulations/" },
    path: "id",
  },
  { key: "reading", type: "value", usual: "all" },
  { key: "format", type: "values", usual: "pretty", path: "target" },
  { key: "caseIds", type: "value", unset: { nl: "zoals bij de vorm past", en: "as the form asks" } },
  { key: "failOn", type: "value", usual: "violation" },
  { key: "maxAttention", type: "value", unset: noLimit },
  { key: "maxFindings", type: "value", unset: noLimit },
  {
    key: "baseline",
    type: "value",
    unset: { nl: "regelmaat-baseline.json, als dat er is", en: "regelmaat-baseline.json, when it is there" },
    path: "file",
  },
  { key: "knownMonths", type: "value", usual: "12" },
  { key: "strict", type: "flag", usual: "false" },
];

/** The option of a setting, without dashes: `failOn` is `fail-on`. */
export function optionOf({ key }: Pick<Setting, "key">): string {
  return key.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

/** The environment variable of a setting: `failOn` is `REGELMAAT_FAIL_ON`. */
export function variableOf(setting: Pick<Setting, "key">): string {
  return `${variablePrefix}${optionOf(setting).toUpperCase().replaceAll("-", "_")}`;
}

export const variablePrefix = "REGELMAAT_";
