import { createColors } from "picocolors";
import { wrapped } from "../../report/wrap.ts";
import type { Call, Command } from "../command.ts";
import { type Condition, conditionsOf } from "../doctor/checks.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatOption, viewOf } from "../format-option.ts";

/** `regelmaat doctor`: whether machine and folder have what the program needs. */
export const doctor: Command = {
  name: "doctor",
  summary: {
    nl: "nagaan of deze machine en deze map in orde zijn",
    en: "check whether this machine and this folder are in order",
  },
  usage: ["regelmaat doctor [--format pretty|json]"],
  examples: [
    {
      line: "regelmaat doctor",
      says: {
        nl: "Node, tijdzones, tijdelijke bestanden, vrije dagen, keuzes en regelingen",
        en: "Node, time zones, temporary files, days off, choices and regulations",
      },
    },
  ],
  words: { min: 0, max: 0, name: { nl: "geen woorden", en: "no words" } },
  options: { format: formatOption },
  run,
};

const marks: Readonly<Record<Condition["state"], string>> = { good: "✓", attention: "!", wrong: "✗" };

async function run(call: Call): Promise<ExitCode> {
  const { io, options, language = "nl" } = call;
  const conditions = await conditionsOf(call);
  if (options.value("format") === "json") {
    const said = conditions.map(({ says, ...condition }) => ({ ...condition, message: says[language] }));
    const document = { schemaVersion: 1, status: "checked", errors: [], conditions: said };
    io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const { width, colour } = viewOf(call);
    const { green, yellow, red } = createColors(colour);
    const paint = { good: green, attention: yellow, wrong: red };
    for (const { state, says } of conditions) {
      const [first = "", ...rest] = wrapped(says[language], { first: "", rest: "  ", width: width - 2 });
      io.stdout.write(`${[`${paint[state](marks[state])} ${first}`, ...rest].join("\n")}\n`);
    }
  }
  return conditions.some(({ state }) => state === "wrong") ? exitCode.found : exitCode.clean;
}
