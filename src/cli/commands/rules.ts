import { createColors } from "picocolors";
import { jsonChunks } from "../../report/json-chunks.ts";
import { wrapped } from "../../report/wrap.ts";
import type { Call, Command } from "../command.ts";
import { chosenRules } from "../config/chosen-rules.ts";
import { ruleRecord } from "../config/config-report.ts";
import { sayOrigin } from "../config/origin.ts";
import { presetOption } from "../config/preset-option.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatOption, print, viewOf } from "../format-option.ts";

/** `regelmaat rules`: the checks on a text, with the severity that each has here. */
export const rules: Command = {
  name: "rules",
  summary: {
    nl: "de controles op een tekst, met hun ernst hier en wie die koos",
    en: "the checks on a text, with their severity here and who chose it",
  },
  usage: ["regelmaat rules [--preset recommended|strict] [--format pretty|json]"],
  examples: [
    { line: "regelmaat rules", says: { nl: "alle controles van lint", en: "all checks of lint" } },
    {
      line: "regelmaat rules --preset strict --format json",
      says: { nl: "de strenge, voor een ander programma", en: "the strict ones, for another program" },
    },
    {
      line: "regelmaat lint --explain pause-without-limit",
      says: { nl: "meer over één controle", en: "more about one check" },
    },
  ],
  words: { min: 0, max: 0, name: { nl: "geen woorden", en: "no words" } },
  options: { ...presetOption, format: formatOption },
  run,
};

function run(call: Call): Promise<ExitCode> {
  print(call, call.options.value("format") === "json" ? asJson(call) : asText(call));
  return Promise.resolve(exitCode.clean);
}

function asJson({ config, language = "nl" }: Call): Iterable<string> {
  const all = chosenRules(config).map((chosen) => ({
    ...ruleRecord(chosen),
    finds: chosen.rule.finds[language],
  }));
  return jsonChunks({ schemaVersion: 1, status: "checked", errors: [], rules: all });
}

function* asText(call: Call): Generator<string> {
  const { config, language = "nl" } = call;
  const { width, colour } = viewOf(call);
  const { bold, dim } = createColors(colour);
  for (const { rule, severity, origin } of chosenRules(config)) {
    yield `${bold(rule.id)}  ${severity}  ${dim(`(${sayOrigin(origin)[language]})`)}\n`;
    yield `${wrapped(rule.finds[language], { first: "    ", rest: "    ", width }).join("\n")}\n`;
  }
}
