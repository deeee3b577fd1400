import { SaxesParser } from "saxes";
import { type ElementHandler, PlainXml } from "./plain-xml.ts";

/** A line and a column in the document, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Who is told of the elements of a document, and of why it cannot be read on: then it throws. */
export interface DocumentHandler extends ElementHandler {
  hasDocumentType(at: Position): never;
  /** It is no sound XML; `reason` is what the XML parser says. */
  isUnsound(at: Position, reason: string): never;
}

/** A tag that is longer is left to the parser that keeps no more of it than it needs. */
const longestPlainTag = 1 << 16;
/** Where elements begin and end again and again: there it is tried whether what follows is written plainly. */
const turningPoint = "trace>";

/**
 * Parses XML as it comes in, with the place of every element. What is written plainly is read by PlainXml; all the
 * rest, and whatever is not sound, by a whole parser (saxes), up to the next `trace` that ends or starts.
 */
export class XmlElements {
  readonly #handler: DocumentHandler;
  /** The elements that have not ended. */
  readonly #open: string[] = [];
  readonly #plain: PlainXml;
  #parser: SaxesParser;
  #isPlain = false;
  #isSilent = false;
  /** The start of a tag that has not come in to its end. */
  #rest = "";
  /** Characters that have been read, and how many of them up to the last start or end of an element. */
  #read = 0;
  #lastTag = 0;
  /** Characters before those that the whole parser counts. */
  #base = 0;
  /** How far in its line the last tag ends that the whole parser read. */
  #tagEnd = 0;
  /** The line on which the parser took over, and how many characters of it came before. */
  #takenOver = { line: 1, column: 0 };

  constructor(handler: DocumentHandler) {
    this.#handler = handler;
    this.#plain = new PlainXml(handler, this.#open);
    this.#parser = this.#newParser();
  }

  /** The elements that are open, from the outermost. */
  get open(): readonly string[] {
    return this.#open;
  }

  /** Where the last element started. */
  get start(): Position {
    return { line: this.#plain.startLine, column: this.#plain.startColumn };
  }

  /** The line that is being read, from 1. */
  get line(): number {
    return this.#isPlain ? this.#plain.line : this.#parser.line;
  }

  /** Characters since the last start or end of an element. */
  get stretch(): number {
    return this.#read + this.#rest.length - this.#lastTag;
  }

  push(chunk: string): void {
    let text = this.#rest + chunk;
    this.#rest = "";
    while (text !== "") text = this.#isPlain ? this.#pushPlain(text) : this.#pushWhole(text);
  }

  close(): void {
    if (this.#isPlain) this.#takeOver();
    this.#parser.write(this.#rest);
    this.#parser.close();
  }

  /** Gives what is left for the other parser. */
  #pushPlain(text: string): string {
    const plain = this.#plain;
    const { end, isStuck } = plain.scan(text);
    if (plain.lastTag > 0) this.#lastTag = this.#read + plain.lastTag;
    this.#read += end;
    plain.lineStart -= end;
    const left = text.slice(end);
    if (isStuck || left.length > longestPlainTag) {
      this.#takeOver();
      return left;
    }
    this.#rest = left;
    return "";
  }

  /** Gives what is left where it may be that it is written plainly. */
  #pushWhole(text: string): string {
    for (let at = 0; at < text.length; ) {
      const found = text.indexOf(turningPoint, at);
      const end = found < 0 ? text.length : found + turningPoint.length;
      this.#parser.write(text.slice(at, end));
      this.#read += end - at;
      at = end;
      if (found >= 0 && this.#mayBePlain()) {
        this.#handOver();
        return text.slice(at);
      }
    }
    return "";
  }

  /** Between two tags, in the log or a trace. */
  #mayBePlain(): boolean {
    const { version = "1.0" } = this.#parser.xmlDecl;
    const depth = this.#open.length;
    return this.#read === this.#lastTag && depth > 0 && depth <= 2 && version === "1.0";
  }

  #handOver(): void {
    this.#plain.line = this.#parser.line;
    this.#plain.lineStart = -this.#tagEnd;
    this.#isPlain = true;
  }

  /** The whole parser goes on where the plain one stopped: within the elements that are open. */
  #takeOver(): void {
    const { line, lineStart } = this.#plain;
    this.#isPlain = false;
    this.#parser = this.#newParser();
    this.#isSilent = true;
    const before = `${this.#open.map((name) => `<${name}>`).join("")}\n`;
    this.#parser.write(before);
    this.#isSilent = false;
    this.#base = this.#read - before.length;
    this.#takenOver = { line, column: -lineStart };
    this.#parser.line = line;
  }

  /** Characters of the line that have been read. */
  #column(): number {
    const { line, columnIndex } = this.#parser;
    return line === this.#takenOver.line ? columnIndex + this.#takenOver.column : columnIndex;
  }

  #newParser(): SaxesParser {
    const parser = new SaxesParser({ xmlns: false });
    const here = () => ({ line: parser.line, column: Math.max(1, this.#column()) });
    parser.on("error", ({ message }) => this.#handler.isUnsound(here(), message.replace(/^\d+:\d+: /u, "")));
    parser.on("doctype", () => this.#handler.hasDocumentType(here()));
    parser.on("opentagstart", ({ name }) => {
      if (this.#isSilent) return;
      this.#plain.startLine = parser.line;
      // The parser has read one character behind the name.
      this.#plain.startColumn = Math.max(1, this.#column() - name.length - 1);
    });
    const ends = () => {
      this.#lastTag = this.#base + parser.position;
      this.#tagEnd = this.#column();
    };
    parser.on("opentag", ({ name, attributes }) => {
      if (this.#isSilent) return;
      ends();
      this.#open.push(name);
      this.#handler.start(name, attributes);
    });
    parser.on("closetag", ({ name }) => {
      if (this.#isSilent) return;
      ends();
      this.#open.pop();
      this.#handler.end(name);
    });
    return parser;
  }
}
