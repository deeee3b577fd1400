import type { Column } from "./canonical-columns.ts";
import type { Intake } from "./intake.ts";
import {
  type ColumnMapping,
  type EventMapping,
  type EventProperty,
  type ListProperty,
  listProperties,
  type Mapping,
  type Source,
  type TimeProperty,
  timeProperties,
  type WordProperty,
  wordProperties,
} from "./mapping-model.ts";
import type { LogEvent } from "./model.ts";
import { comparable, type LogNames, nearestName } from "./names.ts";
import { missingColumn } from "./source-findings.ts";
import { createTimeReader, type TimeReader } from "./time-reader.ts";
import { unknownFact } from "./value-findings.ts";

/** A mapping bound to the columns of the file at hand: each value by the index of its cell. */
export interface RowPlan {
  /** Undefined: the rows are the organisation's own. */
  readonly caseCell: CellPlan | undefined;
  readonly facts: readonly NamedCell[];
  readonly events: readonly EventPlan[];
}

export interface CellPlan {
  /** Index of the cell, from 0; -1: the value is `constant`. */
  readonly index: number;
  readonly constant: string | number | boolean | undefined;
  readonly values: Source["values"];
}

export interface NamedCell {
  readonly name: string;
  readonly cell: CellPlan;
  /** Of a fact or content that holds a date. */
  readonly reader?: TimeReader;
}

export interface TimeCell<Name extends string = TimeProperty> {
  readonly name: Name;
  readonly cell: CellPlan;
  readonly reader: TimeReader;
}

export interface EventPlan {
  readonly activity: CellPlan;
  readonly when: EventMapping["when"];
  readonly happened: CellPlan | undefined;
  /** Undefined: the source has no times for it. */
  readonly time: TimeCell<"time"> | undefined;
  readonly otherTimes: readonly TimeCell[];
  readonly lists: Readonly<Partial<Record<ListProperty, CellPlan>>>;
  readonly words: readonly { readonly name: WordProperty; readonly cell: CellPlan }[];
  readonly contents: readonly NamedCell[];
  /** What an event has whose contents are all empty, one for all of them. */
  readonly emptyFields: LogEvent["fields"];
}

export interface PlanInput {
  readonly mapping: ColumnMapping;
  readonly columns: readonly Column[];
  readonly settings: Pick<Mapping, "dates" | "organisation">;
  readonly zone: string;
  readonly names: LogNames;
  readonly intake: Intake;
}

/**
 * Binds a mapping to a header. Columns that the mapping names and the header
 * lacks are reported; undefined when no row could be read without them.
 * An activity whose date column is missing counts as not recorded, so that
 * nobody concludes that it was not done.
 */
export function planRows(input: PlanInput): RowPlan | undefined {
  const binder = new Binder(input);
  const { mapping, settings, intake } = input;
  const caseCell =
    mapping.case === undefined || settings.organisation ? undefined : binder.cell(mapping.case);
  const events = mapping.events.flatMap((event) => binder.event(event) ?? []);
  const facts = mapping.facts.flatMap(({ name, source }) => binder.fact(name, source));
  if (caseCell === undefined && !settings.organisation) return undefined;
  if (events.length === 0 && mapping.events.some(({ when }) => when === "row")) return undefined;
  for (const { name } of facts) intake.fields.add(name);
  return { caseCell, facts, events };
}

/** Indexes of cells. */
export interface PlannedColumns {
  readonly used: ReadonlySet<number>;
  /** Those that hold a moment of an event. */
  readonly times: ReadonlySet<number>;
}

/** The columns that a plan reads. */
export function plannedColumns({ caseCell, facts, events }: RowPlan): PlannedColumns {
  const times = events.flatMap(({ time, otherTimes }) => [
    ...(time === undefined ? [] : [time]),
    ...otherTimes,
  ]);
  const others = events.flatMap(({ activity, happened, lists, words, contents }) => [
    activity,
    happened,
    ...Object.values(lists),
    ...[...words, ...contents].map(({ cell }) => cell),
  ]);
  const indexes = (cells: readonly (CellPlan | undefined)[]) => cells.flatMap((cell) => cell?.index ?? []);
  const timeColumns = indexes(times.map(({ cell }) => cell));
  const used = [...timeColumns, ...indexes([caseCell, ...facts.map(({ cell }) => cell), ...others])];
  return { used: new Set(used), times: new Set(timeColumns) };
}

class Binder {
  readonly #input: PlanInput;
  readonly #byName: ReadonlyMap<string, Column>;
  readonly #missing = new Set<string>();
  readonly #readers = new Map<string, TimeReader>();

