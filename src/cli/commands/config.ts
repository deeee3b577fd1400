import { baselineOptions } from "../baseline-options.ts";
import type { Call, Command } from "../command.ts";
import { chosenRules } from "../config/chosen-rules.ts";
import { configJson, configPretty } from "../config/config-report.ts";
import { idleEntries } from "../config/idle-entries.ts";
import { presetOption } from "../config/preset-option.ts";
import type { ExitCode } from "../exit-code.ts";
import { formatOption, print, viewOf } from "../format-option.ts";
import { judgeOptions } from "../judge.ts";
import { reportOptions } from "../report-formats.ts";
import { exitCodeFor, thresholdOptions, thresholdsOf } from "../thresholds.ts";

/** `regelmaat config`: which choices hold here, and where each of them comes from. */
export const config: Command = {
  name: "config",
  summary: {
    nl: "laten zien welke keuzes gelden, en waar elke vandaan komt",
    en: "show which choices hold, and where each of them comes from",
  },
  usage: ["regelmaat config [--config <file|none>] [--format pretty|json]"],
  examples: [
    {
      line: "regelmaat config",
      says: {
        nl: "wat hier geldt, en wat er staat zonder iets te doen",
        en: "what holds here, and what is written without doing anything",
      },
    },
    {
      line: "regelmaat config --preset strict --format json",
      says: { nl: "wat de strenge keuzes zouden zijn", en: "what the strict choices would be" },
    },
  ],
  words: { min: 0, max: 0, name: { nl: "geen woorden", en: "no words" } },
  options: {
    ...presetOption,
    regulation: judgeOptions.regulation,
    reading: judgeOptions.reading,
    "case-ids": reportOptions["case-ids"],
    ...thresholdOptions,
    baseline: baselineOptions.baseline,
    "known-months": baselineOptions["known-months"],
    strict: baselineOptions.strict,
    format: formatOption,
  },
  run,
};

function run(call: Call): Promise<ExitCode> {
  const { config, options, io } = call;
  const told = { config, rules: chosenRules(config), idle: idleEntries(config, io.env) };
  const language = call.language ?? "nl";
  const isJson = options.value("format") === "json";
  print(call, isJson ? configJson(told, language) : configPretty(told, language, viewOf(call)));
  const counts = { violations: 0, attention: told.idle.length };
  return Promise.resolve(exitCodeFor(counts, thresholdsOf(call)));
}
