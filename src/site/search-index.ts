import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { close, createIndex } from "pagefind";

/**
 * Makes the index in which the page for searching looks, of what is marked on the
 * pages as searched. Pages are indexed in one order, so that the same pages give
 * the same index.
 * @param folder of our part of the site.
 * @param pages absolute paths of its pages.
 * @throws when a page cannot be indexed.
 */
export async function writeSearchIndex(folder: string, pages: readonly string[]): Promise<void> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (index === undefined) throw new Error(errors.join("\n"));
  try {
    for (const page of pages.toSorted()) {
      const content = await readFile(page, "utf8");
      if (!content.includes(mark)) continue;
      const sourcePath = relative(folder, page).split(sep).join("/");
      const added = await index.addHTMLFile({ sourcePath, content });
      if (added.errors.length > 0) throw new Error(`${sourcePath}: ${added.errors.join("\n")}`);
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(written.errors.join("\n"));
    for (const { path, content } of written.files.filter(({ path }) => !isOfTheirPage.test(path))) {
      const file = join(folder, "pagefind", path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  } finally {
    await close();
  }
}

const mark = "data-pagefind-body";

/** Ready-made pages and their styles; ours is smaller. */
const isOfTheirPage = /(?:-ui|-component|-highlight|-worker|-modular|playground)/u;
