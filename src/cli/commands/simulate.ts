import { extname } from "node:path";
import { isoFromDay } from "../../calendar/day.ts";
import type { LogWriter } from "../../case-log/writing/log-writer.ts";
import { logWriters } from "../../case-log/writing/writers.ts";
import type { Language } from "../../language/language.ts";
import { type Simulation, simulationJson, simulationPretty } from "../../report/simulation-report.ts";
import { breachKinds } from "../../simulate/breaches/index.ts";
import {
  NothingToSimulate,
  plantable,
  type SimulatedCase,
  simulate as simulateCases,
} from "../../simulate/simulate.ts";
import { simulatedLog, truthLine } from "../../simulate/simulated-log.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { formatOption, viewOf } from "../format-option.ts";
import { appendOutput, shownPath } from "../input-file.ts";
import { loadRegulation } from "../load-regulations.ts";
import { logOptions } from "../log-options.ts";
import { newFileAt, newFileOf, newFileOptions, writeNewFile } from "../new-file.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import { packedFor, unpackedName } from "../packed-output.ts";
import { type Progress, progressOf } from "../progress.ts";
import { simulationOf } from "../simulate/request.ts";

/** The forms that can be written while cases are being made. */
const targets = logWriters.filter(({ id }) => id !== "ocel");
const forms = targets.map(({ id }) => id);

