/** Characters that are worth a call of the system. */
const blockLength = 1 << 16;

/**
 * The same texts in blocks: who writes many short ones asks the system less often. What is no text is handed on as it
 * is, in its place.
 */
export function* inBlocks<Bytes = never>(pieces: Iterable<string | Bytes>): Generator<string | Bytes> {
  let block = "";
  for (const piece of pieces) {
    if (typeof piece === "string") block += piece;
    const isText = typeof piece === "string";
    if (isText && block.length < blockLength) continue;
    if (block !== "") yield block;
    block = "";
    if (!isText) yield piece;
  }
  if (block !== "") yield block;
}
