import type { Place } from "../place.ts";
import type { Intake } from "./intake.ts";
import type { LogRow } from "./log-input.ts";
import { RowReader } from "./row-reader.ts";
import { SeenIds } from "./seen-ids.ts";
import { TraceColumns, type TraceContext } from "./trace-columns.ts";
import { TraceContents } from "./trace-contents.ts";
import type { TraceAttribute, TraceHandler } from "./trace-handler.ts";
import { exactTimeKey, lifecycleKey, timeKey } from "./trace-keys.ts";
import { TraceRow, traceSource } from "./trace-row.ts";
import {
  attributeAfterEvents,
  attributeTwice,
  leftOut,
  traceTwice,
  traceWithoutName,
  withoutZone,
} from "./xes-findings.ts";

/**
 * Turns traces with their events into rows, whatever form they were written in. Each event is a row, or each trace
 * when a mapping takes the acts from those.
 */
export class TraceReading implements TraceHandler {
  readonly #intake: Intake;
  readonly #columns: TraceColumns;
  readonly #rows: RowReader<TraceRow> | undefined;
  readonly #trace = new TraceRow();
  readonly #event = new TraceRow();
  /** The attributes of the event at hand, where a classifier asks for them. */
  readonly #written = new Map<string, string>();
  /** The trace or event at hand, by its number, that filled a cell last. */
  readonly #filledBy: number[] = [];
  #owner = 0;
  readonly #names = new SeenIds();
  readonly #leftOut = new Map<string, { readonly place: Place; count: number }>();
  readonly #withoutZone = new Set<string>();
  readonly #contents = new TraceContents();
  #rowsRead: LogRow[] = [];
  #isInTrace = false;
  #isInEvent = false;
  #hasExactTime = false;
  #eventsOfTrace = 0;
  #nameless = 0;
  #transition = "";

  constructor(context: TraceContext) {
    this.#intake = context.intake;
    this.#columns = new TraceColumns(context);
    const { plan } = this.#columns;
    this.#rows =
      plan &&
      new RowReader({
        ...context,
        plan,
        source: traceSource(this.#intake.file, this.#contents),
        layout: "event",
      });
  }

  classifier(name: string, keys: readonly string[]): void {
    this.#columns.addClassifier(name, keys);
  }

  declared(attribute: TraceAttribute, isOfTrace: boolean): void {
    this.#columns.indexOf(attribute, isOfTrace);
  }

  startTrace(line: number, column: number): void {
    this.#isInTrace = true;
    this.#eventsOfTrace = 0;
    this.#nameless = 0;
    this.#owner += 1;
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
    if (this.#isInTrace && this.#eventsOfTrace === 0) this.#addCase();
    this.#hasExactTime = false;
    this.#event.startFrom(line, column, this.#isInTrace ? this.#trace : undefined);
    for (const cell of this.#columns.factsOfTrace) this.#event.clear(cell);
    this.#owner += 1;
    // Emptying a map makes a new table each time, where rubbish is seldom looked for.
    if (this.#written.size > 0) this.#written.clear();
  }

  attribute(attribute: TraceAttribute): void {
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

  /** The rows since the last time. */
  takeRows(): readonly LogRow[] {
    const rows = this.#rowsRead;
    this.#rowsRead = [];
    this.#contents.close();
    return rows;
  }

  /** To be called once, after the last event. */
  end(): void {
    for (const [transition, { place, count }] of this.#leftOut)
      this.#intake.report(leftOut(place, transition, count));
    this.#columns.end();
  }

  #add(source: TraceRow): void {
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

  #attributeOfEvent(attribute: TraceAttribute): void {
    if (attribute.key === lifecycleKey && !this.#columns.readsLifecycle) {
      this.#transition = attribute.value.trim();
      return;
    }
    if (this.#columns.classifiers.size > 0) this.#written.set(attribute.key, attribute.value);
    this.#fill(this.#event, attribute);
  }

  #fill(row: TraceRow, attribute: TraceAttribute): void {
    const cell = this.#columns.indexOf(attribute, row === this.#trace);
    if (cell === undefined || (this.#hasExactTime && attribute.key === timeKey)) return;
    if (attribute.key === exactTimeKey) {
      this.#hasExactTime = true;
      row.set(cell, attribute);
      return;
    }
    if (this.#isFilled(cell)) {
      this.#intake.report(attributeTwice(this.#placeOf(attribute), attribute.key));
      return;
    }
    while (this.#filledBy.length < cell) this.#filledBy.push(0);
    this.#filledBy[cell] = this.#owner;
    row.set(cell, attribute);
  }

  /** Whether the trace or event at hand has it itself. */
  #isFilled(cell: number): boolean {
    return this.#filledBy[cell] === this.#owner;
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
    this.#pushCase();
  }

  /** What the trace itself says of the case; each event is a row of its own. */
  #addCase(): void {
    if (this.#columns.factsOfTrace.some((cell) => this.#isFilled(cell))) this.#pushCase();
  }

  #pushCase(): void {
    const { line, column } = this.#trace;
    const row = this.#rows?.readCase(this.#trace);
    // Only the place tells it from another: to name a case twice is no repetition.
    if (row === undefined) return;
    const facts = row.facts.filter((_, index) => this.#isFilled(this.#columns.factsOfTrace[index] ?? -1));
    this.#contents.write(`trace ${line} ${column}`);
    this.#rowsRead.push({ ...row, facts, content: this.#contents.take(), layout: "trace" });
  }

  #noteName(place: Place): void {
    const caseCell = this.#columns.plan?.caseCell;
    if (caseCell === undefined) return;
    const id = this.#trace.trimmed(caseCell.index);
    if (id !== "" && !this.#names.add(id)) this.#intake.report(traceTwice(place, id));
  }

  #noteZone({ key, value, line, column }: TraceAttribute): void {
    if (hasUsualZone(value) || this.#withoutZone.has(key) || !/T[\d:.,]+$/u.test(value)) return;
    this.#withoutZone.add(key);
    this.#intake.report(withoutZone({ file: this.#intake.file, line, column }, key, this.#columns.zone));
  }

  #placeOf({ line, column }: { readonly line: number; readonly column: number }): Place {
    return { file: this.#intake.file, line, column };
  }
}

/** Whether a time ends with hours and minutes from Greenwich, as most programs write it. */
function hasUsualZone(value: string): boolean {
  const sign = value.charCodeAt(value.length - 6);
  return (sign === plus || sign === minus) && value.charCodeAt(value.length - 3) === colon;
}

const plus = 43;
const minus = 45;
const colon = 58;
