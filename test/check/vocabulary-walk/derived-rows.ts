import { littleWords } from "../../../src/regulation/little-words.ts";
import { type Front, type VerdictRow, verdictRows, withValue, wordOf } from "./rows.ts";
import { schema } from "./words.ts";

/** Keys that a kind or a stage takes over from the file; a start of the first stage is that of the file. */
const notInFirstStage = new Set(["starts", "stages"]);

/** Every other way to write a little word, the Dutch ones with them. */
const otherWords = [
  ...Object.values(littleWords).flatMap(([word, ...others]) => others.map((other) => [word, other] as const)),
  ["end of", "einde van"] as const,
];

/**
 * Rows that say the same at another level: what stands at the top of a file may
 * stand in a kind or in a stage, and a fact may be only its type.
 */
export const derivedRows: readonly VerdictRow[] = [
  ...verdictRows.flatMap((row) => [...inKind(row), ...inStage(row)]),
  ...verdictRows.filter((row) => wordOf(row) === "fact.type").map(asShortFact),
  ...verdictRows.filter(({ file }) => file === "little-words.yaml").flatMap(inOtherWords),
];

/** The same row with a little word written otherwise, where it has that word. */
function inOtherWords(row: VerdictRow): readonly VerdictRow[] {
  return otherWords.flatMap(([word, other]) => {
    const written = new RegExp(`(?<![\\w-])${word}(?![\\w-])`, "gu");
    const inWords = ([value, verdicts]: VerdictRow["gives"][number]) =>
      [typeof value === "string" ? value.replaceAll(written, other) : value, verdicts] as const;
    const gives = row.gives.map(inWords);
    const isOther = gives.some(([value], at) => value !== row.gives[at]?.[0]);
    return isOther ? [{ ...row, name: `${row.name} (${other})`, gives }] : [];
  });
}

function inKind(row: VerdictRow): readonly VerdictRow[] {
  const keys = keysOf("kind");
  if (!isOfFile(row, keys)) return [];
  const text = moved(row.text as Front, keys, (inside) => ({
    kinds: { walk: { label: "Zaak", ...inside } },
  }));
  return [{ ...row, name: row.name.replace("file.", "kind."), text, at: `kinds.walk.${row.at}` }];
}

function inStage(row: VerdictRow): readonly VerdictRow[] {
  const keys = keysOf("stage");
  if (!isOfFile(row, keys) || notInFirstStage.has(row.at)) return [];
  const text = moved(row.text as Front, keys, (inside) => ({
    stages: { walk: { label: "Fase", ...inside } },
  }));
  return [{ ...row, name: row.name.replace("file.", "stage."), text, at: `stages.walk.${row.at}` }];
}

function isOfFile(row: VerdictRow, keys: ReadonlySet<string>): boolean {
  return row.name.startsWith("file.") && keys.has(row.at);
}

/** What kinds or stages have that describes the case; labels and the like of the file are its own. */
function keysOf(level: "kind" | "stage"): ReadonlySet<string> {
  const keys = Object.keys(schema.$defs?.[level]?.properties ?? {});
  return new Set(keys.filter((key) => key !== "readings" && key in (schema.properties ?? {})));
}

function moved(text: Front, keys: ReadonlySet<string>, wrap: (inside: Front) => Front): Front {
  const entries = Object.entries(text);
  const inside = Object.fromEntries(entries.filter(([key]) => keys.has(key)));
  return { ...Object.fromEntries(entries.filter(([key]) => !keys.has(key))), ...wrap(inside) };
}

function asShortFact(row: VerdictRow): VerdictRow {
  const text = withValue(row.text, "facts.c", null);
  return { ...row, name: row.name.replace("fact.type", "file.facts"), text, at: "facts.c" };
}
