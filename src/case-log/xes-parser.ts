import { BrokenSource } from "./broken-source.ts";
import type { Intake } from "./intake.ts";
import type { Value } from "./model.ts";
import type { XmlAttributes } from "./plain-xml.ts";
import type { TraceAttribute, TraceHandler } from "./trace-handler.ts";
import { typedValue } from "./typed-value.ts";
import { documentType, incompleteAttribute, longElement, noXes, noXml } from "./xes-findings.ts";
import { type DocumentHandler, type Position, XmlElements } from "./xml-elements.ts";

/** Between two tags nobody writes more; a longer text is an attack on memory. */
const longestStretch = 1 << 24;

const attributeTypes = new Set(["string", "date", "int", "float", "boolean", "id", "list", "container"]);

/** An attribute that has not ended: also one of a list, and one that holds others. */
interface OpenAttribute extends TraceAttribute {
  /** Of a list: what it holds. */
  readonly list: { readonly values: string[]; readonly items: Value[] } | undefined;
}

/**
 * Parses XES (IEEE 1849) as it comes in. What `global` gives as default is nothing
 * that was recorded: it only tells which attributes the log has. Throws BrokenSource when it is no sound XML or has a DOCTYPE.
 */
export class XesParser implements DocumentHandler {
  readonly #handler: TraceHandler;
  readonly #intake: Intake;
  readonly #elements: XmlElements;
  /** Attributes that have not ended: what they hold belongs to them. */
  readonly #attributes: OpenAttribute[] = [];
  /** Of the `global` element that is open. */
  #scope = "";
  /** Depth of the trace or event whose attributes are read; 0: none. */
  #owner = 0;

  constructor(handler: TraceHandler, intake: Intake) {
    this.#handler = handler;
    this.#intake = intake;
    this.#elements = new XmlElements(this);
  }

  /** The line that is being read, from 1. */
  get line(): number {
    return this.#elements.line;
  }

  push(text: string): void {
    this.#elements.push(text);
    if (this.#elements.stretch > longestStretch) this.#break(longElement(this.#place(), longestStretch));
  }

  close(): void {
    this.#elements.close();
  }

  start(name: string, attributes: XmlAttributes): void {
    // Nearly all elements are these.
    if (this.#owner > 0 && attributeTypes.has(name)) {
      this.#startAttribute(name, attributes);
      return;
    }
    const { open } = this.#elements;
    const parent = open.at(-2);
    const { line, column } = this.#elements.start;
    if (parent === undefined) {
      if (name !== "log") this.#break(noXes(this.#place(), name));
    } else if (name === "event" && (parent === "trace" || parent === "log")) {
      this.#owner = open.length;
      this.#handler.startEvent(line, column);
    } else if (name === "trace" && parent === "log") {
      this.#owner = open.length;
      this.#handler.startTrace(line, column);
    } else if (parent === "global") this.#declare(name, attributes);
    else if (name === "global") this.#scope = attributes.scope ?? "event";
    else if (name === "classifier" && parent === "log" && attributes.name !== undefined) {
      this.#handler.classifier(attributes.name, keysOf(attributes.keys ?? ""));
    }
  }

  end(name: string): void {
    if (this.#owner === 0) return;
    const { open } = this.#elements;
    const depth = open.length + 1;
    if (depth === this.#owner) {
      if (name === "event") this.#handler.endEvent();
      else this.#handler.endTrace();
      this.#owner = name === "event" && open.at(-1) === "trace" ? depth - 1 : 0;
    } else if (attributeTypes.has(name)) this.#endAttribute();
  }

  hasDocumentType(at: Position): never {
    this.#break(documentType({ file: this.#intake.file, ...at }));
  }

  isUnsound(at: Position, reason: string): never {
    this.#break(noXml({ file: this.#intake.file, ...at }, reason));
  }

  #declare(type: string, { key = "", value = "" }: XmlAttributes): void {
    if (key === "" || !attributeTypes.has(type)) return;
    if (this.#scope === "event" || this.#scope === "trace")
      this.#handler.declared({ key, value, type, ...this.#elements.start }, this.#scope === "trace");
  }

  #startAttribute(type: string, { key = "", value }: XmlAttributes): void {
    const { line, column } = this.#elements.start;
    const outer = this.#attributes.at(-1);
    const isInList = outer?.list !== undefined;
    const path = outer === undefined || outer.key === "" || key === "" ? key : `${outer.key}.${key}`;
    const list = type === "list" ? { values: [], items: [] } : undefined;
    const typed = value === undefined ? undefined : typedValue(type, value);
    // One object for all that is asked of it: nearly all that a log holds is this.
    const attribute: OpenAttribute = {
      key: isInList ? "" : path,
      value: value ?? "",
      typed,
      type,
      line,
      column,
      list,
    };
    this.#attributes.push(attribute);
    if (isInList) {
      outer.list.values.push(attribute.value);
      outer.list.items.push(typed ?? attribute.value);
    } else if (key === "") this.#intake.report(incompleteAttribute(this.#place(), "key"));
    else if (type !== "list" && type !== "container") {
      if (value === undefined) this.#intake.report(incompleteAttribute(this.#place(), "value"));
      else this.#handler.attribute(attribute);
    }
  }

  #endAttribute(): void {
    const ended = this.#attributes.pop();
    if (ended?.list === undefined || ended.key === "") return;
    const { key, type, list, line, column } = ended;
    this.#handler.attribute({ key, value: list.values.join("|"), typed: list.items, type, line, column });
  }

  #place() {
    return { file: this.#intake.file, ...this.#elements.start };
  }

  #break(finding: BrokenSource["finding"]): never {
    throw new BrokenSource(finding);
  }
}

/** Keys are separated by spaces; one with spaces in it stands between apostrophes. */
function keysOf(written: string): readonly string[] {
  return Array.from(written.matchAll(/'([^']*)'|(\S+)/gu), ([, quoted, bare]) => quoted ?? bare ?? "");
}
