import { SaxesParser } from "saxes";
import { BrokenSource } from "./broken-source.ts";
import type { Intake } from "./intake.ts";
import type { Value } from "./model.ts";
import type { TraceHandler } from "./trace-handler.ts";
import { typedValue } from "./typed-value.ts";
import { documentType, incompleteAttribute, longElement, noXes, noXml } from "./xes-findings.ts";

/** Between two tags nobody writes more; a longer text is an attack on memory. */
const longestStretch = 1 << 24;

const attributeTypes = new Set(["string", "date", "int", "float", "boolean", "id", "list", "container"]);

interface OpenAttribute {
  readonly key: string;
  readonly type: string;
  readonly values: string[];
  readonly items: Value[];
  readonly line: number;
  readonly column: number;
}

/**
 * Parses XES (IEEE 1849) as it comes in. What `global` gives as default is nothing
 * that was recorded: it only tells which attributes the log has. Throws BrokenSource when it is no sound XML or has a DOCTYPE.
 */
export class XesParser {
  readonly #handler: TraceHandler;
  readonly #intake: Intake;
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #open: string[] = [];
  /** Attributes that have not ended: what they hold belongs to them. */
  readonly #attributes: OpenAttribute[] = [];
  /** Of the `global` element that is open. */
  #scope = "";
  /** Depth of the trace or event whose attributes are read; 0: none. */
  #owner = 0;
  /** Where the last start or end of an element was, in characters from the beginning. */
  #lastTag = 0;
  #line = 1;
  #column = 1;

  constructor(handler: TraceHandler, intake: Intake) {
    this.#handler = handler;
    this.#intake = intake;
    const parser = this.#parser;
    parser.on("error", ({ message }) => this.#break(noXml(this.#here(), message.replace(/^\d+:\d+: /u, ""))));
    parser.on("doctype", () => this.#break(documentType(this.#here())));
    parser.on("opentagstart", ({ name }) => {
      this.#line = parser.line;
      // The parser has read one character behind the name.
      this.#column = Math.max(1, parser.columnIndex - name.length - 1);
    });
    parser.on("opentag", ({ name, attributes }) => this.#start(name, attributes));
    parser.on("closetag", ({ name }) => this.#end(name));
  }

  /** The line that is being read, from 1. */
  get line(): number {
    return this.#parser.line;
  }

  push(text: string): void {
    this.#parser.write(text);
    if (this.#parser.position - this.#lastTag > longestStretch)
      this.#break(longElement(this.#place(), longestStretch));
  }

  end(): void {
    this.#parser.close();
  }

  #start(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#lastTag = this.#parser.position;
    const parent = this.#open.at(-1);
    this.#open.push(name);
    if (parent === undefined) {
      if (name !== "log") this.#break(noXes(this.#place(), name));
    } else if (name === "event" && (parent === "trace" || parent === "log")) {
      this.#owner = this.#open.length;
      this.#handler.startEvent(this.#line, this.#column);
    } else if (name === "trace" && parent === "log") {
      this.#owner = this.#open.length;
      this.#handler.startTrace(this.#line, this.#column);
    } else if (this.#owner > 0 && attributeTypes.has(name)) this.#startAttribute(name, attributes);
    else if (parent === "global") this.#declare(name, attributes);
    else if (name === "global") this.#scope = attributes.scope ?? "event";
    else if (name === "classifier" && parent === "log" && attributes.name !== undefined) {
      this.#handler.classifier(attributes.name, keysOf(attributes.keys ?? ""));
    }
  }

  #declare(type: string, { key = "", value = "" }: Readonly<Record<string, string>>): void {
    if (key === "" || !attributeTypes.has(type)) return;
    const attribute = { key, value, type, line: this.#line, column: this.#column };
    if (this.#scope === "event" || this.#scope === "trace")
      this.#handler.declared(attribute, this.#scope === "trace");
  }

  #startAttribute(type: string, { key = "", value }: Readonly<Record<string, string>>): void {
    const outer = this.#attributes.at(-1);
    const isInList = outer?.type === "list";
    const path = outer === undefined || outer.key === "" || key === "" ? key : `${outer.key}.${key}`;
    const open = {
      key: isInList ? "" : path,
      type,
      values: [],
      items: [],
      line: this.#line,
      column: this.#column,
    };
    this.#attributes.push(open);
    if (isInList) {
      outer.values.push(value ?? "");
      outer.items.push(typedValue(type, value ?? "") ?? value ?? "");
    } else if (key === "") this.#intake.report(incompleteAttribute(this.#place(), "key"));
    else if (type !== "list" && type !== "container") {
      if (value === undefined) this.#intake.report(incompleteAttribute(this.#place(), "value"));
      else this.#handler.attribute({ ...open, value, typed: typedValue(type, value) });
    }
  }

  #end(name: string): void {
    this.#lastTag = this.#parser.position;
    const depth = this.#open.length;
    this.#open.pop();
    if (this.#owner === 0) return;
    if (depth === this.#owner) {
      if (name === "event") this.#handler.endEvent();
      else this.#handler.endTrace();
      this.#owner = name === "event" && this.#open.at(-1) === "trace" ? depth - 1 : 0;
    } else if (attributeTypes.has(name)) {
      const ended = this.#attributes.pop();
      if (ended?.type === "list" && ended.key !== "")
        this.#handler.attribute({ ...ended, value: ended.values.join("|"), typed: ended.items });
    }
  }

  #place() {
    return { file: this.#intake.file, line: this.#line, column: this.#column };
  }

  #here() {
    return {
      file: this.#intake.file,
      line: this.#parser.line,
      column: Math.max(1, this.#parser.columnIndex),
    };
  }

  #break(finding: BrokenSource["finding"]): never {
    throw new BrokenSource(finding);
  }
}

/** Keys are separated by spaces; one with spaces in it stands between apostrophes. */
function keysOf(written: string): readonly string[] {
  return Array.from(written.matchAll(/'([^']*)'|(\S+)/gu), ([, quoted, bare]) => quoted ?? bare ?? "");
}
