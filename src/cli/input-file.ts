import { createHash } from "node:crypto";
import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import type { Text } from "../language/language.ts";
import type { Input } from "../report/run.ts";
import type { Chunks, Io, ServerDatabase } from "./io.ts";
import { NotChecked } from "./not-checked.ts";
import { isSystemError } from "./system-error.ts";

/**
 * A path as it is shown and recorded: from the working folder, with `/`, so that a report tells nothing of the machine.
 * One that was given from there already stays as it is; on another drive only the name is left.
 */
export function shownPath(io: Io, path: string): string {
  const absolute = resolve(io.cwd, path);
  const fromHere = relative(io.cwd, absolute);
  const isOutside = fromHere === "" || fromHere.startsWith("..");
  const shown = isAbsolute(fromHere)
    ? basename(absolute)
    : isOutside && !isAbsolute(path)
      ? path
      : fromHere || ".";
  return shown.split(sep).join("/");
}

interface BytesInput {
  readonly input: Input;
  readonly bytes: Uint8Array;
}

/** A whole file with its hash. Throws NotChecked when it cannot be read. */
export async function readBytes(io: Io, path: string): Promise<BytesInput> {
  const shown = shownPath(io, path);
  try {
    const bytes = await io.files.read(resolve(io.cwd, path));
    return { input: { path: shown, sha256: hashOf(bytes), bytes: bytes.length }, bytes };
  } catch (error) {
    throw unreadable(shown, error);
  }
}

interface TextInput {
  readonly input: Input;
  readonly text: string;
}

/** A whole text file in UTF-8, without a byte order mark. Throws NotChecked when it is no such file. */
export async function readTextInput(io: Io, path: string): Promise<TextInput> {
  return asText(await readBytes(io, path));
}

/** The same from standard input, under a name for messages. */
export async function readStdinText(io: Io, name: string): Promise<TextInput> {
  return asText(await readStdinBytes(io, name));
}

/** All bytes of standard input, under a name for messages. */
export async function readStdinBytes(io: Io, name: string): Promise<BytesInput> {
  const { chunks, input } = hashedStream(name, io.stdin);
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return { input: input(), bytes: Buffer.concat(parts) };
}

function asText({ input, bytes }: BytesInput): TextInput {
  try {
    return { input, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw atFile(input.path, "not-utf-8", {
      nl: "Dit bestand is geen UTF-8-tekst. Sla het op als UTF-8.",
      en: "This file is no UTF-8 text. Save it as UTF-8.",
    });
  }
}

/** Chunks as they come, hashed on the way; `input` gives name and hash once all is read. */
export interface StreamedInput {
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly input: () => Input;
}

/** A file as a stream. */
export function streamInput(io: Io, path: string): StreamedInput {
  return hashedStream(shownPath(io, path), io.files.stream(resolve(io.cwd, path)));
}

/** A database on a server: it has no bytes; the hash is that of the rows that it gave. */
export function serverInput({ name, sha256 }: ServerDatabase): StreamedInput {
  return { path: name, chunks: noBytes(), input: () => ({ path: name, sha256: sha256() }) };
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** Any bytes as an input with a name. What the system refuses ends the command with a sentence. */
export function hashedStream(name: string, source: AsyncIterable<Uint8Array>): StreamedInput {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    } catch (error) {
      throw unreadable(name, error);
    }
  }
  return { path: name, chunks: chunks(), input: () => ({ path: name, sha256: hash.digest("hex"), bytes }) };
}

/** Throws NotChecked unless the path is a file. */
export async function requireFile(io: Io, path: string): Promise<void> {
  const shown = shownPath(io, path);
  const kind = await kindOf(io, path);
  if (kind === "file") return;
  if (kind === "missing") throw missing(shown);
  throw atFile(shown, "not-a-file", {
    nl:
      kind === "folder"
        ? "Dit is een map. Noem een bestand."
        : "Dit is geen gewoon bestand. Noem een bestand.",
    en: kind === "folder" ? "This is a folder. Name a file." : "This is no regular file. Name a file.",
  });
}

/** What a path is; throws NotChecked when the system does not let us look. */
export async function kindOf(io: Io, path: string): ReturnType<Io["files"]["kind"]> {
  try {
    return await io.files.kind(resolve(io.cwd, path));
  } catch (error) {
    throw unreadable(shownPath(io, path), error);
  }
}

/** Writes a result whole or not at all. Throws NotChecked when it cannot be written. */
export async function writeOutput(io: Io, path: string, chunks: Chunks): Promise<void> {
  await requireNoOther(io, path);
  try {
    await io.files.write(resolve(io.cwd, path), chunks);
  } catch (error) {
    throw unwritable(shownPath(io, path), error);
  }
}

/** Throws NotChecked where `writeOutput` would, before there is anything to write. */
export async function requireWritable(io: Io, path: string): Promise<void> {
  await requireNoOther(io, path);
  try {
    await io.files.tryWriting(resolve(io.cwd, path));
  } catch (error) {
    throw unwritable(shownPath(io, path), error);
  }
}

/** A folder or a device would be replaced by the file. */
async function requireNoOther(io: Io, path: string): Promise<void> {
  const kind = await kindOf(io, path);
  if (kind === "file" || kind === "missing") return;
  const isFolder = kind === "folder";
  throw atFile(shownPath(io, path), "not-a-file", {
    nl: `Dit is ${isFolder ? "een map" : "geen gewoon bestand"}. Noem een bestand om in te schrijven.`,
    en: `This is ${isFolder ? "a folder" : "no regular file"}. Name a file to write to.`,
  });
}

/** Adds to a file that another program made. Throws NotChecked when it cannot be written. */
export async function appendOutput(io: Io, path: string, chunks: Iterable<string>): Promise<void> {
  try {
    await io.files.append(resolve(io.cwd, path), chunks);
  } catch (error) {
    throw unwritable(shownPath(io, path), error);
  }
}

/** What failed to be written, for people; anything but an error of the system stays what it is. */
export function unwritable(shown: string, error: unknown): unknown {
  if (!isSystemError(error)) return error;
  return atFile(shown, "unwritable", {
    nl: `Hier kan niets worden geschreven (${error.code}). Controleer of de map bestaat en of u er mag schrijven.`,
    en: `Nothing can be written here (${error.code}). Check that the folder exists and that you may write in it.`,
  });
}

function unreadable(shown: string, error: unknown): Error {
  if (!isSystemError(error)) return error instanceof Error ? error : new Error(String(error));
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return missing(shown);
  return atFile(shown, "unreadable", {
    nl: `Dit bestand kan niet worden gelezen (${error.code}). Controleer of u het mag lezen.`,
    en: `This file cannot be read (${error.code}). Check that you may read it.`,
  });
}

function missing(shown: string): NotChecked {
  return atFile(shown, "missing-file", {
    nl: "Dit bestand is er niet. Controleer de naam en de map.",
    en: "There is no such file. Check the name and the folder.",
  });
}

/** Ends the command with one sentence about a file or folder. */
export function atFile(file: string, rule: string, message: Text): NotChecked {
  return new NotChecked([{ rule, message, file }]);
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
