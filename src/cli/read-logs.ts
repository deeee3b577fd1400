import { basename, dirname, extname, join, resolve } from "node:path";
import type { Database } from "../case-log/database.ts";
import { type DatabaseAddress, isDatabaseAddress, readAddress } from "../case-log/database-address.ts";
import { addressProblems } from "../case-log/database-findings.ts";
import { isLogName, logExtensions } from "../case-log/formats.ts";
import type { LogInput, LogSettings } from "../case-log/log-input.ts";
import { readMapping } from "../case-log/mapping.ts";
import type { Mapping } from "../case-log/mapping-model.ts";
import type { CaseLog, LogEvent } from "../case-log/model.ts";
import { type LogNames, namesOf } from "../case-log/names.ts";
import { readCaseLog } from "../case-log/read-case-log.ts";
import type { Regulation } from "../regulation/model.ts";
import type { Input } from "../report/run.ts";
import type { Call } from "./command.ts";
import {
  atFile,
  hashedStream,
  kindOf,
  readTextInput,
  requireFile,
  type StreamedInput,
  serverInput,
  shownPath,
  streamInput,
} from "./input-file.ts";
import type { Io } from "./io.ts";
import type { LoadedRegulation } from "./load-regulations.ts";
import { NotChecked, wrongUse } from "./not-checked.ts";
import { errorsAsProblems } from "./problems.ts";
import type { Progress } from "./progress.ts";

/** What stands for standard input among the logs. */
const stdinWord = "-";

/** Logs as they were read, with the files that they came from. */
export interface ReadLogs {
  readonly log: CaseLog;
  readonly inputs: readonly Input[];
}

/** Reads logs as `readLogs` does. Throws NotChecked for what is no log of this regulation as well. */
export async function readLogsOf(
  call: Call,
  words: readonly string[],
  { regulation, progress }: { readonly regulation: LoadedRegulation; readonly progress: Progress },
): Promise<ReadLogs> {
  const { title, timeZone: zone } = regulation.latest;
  const names = namesOfAll(regulation);
  const read = await readLogs(call, words, { names, zone, progress });
  requireKnownActivities(read.log, { names, title });
  return read;
}

/**
 * Reads the logs that words on the command line stand for as one log: files,
 * folders of them (a register with its `<name>.mapping.yaml` beside it),
 * addresses of databases and `-`; without words the database that the
 * mapping names. Throws NotChecked for what is no log.
 */
export async function readLogs(
  call: Call,
  words: readonly string[],
  { names, zone, progress }: LogSettings & { readonly progress: Progress },
): Promise<ReadLogs> {
  const sources = await sourcesOf(call, words);
  const files: LogInput[] = sources.map(({ stream: { path, chunks }, mapped, database }) => ({
    name: path,
    chunks: progress.counted(chunks),
    ...(database === undefined ? {} : { database }),
    ...(mapped === undefined ? {} : { mapping: mapped.mapping }),
  }));
  const log = await readCaseLog(files, { names, zone });
  progress.end();
  const mappings = sources.flatMap(({ mapped }) => (mapped === undefined ? [] : [mapped.input]));
  return { log, inputs: [...new Set(mappings), ...sources.map(({ stream }) => stream.input())] };
}

interface Source {
  readonly stream: StreamedInput;
  readonly mapped?: MappingInput;
  readonly database?: Database;
}

interface MappingInput {
  readonly mapping: Mapping;
  readonly input: Input;
}

async function sourcesOf(call: Call, words: readonly string[]): Promise<readonly Source[]> {
  const { io, options } = call;
  const path = options.value("mapping");
  const common = path === undefined ? undefined : await readMappingFile(io, path);
  const found = new Map<string, Source>();
  for (const { name, source } of databasesOf(call, words, common)) found.set(name, source);
  for (const word of words.filter((word) => !isDatabaseAddress(word))) {
    for (const file of await filesOf(io, word)) {
      // A file that is named twice is read once.
      const name = shownPath(io, file);
      if (found.has(name)) continue;
      const own = common ?? (file === word ? undefined : await mappingBeside(io, file));
      found.set(name, { ...fileSource(call, file), ...(own === undefined ? {} : { mapped: own }) });
    }
  }
  if (options.value("stdin-name") !== undefined && !words.includes(stdinWord)) throw wrongUse(needlessName);
  return [...found.values()];
}

function fileSource({ io, options }: Call, file: string): Source {
  if (file === stdinWord) {
    return { stream: hashedStream(options.value("stdin-name") ?? "stdin", io.stdin) };
  }
  return { stream: streamInput(io, file), database: io.databases.file(resolve(io.cwd, file)) };
}

