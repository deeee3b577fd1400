import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { siteOptions } from "virtual:regelmaat/options";
import { singleLine } from "../language/text.ts";
import { readLayout, readTemplate } from "../letters/read-template.ts";
import type { LetterTemplate } from "../letters/template.ts";
import { type PreviewBlock, previewLetter } from "./letter-preview.ts";
import type { PublishedVersion } from "./published-regulation.ts";

/** A letter of a regulation as the site shows it. */
export interface PublishedLetter {
  /** Names it in addresses: the name of its file. */
  readonly name: string;
  readonly title: string;
  /** Undefined: something is wrong in its file. */
  readonly template?: LetterTemplate;
  readonly blocks: readonly PreviewBlock[];
}

/** The letters beside a version of a regulation, by name; none where there is no folder of them. */
export async function lettersOf({ regulation }: PublishedVersion): Promise<readonly PublishedLetter[]> {
  const folder = join(dirname(regulation.file), "letters");
  const files = await namesIn(join(top(), folder));
  const around = join(dirname(regulation.file), "layout.hbs");
  const text = await readFile(join(top(), around), "utf8").catch(ifMissing(undefined));
  const read = text === undefined ? undefined : readLayout({ file: around, text });
  return Promise.all(
    files.map(async (file): Promise<PublishedLetter> => {
      const name = basename(file, ".hbs");
      const source = { file: join(folder, file), text: await readFile(join(top(), folder, file), "utf8") };
      const { template } = readTemplate(source, regulation);
      const blocks =
        template && (read === undefined || read.layout) && previewLetter(template, regulation, read?.layout);
      if (template === undefined || blocks === undefined) return { name, title: name, blocks: [] };
      return { name, title: singleLine(template.title), template, blocks };
    }),
  );
}

/** Paths of files are seen from the folder above that of the regulations. */
function top(): string {
  return dirname(siteOptions.regulations);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(ifMissing<readonly string[]>([]));
  return names.filter((name) => letterFile.test(name)).sort();
}

/** What stands for a file or folder that is not there; any other trouble is trouble. */
function ifMissing<Instead>(instead: Instead): (error: unknown) => Instead {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return instead;
    throw error;
  };
}

/** Names that can stand in an address as they are. */
const letterFile = /^[A-Za-z0-9][\w-]*\.hbs$/u;
