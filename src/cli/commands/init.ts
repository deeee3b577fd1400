import { readMapping } from "../../case-log/mapping.ts";
import type { Mapping } from "../../case-log/mapping-model.ts";
import { readCaseLog } from "../../case-log/read-case-log.ts";
import { mappingText } from "../../mapping-proposal/mapping-text.ts";
import { proposeMapping } from "../../mapping-proposal/propose.ts";
import { readSourceTable, type SourceTable } from "../../mapping-proposal/source-table.ts";
import { targetsOf, targetsOfCatalogue } from "../../mapping-proposal/targets.ts";
import type { Regulation } from "../../regulation/model.ts";
import { type MadeProposal, proposalJson, proposalPretty } from "../../report/mapping-proposal-report.ts";
import { chosenRegulation } from "../choose-regulation.ts";
import type { Call, Command } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { knownIds } from "../find-regulations.ts";
import { formatOption, print } from "../format-option.ts";
import { atFile, requireFile, shownPath, streamInput } from "../input-file.ts";
import { newFileOf, newFileOptions, writeNewFile } from "../new-file.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import { errorsAsProblems } from "../problems.ts";

/** `regelmaat init --from`: looks at a file with cases and proposes its mapping, with what a person must confirm. */
export const init: Command = {
  name: "init",
  summary: {
    nl: "bij een eigen bestand met zaken een koppelbestand voorstellen",
    en: "propose a mapping file for a file with cases of your own",
  },
  usage: [
    "regelmaat init --from <file> [--sheet <name>] [--regulation <id|file|folder>]",
    "               [--out <file> [--force]] [--format pretty|json]",
  ],
  examples: [
    {
      line: "regelmaat init --from register.csv --regulation zorghuis --out register.mapping.yaml",
      says: {
        nl: "welke kolom welke handeling is, en op het scherm wat u moet bevestigen",
        en: "which column is which act, and on the screen what you have to confirm",
      },
    },
    {
      line: "regelmaat init --from export.csv --format json",
      says: { nl: "hetzelfde voor een ander programma", en: "the same for another program" },
    },
  ],
  words: { min: 0, max: 0, name: { nl: "", en: "" } },
  options: {
    from: {
      type: "value",
      value: { nl: "<bestand>", en: "<file>" },
      says: {
        nl: "het bestand met zaken (CSV, XLSX, ODS of JSON)",
        en: "the file with cases (CSV, XLSX, ODS or JSON)",
      },
    },
    sheet: {
      type: "value",
      value: { nl: "<naam>", en: "<name>" },
      says: {
        nl: "het blad van een werkmap met meer bladen",
        en: "the sheet of a workbook with several sheets",
      },
    },
    regulation: {
      type: "value",
      value: { nl: "<id, bestand of map>", en: "<id, file or folder>" },
      says: {
        nl: "de regeling waarvan de handelingen worden gezocht (standaard: de enige; anders bekende woorden)",
        en: "the regulation whose acts are looked for (default: the only one; else well-known words)",
      },
    },
    ...newFileOptions,
    format: formatOption,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { io, options } = call;
  const from = options.value("from");
  if (from === undefined) throw wrongUse(noFile);
  const out = await newFileOf(call);
  await requireFile(io, from);
  const regulation = await regulationOf(call);
  const targets = regulation ? targetsOf(regulation) : targetsOfCatalogue();
  const { path, chunks } = streamInput(io, from);
  const sheet = options.value("sheet");
  const table = await tableOf(path, chunks, sheet === undefined ? undefined : sheetOnly(path, sheet));
  const language = languageFor(call.language, regulation?.language);
  const proposal = proposeMapping(table, targets);
  const text = mappingText(proposal, table, language);
  const { mapping } = readMapping({ name: path, text });
  const log = await readCaseLog([{ ...streamInput(io, from), name: path, ...(mapping && { mapping }) }], {
    names: targets.names,
    zone: regulation?.timeZone ?? "Europe/Amsterdam",
  });
  const made: MadeProposal = {
    proposal,
    text,
    from: path,
    regulation: regulation?.id,
    asked: options.value("regulation") ?? regulation?.id,
    ...(out !== undefined && { path: shownPath(io, out) }),
    reading: {
      rows: log.rows.read,
      used: log.rows.used,
      cases: log.cases.length,
      events: log.cases.reduce((sum, { events }) => sum + events.length, 0),
    },
  };
  if (out !== undefined) await writeNewFile(call, out, [text]);
  if (options.value("format") === "json") io.stdout.write(proposalJson(made, language));
  else if (out !== undefined) print(call, proposalPretty(made, language));
  else {
    io.stdout.write(text);
    for (const line of proposalPretty(made, language)) io.stderr.write(line);
  }
  return exitCode.clean;
}

/** The regulation asked for, or the only one there is; undefined: none to choose by itself. */
async function regulationOf(call: Call): Promise<Regulation | undefined> {
  const isNamed = call.options.value("regulation") !== undefined;
  if (!isNamed && (await knownIds(call.io)).length !== 1) return undefined;
  return (await chosenRegulation(call)).latest;
}

async function tableOf(
  path: string,
  chunks: AsyncIterable<Uint8Array | string>,
  mapping: Mapping | undefined,
): Promise<SourceTable> {
  const look = await readSourceTable({ name: path, chunks, ...(mapping && { mapping }) });
  if ("columns" in look) return look;
  const problems = errorsAsProblems(look.findings);
  if (problems.length > 0) throw new NotChecked(problems);
  throw atFile(path, "no-table", noTable);
}

function sheetOnly(path: string, sheet: string): Mapping | undefined {
  return readMapping({ name: path, text: JSON.stringify({ sheet }) }).mapping;
}

const noFile = {
  nl: "Noem het bestand met zaken: --from <bestand>.",
  en: "Name the file with cases: --from <file>.",
};
const noTable = {
  nl: "Hierin staat geen tabel met rijen. Geef een CSV-bestand of een werkmap (XLSX, ODS) met een rij met kolomnamen en daaronder zaken, of JSON met een lijst van rijen. Een logboek in XES of OCEL, of zaken met hun events in JSON, hoeft geen voorstel: regelmaat check leest het zo.",
  en: "There is no table with rows in it. Give a CSV file or a workbook (XLSX, ODS) with a row of column names and cases below it, or JSON with a list of rows. A log in XES or OCEL, or cases with their events in JSON, needs no proposal: regelmaat check reads it as it is.",
};
