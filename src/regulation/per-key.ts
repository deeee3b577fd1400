import { compact } from "./compact.ts";
import type { GateOutcome, Otherwise, Severity, Step } from "./model.ts";
import type { Source } from "./source.ts";

const outcomes: readonly GateOutcome[] = ["refuse", "may-refuse", "ask", "proceed"];
const severities: readonly Severity[] = ["violation", "attention"];

/** `otherwise`: one outcome, or one per key. The source has been held against the schema. */
export function otherwiseOf(source: Source | undefined): Otherwise | undefined {
  if (!source) return undefined;
  return compact({ all: wordIn(source, outcomes), byKey: wordsByKey(source, outcomes), place: source.place });
}

/** `severity`: one word, or one per key with `else`. The source has been held against the schema. */
export function severityOf(source: Source | undefined): Step["severity"] {
  if (!source) return undefined;
  const { else: rest, ...byKey } = wordsByKey(source, severities);
  return compact({ byKey, else: wordIn(source, severities) ?? rest });
}

/** The word, when it is one of the known ones. */
export function wordIn<Word extends string>(
  source: Source | undefined,
  words: readonly Word[],
): Word | undefined {
  return source?.kind === "scalar" ? words.find((word) => word === source.value) : undefined;
}

function wordsByKey<Word extends string>(source: Source, words: readonly Word[]): Record<string, Word> {
  if (source.kind !== "map") return {};
  const known = [...source.entries].flatMap(([key, entry]) => {
    const word = wordIn(entry.value, words);
    return word === undefined ? [] : [[key, word] as const];
  });
  return Object.fromEntries(known);
}
