import { Inflate } from "fflate";

/** `encrypted`: a password is needed; `too-large`: more than the stated bound comes out of it. */
export type PackageProblem = "damaged" | "encrypted" | "too-large";

/** A package cannot be read, or not further. */
export class UnreadablePackage extends Error {
  readonly problem: PackageProblem;

  constructor(problem: PackageProblem) {
    super(problem);
    this.name = "UnreadablePackage";
    this.problem = problem;
  }
}

/** The parts of a ZIP file that is held in memory. */
export interface ZipArchive {
  readonly names: ReadonlySet<string>;
  /**
   * The bytes of a part, slice by slice; none when there is no such part.
   * Throws UnreadablePackage before the first of them when the part is not sound or too large.
   */
  read(name: string): Generator<Uint8Array>;
}

interface Entry {
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedLength: number;
  readonly headerAt: number;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const headerSignature = 0x04034b50;
/** What a ZIP64 file has before its end, and where that says that the directory is described (APPNOTE 4.3.14, 4.3.15). */
const longEndSignature = 0x06064b50;
const longLocatorSignature = 0x07064b50;
const longLocatorLength = 20;
const longExtra = 0x0001;
/** Stands where a number does not fit. */
const elsewhere = { short: 0xffff, long: 0xffffffff } as const;
const endLength = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;
const sliceLength = 16_384;

/**
 * Opens a ZIP file by its directory (APPNOTE 4.3). What comes out is counted, whatever the directory says of it.
 * @param mostBytes what one part may unpack to.
 * @throws UnreadablePackage
 */
export function openZip(bytes: Uint8Array, mostBytes: number): ZipArchive {
  const entries = directoryOf(bytes);
  return {
    names: new Set(entries.keys()),
    *read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return;
      if (entry.isEncrypted) throw new UnreadablePackage("encrypted");
      const packed = packedOf(bytes, entry);
      requireSound(packed, entry, mostBytes);
      yield* unpacked(packed, entry.method);
    },
  };
}

/** Before anything is handed on: a changed byte could be another date. */
function requireSound(packed: Uint8Array, { method, checksum }: Entry, mostBytes: number): void {
  let length = 0;
  let found = 0;
  for (const chunk of unpacked(packed, method)) {
    length += chunk.length;
    if (length > mostBytes) throw new UnreadablePackage("too-large");
    found = crc32(chunk, found);
  }
  if (found !== checksum) throw new UnreadablePackage("damaged");
}

function directoryOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = viewOf(bytes);
  const entries = new Map<string, Entry>();
  const directory = directoryStart(view);
  let { at } = directory;
  for (let { count } = directory; count > 0; count -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directorySignature)
      throw new UnreadablePackage("damaged");
    const extraAt = at + 46 + view.getUint16(at + 28, true);
    const nextAt = extraAt + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (nextAt > bytes.length) throw new UnreadablePackage("damaged");
    const name = new TextDecoder().decode(bytes.subarray(at + 46, extraAt));
    if (entries.has(name)) throw new UnreadablePackage("damaged");
    entries.set(name, {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...placeOf(view, at, extraAt),
    });
    at = nextAt;
  }
  return entries;
}

/** Where the directory starts and how many entries it has; in a ZIP64 file another record says so. */
function directoryStart(view: DataView): { readonly at: number; readonly count: number } {
  const end = endOf(view);
  const at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  const locator = end - longLocatorLength;
  if (at !== elsewhere.long && count !== elsewhere.short) return { at, count };
  // A number may also just be as large as that.
  if (locator < 0 || view.getUint32(locator, true) !== longLocatorSignature) return { at, count };
  const longEnd = largeNumber(view, locator + 8);
  if (longEnd + 56 > view.byteLength || view.getUint32(longEnd, true) !== longEndSignature)
    throw new UnreadablePackage("damaged");
  return { at: largeNumber(view, longEnd + 48), count: largeNumber(view, longEnd + 32) };
}

/** How long an entry is and where it stands; what does not fit stands behind its name, in this order (APPNOTE 4.5.3). */
function placeOf(view: DataView, at: number, extraAt: number): Pick<Entry, "packedLength" | "headerAt"> {
  let next = longExtraOf(view, extraAt, extraAt + view.getUint16(at + 30, true));
  const numberAt = (place: number): number => {
    const short = view.getUint32(place, true);
    if (short !== elsewhere.long || next === undefined) return short;
    const long = largeNumber(view, next);
    next += 8;
    return long;
  };
  numberAt(at + 24);
  const packedLength = numberAt(at + 20);
  return { packedLength, headerAt: numberAt(at + 42) };
}

/** Where the numbers start that do not fit in an entry itself; undefined: there are none. */
function longExtraOf(view: DataView, start: number, end: number): number | undefined {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === longExtra) return at + 4;
  }
  return undefined;
}

/** Larger than any file that is read: whatever it says then lies outside the file. */
function largeNumber(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw new UnreadablePackage("damaged");
  return Number(view.getBigUint64(at, true));
}

/** The record that closes a ZIP file stands at its end, before a comment. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new UnreadablePackage("damaged");
}

function packedOf(bytes: Uint8Array, { headerAt, packedLength }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== headerSignature)
    throw new UnreadablePackage("damaged");
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedLength > bytes.length) throw new UnreadablePackage("damaged");
  return bytes.subarray(start, start + packedLength);
}

function* unpacked(packed: Uint8Array, method: number): Generator<Uint8Array> {
  if (method !== stored && method !== deflated) throw new UnreadablePackage("damaged");
  const out: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => out.push(chunk));
  for (let from = 0; from < packed.length; from += sliceLength) {
    const slice = packed.subarray(from, from + sliceLength);
    if (method === stored) {
      yield slice;
      continue;
    }
    try {
      inflate.push(slice, from + sliceLength >= packed.length);
    } catch {
      throw new UnreadablePackage("damaged");
    }
    yield* out.splice(0);
  }
}

const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of ZIP and gzip, going on from that of what came before. */
function crc32(bytes: Uint8Array, before: number): number {
  let value = ~before;
  for (const byte of bytes) value = (checksums[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
