import type { Place } from "../place.ts";
import { BrokenSource } from "./broken-source.ts";
import { damagedGzip, truncatedGzip, unpacksTooLarge } from "./packed-findings.ts";
import { bytesOf } from "./peeked.ts";
import { mostBytesOf } from "./unpack-bounds.ts";

export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/**
 * Unpacks one gzip file. Throws a TypeError where it is damaged, with the code `Z_BUF_ERROR` where it is cut off,
 * and what its source throws.
 */
export type Gunzip = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/**
 * Unpacks gzip (RFC 1952) as it comes in; checksum and length are checked at its end.
 * Throws BrokenSource when it is damaged or cut off, or unpacks to too much; what the source itself throws as it is.
 */
export async function* gunzipped(
  chunks: AsyncIterable<Uint8Array | string>,
  place: Place,
  gunzip: Gunzip = standardGunzip,
): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  let failure: { readonly problem: unknown } | undefined;
  const source = chunks[Symbol.asyncIterator]();
  const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
    try {
      const { done, value } = await source.next();
      if (done === true) return { done, value: undefined };
      const bytes = bytesOf(value);
      packed += bytes.length;
      return { done: false, value: bytes };
    } catch (problem) {
      failure = { problem };
      throw problem;
    }
  };
  try {
    for await (const bytes of gunzip({ [Symbol.asyncIterator]: () => ({ next }) })) {
      unpacked += bytes.length;
      if (unpacked > mostBytesOf(packed)) throw new BrokenSource(unpacksTooLarge(place));
      yield bytes;
    }
  } catch (problem) {
    if (failure !== undefined) throw failure.problem;
    if (!(problem instanceof TypeError)) throw problem;
    throw new BrokenSource(isCutOff(problem) ? truncatedGzip(place) : damagedGzip(place));
  }
}

/** With what every platform has. */
function standardGunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const stream = streamOf(chunks);
  // Cancelling waits for what is still to be unpacked, which may never be asked for.
  return stream.pipeThrough(new DecompressionStream("gzip")).values({ preventCancel: true });
}

/** Where the platform tells it apart; the standard has one error for both. */
function isCutOff(problem: TypeError): boolean {
  return "code" in problem && problem.code === "Z_BUF_ERROR";
}

/** The same chunks as a stream of the platform, taken one by one as it asks for them. */
export function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await source.next();
        if (next.done === true) controller.close();
        else controller.enqueue(new Uint8Array(next.value));
      } catch (problem) {
        controller.error(problem);
      }
    },
  });
}
