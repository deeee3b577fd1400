import type { Place } from "../place.ts";
import type { Column } from "./canonical-columns.ts";
import type { Intake } from "./intake.ts";
import type { LogSettings } from "./log-input.ts";
import {
  type ColumnMapping,
  eventProperties,
  type ListProperty,
  listProperties,
  type Mapping,
  type Source,
  type TimeProperty,
  timeProperties,
  type WordProperty,
  wordProperties,
} from "./mapping-model.ts";
import { comparable } from "./names.ts";
import {
  type CellPlan,
  type EventPlan,
  type NamedCell,
  planRows,
  type RowPlan,
  type TimeCell,
} from "./row-plan.ts";
import { missingColumn, unmappedColumn } from "./source-findings.ts";
import { sourcesOf } from "./table-header.ts";
import { createTimeReader, type TimeReader } from "./time-reader.ts";
import type { TraceAttribute } from "./trace-handler.ts";
import { exactTimeKey, extensionKeys, identityKey, lifecycleKey, nameKey, timeKey } from "./trace-keys.ts";
import { traceAttributeUnused } from "./xes-findings.ts";

/** A mapping names the attribute of a trace so: an event may have one with the same key. */
const tracePrefix = "case:";
/** A mapping names the objects of a type so, whether they are the cases or an event has them. */
export const objectPrefix = "object:";
/** The cell of the id of the case, where no mapping says which. */
const caseIndex = 0;

type OpenPlan = {
  readonly otherTimes: TimeCell[];
  readonly lists: Partial<Record<ListProperty, CellPlan>>;
  readonly words: { readonly name: WordProperty; readonly cell: CellPlan }[];
  readonly contents: NamedCell[];
};

export interface TraceContext {
  readonly mapping: Mapping | undefined;
  readonly settings: LogSettings;
  readonly intake: Intake;
}

/**
 * Which attribute is which cell of a row. Without a mapping of columns the keys of XES and of the canonical form
 * have their meaning, a declared fact is a fact, and every other attribute of an event a content; attributes are
 * met on the way, so that the plan grows.
 */
export class TraceColumns {
  readonly plan: RowPlan | undefined;
  /** Whether a mapping asks how far an act had come: then every event is read. */
  readonly readsLifecycle: boolean;
  /** The keys of the classifiers that are read, by the cell that they fill. */
  readonly classifiers = new Map<number, readonly string[]>();
  readonly #context: TraceContext;
  readonly #indexes = new Map<string, number>();
  readonly #traceIndexes = new Map<string, number>();
  readonly #columns: readonly Column[];
  readonly #seen = new Set<number>();
  readonly #facts: NamedCell[] = [];
  readonly #factCells: number[] = [];
  readonly #event: OpenPlan = { otherTimes: [], lists: {}, words: [], contents: [] };
  #next = 1;

  constructor(context: TraceContext) {
    this.#context = context;
    const { mapping, settings, intake } = context;
    const columns = mapping?.columns;
    this.#columns = columns === undefined ? [] : this.#mappedColumns(columns);
    this.readsLifecycle = this.#columns.some(({ name }) => comparable(name) === lifecycleKey);
    this.plan =
      columns === undefined
        ? this.#ownPlan()
        : planRows({
            mapping: columns,
            columns: this.#columns,
            settings: mapping ?? { dates: [], organisation: false },
            zone: this.zone,
            names: settings.names,
            intake,
          });
  }

  get zone(): string {
    return this.#context.mapping?.zone ?? this.#context.settings.zone;
  }

  /** The mapping takes the acts from the attributes of a trace, so that each trace is one row. */
  get isRegister(): boolean {
    return this.plan?.events.some(({ when }) => when === "cell") === true;
  }

  /** What a trace needs to be a case. */
  get caseKey(): string {
    return this.#context.mapping?.columns?.case?.column ?? nameKey;
  }

  /** The cells of facts that a trace says of the case, and not of each of its events. */
  get factsOfTrace(): readonly number[] {
    return this.#factCells;
  }

  /** The cell of an attribute; undefined: it is not read. */
  indexOf({ key, line, column }: TraceAttribute, isOfTrace: boolean): number | undefined {
    const indexes = isOfTrace ? this.#traceIndexes : this.#indexes;
    let index = indexes.get(key);
    if (index === undefined) {
      index = this.#bind(key, isOfTrace, { file: this.#context.intake.file, line, column });
      // What no column reads still tells one event from another (TERMS §1).
      if (index === notRead && !isOfTrace && key !== "__proto__") index = this.#hidden();
      indexes.set(key, index);
    }
    if (index === notRead) return undefined;
    this.#seen.add(index);
    return index;
  }

  /** A classifier that a mapping names is a column: the values of its keys, joined by `+`. */
  addClassifier(name: string, keys: readonly string[]): void {
    const index = this.#columns.find((column) => comparable(column.name) === comparable(name))?.index;
    // An attribute of the same name comes first in XES logs of many programs.
    if (index === undefined || keys.includes(name)) return;
    this.#seen.add(index);
    this.classifiers.set(index, keys);
  }

