import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Language } from "../../../src/language/language.ts";

export type Front = Readonly<Record<string, unknown>>;

/** A value of the word and what follows from it; `null`: the word is left out. */
export type Outcome<What> = readonly [value: unknown, what: What];

/** A word of a regulation file in the smallest text that has it. How it is written stands in README.md. */
export interface Row<What> {
  /** The word, such as `step.within`; behind it in brackets what tells its rows apart. */
  readonly name: string;
  readonly file: string;
  /** Front matter without the word; several: versions. */
  readonly text: Front | readonly Front[];
  /** Where the word stands in it: keys with dots between them. */
  readonly at: string;
  readonly log?: string;
  /** Each value with what must follow from it. */
  readonly gives: readonly Outcome<What>[];
}

/** What people read: every value with the words that stand there with that value only, in Dutch and English or in both. */
export interface TextRow extends Row<Phrase> {
  readonly in: string;
}

type Phrase = string | readonly [nl: string, en: string] | null;

/** The words of a language; undefined: nothing of its own. */
export function phraseIn(phrase: Phrase, language: Language): string | undefined {
  return typeof phrase === "string" ? phrase : phrase?.[language === "nl" ? 0 : 1];
}

export type VerdictRow = Row<Readonly<Record<string, string>>>;

const folder = new URL("./", import.meta.url);
const textFile = "texts.yaml";

export const verdictRows: readonly VerdictRow[] = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml") && file !== textFile)
  .flatMap((file) => rowsIn<VerdictRow>(file));

export const textRows: readonly TextRow[] = rowsIn(textFile);

function rowsIn<One extends Row<unknown>>(file: string): One[] {
  const written: Readonly<Record<string, One>> = parse(readFileSync(new URL(file, folder), "utf8"));
  return Object.entries(written).map(([name, row]) => ({ ...row, name, file }));
}

/** The word of a row without what stands in brackets behind it. */
export function wordOf({ name }: Pick<Row<unknown>, "name">): string {
  return name.replace(/ \(.*\)$/u, "");
}

/** The front matter with a value at a place; `null`: without it. What it is in is made where it is not there. */
export function withValue<Text>(text: Text, at: string, value: unknown): Text {
  const copy = structuredClone(text);
  const keys = at.split(".");
  const last = keys.pop() ?? "";
  let inside = copy as Record<string, unknown>;
  for (const key of keys) {
    inside[key] ??= {};
    inside = inside[key] as Record<string, unknown>;
  }
  if (value === null) delete inside[last];
  else inside[last] = value;
  return copy;
}