/** The databases on a server: those among the words, or the one that the mapping names. */
function databasesOf({ io }: Call, words: readonly string[], mapped: MappingInput | undefined) {
  const named = mapped?.mapping.database;
  if (named !== undefined && words.length > 0) throw atFile(mapped?.input.path ?? "", "usage", twoLogs);
  if (named === undefined && words.length === 0) throw wrongUse(noLogNamed);
  const addresses = named === undefined ? words.filter(isDatabaseAddress).map(addressOf) : [named];
  return addresses.map((address) => {
    const passwordVariable = mapped?.mapping.passwordVariable;
    const database = io.databases.server(address, { env: io.env, passwordVariable });
    const source = { stream: serverInput(database), database, ...(mapped === undefined ? {} : { mapped }) };
    return { name: database.name, source };
  });
}

/** What stands there is never repeated: it may hold a password. */
function addressOf(word: string): DatabaseAddress {
  const address = readAddress(word);
  if (typeof address === "string") throw wrongUse(addressProblems[address]);
  return address;
}

/** The log files that one word stands for. Throws NotChecked when there are none. */
async function filesOf(io: Io, word: string): Promise<readonly string[]> {
  if (word === stdinWord) return [word];
  if ((await kindOf(io, word)) !== "folder") {
    await requireFile(io, word);
    return [word];
  }
  const names = (await io.files.list(resolve(io.cwd, word))).filter(isLogName).sort();
  if (names.length === 0) throw atFile(shownPath(io, word), "no-log", noLog);
  return names.map((name) => join(word, name));
}

async function mappingBeside(io: Io, file: string): Promise<MappingInput | undefined> {
  const unpacked = basename(file).replace(/\.gz$/iu, "");
  const path = join(dirname(file), `${basename(unpacked, extname(unpacked))}.mapping.yaml`);
  return (await kindOf(io, path)) === "file" ? readMappingFile(io, path) : undefined;
}

async function readMappingFile(io: Io, path: string): Promise<MappingInput> {
  await requireFile(io, path);
  const { input, text } = await readTextInput(io, path);
  const { mapping, findings } = readMapping({ name: input.path, text });
  if (mapping === undefined) throw new NotChecked(errorsAsProblems(findings));
  return { mapping, input };
}

/** A log may run over several versions: every name that one of them knows is known, as the latest has it. */
export function namesOfAll({ versions, latest }: LoadedRegulation): LogNames {
  const merged = <Kind extends "activities" | "roles" | "facts">(kind: Kind): Regulation[Kind] =>
    Object.assign({}, ...versions.map((version) => version[kind]));
  return namesOf({
    ...latest,
    activities: merged("activities"),
    roles: merged("roles"),
    facts: merged("facts"),
    organisation: versions.flatMap(({ organisation }) => organisation),
    kinds: versions.flatMap(({ kinds }) => kinds),
  });
}

/** A log of something else would pass without one violation. Throws NotChecked, for each such file. */
function requireKnownActivities(
  { cases, organisation }: CaseLog,
  { names, title }: { readonly names: LogNames; readonly title: string },
): void {
  const isKnownIn = new Map<string, boolean>();
  const look = ({ activity, place: { file } }: LogEvent) =>
    isKnownIn.set(file, isKnownIn.get(file) === true || names.activities.ids.has(activity));
  for (const { events } of cases) events.forEach(look);
  organisation.forEach(look);
  const foreign = [...isKnownIn].flatMap(([file, isKnown]) => (isKnown ? [] : [file]));
  if (foreign.length === 0) return;
  const message = {
    nl: `Geen enkele activiteit in dit logboek komt voor in “${title}”. Hoort het bij een andere regeling, noem die dan met --regulation; heeft uw register andere namen, geef dan een --mapping.`,
    en: `No activity in this log is one of “${title}”. If it belongs to another regulation, name that with --regulation; if your register has other names, give a --mapping.`,
  };
  throw new NotChecked(foreign.sort().map((file) => ({ rule: "other-regulation", message, file })));
}

const twoLogs = {
  nl: "Deze mapping noemt al een database (database). Laat het logboek weg, of haal het adres uit de mapping.",
  en: "This mapping already names a database (database). Leave out the log, or take the address out of the mapping.",
};
const noLogNamed = {
  nl: "Noem een logboek: een bestand, een map of het adres van een database. Of geef een mapping die een database noemt.",
  en: "Name a log: a file, a folder or the address of a database. Or give a mapping that names a database.",
};
const endings = logExtensions.map((extension) => `.${extension}`);
const noLog = {
  nl: `In deze map staat geen logboek (${endings.slice(0, -1).join(", ")} of ${endings.at(-1)}).`,
  en: `This folder holds no log (${endings.slice(0, -1).join(", ")} or ${endings.at(-1)}).`,
};
const needlessName = {
  nl: "--stdin-name hoort bij een logboek van de standaardinvoer: geef daarvoor - als logboek.",
  en: "--stdin-name goes with a log on standard input: give - as the log for that.",
};
