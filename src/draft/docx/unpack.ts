import { Unzip, UnzipInflate } from "fflate";

/** Unpacked parts together; a text of 300 pages stays far below it. */
const mostBytes = 40_000_000;
const sliceLength = 16_384;

/** `too-large`: unpacked it is more than anybody writes; `broken`: no sound package. */
export type Unpacked = ReadonlyMap<string, Uint8Array> | "too-large" | "broken";

/**
 * Unpacks the named parts of a package (ZIP), and nothing else. It is unpacked
 * slice by slice and what comes out is counted, whatever the package says of its sizes.
 */
export function unpack(bytes: Uint8Array, names: ReadonlySet<string>): Unpacked {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!names.has(file.name) || parts.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      total += chunk.length;
      if (total > mostBytes) throw new TooLarge();
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += sliceLength) {
      const until = Math.min(bytes.length, from + sliceLength);
      unzip.push(bytes.subarray(from, until), until === bytes.length);
    }
  } catch (error) {
    return error instanceof TooLarge ? "too-large" : "broken";
  }
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]));
}

class TooLarge extends Error {}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
