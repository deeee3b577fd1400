import { strToU8, type Zippable, zipSync } from "fflate";

/** ZIP keeps local dates: this is the first that it can hold, in any zone. */
const earliest = new Date(1980, 0, 1);

/** Parts of a file, in the order in which they are packed. */
export type Parts = readonly (readonly [path: string, content: string | Uint8Array])[];

/**
 * Packs parts: the same parts give the same bytes.
 * @param stored paths that stand in the archive unpacked.
 */
export function packed(parts: Parts, stored: readonly string[] = []): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of parts) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    files[path] = [bytes, { mtime: earliest, level: stored.includes(path) ? 0 : 6 }];
  }
  return zipSync(files);
}
