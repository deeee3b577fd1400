import { findRegulations } from "../cli/find-regulations.ts";
import { readTextInput } from "../cli/input-file.ts";
import { nodeIo } from "../cli/node-io.ts";
import { NotChecked } from "../cli/not-checked.ts";
import type { Language } from "../language/language.ts";
import { readFrontMatter } from "../regulation/front-matter.ts";
import { textAt } from "../regulation/source.ts";
import { sharedLanguage } from "./site-language.ts";

/**
 * The language that a site speaks at its first address: what its texts say that
 * they are in. What is wrong with them is for the pages to say; here a text that
 * cannot be read counts as a Dutch one.
 * @param folder absolute folder of the regulations.
 */
export async function primaryLanguage(folder: string): Promise<Language> {
  const io = nodeIo();
  try {
    const tags: string[] = [];
    for (const { files } of await findRegulations(io, [folder])) {
      for (const file of files) tags.push(languageOf((await readTextInput(io, file)).text, file));
    }
    return sharedLanguage(tags);
  } catch (error) {
    if (error instanceof NotChecked) return "nl";
    throw error;
  }
}

function languageOf(text: string, file: string): string {
  return textAt(readFrontMatter(text, file).source, "language") ?? "nl";
}
