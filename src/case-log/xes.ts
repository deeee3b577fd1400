import type { Place } from "../place.ts";
import { excerptOf } from "./excerpt.ts";
import type { Intake } from "./intake.ts";
import type { LogFormat, LogRow } from "./log-input.ts";
import { RowReader } from "./row-reader.ts";
import { reportNotice, textChunks } from "./text-chunks.ts";
import { startText } from "./text-start.ts";
import { lifecycleKey, XesColumns, type XesContext } from "./xes-columns.ts";
import {
  attributeAfterEvents,
  attributeTwice,
  leftOut,
  noTraces,
  traceTwice,
  traceWithoutName,
  withoutZone,
} from "./xes-findings.ts";
import { type XesAttribute, type XesHandler, XesParser } from "./xes-parser.ts";
import { XesRow, xesSource } from "./xes-row.ts";

/** XES (IEEE 1849-2016 and 2023): a trace is a case, an event that completes is an event. */
export const xes: LogFormat = {
  id: "xes",
  extensions: ["xes"],
  canRead: (name, start) => {
    const text = startText(start).trimStart();
    return text.startsWith("<") && (/\.xes$/iu.test(name) || /<log[\s>]/u.test(text));
  },
  async *read(input, settings, intake) {
    const reading = new XesReading({ mapping: input.mapping, settings, intake });
    const parser = new XesParser(reading, intake);
    let line = 1;
    for await (const { text, encoding, notice } of textChunks(input.chunks, input.mapping?.encoding)) {
      intake.encoding = encoding;
      if (notice !== undefined) {
        reportNotice(notice.kind, line + text.slice(0, notice.at).split("\n").length - 1, intake);
      }
      parser.push(text);
      line = parser.line;
      yield reading.takeRows();
    }
    parser.end();
    reading.end();
    yield reading.takeRows();
  },
};

class XesReading implements XesHandler {
  readonly #intake: Intake;
  readonly #columns: XesColumns;
  readonly #rows: RowReader<XesRow> | undefined;
  readonly #trace = new XesRow();
  readonly #event = new XesRow();
  /** The attributes of the event at hand, where a classifier asks for them. */
  readonly #written = new Map<string, string>();
  /** The cells that the event at hand has filled itself. */
  readonly #given = new Set<number>();
  readonly #names = new Set<string>();
  readonly #leftOut = new Map<string, { readonly place: Place; count: number }>();
  readonly #withoutZone = new Set<string>();
  #rowsRead: LogRow[] = [];
  #isInTrace = false;
  #isInEvent = false;
  #eventsOfTrace = 0;
  #nameless = 0;
  #transition = "";

