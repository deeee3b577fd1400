import type { Value } from "./model.ts";
import { ownText } from "./own-text.ts";
import type { RepeatedTexts } from "./repeated-texts.ts";

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
 * @param keys the names of properties that were there before: of many texts with the same ones each is made once.
 */
export function parseJson(text: string, start = 0, keys?: RepeatedTexts): JsonNode {
  const parser = new Parser(text, start, keys);
  const node = parser.value(0);
  parser.expectEnd();
  return node;
}

/** The value of a property; of several with the same name the last, as JSON.parse does. */
export function property(node: JsonNode, key: string): JsonNode | undefined {
  if (node.kind !== "object") return undefined;
  for (let at = node.entries.length - 1; at >= 0; at -= 1) {
    const entry = node.entries[at];
    if (entry?.key === key) return entry.node;
  }
  return undefined;
}

/** The plain value of a node; objects become ordinary objects, in which `__proto__` is a property like any other. */
export function plain(node: JsonNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "array") return node.items.map(plain);
  const object: Record<string, unknown> = {};
  for (const { key, node: value } of node.entries) setOwn(object, key, plain(value));
  return object;
}

/** A node as the value of a fact or content: an object, which a cell cannot hold, as its JSON text. */
export function cellValue(node: JsonNode): Value {
  if (node.kind === "array") return node.items.map(cellValue);
  if (node.kind === "object") return canonicalJson(node);
  return node.value === "" ? null : node.value;
}

/** The same text for equal values, whatever the order of properties and the spacing. */
export function canonicalJson(node: JsonNode): string {
  return JSON.stringify(inOneOrder(node));
}

/** What JSON has for the value, with the properties of each object by name. */
function inOneOrder(node: JsonNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "array") return node.items.map(inOneOrder);
  const object: Record<string, unknown> = {};
  for (const { key, node: value } of node.entries.toSorted(byKey)) setOwn(object, key, inOneOrder(value));
  return object;
}

function byKey(one: JsonEntry, other: JsonEntry): number {
  if (one.key === other.key) return 0;
  return one.key < other.key ? -1 : 1;
}

function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const words: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

const quote = 0x22;
const backslash = 0x5c;
const firstVisible = 0x20;
/** A longer piece of a text is no copy, and would keep all of that text in memory. */
const longestCopied = 12;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

class Parser {
  readonly #text: string;
  readonly #start: number;
  readonly #keys: RepeatedTexts | undefined;
  #at = 0;

  constructor(text: string, start: number, keys: RepeatedTexts | undefined) {
    this.#text = text;
    this.#start = start;
    this.#keys = keys;
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
      const key = this.#string(this.#keys);
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

  #string(repeated?: RepeatedTexts): string {
    const start = this.#at;
    const end = this.#plainEnd(start + 1);
    if (end === undefined) return this.#escapedString();
    this.#at = end + 1;
    if (repeated !== undefined) return repeated.cut(this.#text, start + 1, end);
    const text = this.#text.slice(start + 1, end);
    return end - start > longestCopied ? ownText(text) : text;
  }

  /** The closing quote of a string without a backslash; undefined: it has one, or something that no string may hold. */
  #plainEnd(start: number): number | undefined {
    const text = this.#text;
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) return at;
      if (code === backslash || code < firstVisible) return undefined;
    }
    return undefined;
  }

  #escapedString(): string {
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
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }
}
