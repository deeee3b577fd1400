import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleIdsIn } from "../regulations/example-folder.ts";

/** Where the modelled regulations are, in the project. */
export const corpusRoot = "test/corpus";

/** A real regulation of which the clauses were listed. */
export interface Source {
  readonly id: string;
  readonly language: "nl" | "en";
  readonly sector: string;
  readonly url: string;
  readonly clauses: readonly Clause[];
}

interface Clause {
  readonly n: number;
  /** `deadline`, `channel`, … */
  readonly kind: string;
  /** Some words of the text itself. */
  readonly phrase: string;
  readonly note?: string;
}

/** All regulations of the corpus, modelled or not. */
export const sources: readonly Source[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "clauses.json"), "utf8"),
);

/** Ids of the regulations that are modelled. */
export const modelledIds = exampleIdsIn(corpusRoot);

/** The source of a modelled regulation. Throws when it is not in the list. */
export function sourceOf(id: string): Source {
  const source = sources.find((each) => each.id === id);
  if (!source) throw new Error(`${id} is not in test/corpus/clauses.json`);
  return source;
}

/** The ids of its clauses, as `models` names them: `nl02-1`. */
export function clauseIds({ id, clauses }: Source): readonly string[] {
  return clauses.map(({ n }) => `${id}-${n}`);
}
