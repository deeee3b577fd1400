import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/**
 * The addresses for which a project has pages of its own, as shapes.
 * @param folder its folder of pages; one that is not there has none.
 */
export async function ownPatterns(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  const patterns = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    // Astro makes no page of what begins with an underscore.
    .filter((path) => pageFile.test(path) && !/(?:^|\/)_/u.test(path))
    .map((path) => `/${path.replace(pageFile, "").replace(/(?:^|\/)index$/u, "")}`);
  return new Set(patterns.map(shapeOf));
}

const pageFile = /\.(?:astro|md|mdx|markdown|html|ts|js)$/u;

/** A pattern without what its parts are called: two with one shape have the same addresses. */
export function shapeOf(pattern: string): string {
  const shape = pattern.replace(/\[(\.\.\.)?[^\]]*\]/gu, "[$1]");
  return shape.length > 1 ? shape.replace(/\/$/u, "") : shape;
}
