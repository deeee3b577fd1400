import type { LogInput } from "../case-log/log-input.ts";
import { readMapping } from "../case-log/mapping.ts";
import type { Mapping } from "../case-log/mapping-model.ts";
import type { CaseLog } from "../case-log/model.ts";
import { type LogNames, namesOf } from "../case-log/names.ts";
import { readCaseLog } from "../case-log/read-case-log.ts";
import { checkLog } from "../check/check.ts";
import type { ReadingOption } from "../check/compare-readings.ts";
import type { CheckResult } from "../check/result.ts";
import type { Language } from "../language/language.ts";
import type { Regulation } from "../regulation/model.ts";
import type { Input } from "../report/run.ts";
import { type AsOf, asOfOption, dayOption } from "./as-of.ts";
import type { Call, OptionDefinition } from "./command.ts";
import { languageFor } from "./common-options.ts";
import { readTextInput, requireFile, shownPath, streamInput } from "./input-file.ts";
import type { Io } from "./io.ts";
import { type LoadedRegulation, loadRegulation } from "./load-regulations.ts";
import { NotChecked, wrongUse } from "./not-checked.ts";
import { errorsAsProblems } from "./problems.ts";

/** Options of every command that judges a log. */
export const judgeOptions = {
  regulation: {
    type: "value",
    value: { nl: "<id|bestand|map>", en: "<id|file|folder>" },
    says: { nl: "de regeling, met al haar versies", en: "the regulation, with all its versions" },
  },
  mapping: {
    type: "value",
    value: { nl: "<bestand>", en: "<file>" },
    says: {
      nl: "wat de kolommen van uw eigen register betekenen",
      en: "what the columns of your own register mean",
    },
  },
  "as-of": {
    type: "value",
    value: { nl: "<jjjj-mm-dd>", en: "<yyyy-mm-dd>" },
    says: { nl: "peildatum (standaard vandaag)", en: "reference date (default today)" },
  },
  "log-until": {
    type: "value",
    value: { nl: "<jjjj-mm-dd>", en: "<yyyy-mm-dd>" },
    says: { nl: "laatste dag die het logboek volledig bevat", en: "last day that the log fully holds" },
  },
  reading: {
    type: "value",
    value: { nl: "<lezing>", en: "<reading>" },
    choices: ["primary", "strict", "lenient"],
    says: {
      nl: "welke lezing van onduidelijke bepalingen beslist (standaard primary, met de andere ernaast)",
      en: "which reading of unclear clauses decides (default primary, with the others beside it)",
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** A log judged by a regulation, with everything that went into it. */
export interface Judged {
  readonly regulation: LoadedRegulation;
  readonly log: CaseLog;
  readonly result: CheckResult;
  readonly inputs: readonly Input[];
  readonly language: Language;
  readonly asOf: AsOf;
}

/** Reads regulation, mapping and logs as the options say, and judges. Throws NotChecked when it cannot. */
export async function judge(call: Call, logs: readonly string[]): Promise<Judged> {
  const regulation = await loadRegulation(call.io, regulationOption(call));
  const { latest, versions } = regulation;
  const language = languageFor(call.language, latest.language);
  const asOf = asOfOption(call, latest.timeZone);
  const logUntil = dayOption(call, "log-until");
  const reading = readingOption(call);
  const { log, inputs } = await readLogs(call, logs, regulation);
  const result = checkLog({
    versions,
    log,
    options: {
      asOf,
      ...(logUntil === undefined ? {} : { logUntil }),
      reading,
    },
  });
  // What only the reader saw belongs to the quality of the log as well.
  const dataQuality = [...result.dataQuality, ...log.findings];
  return {
    regulation,
    log,
    result: { ...result, dataQuality },
    inputs: [...regulation.inputs, ...inputs].sort(byPath),
    language,
    asOf,
  };
}

/** `--reading`; default the primary one, with the others beside it. */
export function readingOption({ options }: Pick<Call, "options">): ReadingOption {
  const asked = options.value("reading");
  return judgeOptions.reading.choices.find((choice) => choice === asked) ?? "primary";
}

function regulationOption({ options }: Call): string {
  const name = options.value("regulation");
  if (name !== undefined) return name;
  throw wrongUse({
    nl: "Noem de regeling waaraan getoetst wordt: --regulation <id, bestand of map>.",
    en: "Name the regulation to check against: --regulation <id, file or folder>.",
  });
}

async function readLogs(call: Call, paths: readonly string[], { versions, latest }: LoadedRegulation) {
  const mapped = await readMappingOption(call);
  for (const path of paths) await requireFile(call.io, path);
  const streams = unique(call.io, paths).map((path) => streamInput(call.io, path));
  const files: LogInput[] = streams.map(({ chunks, path }) => ({
    name: path,
    chunks,
    ...(mapped === undefined ? {} : { mapping: mapped.mapping }),
  }));
  const log = await readCaseLog(files, { names: namesOfAll(versions, latest), zone: latest.timeZone });
  return {
    log,
    inputs: [...(mapped === undefined ? [] : [mapped.input]), ...streams.map(({ input }) => input())],
  };
}

async function readMappingOption({
  io,
  options,
}: Call): Promise<{ mapping: Mapping; input: Input } | undefined> {
  const path = options.value("mapping");
  if (path === undefined) return undefined;
  await requireFile(io, path);
  const { input, text } = await readTextInput(io, path);
  const { mapping, findings } = readMapping({ name: input.path, text });
  if (mapping === undefined) throw new NotChecked(errorsAsProblems(findings));
  return { mapping, input };
}

/** A log may run over several versions: every name that one of them knows is known, as the latest has it. */
function namesOfAll(versions: readonly Regulation[], latest: Regulation): LogNames {
  return namesOf({
    ...latest,
    activities: Object.assign({}, ...versions.map(({ activities }) => activities)),
    roles: Object.assign({}, ...versions.map(({ roles }) => roles)),
    facts: Object.assign({}, ...versions.map(({ facts }) => facts)),
    organisation: versions.flatMap(({ organisation }) => organisation),
    kinds: versions.flatMap(({ kinds }) => kinds),
  });
}

/** A file that is named twice is read once. */
function unique(io: Io, paths: readonly string[]): readonly string[] {
  return [...new Map(paths.map((path) => [shownPath(io, path), path])).values()];
}

function byPath({ path: one }: Input, { path: other }: Input): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
