/** What one file may become when it is unpacked: more than ten million events take. */
export const mostUnpacked = 16 * 2 ** 30;
/** How many times its own size it may become: logs as XES become some forty times as large. */
export const mostRatio = 250;
/** Below this nobody is harmed, and short files with much repetition stay readable. */
const harmless = 64 * 2 ** 20;
/** A zip is read from its end, so it is held in memory. */
export const largestZip = 256 * 2 ** 20;

/** Bytes that may come out of so many packed ones. */
export function mostBytesOf(packed: number): number {
  return Math.min(mostUnpacked, Math.max(harmless, packed * mostRatio));
}
