import { basename, dirname, extname, join, resolve } from "node:path";
import type { Database } from "../case-log/database.ts";
import { type DatabaseAddress, isDatabaseAddress, readAddress } from "../case-log/database-address.ts";
import { addressProblems } from "../case-log/database-findings.ts";
import { type CaseConsumer, eachCase } from "../case-log/each-case.ts";
import { isLogName, logExtensions } from "../case-log/formats.ts";
import type { RestOfLog } from "../case-log/log-gathering.ts";
import type { LogInput, LogSettings } from "../case-log/log-input.ts";
import { readMapping } from "../case-log/mapping.ts";
import type { Mapping } from "../case-log/mapping-model.ts";
import type { Input } from "../report/run.ts";
import type { Call } from "./command.ts";
import { gunzip } from "./gunzip.ts";
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
import { NotChecked, wrongUse } from "./not-checked.ts";
import { errorsAsProblems } from "./problems.ts";
import type { Progress } from "./progress.ts";
import { replayed } from "./replayed.ts";

/** What stands for standard input among the logs. */
export const stdinWord = "-";
const mappingEnding = ".mapping.yaml";

/** The logs of a command, to be read as one. */
export interface Logs {
  /** Gives every case to the consumer, in the order of their ids. */
  readonly each: (consumer: CaseConsumer) => Promise<RestOfLog>;
  /** The files that all of it came from; to be asked when all is read. */
  readonly inputs: () => readonly Input[];
}

/**
 * The logs that words on the command line stand for: files (a register with its
 * `<name>.mapping.yaml` beside it), folders of them, or of only a mapping that names a
 * database, addresses of databases and `-`; without words the database that the mapping names. Throws NotChecked
 * for what is no log, also while it is read.
 */
