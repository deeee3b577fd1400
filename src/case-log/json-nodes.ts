import type { Value } from "./model.ts";

/** A JSON value with the place where it starts: an index in the text. */
export type JsonNode =
  | { readonly kind: "object"; readonly offset: number; readonly entries: readonly JsonEntry[] }
  | { readonly kind: "array"; readonly offset: number; readonly items: readonly JsonNode[] }
  | { readonly kind: "scalar"; readonly offset: number; readonly value: string | number | boolean | null };

interface JsonEntry {
  readonly key: string;
  readonly keyOffset: number;
  readonly node: JsonNode;
}

/** The text is no JSON; `offset` is where that shows. */
export class JsonSyntaxError extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`no JSON at ${offset}`);
    this.name = "JsonSyntaxError";
    this.offset = offset;
  }
}

/** Deeper nesting has no meaning in a log and could exhaust the stack. */
const deepest = 64;

/**
 * Parses one JSON value (RFC 8259) and keeps where everything stands. Throws JsonSyntaxError.
 * @param start where the text itself starts in a longer one.
 */
export function parseJson(text: string, start = 0): JsonNode {
  const parser = new Parser(text, start);
  const node = parser.value(0);
  parser.expectEnd();
  return node;
}

/** The value of a property; of several with the same name the last, as JSON.parse does. */
export function property(node: JsonNode, key: string): JsonNode | undefined {
  if (node.kind !== "object") return undefined;
  return node.entries.findLast((entry) => entry.key === key)?.node;
}

/** The plain value of a node; objects become ordinary objects without a `__proto__` of their own. */
export function plain(node: JsonNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "array") return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, node: value }) => [key, plain(value)]));
}

/** A node as the value of a fact or content: an object, which a cell cannot hold, as its JSON text. */
export function cellValue(node: JsonNode): Value {
  if (node.kind === "array") return node.items.map(cellValue);
  if (node.kind === "object") return canonicalJson(node);
  return node.value === "" ? null : node.value;
}

/** The same text for equal values, whatever the order of properties and the spacing. */
export function canonicalJson(node: JsonNode): string {
  if (node.kind === "scalar") return JSON.stringify(node.value);
  if (node.kind === "array") return `[${node.items.map(canonicalJson).join(",")}]`;
  const entries = node.entries.map(
    ({ key, node: value }) => `${JSON.stringify(key)}:${canonicalJson(value)}`,
  );
  return `{${entries.sort().join(",")}}`;
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const words: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

class Parser {
  readonly #text: string;
  readonly #start: number;
  #at = 0;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  value(depth: number): JsonNode {
    this.#skipSpace();
    if (depth > deepest) throw this.#error(this.#at);
    const offset = this.#start + this.#at;
    const character = this.#text[this.#at];
    if (character === "{") return { kind: "object", offset, entries: this.#entries(depth) };
    if (character === "[") return { kind: "array", offset, items: this.#items(depth) };
    if (character === '"') return { kind: "scalar", offset, value: this.#string() };
    return { kind: "scalar", offset, value: this.#wordOrNumber() };
  }

  expectEnd(): void {
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#error(this.#at);
  }

  #entries(depth: number): JsonEntry[] {
    return this.#list("}", () => {
      this.#skipSpace();
      const keyOffset = this.#at;
      if (this.#text[keyOffset] !== '"') throw this.#error(keyOffset);
      const key = this.#string();
      this.#skipSpace();
      this.#take(":");
      return { key, keyOffset: this.#start + keyOffset, node: this.value(depth + 1) };
    });
  }

  #items(depth: number): JsonNode[] {
    return this.#list("]", () => this.value(depth + 1));
  }

  #list<Item>(close: string, next: () => Item): Item[] {
    const items: Item[] = [];
    this.#at += 1;
    this.#skipSpace();
    if (this.#text[this.#at] === close) {
      this.#at += 1;
      return items;
    }
    for (;;) {
      items.push(next());
      this.#skipSpace();
      if (this.#text[this.#at] === close) {
        this.#at += 1;
        return items;
      }
      this.#take(",");
    }
  }

  #string(): string {
    const start = this.#at;
    let end = start;
    let isEscaped = true;
    while (isEscaped) {
      end = this.#text.indexOf('"', end + 1);
      if (end < 0) throw this.#error(start);
      isEscaped = this.#backslashesBefore(end, start) % 2 === 1;
    }
    this.#at = end + 1;
    try {
      return String(JSON.parse(this.#text.slice(start, end + 1)));
    } catch {
      throw this.#error(start);
    }
  }

  #backslashesBefore(end: number, start: number): number {
    let at = end - 1;
    while (at > start && this.#text[at] === "\\") at -= 1;
    return end - 1 - at;
  }

  #wordOrNumber(): number | boolean | null {
    number.lastIndex = this.#at;
    const digits = number.exec(this.#text)?.[0];
    if (digits !== undefined) {
      this.#at += digits.length;
      return Number(digits);
    }
    for (const [word, value] of words) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    throw this.#error(this.#at);
  }

  #error(at: number): JsonSyntaxError {
    return new JsonSyntaxError(this.#start + at);
  }

  #take(character: string): void {
    if (this.#text[this.#at] !== character) throw this.#error(this.#at);
    this.#at += 1;
  }

  #skipSpace(): void {
    while (" \t\n\r".includes(this.#text[this.#at] ?? "x")) this.#at += 1;
  }
}