  constructor(context: XesContext) {
    this.#intake = context.intake;
    this.#columns = new XesColumns(context);
    const { plan } = this.#columns;
    this.#rows =
      plan && new RowReader({ ...context, plan, source: xesSource(this.#intake.file), layout: "xes" });
  }

  classifier(name: string, keys: readonly string[]): void {
    this.#columns.addClassifier(name, keys);
  }

  declared(attribute: XesAttribute, isOfTrace: boolean): void {
    this.#columns.indexOf(attribute, isOfTrace);
  }

  startTrace(line: number, column: number): void {
    this.#isInTrace = true;
    this.#eventsOfTrace = 0;
    this.#nameless = 0;
    this.#given.clear();
    this.#trace.startFrom(line, column);
  }

  endTrace(): void {
    const place = this.#placeOf(this.#trace);
    if (this.#columns.isRegister) this.#add(this.#trace);
    else if (this.#eventsOfTrace === 0) this.#emptyTrace(place);
    if (this.#nameless > 0) {
      this.#intake.report(traceWithoutName(place, this.#columns.caseKey, this.#nameless));
    }
    if (this.#eventsOfTrace > 0) this.#noteName(place);
    this.#isInTrace = false;
  }

  startEvent(line: number, column: number): void {
    this.#isInEvent = true;
    this.#transition = "";
    this.#given.clear();
    this.#written.clear();
    this.#event.startFrom(line, column, this.#isInTrace ? this.#trace : undefined);
  }

  attribute(attribute: XesAttribute): void {
    if (attribute.type === "date") this.#noteZone(attribute);
    if (this.#isInEvent) this.#attributeOfEvent(attribute);
    else if (this.#eventsOfTrace > 0) {
      this.#intake.report(attributeAfterEvents(this.#placeOf(attribute), attribute.key));
    } else this.#fill(this.#trace, attribute);
  }

  endEvent(): void {
    this.#isInEvent = false;
    this.#eventsOfTrace += 1;
    if (this.#columns.isRegister || this.#isLeftOut()) return;
    for (const [cell, keys] of this.#columns.classifiers) {
      const value = keys.map((key) => this.#written.get(key) ?? "").join("+");
      this.#event.set(cell, { value, line: this.#event.line, column: this.#event.column });
    }
    this.#add(this.#event);
  }

  /** The rows since the last time, with their contents in one text: one for each would cost more. */
  takeRows(): readonly LogRow[] {
    const rows = this.#rowsRead;
    this.#rowsRead = [];
    const text = rows.map(({ content }) => content.text).join("");
    let at = 0;
    return rows.map((row) => {
      const start = at;
      at += row.content.text.length;
      return { ...row, content: { text, start, end: at } };
    });
  }

  end(): void {
    for (const [transition, { place, count }] of this.#leftOut)
      this.#intake.report(leftOut(place, transition, count));
    this.#columns.end();
    if (this.#intake.read === 0)
      this.#intake.report(noTraces({ file: this.#intake.file, line: 1, column: 1 }));
  }

  #add(source: XesRow): void {
    this.#intake.read += 1;
    const caseCell = this.#columns.plan?.caseCell;
    const isNameless = this.#isInTrace && caseCell !== undefined && source.trimmed(caseCell.index) === "";
    if (isNameless) this.#nameless += 1;
    if (this.#rows === undefined || isNameless) {
      // The mapping was reported, or the trace will be.
      this.#intake.rejected += 1;
      return;
    }
    const row = this.#rows.read(source);
    if (row !== undefined) this.#rowsRead.push(row);
  }

  #attributeOfEvent(attribute: XesAttribute): void {
    if (attribute.key === lifecycleKey && !this.#columns.readsLifecycle) {
      this.#transition = attribute.value.trim();
      return;
    }
    if (this.#columns.classifiers.size > 0) this.#written.set(attribute.key, attribute.value);
    this.#fill(this.#event, attribute);
  }

  #fill(row: XesRow, attribute: XesAttribute): void {
    const cell = this.#columns.indexOf(attribute, row === this.#trace);
    if (cell === undefined) return;
    if (this.#given.has(cell)) {
      this.#intake.report(attributeTwice(this.#placeOf(attribute), attribute.key));
      return;
    }
    this.#given.add(cell);
    row.set(cell, attribute);
  }

  /** Where the log says how far an act has come, only what is complete has happened. */
  #isLeftOut(): boolean {
    const transition = this.#transition;
    if (transition === "" || transition.toLowerCase() === "complete") return false;
    const known = this.#leftOut.get(transition);
    if (known === undefined) this.#leftOut.set(transition, { place: this.#placeOf(this.#event), count: 1 });
    else known.count += 1;
    return true;
  }

  /** A case of which nothing has been recorded is a case. */
  #emptyTrace(place: Place): void {
    this.#intake.read += 1;
    const caseCell = this.#columns.plan?.caseCell;
    const caseId = caseCell === undefined ? "" : this.#trace.trimmed(caseCell.index);
    if (caseId === "") {
      this.#intake.reject(traceWithoutName(place, this.#columns.caseKey, 0));
      return;
    }
    this.#noteName(place);
    const content = excerptOf(`trace ${place.line} ${place.column}`);
    this.#rowsRead.push({ caseId, facts: [], events: [], place, content, layout: "xes trace" });
  }

  #noteName(place: Place): void {
    const caseCell = this.#columns.plan?.caseCell;
    if (caseCell === undefined) return;
    const id = this.#trace.trimmed(caseCell.index);
    if (id !== "" && this.#names.has(id)) this.#intake.report(traceTwice(place, id));
    this.#names.add(id);
  }

  #noteZone({ key, value, line, column }: XesAttribute): void {
    if (this.#withoutZone.has(key) || !/T[\d:.,]+$/u.test(value)) return;
    this.#withoutZone.add(key);
    this.#intake.report(withoutZone({ file: this.#intake.file, line, column }, key, this.#columns.zone));
  }

  #placeOf({ line, column }: { readonly line: number; readonly column: number }): Place {
    return { file: this.#intake.file, line, column };
  }
}
