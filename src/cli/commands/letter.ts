import { basename, dirname, extname, join, resolve } from "node:path";
import { isoFromDay } from "../../calendar/day.ts";
import type { Case } from "../../case-log/model.ts";
import { nearestName } from "../../case-log/names.ts";
import { renderLetter } from "../../letters/render-letter.ts";
import type { FieldValue } from "../../letters/template.ts";
import { versionOf } from "../../report/names.ts";
import type { Call, Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { kindOf, readTextInput, writeOutput } from "../input-file.ts";
import { type Judged, judge, judgeOptions } from "../judge.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import { errorsAsProblems } from "../problems.ts";

/** `regelmaat letter`: a letter of a case, with the terms of the regulation and the dates of the checker. */
export const letter: Command = {
  name: "letter",
  summary: { nl: "een brief maken voor een zaak", en: "make a letter for a case" },
  usage: [
    "regelmaat letter <template> --regulation <id> --log <file> --case <id>",
    "                 [--set <field>=<value>]… [--as-of <date>] [--out <file>]",
  ],
  examples: [
    {
      line: "regelmaat letter acknowledgement --regulation o21 --log zaken.csv --case K-1 --set sender-name=Bureau",
      says: { nl: "de ontvangstbevestiging van zaak K-1", en: "the acknowledgement of case K-1" },
    },
  ],
  words: { min: 1, max: 1, name: { nl: "<brief>", en: "<template>" } },
  options: {
    ...judgeOptions,
    log: {
      type: "values",
      value: { nl: "<bestand>", en: "<file>" },
      says: { nl: "het logboek met de zaak", en: "the log with the case" },
    },
    case: { type: "value", value: { nl: "<id>", en: "<id>" }, says: { nl: "de zaak", en: "the case" } },
    set: {
      type: "values",
      value: { nl: "<veld>=<waarde>", en: "<field>=<value>" },
      says: {
        nl: "vul een veld in; een lijst: vaker geven",
        en: "fill in a field; a list: give it several times",
      },
    },
    out: {
      type: "value",
      value: { nl: "<bestand>", en: "<file>" },
      says: { nl: "schrijf de brief in een bestand", en: "write the letter to a file" },
    },
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { options, io } = call;
  const logs = options.values("log");
  const caseId = options.value("case");
  if (logs.length === 0 || caseId === undefined) throw wrongUse(incomplete);
  const values = valuesOf(options.values("set"));
  const cases = new Map<string, Case | undefined>();
  const judged = await judge(call, logs, {
    onCase: (one) => cases.set(one.id, one.id === caseId ? one : undefined),
  });
  const { regulation, verdicts, chosen } = caseOf(judged, caseId, cases);
  const { input, text: template } = await readTextInput(io, await findTemplate(call, regulation.file));
  const { text, findings } = renderLetter({
    template: { file: input.path, text: template },
    ...{ regulation, verdicts, values, case: chosen },
    letterDate: isoFromDay(judged.asOf.day),
  });
  if (findings.length > 0) throw new NotChecked(errorsAsProblems(findings));
  const output = options.value("out");
  if (output === undefined) io.stdout.write(text);
  else await writeOutput(io, output, [text]);
  return exitCode.clean;
}

function caseOf(
  { result, regulation: { versions } }: Judged,
  id: string,
  cases: ReadonlyMap<string, Case | undefined>,
) {
  const chosen = cases.get(id);
  const results = [...result.cases].filter((one) => one.id === id);
  const judgedBy = results[0]?.regulation;
  const regulation = versions.find((candidate) => versionOf(candidate) === judgedBy?.version);
  if (chosen !== undefined && regulation !== undefined) {
    return { chosen, regulation, verdicts: results.flatMap(({ verdicts }) => verdicts) };
  }
  const hint = nearestName(id, [...cases.keys()]);
  throw wrongUse({
    nl: `Er is in het logboek geen zaak “${id}” met oordelen${hint === undefined || hint === id ? "." : `; bedoelt u ${hint}?`}`,
    en: `The log has no case “${id}” with verdicts${hint === undefined || hint === id ? "." : `; do you mean ${hint}?`}`,
  });
}

/** A path, or a name in the folder `letters` beside the regulation. */
async function findTemplate({ io, words: [name = ""] }: Call, regulationFile: string): Promise<string> {
  if ((await kindOf(io, name)) === "file") return name;
  const folder = join(dirname(resolve(io.cwd, regulationFile)), "letters");
  const found = join(folder, `${basename(name, ".hbs")}.hbs`);
  if ((await kindOf(io, found)) === "file") return found;
  const files = (await kindOf(io, folder)) === "folder" ? await io.files.list(folder) : [];
  const names = files.filter((file) => extname(file) === ".hbs").map((file) => basename(file, ".hbs"));
  const hint = nearestName(name, names);
  throw wrongUse({
    nl: `Er is geen brief “${name}”${hint === undefined ? "" : ` (bedoelt u ${hint}?)`}; er zijn: ${names.sort().join(", ") || "geen"}.`,
    en: `There is no letter “${name}”${hint === undefined ? "" : ` (do you mean ${hint}?)`}; there are: ${names.sort().join(", ") || "none"}.`,
  });
}

function valuesOf(settings: readonly string[]): Readonly<Record<string, FieldValue>> {
  const values = new Map<string, string[]>();
  for (const setting of settings) {
    const at = setting.indexOf("=");
    if (at < 1) {
      throw wrongUse({
        nl: `“${setting}” bij --set heeft niet de vorm veld=waarde.`,
        en: `“${setting}” for --set has not the form field=value.`,
      });
    }
    const name = setting.slice(0, at);
    values.set(name, [...(values.get(name) ?? []), setting.slice(at + 1)]);
  }
  return Object.fromEntries(
    [...values].map(([name, given]) => [name, given.length === 1 ? (given[0] ?? "") : given]),
  );
}

const incomplete = {
  nl: "Een brief heeft een logboek en een zaak nodig: --log <bestand> --case <id>.",
  en: "A letter needs a log and a case: --log <file> --case <id>.",
};
