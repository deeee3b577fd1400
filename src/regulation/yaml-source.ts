import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
} from "yaml";
import type { Place } from "../place.ts";
import type { Scalar } from "./model.ts";
import { problem, type Report, shown } from "./problem.ts";
import type { Entry, Source } from "./source.ts";

/** No regulation comes near these numbers; aliases that multiply do. */
const largestNodeCount = 100_000;
const deepest = 40;

export interface YamlText {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly file: string;
}

/** Turns a YAML document into values with places. Reports duplicate keys, odd keys and what is too large. */
export function sourceOfYaml(yaml: YamlText, report: Report): Source | undefined {
  const walk: Walk = { ...yaml, report, count: 0, isStopped: false };
  const source = convert(yaml.document.contents, walk, 0);
  return walk.isStopped ? undefined : source;
}

/** The place of a range of characters. */
export function placeOfRange(
  start: number,
  end: number,
  { lines, file }: Pick<YamlText, "lines" | "file">,
): Place {
  const from = lines.linePos(start);
  const until = lines.linePos(Math.max(start, end));
  return { file, line: from.line, column: from.col, endLine: until.line, endColumn: until.col };
}

interface Walk extends YamlText {
  readonly report: Report;
  count: number;
  isStopped: boolean;
}

function convert(node: unknown, walk: Walk, depth: number): Source {
  const place = placeOf(node, walk);
  walk.count += 1;
  if (walk.isStopped || walk.count > largestNodeCount || depth > deepest) return stop(place, walk);
  if (isAlias(node)) return convertAlias(node, walk, depth);
  if (isMap(node)) return { kind: "map", entries: entriesOf(node.items, walk, depth), place };
  if (isSeq(node)) {
    return { kind: "list", items: node.items.map((item) => convert(item, walk, depth + 1)), place };
  }
  return { kind: "scalar", value: isScalar(node) ? scalarOf(node.value) : null, place };
}

function convertAlias(alias: Alias, walk: Walk, depth: number): Source {
  const target = alias.resolve(walk.document);
  if (target !== undefined) return convert(target, walk, depth + 1);
  const place = placeOf(alias, walk);
  walk.report(
    problem("yaml", place, {
      nl: `Het anker "${shown(alias.source)}" bestaat niet. Schrijf de waarde zelf op.`,
      en: `The anchor "${shown(alias.source)}" does not exist. Write the value itself.`,
    }),
  );
  return { kind: "scalar", value: null, place };
}

function entriesOf(pairs: readonly Pair[], walk: Walk, depth: number): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const pair of pairs) {
    if (walk.isStopped) break;
    const key = isAlias(pair.key) ? pair.key.resolve(walk.document) : pair.key;
    const keyPlace = placeOf(pair.key, walk);
    const name = isScalar(key) ? String(scalarOf(key.value)) : undefined;
    if (name === undefined) {
      walk.report(problem("yaml", keyPlace, keyIsNoWord));
      continue;
    }
    const first = entries.get(name);
    if (first) reportDuplicate(name, { first: first.key, second: keyPlace }, walk.report);
    else entries.set(name, { key: keyPlace, value: pairValue(pair, keyPlace, { walk, depth }) });
  }
  return entries;
}

/** A key with nothing behind it has the place of the key. */
function pairValue(pair: Pair, key: Place, { walk, depth }: { walk: Walk; depth: number }): Source {
  const isEmpty = pair.value === null || (isScalar(pair.value) && pair.value.value === null);
  if (!isEmpty) return convert(pair.value, walk, depth + 1);
  return { kind: "scalar", value: null, place: key };
}

function scalarOf(value: unknown): Scalar | null {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return value;
  return value === null || value === undefined ? null : String(value);
}

function placeOf(node: unknown, walk: Walk): Place {
  const range = (node as Node | null | undefined)?.range; // every node that was parsed has one
  if (!range) return { file: walk.file, line: 1, column: 1 };
  return placeOfRange(range[0], range[1], walk);
}

function stop(place: Place, walk: Walk): Source {
  if (!walk.isStopped) {
    walk.isStopped = true;
    walk.report(
      problem("too-large", place, {
        nl: `Het voorwerk is te groot of te diep genest: meer dan ${largestNodeCount} waarden of ${deepest} niveaus. Gebruik geen ankers en aliassen die zichzelf herhalen.`,
        en: `The front matter is too large or too deep: more than ${largestNodeCount} values or ${deepest} levels. Do not use anchors and aliases that repeat themselves.`,
      }),
    );
  }
  return { kind: "scalar", value: null, place };
}

function reportDuplicate(name: string, places: { first: Place; second: Place }, report: Report): void {
  const { first, second } = places;
  report({
    ...problem("duplicate-key", second, {
      nl: `"${shown(name)}" staat er twee keer, de eerste keer op regel ${first.line}. Laat er één weg of geef de tweede een andere naam.`,
      en: `"${shown(name)}" stands there twice, first on line ${first.line}. Leave one out or give the second another name.`,
    }),
    related: [
      {
        place: first,
        message: { nl: `"${shown(name)}" staat hier al.`, en: `"${shown(name)}" is already here.` },
      },
    ],
  });
}

const keyIsNoWord = {
  nl: "Voor de dubbele punt hoort één woord te staan, geen lijst en geen groep. Zet tekst met haakjes of accolades tussen aanhalingstekens.",
  en: "One word belongs before the colon, not a list and not a map. Put text with brackets or braces in quotes.",
};