/** `regelmaat simulate`: a log of made-up cases, with the truth about them beside it. */
export const simulate: Command = {
  name: "simulate",
  summary: {
    nl: "een logboek met verzonnen zaken maken, met fouten waarvan u weet dat ze erin zitten",
    en: "make a log of made-up cases, with breaches of which you know that they are there",
  },
  usage: [
    "regelmaat simulate <id|file|folder> [--cases <number>] [--seed <number>]",
    "                   [--breaches <kind>=<share>,…|none] [--from <date>] [--until <date>]",
    `                   [--to ${forms.join("|")}] [--out <file> [--force]] [--truth <file>]`,
  ],
  examples: [
    {
      line: "regelmaat simulate dpo2 --cases 500 --out zaken.csv --truth waarheid.jsonl",
      says: {
        nl: "vijfhonderd zaken met de gewone mix van fouten, en per zaak wat er mis is",
        en: "five hundred cases with the usual mix of breaches, and what is wrong in each",
      },
    },
    {
      line: "regelmaat simulate o21 --breaches late=5%,missing=2% --seed 7 --out zaken.xes.gz",
      says: {
        nl: "alleen te late en vergeten handelingen; dezelfde seed geeft dezelfde zaken",
        en: "only late and missing acts; the same seed gives the same cases",
      },
    },
    {
      line: "regelmaat simulate o21 --breaches none --from 2025-01-01 --until 2025-06-30",
      says: { nl: "een half jaar waarin alles goed gaat", en: "half a year in which all goes well" },
    },
  ],
  words: { min: 1, max: 1, name: { nl: "<regeling>", en: "<regulation>" } },
  options: {
    cases: {
      type: "value",
      value: { nl: "<aantal>", en: "<number>" },
      says: { nl: "hoeveel zaken (standaard 100)", en: "how many cases (default 100)" },
    },
    seed: {
      type: "value",
      value: { nl: "<getal>", en: "<number>" },
      says: {
        nl: "begin van het toeval; hetzelfde getal geeft dezelfde zaken (standaard 1)",
        en: "the start of chance; the same number gives the same cases (default 1)",
      },
    },
    breaches: {
      type: "value",
      value: { nl: "<soort>=<aandeel>,…", en: "<kind>=<share>,…" },
      says: {
        nl: `welk deel van de zaken welke fout heeft, of none (${breachKinds.map(({ id }) => id).join(", ")})`,
        en: `which part of the cases has which breach, or none (${breachKinds.map(({ id }) => id).join(", ")})`,
      },
    },
    from: {
      type: "value",
      value: { nl: "<datum>", en: "<date>" },
      says: { nl: "eerste dag waarop een zaak begint", en: "first day on which a case begins" },
    },
    until: {
      type: "value",
      value: { nl: "<datum>", en: "<date>" },
      says: { nl: "laatste dag van het logboek", en: "last day of the log" },
    },
    to: {
      type: "value",
      value: { nl: `<${forms.join("|")}>`, en: `<${forms.join("|")}>` },
      choices: forms,
      says: {
        nl: "de vorm (standaard: naar de naam van --out, anders csv)",
        en: "the form (default: by the name of --out, else csv)",
      },
    },
    ...newFileOptions,
    truth: {
      type: "value",
      value: { nl: "<bestand>", en: "<file>" },
      says: {
        nl: "schrijf per zaak op wat er mis is, als JSON Lines",
        en: "write what is wrong in each case, as JSON Lines",
      },
    },
    format: formatOption,
    "no-progress": logOptions["no-progress"],
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { io, options, words } = call;
  const [name = ""] = words;
  const out = await newFileOf(call);
  const truth = await newFileAt(call, options.value("truth"));
  const writer = writerFor(options.value("to"), out);
  const { latest } = await loadRegulation(io, name);
  const settings = simulationOf(call, latest);
  const language = languageFor(call.language, latest.language);
  const tally = new Tally(progressOf(call, language), settings.cases);
  const log = simulatedLog(latest, simulateCases(settings), {
    writer,
    made: (simulated) => tally.add(simulated),
  });
  if (truth !== undefined) await writeNewFile(call, truth, []);
  await explained(async () => {
    const pieces = withTruth(call, { log, tally, truth });
    if (out !== undefined) await writeNewFile(call, out, packedFor(out, pieces));
    else for await (const piece of pieces) io.stdout.write(piece);
  });
  tally.end();
  const made: Simulation = {
    regulation: name,
    ...(out !== undefined && { file: shownPath(io, out) }),
    ...(truth !== undefined && { truthFile: shownPath(io, truth) }),
    seed: settings.seed,
    cases: settings.cases,
    events: tally.events,
    until: isoFromDay(settings.until),
    breaches: breachKinds.flatMap((kind) => {
      const share = settings.shares.get(kind.id) ?? 0;
      const planted = tally.planted.get(kind.id) ?? 0;
      const isImpossible = !plantable(latest, kind);
      return share > 0 ? [{ id: kind.id, label: kind.label, share, planted, isImpossible }] : [];
    }),
  };
  report(call, made, language);
  return exitCode.clean;
}

/** The log itself may be on stdout: then only a program that asks for the account gets it, on stderr. */
function report(call: Call, made: Simulation, language: Language): void {
  const { stdout, stderr } = call.io;
  const isOnStdout = made.file === undefined;
  if (call.options.value("format") === "json") (isOnStdout ? stderr : stdout).write(simulationJson(made));
  else if (!isOnStdout)
    for (const line of simulationPretty(made, language, viewOf(call).width)) stderr.write(line);
}

/** Counts what was made, and keeps the truth about it until it is written. */
class Tally {
  readonly planted = new Map<string, number>();
  events = 0;
  readonly #progress: Progress;
  readonly #cases: number;
  #done = 0;
  #truth = "";

  constructor(progress: Progress, cases: number) {
    this.#progress = progress;
    this.#cases = cases;
  }

  add(simulated: SimulatedCase): void {
    const { breach, made } = simulated;
    if (breach !== undefined) this.planted.set(breach, (this.planted.get(breach) ?? 0) + 1);
    this.events += made.events.length;
    this.#truth += truthLine(simulated);
    this.#done += 1;
    this.#progress.made(this.#done, this.#cases);
  }

  end(): void {
    this.#progress.end();
  }

  /** The lines since the last time. */
  takeTruth(least: number): string {
    if (this.#truth.length < least) return "";
    const taken = this.#truth;
    this.#truth = "";
    return taken;
  }
}

const pieceLength = 1 << 16;

/** The log in pieces; the truth is written as it goes along, so that neither has to be kept. */
async function* withTruth(
  { io }: Call,
  {
    log,
    tally,
    truth,
  }: { readonly log: Iterable<string>; readonly tally: Tally; readonly truth: string | undefined },
): AsyncGenerator<string> {
  const tell = async (least: number) => {
    const lines = tally.takeTruth(least);
    if (truth !== undefined && lines !== "") await appendOutput(io, truth, [lines]);
  };
  let piece = "";
  for (const text of log) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
    await tell(pieceLength);
  }
  if (piece !== "") yield piece;
  await tell(1);
}

/** Says it where no case can be made of a text. */
async function explained(make: () => Promise<void>): Promise<void> {
  try {
    await make();
  } catch (error) {
    if (!(error instanceof NothingToSimulate)) throw error;
    throw new NotChecked([{ rule: "nothing-to-simulate", message: error.text }], { cause: error });
  }
}

function writerFor(asked: string | undefined, out: string | undefined): LogWriter {
  const extension = out === undefined ? "csv" : extname(unpackedName(out)).slice(1).toLowerCase();
  const byName = targets.find(({ extensions }) => extensions.includes(extension));
  const writer = asked === undefined ? byName : targets.find(({ id }) => id === asked);
  if (writer === undefined) throw wrongUse(noForm(extension));
  return writer;
}

const noForm = (extension: string) => ({
  nl: `Aan “.${extension}” is niet te zien welke vorm u wilt. Zet er --to bij: ${forms.join(", ")}.`,
  en: `“.${extension}” does not tell which form you want. Add --to: ${forms.join(", ")}.`,
});
