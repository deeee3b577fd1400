import type { Text } from "../../language/language.ts";
import { baselineOptions } from "../baseline-options.ts";
import type { OptionDefinition } from "../command.ts";
import { commonOptions } from "../common-options.ts";
import { judgeOptions } from "../judge.ts";
import { reportOptions } from "../report-formats.ts";
import { thresholdOptions } from "../thresholds.ts";
import type { ConfigFile } from "./config.generated.ts";
import { presetOption } from "./preset-option.ts";

/** Something that can be chosen on the command line, in the environment, in a file or by a preset. */
export interface Setting {
  readonly key: Exclude<keyof ConfigFile, "$schema" | "rules">;
  /** The option, without dashes. A command has the setting when it has this very option. */
  readonly option: string;
  readonly definition: OptionDefinition;
  /** What holds when nobody chose; undefined: `unset` says what happens. */
  readonly usual?: string;
  readonly unset?: Text;
  /** In a file a path is seen from that file: `id` may also be the name of a regulation, `target` has a form in front, `file` may be `none`. */
  readonly path?: "id" | "target" | "file";
}

/** Every setting, in the order in which they are shown. */
export const settings: readonly Setting[] = [
  { key: "preset", option: "preset", definition: presetOption.preset, usual: "recommended" },
  {
    key: "lang",
    option: "lang",
    definition: commonOptions.lang,
    unset: { nl: "die van de regeling", en: "that of the regulation" },
  },
  {
    key: "regulation",
    option: "regulation",
    definition: judgeOptions.regulation,
    unset: { nl: "de enige in regulations/", en: "the only one in regulations/" },
    path: "id",
  },
  { key: "reading", option: "reading", definition: judgeOptions.reading, usual: "all" },
  { key: "format", option: "format", definition: reportOptions.format, usual: "pretty", path: "target" },
  {
    key: "caseIds",
    option: "case-ids",
    definition: reportOptions["case-ids"],
    unset: { nl: "zoals bij de vorm past", en: "as the form asks" },
  },
  { key: "failOn", option: "fail-on", definition: thresholdOptions["fail-on"], usual: "violation" },
  {
    key: "maxAttention",
    option: "max-attention",
    definition: thresholdOptions["max-attention"],
    unset: { nl: "geen grens", en: "no limit" },
  },
  {
    key: "maxFindings",
    option: "max-findings",
    definition: thresholdOptions["max-findings"],
    unset: { nl: "geen grens", en: "no limit" },
  },
  {
    key: "baseline",
    option: "baseline",
    definition: baselineOptions.baseline,
    unset: { nl: "regelmaat-baseline.json, als dat er is", en: "regelmaat-baseline.json, when it is there" },
    path: "file",
  },
  { key: "knownMonths", option: "known-months", definition: baselineOptions["known-months"], usual: "12" },
  { key: "strict", option: "strict", definition: baselineOptions.strict, usual: "false" },
];

/** The environment variable of a setting: `failOn` is `REGELMAAT_FAIL_ON`. */
export function variableOf({ option }: Pick<Setting, "option">): string {
  return `${variablePrefix}${option.toUpperCase().replaceAll("-", "_")}`;
}

export const variablePrefix = "REGELMAAT_";