export async function logsOf(
  call: Call,
  words: readonly string[],
  { names, zone, progress }: LogSettings & { readonly progress: Progress },
): Promise<Logs> {
  const sources = await sourcesOf(call, words);
  const sizes = sources.map(({ size }) => size);
  const total = sizes.reduce(
    (sum, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
  const opened = new Map<Source, StreamedInput>();
  const open = (): readonly LogInput[] => {
    call.io.prepareForLog();
    progress.begin(total);
    return sources.map((source) => {
      const { stream, database } = source.open();
      opened.set(source, stream);
      return {
        name: stream.path,
        chunks: progress.counted(stream.chunks),
        gunzip,
        ...(database === undefined ? {} : { database }),
        ...(source.mapped === undefined ? {} : { mapping: source.mapped.mapping }),
      };
    });
  };
  const mappings = sources.flatMap(({ mapped }) => (mapped === undefined ? [] : [mapped.input]));
  const { newScratch } = call.io;
  return {
    each: (consumer) => eachCase(open, { names, zone, newScratch }, consumer),
    inputs: () => [
      ...[...new Set(mappings)].map((input) => ({ ...input, role: "mapping" as const })),
      ...[...opened.values()].map((stream) => ({ ...stream.input(), role: "log" as const })),
    ],
  };
}

interface Source {
  /** From its start; to be asked again when all is read anew. */
  readonly open: () => OpenSource;
  /** Bytes, where that is known. */
  readonly size?: number | undefined;
  readonly mapped?: MappingInput;
}

interface OpenSource {
  readonly stream: StreamedInput;
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
    // A file that is named twice is read once.
    for (const { name, source } of await sourcesAt(call, word, common))
      if (!found.has(name)) found.set(name, source);
  }
  if (options.value("stdin-name") !== undefined && !words.includes(stdinWord)) throw wrongUse(needlessName);
  return [...found.values()];
}

/** What one word stands for that is no address: log files, or the databases that mappings in a folder without logs name. */
async function sourcesAt(call: Call, word: string, common: MappingInput | undefined) {
  const { io } = call;
  const found: { readonly name: string; readonly source: Source }[] = [];
  for (const file of await filesOf(io, word)) {
    const own = common ?? (file === stdinWord ? undefined : await mappingBeside(io, file));
    const size = file === stdinWord ? undefined : await io.files.size(resolve(io.cwd, file));
    const source = { open: sourceOf(call, file), size, ...(own === undefined ? {} : { mapped: own }) };
    found.push({ name: shownPath(io, file), source });
  }
  if (found.length > 0) return found;
  const mapped = common === undefined ? await mappedDatabases(io, word) : [];
  if (mapped.length === 0) throw atFile(shownPath(io, word), "no-log", noLog);
  return mapped.flatMap((own) => databasesOf(call, [], own));
}

function sourceOf({ io, options }: Call, file: string): () => OpenSource {
  if (file === stdinWord) {
    const again = replayed(io.stdin, io.newScratch);
    return () => ({ stream: hashedStream(options.value("stdin-name") ?? "stdin", again()) });
  }
  return () => ({ stream: streamInput(io, file), database: io.databases.file(resolve(io.cwd, file)) });
}

/** The databases on a server: those among the words, or the one that the mapping names. */
function databasesOf({ io }: Call, words: readonly string[], mapped: MappingInput | undefined) {
  const named = mapped?.mapping.database;
  if (named !== undefined && words.length > 0) throw atFile(mapped?.input.path ?? "", "usage", twoLogs);
  if (named === undefined && words.length === 0) throw wrongUse(noLogNamed);
  const addresses = named === undefined ? words.filter(isDatabaseAddress).map(addressOf) : [named];
  return addresses.map((address) => {
    const passwordVariable = mapped?.mapping.passwordVariable;
    const open = () => {
      const database = io.databases.server(address, { env: io.env, passwordVariable });
      return { stream: serverInput(database), database };
    };
    return { name: open().database.name, source: { open, ...(mapped === undefined ? {} : { mapped }) } };
  });
}

/** What stands there is never repeated: it may hold a password. */
function addressOf(word: string): DatabaseAddress {
  const address = readAddress(word);
  if (typeof address === "string") throw wrongUse(addressProblems[address]);
  return address;
}

/** The log files that one word stands for: those in a folder, of which there may be none. */
async function filesOf(io: Io, word: string): Promise<readonly string[]> {
  if (word === stdinWord) return [word];
  if ((await kindOf(io, word)) !== "folder") {
    await requireFile(io, word);
    return [word];
  }
  const names = (await io.files.list(resolve(io.cwd, word))).filter(isLogName).sort();
  return names.map((name) => join(word, name));
}

/** The mappings in a folder without log files that name a database. */
async function mappedDatabases(io: Io, folder: string): Promise<readonly MappingInput[]> {
  const names = (await io.files.list(resolve(io.cwd, folder))).filter((name) => name.endsWith(mappingEnding));
  const mappings = await Promise.all(names.sort().map((name) => readMappingFile(io, join(folder, name))));
  return mappings.filter(({ mapping }) => mapping.database !== undefined);
}

async function mappingBeside(io: Io, file: string): Promise<MappingInput | undefined> {
  const path = mappingPathBeside(file);
  return (await kindOf(io, path)) === "file" ? readMappingFile(io, path) : undefined;
}

/** Where the mapping of a log stands, unless another one is named. */
export function mappingPathBeside(file: string): string {
  const unpacked = basename(file).replace(/\.gz$/iu, "");
  return join(dirname(file), `${basename(unpacked, extname(unpacked))}${mappingEnding}`);
}

async function readMappingFile(io: Io, path: string): Promise<MappingInput> {
  await requireFile(io, path);
  const { input, text } = await readTextInput(io, path);
  const { mapping, findings } = readMapping({ name: input.path, text });
  if (mapping === undefined) throw new NotChecked(errorsAsProblems(findings));
  return { mapping, input };
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
  nl: `In deze map staat geen logboek (${endings.slice(0, -1).join(", ")} of ${endings.at(-1)}), en geen mapping die een database noemt.`,
  en: `This folder holds no log (${endings.slice(0, -1).join(", ")} or ${endings.at(-1)}), and no mapping that names a database.`,
};
const needlessName = {
  nl: "--stdin-name hoort bij een logboek van de standaardinvoer: geef daarvoor - als logboek.",
  en: "--stdin-name goes with a log on standard input: give - as the log for that.",
};
