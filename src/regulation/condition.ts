import { isPresent } from "./compact.ts";
import { conditionTest } from "./condition-test.ts";
import { littleWords, tokens } from "./little-words.ts";
import type { Condition, Ref } from "./model.ts";
import type { Word } from "./phrase.ts";
import { problem, shown } from "./problem.ts";
import { refOf, type Scope } from "./scope.ts";
import type { Source } from "./source.ts";

/**
 * A condition (VOCABULARY §2): a name, `no name`, a map (all of these), a list
 * (any of these). Undefined when something is wrong; it is then reported.
 */
export function conditionOf(source: Source, scope: Scope): Condition | undefined {
  switch (source.kind) {
    case "scalar":
      return phraseCondition({ text: String(source.value), place: source.place }, scope);
    case "list":
      return several(
        "any",
        source.items.map((item) => conditionOf(item, scope)),
        source,
      );
    case "map":
      return several(
        "all",
        [...source.entries].map(([name, entry]) => conditionTest(name, entry, scope)),
        source,
      );
  }
}

function several(
  kind: "all" | "any",
  of: readonly (Condition | undefined)[],
  { place }: Source,
): Condition | undefined {
  const known = of.filter(isPresent);
  const [first] = known;
  if (!first || known.length < of.length) return undefined;
  return known.length === 1 ? first : { kind, of: known, place };
}

/** `a`, `no a`, `a or b`, `a and b`; not mixed, because then nobody knows what goes first. */
function phraseCondition({ text, place }: Word, scope: Scope): Condition | undefined {
  const words = tokens(text);
  const hasOr = words.some((word) => littleWords.or.has(word));
  const hasAnd = words.some((word) => littleWords.and.has(word));
  if (hasOr && hasAnd) {
    scope.report(problem("condition", place, mixed));
    return undefined;
  }
  const parts = splitAt(words, hasOr ? littleWords.or : littleWords.and);
  const of = parts.map((part) => nameCondition(part, { text, place }, scope));
  return several(hasOr ? "any" : "all", of, { kind: "scalar", value: text, place });
}

function splitAt(words: readonly string[], separators: ReadonlySet<string>): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (separators.has(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

function nameCondition(words: readonly string[], { text, place }: Word, scope: Scope): Condition | undefined {
  const [first = "", second] = words;
  if (words.length === 2 && second !== undefined && littleWords.no.has(first)) {
    const of = nameCondition([second], { text, place }, scope);
    return of && { kind: "not", of, place };
  }
  if (words.length !== 1) {
    scope.report(problem("condition", place, notACondition(text)));
    return undefined;
  }
  const ref = refOf(first, place, scope);
  return ref && happenedOrTrue(ref, scope);
}

/** An event has happened; a fact or a field is true. */
function happenedOrTrue(ref: Ref, { names, report }: Scope): Condition | undefined {
  const { place } = ref;
  if (ref.kind === "activity" && ref.field === undefined) return { kind: "happened", ref, place };
  const type = ref.kind === "fact" ? names.facts.get(ref.id)?.type : undefined;
  if (type === undefined || type === "boolean" || type === "flag") {
    return { kind: "test", ref, test: { kind: "in", values: [true] }, place };
  }
  report(
    problem("condition", place, {
      nl: `Het gegeven "${ref.id}" is niet waar of onwaar. Noem de waarde: { ${ref.id}: waarde }.`,
      en: `The fact "${ref.id}" is not true or false. Name the value: { ${ref.id}: value }.`,
    }),
  );
  return undefined;
}

function notACondition(text: string) {
  return {
    nl: `"${shown(text)}" is geen voorwaarde. Schrijf een naam, "geen naam", { naam: waarde } of een lijst.`,
    en: `"${shown(text)}" is no condition. Write a name, "no name", { name: value } or a list.`,
  };
}

const mixed = {
  nl: '"of" en "en" samen zijn niet duidelijk. Schrijf een lijst (één ervan) met daarin groepen { a: true, b: true } (allemaal).',
  en: '"or" and "and" together are not clear. Write a list (any) with maps { a: true, b: true } (all) in it.',
};
