import type { Scratch } from "../case-log/scratch.ts";

/**
 * A stream that can only be read once, as one that can be read again: what went
 * by waits in a scratch. A next reader begins at the start; no two read at a time.
 */
export function replayed(
  source: AsyncIterable<Uint8Array>,
  newScratch: () => Scratch,
): () => AsyncIterable<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  let scratch: Scratch | undefined;
  return async function* again() {
    for (const line of scratch?.lines() ?? []) yield Buffer.from(line, "base64");
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      scratch ??= newScratch();
      scratch.write(`${Buffer.from(next.value).toString("base64")}\n`);
      yield next.value;
    }
  };
}
