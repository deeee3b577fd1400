import { resolve } from "node:path";
import type { Language } from "../../language/language.ts";
import type { CheckReport } from "../../report/report.generated.ts";
import { differingInputs, differingMembers, differingVerdicts } from "../../verify/compare-reports.ts";
import { readReport } from "../../verify/read-report.ts";
import { stateWords, type Verification, verificationText } from "../../verify/verification-text.ts";
import type { Call, Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatOption, print, viewOf } from "../format-option.ts";
import { atFile, kindOf, readTextInput, requireFile, shownPath } from "../input-file.ts";
import { logOptions } from "../log-options.ts";
import { version } from "../package.ts";
import { inputStates } from "../verify/inputs.ts";
import { rerun } from "../verify/rerun.ts";

/** `regelmaat verify`: makes a JSON report again from its inputs, and says whether it still holds. */
export const verify: Command = {
  name: "verify",
  summary: {
    nl: "een verslag opnieuw maken en zeggen of het nog klopt",
    en: "make a report again and say whether it still holds",
  },
  usage: ["regelmaat verify <report.json> [--root <folder>] [--format pretty|json]"],
  examples: [
    {
      line: "regelmaat verify verslag.json",
      says: {
        nl: "maakt het verslag opnieuw uit de bestanden die het noemt en vergelijkt byte voor byte",
        en: "makes the report again from the files that it names and compares byte for byte",
      },
    },
    {
      line: "regelmaat verify verslag.json --root archief/2025",
      says: { nl: "de bestanden staan in een andere map", en: "the files are in another folder" },
    },
  ],
  words: { min: 1, max: 1, name: { nl: "<verslag.json>", en: "<report.json>" } },
  options: {
    root: {
      type: "value",
      value: { nl: "<map>", en: "<folder>" },
      says: {
        nl: "de map van waaruit het verslag is gemaakt (standaard de werkmap)",
        en: "the folder from which the report was made (default the working folder)",
      },
    },
    "no-progress": logOptions["no-progress"],
    format: formatOption,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const [path = ""] = call.words;
  await requireFile(call.io, path);
  const { input, text } = await readTextInput(call.io, path);
  const read = readReport(text);
  if ("problem" in read) throw atFile(input.path, "no-report", read.problem);
  const { report } = read;
  if (report.asOf === null) throw atFile(input.path, "no-report", nothingJudged);
  const folder = await rootOf(call);
  const language = call.language ?? report.options.language;
  const verification = await verified(call, { report, text, folder });
  print(call, said(call, verification, language));
  if (verification.holds === null) return exitCode.notChecked;
  return verification.holds ? exitCode.clean : exitCode.found;
}

async function rootOf({ io, options }: Call): Promise<string> {
  const root = options.value("root");
  if (root === undefined) return io.cwd;
  if ((await kindOf(io, root)) === "folder") return resolve(io.cwd, root);
  throw atFile(shownPath(io, root), "usage", noFolder);
}

interface Question {
  readonly report: CheckReport;
  readonly text: string;
  readonly folder: string;
}

/** What is missing or cannot be repeated ends it; of what changed it is still told which verdicts that touches. */
async function verified(call: Call, { report, text, folder }: Question): Promise<Verification> {
  const states = await inputStates({ ...call.io, cwd: folder }, report);
  const versions = { report: report.tool.version, here: version };
  const unknown = {
    holds: null,
    inputs: states,
    verdicts: [],
    members: [],
    rewritten: false,
    version: versions,
  };
  if (states.some(({ state }) => state === "missing" || state === "not-repeatable")) return unknown;
  const again = await rerun(call, report, folder);
  const others = differingInputs(report.inputs, again.inputs);
  const inputs = [...states.filter(({ path }) => !others.some((other) => other.path === path)), ...others];
  if (again.text === text) return { ...unknown, holds: true, inputs };
  const made = readReport(again.text);
  if ("problem" in made) throw new Error("a report that was just made cannot be read");
  const verdicts = differingVerdicts(report, made.report);
  const members = differingMembers(report, made.report);
  const isSame = inputs.every(({ state }) => state === "same");
  const rewritten = verdicts.length === 0 && members.length === 0;
  return { ...unknown, holds: isSame ? false : null, inputs, verdicts, members, rewritten };
}

function said(call: Call, verification: Verification, language: Language): Iterable<string> {
  if (call.options.value("format") !== "json")
    return verificationText(verification, { language, view: viewOf(call) });
  const status = verification.holds === null ? "not-checked" : "checked";
  const errors = verification.inputs
    .filter(({ state }) => state !== "same")
    .map(({ path, state }) => ({ rule: `input-${state}`, message: stateWords[state][language], file: path }));
  return [`${JSON.stringify({ schemaVersion: 1, status, errors, ...verification }, null, 2)}\n`];
}

const nothingJudged = {
  nl: "In dit verslag is niets getoetst; er valt niets te herhalen. Maak een nieuw verslag.",
  en: "Nothing was checked in this report, so there is nothing to repeat. Make a new report.",
};
const noFolder = {
  nl: "Dit is geen map. Noem met --root de map van waaruit het verslag is gemaakt.",
  en: "This is no folder. Name with --root the folder from which the report was made.",
};
