import { extname } from "node:path";
import type { Case } from "../../case-log/model.ts";
import { openNames } from "../../case-log/names.ts";
import type { Scratch } from "../../case-log/scratch.ts";
import { convertLog } from "../../case-log/writing/convert-log.ts";
import type { LogWriter } from "../../case-log/writing/log-writer.ts";
import { logWriters } from "../../case-log/writing/writers.ts";
import { type Conversion, conversionJson, conversionPretty } from "../../report/conversion-report.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatOption, viewOf } from "../format-option.ts";
import { shownPath } from "../input-file.ts";
import { namesOfAll } from "../judging.ts";
import { KeptItems } from "../kept-items.ts";
import { loadRegulation } from "../load-regulations.ts";
import { logOptions } from "../log-options.ts";
import { newFileAt, newFileOf, newFileOptions, writeNewFile } from "../new-file.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import { packedFor, unpackedName } from "../packed-output.ts";
import { errorsAsProblems } from "../problems.ts";
import { progressOf } from "../progress.ts";
import { type Logs, logsOf } from "../read-logs.ts";

const targets = logWriters.map(({ id }) => id);

/** `regelmaat convert`: writes recorded cases in another form. */
export const convert: Command = {
  name: "convert",
  summary: {
    nl: "een logboek in een andere vorm schrijven, ook voor process mining",
    en: "write a log in another form, for process mining as well",
  },
  usage: [
    `regelmaat convert <log…> --to ${targets.join("|")} [--regulation <id|file|folder>]`,
    "                  [--mapping <file>] [--out <file> [--force]] [--mapping-out <file>]",
    "                  [--format pretty|json]",
    "cat <log> | regelmaat convert - --to <form> [--stdin-name <name>] …",
  ],
  examples: [
    {
      line: "regelmaat convert zaken.csv --to xes --out zaken.xes.gz",
      says: {
        nl: "voor een programma voor process mining, ingepakt",
        en: "for a program for process mining, packed",
      },
    },
    {
      line: "regelmaat convert register.csv --mapping register.yaml --regulation o21 --out zaken.jsonl",
      says: {
        nl: "van een eigen register naar een rij per gebeurtenis, met de namen van de regeling",
        en: "from a register of your own to a row per event, with the names of the regulation",
      },
    },
    {
      line: "regelmaat convert proces.xes --to csv --mapping-out zaken.mapping.yaml > zaken.csv",
      says: {
        nl: "naar standaarduitvoer; wat CSV niet kan bevatten in een koppelbestand",
        en: "to standard output; what CSV cannot hold in a mapping file",
      },
    },
  ],
  words: { min: 0, max: Number.POSITIVE_INFINITY, name: { nl: "<logboek of map…>", en: "<log or folder…>" } },
  options: {
    to: {
      type: "value",
      value: { nl: `<${targets.join("|")}>`, en: `<${targets.join("|")}>` },
      choices: targets,
      says: {
        nl: "de vorm om te schrijven (standaard: naar de naam van --out)",
        en: "the form to write (default: by the name of --out)",
      },
    },
    regulation: {
      type: "value",
      value: { nl: "<id|bestand|map>", en: "<id|file|folder>" },
      says: {
        nl: "de regeling waarvan de namen worden gebruikt (standaard: de namen van het logboek)",
        en: "the regulation whose names are used (default: the names of the log)",
      },
    },
    mapping: logOptions.mapping,
    "stdin-name": logOptions["stdin-name"],
    ...newFileOptions,
    "mapping-out": {
      type: "value",
      value: { nl: "<bestand>", en: "<file>" },
      says: {
        nl: "schrijf wat de vorm niet kan bevatten in dit koppelbestand",
        en: "write what the form cannot hold to this mapping file",
      },
    },
    format: formatOption,
    "no-progress": logOptions["no-progress"],
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { io, options } = call;
  const out = await newFileOf(call);
  const mappingOut = await newFileAt(call, options.value("mapping-out"));
  const writer = writerFor(options.value("to"), out);
  const named = options.value("regulation");
  const regulation = named === undefined ? undefined : await loadRegulation(io, named);
  const language = languageFor(call.language, regulation?.latest.language);
  const settings = {
    names: regulation === undefined ? openNames() : namesOfAll(regulation),
    zone: regulation?.latest.timeZone ?? "Europe/Amsterdam",
  };
  const progress = progressOf(call, language);
  const logs = await logsOf(call, call.words, { ...settings, progress });
  const { log, counts } = await gathered(logs, io.newScratch);
  progress.end();
  const problems = errorsAsProblems(log.findings);
  if (counts.cases + log.organisation.length === 0) throw new NotChecked([...problems, nothing]);
  const { chunks, mapping, losses } = convertLog(log, writer, settings);
  if (out !== undefined) await writeNewFile(call, out, packedFor(out, chunks));
  else for (const chunk of chunks) io.stdout.write(chunk);
  const mappingFile = mapping === undefined ? undefined : mappingOut;
  if (mappingFile !== undefined) await writeNewFile(call, mappingFile, [mapping ?? ""]);
  const made: Conversion = {
    to: writer.id,
    label: writer.label,
    ...(out !== undefined && { file: shownPath(io, out) }),
    ...counts,
    organisationEvents: log.organisation.length,
    losses: losses(),
    ...(mapping !== undefined && { mapping }),
    ...(mappingFile !== undefined && { mappingFile: shownPath(io, mappingFile) }),
    findings: log.findings,
    inputs: [...(regulation?.inputs ?? []), ...logs.inputs()],
  };
  report(call, made, language);
  if (problems.length > 0) return exitCode.notChecked;
  const isWhole = made.losses.length === 0 && (mapping === undefined || mappingFile !== undefined);
  return isWhole ? exitCode.clean : exitCode.found;
}

/** The log itself may be on stdout; what is said of it never stands between it. */
function report(call: Call, made: Conversion, language: ReturnType<typeof languageFor>): void {
  const { stdout, stderr } = call.io;
  if (call.options.value("format") === "json") {
    (made.file === undefined ? stderr : stdout).write(conversionJson(made, language));
    return;
  }
  for (const line of conversionPretty(made, language, { ...viewOf(call), colour: false })) stderr.write(line);
}

/** The form that is asked for, or that the name of the file tells. */
function writerFor(asked: string | undefined, out: string | undefined): LogWriter {
  const extension = out === undefined ? "" : extname(unpackedName(out)).slice(1).toLowerCase();
  const byName = logWriters.find(({ extensions }) => extensions.includes(extension));
  const writer = asked === undefined ? byName : logWriters.find(({ id }) => id === asked);
  if (writer === undefined) throw wrongUse(out === undefined ? noForm : noFormByName(extension));
  if (byName !== undefined && byName !== writer) throw wrongUse(otherName(writer, extension));
  return writer;
}

/** Events that are kept in memory; beyond them they wait in a scratch. About 100 MB. */
const eventsInMemory = 150_000;

/** All of a log, however long it is. */
async function gathered(logs: Logs, newScratch: () => Scratch) {
  const none = () => ({
    cases: new KeptItems<Case>(newScratch, eventsInMemory),
    counts: { cases: 0, events: 0 },
  });
  let found = none();
  const rest = await logs.each({
    begin: () => {
      found = none();
    },
    take: (each) => {
      found.cases.add(each, each.events.length);
      found.counts.cases += 1;
      found.counts.events += each.events.length;
    },
    caughtUp: () => Promise.resolve(),
    inAnyOrder: true,
  });
  return { log: { ...rest, cases: found.cases }, counts: found.counts };
}

const nothing = {
  rule: "nothing-to-convert",
  message: {
    nl: "Er is niets geschreven: het logboek bevat geen zaak en geen gebeurtenis. Controleer of dit het juiste bestand is.",
    en: "Nothing was written: the log holds no case and no event. Check that this is the right file.",
  },
};
const noForm = {
  nl: `Noem de vorm: --to ${targets.join(", ")}.`,
  en: `Name the form: --to ${targets.join(", ")}.`,
};
const noFormByName = (extension: string) => ({
  nl: `Aan “.${extension}” is niet te zien welke vorm u wilt. Zet er --to bij: ${targets.join(", ")}.`,
  en: `“.${extension}” does not tell which form you want. Add --to: ${targets.join(", ")}.`,
});
const otherName = ({ id }: LogWriter, extension: string) => ({
  nl: `--to ${id} past niet bij een bestand dat op “.${extension}” eindigt. Kies een andere naam, of laat --to weg.`,
  en: `--to ${id} does not go with a file that ends in “.${extension}”. Choose another name, or leave --to out.`,
});
