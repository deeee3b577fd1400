import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { Chunks } from "./io.ts";

const packedEnding = /\.gz$/iu;

/** The name of what is in a file that is packed with gzip, or else the name itself. */
export function unpackedName(name: string): string {
  return name.replace(packedEnding, "");
}

/** What goes into a file: packed when its name ends in `.gz`. The same text gives the same bytes. */
export function packedFor(name: string, chunks: Iterable<string> | AsyncIterable<string>): Chunks {
  return packedEnding.test(name) ? Readable.from(chunks).pipe(createGzip()) : chunks;
}
