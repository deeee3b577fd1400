import { dirname, join, relative, resolve, sep } from "node:path";
import configSchema from "../../../schemas/config.schema.json" with { type: "json" };
import { schemaCheck } from "../../case-log/schema-problems.ts";
import { type FileProblem, type Path, readCheckedFile } from "../../checked-file.ts";
import type { Text } from "../../language/language.ts";
import { type LintRule, lintRules } from "../../lint/index.ts";
import type { Place } from "../../place.ts";
import type { Input, Problem } from "../../report/run.ts";
import { regulationsFolder } from "../find-regulations.ts";
import { readTextInput, requireFile } from "../input-file.ts";
import type { Io } from "../io.ts";
import { NotChecked } from "../not-checked.ts";
import { unknownFormatIn } from "../report-formats.ts";
import type { ConfigFile } from "./config.generated.ts";
import { type Setting, settings } from "./settings.ts";
import { unknownCheck } from "./unknown-check.ts";

const checkConfig = schemaCheck(configSchema);

/** Severities that a file gives to checks on a text. */
export type WrittenSeverity = NonNullable<ConfigFile["rules"]>[string];

/** A file of choices as it was read; its paths are as the working folder sees them. */
export interface WrittenConfig {
  readonly input: Input;
  readonly settings: ReadonlyMap<
    Setting["key"],
    { readonly values: readonly string[]; readonly place: Place }
  >;
  readonly rules: ReadonlyMap<string, { readonly severity: WrittenSeverity; readonly place: Place }>;
}

/** Reads a file of choices. Throws NotChecked with everything that is wrong in it, each with its place. */
export async function readConfigFile(io: Io, path: string): Promise<WrittenConfig> {
  await requireFile(io, path);
  const { input, text } = await readTextInput(io, path);
  const file = readCheckedFile<ConfigFile>({ name: input.path, text }, checkConfig);
  if (!("value" in file)) throw new NotChecked(file.map(problemOf));
  const { value, placeOf } = file;
  const problems = [...formatProblems(value, placeOf), ...ruleProblems(value, placeOf)];
  if (problems.length > 0) throw new NotChecked(problems);
  const fromHere = relative(io.cwd, dirname(resolve(io.cwd, path)));
  return {
    input,
    settings: new Map(
      settings.flatMap((setting) => {
        const written = value[setting.key];
        if (written === undefined) return [];
        const values = [written].flat().map((word) => seenFromHere(setting, String(word), fromHere));
        return [[setting.key, { values, place: placeOf([setting.key]) }] as const];
      }),
    ),
    rules: new Map(
      Object.entries(value.rules ?? {}).map(([id, severity]) => [
        id,
        { severity, place: placeOf(["rules", id]) },
      ]),
    ),
  };
}

/** A path in the file as the working folder sees it. */
function seenFromHere({ path }: Setting, word: string, fromHere: string): string {
  if (path === undefined || fromHere === "") return word;
  const moved = (file: string) => (resolve(file) === file ? file : join(fromHere, file).split(sep).join("/"));
  if (path === "target") return word.replace(/(?<==).+$/u, moved);
  if (path === "file" && word === "none") return word;
  const isId = path === "id" && !/[\\/]/u.test(word);
  return moved(isId ? join(regulationsFolder, word) : word);
}

function problemOf({ kind, place, message }: FileProblem): Problem {
  if (kind === "shape") return { rule: "config-shape", place, message };
  return {
    rule: "config-syntax",
    place,
    message: {
      nl: `Dit is hier geen geldige YAML of JSON (${message.nl}). Verbeter de schrijfwijze.`,
      en: `This is no valid YAML or JSON here (${message.en}). Correct the way it is written.`,
    },
  };
}

function* formatProblems({ format = [] }: ConfigFile, placeOf: (path: Path) => Place): Generator<Problem> {
  for (const [index, word] of [format].flat().entries()) {
    const place = placeOf(typeof format === "string" ? ["format"] : ["format", index]);
    const message = unknownFormatIn(word);
    if (message !== undefined) yield { rule: "config-format", place, message };
  }
}

function* ruleProblems({ rules = {} }: ConfigFile, placeOf: (path: Path) => Place): Generator<Problem> {
  for (const [id, severity] of Object.entries(rules)) {
    const rule = lintRules.find((each) => each.id === id);
    const message = rule === undefined ? unknownCheck(id) : lowered(rule, severity);
    if (message !== undefined) yield { rule: "config-rule", place: placeOf(["rules", id]), message };
  }
}

/** An error means that a text cannot be judged by: nobody can choose that it can. */
function lowered({ id, severity: own }: LintRule, severity: WrittenSeverity): Text | undefined {
  if (own !== "error" || severity === "error") return undefined;
  return {
    nl: `“${id}” meldt een fout: een tekst met die fout is niet te gebruiken. Haal deze regel weg en herstel de tekst.`,
    en: `“${id}” reports an error: a text with that error cannot be used. Remove this line and mend the text.`,
  };
}