  /** To be called once, after the last row: what a mapping names and the log has nowhere is reported. */
  end(): void {
    const { intake, mapping } = this.#context;
    const missing = this.#columns.filter(({ index }) => !this.#seen.has(index));
    for (const { name, place } of missing) intake.report(missingColumn(place, name, undefined));
    const isMissing = ({ column = "" }: Source) =>
      missing.some(({ name }) => comparable(name) === comparable(column));
    const named = mapping?.columns === undefined ? [] : namedSources(mapping.columns);
    const present = new Set(named.flatMap(({ name, source }) => (isMissing(source) ? [] : name)));
    for (const { name } of named) {
      // What no attribute gives was not recorded, whatever the mapping says of it.
      if (!present.has(name)) intake.fields.delete(this.#context.settings.names.facts.idOf(name) ?? name);
    }
  }

  #mappedColumns(mapping: ColumnMapping): readonly Column[] {
    const columns: Column[] = [];
    for (const { column: name, place } of sourcesOf(mapping)) {
      if (name === undefined || columns.some((known) => comparable(known.name) === comparable(name)))
        continue;
      columns.push({ name, index: this.#next, place });
      this.#next += 1;
    }
    return columns;
  }

  #ownPlan(): RowPlan {
    const { intake } = this.#context;
    const activity = cellAt(this.#own(nameKey));
    const time = {
      name: "time" as const,
      cell: cellAt(this.#own(timeKey, exactTimeKey)),
      reader: this.#reader(timeKey),
    };
    intake.fields.add("time");
    const event: EventPlan = {
      ...this.#event,
      activity,
      when: "row",
      happened: undefined,
      time,
      emptyFields: {},
    };
    return { caseCell: cellAt(caseIndex), facts: this.#facts, events: [event] };
  }

  #isOfClassifier(key: string): boolean {
    return [...this.classifiers.values()].some((keys) => keys.includes(key));
  }

  #own(...keys: readonly string[]): number {
    const index = this.#hidden();
    for (const key of keys) this.#indexes.set(key, index);
    return index;
  }

  #hidden(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  #bind(key: string, isOfTrace: boolean, place: Place): number {
    const { mapping, intake } = this.#context;
    const column = isOfTrace && !key.startsWith(objectPrefix) ? `${tracePrefix}${key}` : key;
    const isLeftOut = mapping !== undefined && isIgnored(mapping, column);
    if (mapping?.columns !== undefined) {
      const wanted = comparable(key === exactTimeKey ? timeKey : column);
      const mapped = this.#columns.find(({ name }) => comparable(name) === wanted);
      if (mapped !== undefined) return mapped.index;
      if (!isLeftOut && key !== identityKey && !this.#isOfClassifier(key))
        intake.report(unmappedColumn(place, column));
      return notRead;
    }
    if (isOfTrace && key === nameKey) return caseIndex;
    if (isLeftOut) return notRead;
    return isOfTrace ? this.#bindOfTrace(key, place) : this.#bindOfEvent(key);
  }

  #bindOfTrace(key: string, place: Place): number {
    const { names } = this.#context.settings;
    const fact = names.facts.idOf(key) ?? (names.isOpen ? key : undefined);
    if (fact !== undefined) return this.#bindFact(fact);
    this.#context.intake.report(traceAttributeUnused(place, key));
    return notRead;
  }

  #bindOfEvent(key: string): number {
    const fact = this.#context.settings.names.facts.idOf(key);
    if (fact !== undefined) return this.#bindFact(fact);
    const property =
      extensionKeys.get(key) ?? eventProperties.find((name) => name === key && name !== "time");
    if (property === undefined && [lifecycleKey, identityKey, "__proto__"].includes(key)) return notRead;
    const index = this.#hidden();
    const cell = cellAt(index);
    this.#context.intake.fields.add(property ?? key);
    if (property === undefined) this.#event.contents.push(this.#named(key, cell));
    else if (isList(property)) this.#event.lists[property] ??= cell;
    else if (isWord(property)) this.#event.words.push({ name: property, cell });
    else if (isTime(property))
      this.#event.otherTimes.push({ name: property, cell, reader: this.#reader(key) });
    return index;
  }

  /** One cell, whether the trace or its events have it. */
  #bindFact(name: string): number {
    const known = this.#facts.find((fact) => fact.name === name);
    if (known !== undefined) return known.cell.index;
    const index = this.#hidden();
    this.#context.intake.fields.add(name);
    this.#facts.push(this.#named(name, cellAt(index)));
    this.#factCells.push(index);
    return index;
  }

  #named(name: string, cell: CellPlan): NamedCell {
    const isDate = this.#context.settings.names.dateFields.has(name);
    return isDate ? { name, cell, reader: this.#reader(name) } : { name, cell };
  }

  #reader(key: string): TimeReader {
    const { mapping, intake } = this.#context;
    const reader = createTimeReader(mapping?.dates ?? [], this.zone);
    intake.addTimeColumn(key, reader, { file: intake.file, line: 1, column: 1 });
    return reader;
  }
}

/** What a mapping calls by the name of a fact, a property or a content. */
function namedSources({
  facts,
  events,
}: ColumnMapping): readonly { readonly name: string; readonly source: Source }[] {
  return [...facts, ...events.flatMap(({ properties, contents }) => [...properties, ...contents])];
}

/** Stands for the index of an attribute that is not read. */
const notRead = -1;

function cellAt(index: number): CellPlan {
  return { index, constant: undefined, values: new Map() };
}

function isIgnored({ ignored }: Mapping, key: string): boolean {
  return ignored.some((name) => comparable(name) === comparable(key));
}

function isList(name: string): name is ListProperty {
  return listProperties.some((property) => property === name);
}

function isWord(name: string): name is WordProperty {
  return wordProperties.some((property) => property === name);
}

function isTime(name: string): name is TimeProperty {
  return timeProperties.some((property) => property === name);
}
