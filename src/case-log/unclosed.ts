/** The same chunks, which stay open when somebody stops reading them, until they are drained. */
export function unclosed<Chunk>(chunks: AsyncIterable<Chunk>): {
  readonly chunks: AsyncIterable<Chunk>;
  /** Reads what is left: who counts or hashes the bytes has to see them all, also where a reader stopped. */
  readonly drain: () => Promise<void>;
} {
  const source = chunks[Symbol.asyncIterator]();
  const next = () => source.next();
  return {
    chunks: { [Symbol.asyncIterator]: () => ({ next }) },
    drain: async () => {
      while ((await next()).done !== true);
    },
  };
}