  constructor(input: PlanInput) {
    this.#input = input;
    this.#byName = new Map(input.columns.map((column) => [comparable(column.name), column]));
  }

  cell(source: Source): CellPlan | undefined {
    const { constant, values, column } = source;
    if (column === undefined) return { index: -1, constant, values };
    const found = this.#byName.get(comparable(column));
    if (found !== undefined) return { index: found.index, constant: undefined, values };
    this.#reportMissing(column, source);
    return undefined;
  }

  named(name: string, source: Source): NamedCell[] {
    const cell = this.cell(source);
    if (cell === undefined) return [];
    const isDate = source.dates !== undefined || this.#input.names.dateFields.has(name);
    return [isDate ? { name, cell, reader: this.#reader(source, name) } : { name, cell }];
  }

  fact(name: string, source: Source): NamedCell[] {
    const { names, intake } = this.#input;
    const id = names.facts.idOf(name);
    if (id === undefined && !names.isOpen)
      intake.report(unknownFact(source.place, name, names.facts.nearest(name)));
    return this.named(id ?? name, source);
  }

  event(event: EventMapping): EventPlan | undefined {
    const activity = this.cell(event.activity);
    const happened = event.happened === undefined ? undefined : this.cell(event.happened);
    const time = this.#times(event, (name): name is "time" => name === "time")[0];
    if (activity === undefined) return undefined;
    if (event.when === "cell" && time === undefined && happened === undefined) {
      const written = String(event.activity.constant);
      this.#input.intake.notRecorded.add(this.#input.names.activities.idOf(written) ?? written);
      return undefined;
    }
    const properties = this.#properties(event);
    const contents = event.contents.flatMap(({ name, source }) => this.#content(event, name, source));
    return {
      activity,
      when: event.when,
      happened,
      time,
      ...properties,
      contents,
      emptyFields: Object.freeze(Object.fromEntries(contents.map(({ name }) => [name, null]))),
    };
  }

  #properties(event: EventMapping): Pick<EventPlan, "otherTimes" | "lists" | "words"> {
    return {
      otherTimes: this.#times(event, (name): name is TimeProperty => name !== "time" && isTime(name)),
      lists: Object.fromEntries(
        this.#cells(event, (name): name is ListProperty => isOneOf(listProperties, name)).map(
          ({ name, cell }) => [name, cell],
        ),
      ),
      words: this.#cells(event, (name): name is WordProperty => isOneOf(wordProperties, name)),
    };
  }

  /** A register maps a content for one activity: about the others it says nothing. */
  #content({ when }: EventMapping, name: string, source: Source): readonly NamedCell[] {
    const cells = this.named(name, source);
    return when === "row" ? this.#field(name, cells) : cells;
  }

  #times<Name extends TimeProperty>(
    event: EventMapping,
    isWanted: (name: EventProperty) => name is Name,
  ): TimeCell<Name>[] {
    return this.#cells(event, isWanted).map(({ name, cell, source }) => {
      return { name, cell, reader: this.#reader(source, name) };
    });
  }

  /** One per column: whether all its times are midnight is a question about the whole column. */
  #reader(source: Source, name: string): TimeReader {
    const formats = source.dates ?? this.#input.settings.dates;
    const column = source.column ?? name;
    const key = JSON.stringify([comparable(column), formats.map(({ pattern }) => pattern)]);
    const known = this.#readers.get(key);
    if (known !== undefined) return known;
    const reader = createTimeReader(formats, this.#input.zone);
    this.#readers.set(key, reader);
    this.#input.intake.addTimeColumn(column, reader, source.place);
    return reader;
  }

  #cells<Name extends EventProperty>(event: EventMapping, isWanted: (name: EventProperty) => name is Name) {
    return event.properties.flatMap(({ name, source }) => {
      if (!isWanted(name)) return [];
      const cell = this.cell(source);
      return cell === undefined ? [] : this.#field(name, [{ name, cell, source }]);
    });
  }

  #field<Item>(name: string, items: readonly Item[]): readonly Item[] {
    if (items.length > 0) this.#input.intake.fields.add(name);
    return items;
  }

  #reportMissing(column: string, source: Source): void {
    const key = comparable(column);
    if (this.#missing.has(key)) return;
    this.#missing.add(key);
    const nearest = nearestName(
      column,
      this.#input.columns.map(({ name }) => name),
    );
    this.#input.intake.report(missingColumn(source.place, column, nearest));
  }
}

function isTime(name: EventProperty): boolean {
  return isOneOf(timeProperties, name);
}

function isOneOf(names: readonly EventProperty[], name: EventProperty): boolean {
  return names.includes(name);
}
