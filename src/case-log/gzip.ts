import type { Place } from "../place.ts";
import { BrokenSource } from "./broken-source.ts";
import { damagedGzip, truncatedGzip, unpacksTooLarge } from "./packed-findings.ts";
import { bytesOf } from "./peeked.ts";
import { mostBytesOf } from "./unpack-bounds.ts";

export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/**
 * Unpacks gzip (RFC 1952) as it comes in; checksum and length are checked at its end.
 * Throws BrokenSource when it is damaged or cut off, or unpacks to too much; what the source itself throws as it is.
 */
export async function* gunzipped(
  chunks: AsyncIterable<Uint8Array | string>,
  place: Place,
): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  let failure: { readonly problem: unknown } | undefined;
  const source = chunks[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const next = await source.next();
        if (next.done === true) return controller.close();
        const bytes = new Uint8Array(bytesOf(next.value));
        packed += bytes.length;
        controller.enqueue(bytes);
      } catch (problem) {
        failure = { problem };
        controller.error(problem);
      }
    },
  });
  const plain = stream.pipeThrough(new DecompressionStream("gzip"));
  try {
    // Cancelling waits for what is still to be unpacked, which may never be asked for.
    for await (const bytes of plain.values({ preventCancel: true })) {
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

/** Where the platform tells it apart; the standard has one error for both. */
function isCutOff(problem: TypeError): boolean {
  return "code" in problem && problem.code === "Z_BUF_ERROR";
}
