import { basename, dirname, extname, join, resolve } from "node:path";
import { nearestName } from "../../case-log/names.ts";
import type { TemplateSource } from "../../letters/template.ts";
import type { Regulation } from "../../regulation/model.ts";
import { kindOf, readTextInput } from "../input-file.ts";
import type { Io } from "../io.ts";
import { wrongUse } from "../not-checked.ts";

const ending = ".hbs";

/** The templates of a regulation and their layout, each read once. */
export class Templates {
  readonly #io: Io;
  readonly #read = new Map<string, Promise<TemplateSource>>();

  constructor(io: Io) {
    this.#io = io;
  }

  /** A path, or a name in the folder `letters` beside the regulation. Throws NotChecked when there is none. */
  async named(name: string, { file }: Pick<Regulation, "file">): Promise<TemplateSource> {
    if ((await kindOf(this.#io, name)) === "file") return this.#source(name);
    const folder = this.#folder(file);
    const found = join(folder, `${basename(name, ending)}${ending}`);
    if ((await kindOf(this.#io, found)) === "file") return this.#source(found);
    const names = await this.names(file);
    const hint = nearestName(name, names);
    throw wrongUse({
      nl: `Er is geen brief “${name}”${hint === undefined ? "" : ` (bedoelt u ${hint}?)`}; er zijn: ${names.join(", ") || "geen"}.`,
      en: `There is no letter “${name}”${hint === undefined ? "" : ` (do you mean ${hint}?)`}; there are: ${names.join(", ") || "none"}.`,
    });
  }

  /** The names of all letters of a regulation, in alphabetical order. */
  async names(regulationFile: string): Promise<readonly string[]> {
    const folder = this.#folder(regulationFile);
    const files = (await kindOf(this.#io, folder)) === "folder" ? await this.#io.files.list(folder) : [];
    return files
      .filter((file) => extname(file) === ending)
      .map((file) => basename(file, ending))
      .sort();
  }

  /** What stands around the letters of a regulation: `layout.hbs` beside it; undefined: there is none. */
  async layout({ file }: Pick<Regulation, "file">): Promise<TemplateSource | undefined> {
    const path = join(dirname(resolve(this.#io.cwd, file)), `layout${ending}`);
    return (await kindOf(this.#io, path)) === "file" ? this.#source(path) : undefined;
  }

  #folder(regulationFile: string): string {
    return join(dirname(resolve(this.#io.cwd, regulationFile)), "letters");
  }

  #source(path: string): Promise<TemplateSource> {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const read = readTextInput(this.#io, path).then(({ input, text }) => ({ file: input.path, text }));
    this.#read.set(path, read);
    return read;
  }
}
