import { RepeatedTexts } from "./repeated-texts.ts";

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of the elements of a document. */
export interface ElementHandler {
  /** Where it starts is to be asked of who tells it. */
  start(name: string, attributes: XmlAttributes): void;
  end(name: string): void;
}

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const ampersand = 38;
const slash = 47;
const lessThan = 60;
const equals = 61;
const greaterThan = 62;
const firstSurrogate = 0xd800;
const keyStart = ' key="';
const valueStart = '" value="';

/** A tag could not be read: the text ends in it, or it is written in another way. */
const cutOff = -1;
const notPlain = -2;

/**
 * Reads the elements of XML as programs mostly write it: names of letters, attributes in quotes, with one
 * space or more before each, and only white space between tags. That is read several times as fast as all that XML
 * can hold; it stops before anything else. Names and values that come again are the same texts.
 */
export class PlainXml {
  readonly #handler: ElementHandler;
  /** The elements that have not ended. */
  readonly #open: string[];
  readonly #names = new RepeatedTexts();
  readonly #keys = new RepeatedTexts();
  readonly #values = new RepeatedTexts();
  #text = "";
  #name = "";
  #value = "";
  #valueEnd = 0;
  /** The line that is being read, from 1, and the index of its first character: it may lie before the text. */
  line = 1;
  lineStart = 0;
  /** Where the last element started. */
  startLine = 1;
  startColumn = 1;
  /** Index after the last tag. */
  lastTag = 0;

  constructor(handler: ElementHandler, open: string[]) {
    this.#handler = handler;
    this.#open = open;
  }

  /** Reads on up to the end of the text, or as far as it can: `isStuck`. The end of the outermost element is left. */
  scan(text: string): { readonly end: number; readonly isStuck: boolean } {
    this.#text = text;
    this.lastTag = 0;
    for (let at = 0; ; ) {
      at = this.#afterWhiteSpace(at);
      const after = this.#tag(at);
      if (after < 0) return { end: at, isStuck: after === notPlain };
      this.lastTag = after;
      at = after;
    }
  }

  #afterWhiteSpace(from: number): number {
    const text = this.#text;
    for (let at = from; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === space || code === 9) continue;
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) continue;
      if (code !== lineFeed) return at;
      this.line += 1;
      this.lineStart = at + 1;
    }
  }

  /** Index after the tag that starts there. */
  #tag(at: number): number {
    const text = this.#text;
    if (text.charCodeAt(at) === lessThan)
      return text.charCodeAt(at + 1) === slash ? this.#endTag(at) : this.#startTag(at);
    const isOpen = at === text.length || (at + 1 === text.length && text.charCodeAt(at) === carriageReturn);
    return isOpen ? cutOff : notPlain;
  }

  #endTag(at: number): number {
    const name = this.#open.at(-1) ?? "";
    const end = at + 2 + name.length;
    if (end >= this.#text.length) return name.startsWith(this.#text.slice(at + 2)) ? cutOff : notPlain;
    const isPlain = this.#text.charCodeAt(end) === greaterThan && this.#text.startsWith(name, at + 2);
    if (!isPlain || this.#open.length === 1) return notPlain;
    this.#open.pop();
    this.#handler.end(name);
    return end + 1;
  }

  #startTag(start: number): number {
    const text = this.#text;
    let at = this.#readName(start + 1);
    const name = this.#name;
    const usual = this.#usualAttributes(at);
    const attributes: Record<string, string> = usual ?? {};
    if (usual !== undefined) at = this.#valueEnd + 1;
    for (let code = text.charCodeAt(at); code !== slash && code !== greaterThan; code = text.charCodeAt(at)) {
      if (name === "" || code !== space) return this.#stopped(at);
      at = this.#afterAttribute(at, attributes);
      if (at < 0) return at;
    }
    const isEmpty = text.charCodeAt(at) === slash;
    const end = isEmpty ? at + 1 : at;
    if (name === "" || text.charCodeAt(end) !== greaterThan) return this.#stopped(end);
    this.startLine = this.line;
    this.startColumn = start - this.lineStart + 1;
    this.#open.push(name);
    this.#handler.start(name, attributes);
    if (!isEmpty) return end + 1;
    this.#open.pop();
    this.#handler.end(name);
    return end + 1;
  }

  /** The two that nearly all elements have, if it starts with them. */
  #usualAttributes(start: number): { key: string; value: string } | undefined {
    const text = this.#text;
    if (!text.startsWith(keyStart, start)) return undefined;
    const keyEnd = this.#readValue(start + keyStart.length, this.#keys);
    if (keyEnd < 0 || !text.startsWith(valueStart, keyEnd)) return undefined;
    const key = this.#value;
    this.#valueEnd = this.#readValue(keyEnd + valueStart.length, this.#values);
    return this.#valueEnd < 0 ? undefined : { key, value: this.#value };
  }

  /** Index after the attribute before which there is white space, or after that when there is none. */
  #afterAttribute(from: number, attributes: Record<string, string>): number {
    const text = this.#text;
    let at = from;
    while (text.charCodeAt(at) === space) at += 1;
    const first = text.charCodeAt(at);
    if (first === slash || first === greaterThan) return at;
    at = this.#readName(at);
    const name = this.#name;
    if (name === "" || text.charCodeAt(at) !== equals) return this.#stopped(at);
    if (text.charCodeAt(at + 1) !== quote) return this.#stopped(at + 1);
    if (Object.hasOwn(attributes, name)) return notPlain;
    const end = this.#readValue(at + 2, this.#values);
    if (end < 0) return end;
    attributes[name] = this.#value;
    return end + 1;
  }

  /** Reads the letters that stand there, and gives the index after them. */
  #readName(start: number): number {
    const text = this.#text;
    let at = start;
    for (; ; at += 1) {
      const letter = text.charCodeAt(at) | 32;
      if (letter < 97 || letter > 122) break;
    }
    this.#name = at === start ? "" : this.#names.cut(text, start, at);
    return at;
  }

  /** Reads a value up to its quote, and gives the index of that. */
  #readValue(start: number, repeated: RepeatedTexts): number {
    const text = this.#text;
    let hasReferences = false;
    let at = start;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code === ampersand) hasReferences = true;
      else if (!(code >= space && code < firstSurrogate) || code === lessThan) return this.#stopped(at);
    }
    const value = at === start ? "" : repeated.cut(text, start, at);
    if (hasReferences && /&(?!(?:amp|lt|gt|quot|apos);)/u.test(value)) return notPlain;
    this.#value = hasReferences ? value.replace(/&([a-z]+);/gu, (_, name) => references[name] ?? "") : value;
    return at;
  }

  /** Why there is nothing to be read there. */
  #stopped(at: number): number {
    return at >= this.#text.length ? cutOff : notPlain;
  }
}

/** What XML itself has names for. */
const references: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
