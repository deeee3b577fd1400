import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { isSystemError } from "./system-error.ts";

/** The standard stream gives 16 kB at a time, which takes twice the work. */
const pieceLength = 1 << 16;

/** Unpacks gzip in large pieces, and refuses what the standard stream refuses. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip({ chunkSize: pieceLength, rejectGarbageAfterEnd: true });
  pipeline(Readable.from(chunks), unpacking, () => undefined);
  try {
    yield* unpacking;
  } catch (problem) {
    if (!isSystemError(problem)) throw problem;
    throw Object.assign(new TypeError(problem.message), { code: problem.code });
  }
}
