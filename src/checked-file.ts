import { type Document, isScalar, LineCounter, parseDocument, type YAMLError } from "yaml";
import { type SchemaCheck, schemaProblems } from "./case-log/schema-problems.ts";
import type { Text } from "./language/language.ts";
import type { Place } from "./place.ts";

/** More than any file of settings needs; a larger number of aliases is an attack on memory. */
const mostAliases = 100;

/** Keys and indexes from the top of a file to a value. */
export type Path = readonly (string | number)[];

/** A text with the name that messages give it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A YAML 1.2 or JSON file that satisfies its schema, with where its values stand. */
export interface CheckedFile<Value> {
  readonly value: Value;
  /** Where the value at a path starts; for a key that does not belong, the key itself. */
  readonly placeOf: (path: Path) => Place;
  /** The place of a character of the text. */
  readonly at: (offset: number) => Place;
  readonly document: Document;
}

/** What keeps a file from being used. */
export interface FileProblem {
  /** `syntax`: no YAML or JSON, `message` is what the parser says; `shape`: not what the schema allows. */
  readonly kind: "syntax" | "shape";
  readonly place: Place;
  readonly message: Text;
}

/** Reads a YAML 1.2 or JSON file by a schema, whose type is `Value`. All problems are given, each with its place. */
export function readCheckedFile<Value>(
  { name, text }: NamedText,
  check: SchemaCheck,
): CheckedFile<Value> | readonly FileProblem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: name, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) return document.errors.map((error) => syntaxProblem(error, at));
  const placeOf = (path: Path): Place => at(offsetOf(document, path));
  const value = plainValue(document);
  if (value === undefined) return [{ kind: "syntax", place: at(0), message: tooManyAliases }];
  const problems = schemaProblems(check, value);
  if (problems.length > 0) {
    return problems.map(({ path, message }) => ({ kind: "shape", place: placeOf(path), message }));
  }
  // The schema has just been checked.
  return { value: value as Value, placeOf, at, document };
}

const tooManyAliases: Text = { nl: "te veel verwijzingen", en: "too many aliases" };

function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (problem) {
    if (problem instanceof ReferenceError) return undefined;
    throw problem;
  }
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      return keyOffset(document, path.slice(0, length)) ?? Number(node.range[0]);
    }
  }
  return 0;
}

function keyOffset(document: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (typeof parent !== "object" || parent === null || !("items" in parent) || !Array.isArray(parent.items)) {
    return undefined;
  }
  const keys: unknown[] = parent.items.map((item: unknown) => Object(item).key);
  const key = keys.find(
    (candidate) => isScalar(candidate) && String(candidate.value) === String(path.at(-1)),
  );
  return isScalar(key) ? key.range?.[0] : undefined;
}

function syntaxProblem(error: YAMLError, at: (offset: number) => Place): FileProblem {
  const [reason = ""] = error.message.split("\n");
  return { kind: "syntax", place: at(error.pos[0]), message: { nl: reason, en: reason } };
}
