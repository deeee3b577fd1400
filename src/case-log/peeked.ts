import type { LogInput } from "./log-input.ts";
import { startLength } from "./text-start.ts";

type Chunk = Uint8Array | string;

export interface Peeked {
  /** The first bytes. */
  readonly start: Uint8Array;
  /** All of it, from the beginning again. */
  readonly chunks: LogInput["chunks"];
}

/** Reads ahead until there is enough to know the format. */
export async function peek(chunks: LogInput["chunks"]): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Chunk[] = [];
  const bytes: number[] = [];
  while (bytes.length < startLength) {
    const next = await iterator.next();
    if (next.done === true) break;
    read.push(next.value);
    const start = typeof next.value === "string" ? next.value.slice(0, startLength) : next.value;
    bytes.push(...bytesOf(start).subarray(0, startLength));
  }
  return { start: new Uint8Array(bytes), chunks: replayed(read, iterator) };
}

/** Text is given as decoded already; where bytes are needed it is UTF-8. */
export function bytesOf(chunk: Chunk): Uint8Array {
  return typeof chunk === "string" ? encoder.encode(chunk) : chunk;
}

const encoder = new TextEncoder();

async function* replayed(read: readonly Chunk[], iterator: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  try {
    yield* read;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
