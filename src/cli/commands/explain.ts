import { readBackText } from "../../read-back/read-back-text.ts";
import { sayRegulation } from "../../read-back/say-regulation.ts";
import { sayStep } from "../../read-back/say-step.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { stepNamed } from "../deadline/step-term.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatOption, viewOf } from "../format-option.ts";
import { loadRegulation } from "../load-regulations.ts";

/** `regelmaat explain`: says a regulation back in plain words, with every default filled in (VOCABULARY §8). */
export const explain: Command = {
  name: "explain",
  summary: {
    nl: "in gewone taal zeggen wat een regeling vraagt",
    en: "say in plain words what a regulation asks",
  },
  usage: ["regelmaat explain <regulation> [step] [--format pretty|json]"],
  examples: [
    { line: "regelmaat explain o21", says: { nl: "de hele regeling", en: "the whole regulation" } },
    { line: "regelmaat explain o21 decision", says: { nl: "één stap", en: "one step" } },
    {
      line: "regelmaat explain o21 --lang en --format json",
      says: { nl: "dezelfde zinnen voor een ander programma", en: "the same sentences for another program" },
    },
  ],
  words: { min: 1, max: 2, name: { nl: "<regeling> [stap]", en: "<regulation> [step]" } },
  options: { format: formatOption },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const [name = "", stepId] = call.words;
  const { latest } = await loadRegulation(call.io, name);
  const language = languageFor(call.language, latest.language);
  const readBack =
    stepId === undefined
      ? sayRegulation(latest, language)
      : sayStep(latest, stepNamed(latest, stepId), language);
  call.io.stdout.write(
    call.options.value("format") === "json"
      ? `${JSON.stringify({ schemaVersion: 1, status: "checked", ...readBack }, null, 2)}\n`
      : readBackText(readBack, { width: viewOf(call).width }),
  );
  return exitCode.clean;
}
