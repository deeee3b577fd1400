import type { Path } from "../checked-file.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import type { DateFormat } from "./date-format.ts";
import type { MappingFile } from "./mapping.generated.ts";
import {
  bothShapes,
  emptySource,
  eventWithoutTime,
  listWithoutEvent,
  noCaseColumn,
} from "./mapping-findings.ts";
import {
  type ColumnMapping,
  type EventMapping,
  eventProperties,
  type NamedSource,
  type Source,
} from "./mapping-model.ts";
import { comparable } from "./names.ts";

export interface MappingContext {
  readonly placeOf: (path: Path) => Place;
  readonly formats: (written: string | readonly string[] | undefined, path: Path) => readonly DateFormat[];
  readonly report: (finding: Finding) => void;
}

type WrittenSource = NonNullable<MappingFile["case"]>;
type WrittenEvent = Partial<
  Record<(typeof eventProperties)[number] | "happened" | "activity", WrittenSource>
> & {
  readonly contents?: Readonly<Record<string, WrittenSource>>;
};

/** The columns that a mapping names; undefined: it names none, so that the canonical names hold. */
export function columnsOf(file: MappingFile, context: MappingContext): ColumnMapping | undefined {
  if (file.case === undefined && file.event === undefined && file.events === undefined) {
    if (file.facts !== undefined) context.report(noCaseColumn(context.placeOf(["facts"])));
    return undefined;
  }
  const reader = new ColumnReader(context);
  if (file.list !== undefined && file.event === undefined)
    context.report(listWithoutEvent(context.placeOf(["list"]), file.list));
  // With a list both hold: what stands in the object, and what stands in each item of its list.
  if (file.list === undefined && file.event !== undefined && file.events !== undefined)
    context.report(bothShapes(context.placeOf(["event"])));
  if (file.case === undefined && file.organisation !== true)
    context.report(noCaseColumn(context.placeOf([])));
  const found = {
    facts: reader.named(file.facts ?? {}, ["facts"]),
    events: [...reader.registerEvents(file.events ?? {}), ...reader.rowEvents(file.event)],
  };
  return file.case === undefined ? found : { ...found, case: reader.source(file.case, ["case"]) };
}

/**
 * The columns of the objects themselves, and those of the items of a list in each of them.
 * @param list the name of that list, which stands before the names of the columns of its items.
 */
export function columnsOfList(
  columns: ColumnMapping,
  list: string,
): readonly [object: ColumnMapping, item: ColumnMapping] {
  const before = comparable(`${list}.`);
  const isOfItem = ({ source }: NamedSource) => comparable(source.column ?? "").startsWith(before);
  return [
    {
      ...columns,
      facts: columns.facts.filter((fact) => !isOfItem(fact)),
      events: columns.events.filter(({ when }) => when === "cell"),
    },
    {
      ...columns,
      facts: columns.facts.filter(isOfItem),
      events: columns.events.filter(({ when }) => when === "row"),
    },
  ];
}

class ColumnReader {
  readonly #context: MappingContext;

  constructor(context: MappingContext) {
    this.#context = context;
  }

  source(written: WrittenSource, path: Path): Source {
    const place = this.#context.placeOf(path);
    if (typeof written === "string") return { column: written, values: new Map(), place };
    const { column, value, values = {}, dates } = written;
    if ((column === undefined) === (value === undefined)) this.#context.report(emptySource(place));
    return {
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { constant: value }),
      ...(dates === undefined ? {} : { dates: this.#context.formats(dates, [...path, "dates"]) }),
      values: new Map(Object.entries(values).map(([word, meaning]) => [comparable(word), meaning])),
      place,
    };
  }

  named(written: Readonly<Record<string, WrittenSource>>, path: Path): NamedSource[] {
    return Object.entries(written).map(([name, source]) => ({
      name,
      source: this.source(source, [...path, name]),
    }));
  }

  registerEvents(written: NonNullable<MappingFile["events"]>): EventMapping[] {
    return Object.entries(written).flatMap(([activity, event]) => {
      const path = ["events", activity];
      const constant: Source = { constant: activity, values: new Map(), place: this.#context.placeOf(path) };
      if (!Array.isArray(event)) return [this.#registerEvent(constant, event, path)];
      return event.map((one, index) => this.#registerEvent(constant, one, [...path, index]));
    });
  }

  rowEvents(written: MappingFile["event"]): EventMapping[] {
    if (written === undefined) return [];
    const events = Array.isArray(written) ? written : [written];
    return events.map((event, index) => {
      const path = Array.isArray(written) ? ["event", index] : ["event"];
      const activity = this.source(event.activity, [...path, "activity"]);
      return { ...this.#event(event, path), activity, when: "row" };
    });
  }

  #registerEvent(activity: Source, written: string | WrittenEvent, path: Path): EventMapping {
    if (typeof written === "string") {
      const properties = [{ name: "time" as const, source: this.source(written, path) }];
      return { activity, when: "cell", properties, contents: [] };
    }
    if (written.time === undefined && written.happened === undefined) {
      this.#context.report(eventWithoutTime(this.#context.placeOf(path), String(activity.constant)));
    }
    return { ...this.#event(written, path), activity, when: "cell" };
  }

  #event(written: WrittenEvent, path: Path): Pick<EventMapping, "happened" | "properties" | "contents"> {
    const properties = eventProperties.flatMap((name) => {
      const source = written[name];
      return source === undefined ? [] : [{ name, source: this.source(source, [...path, name]) }];
    });
    const contents = this.named(written.contents ?? {}, [...path, "contents"]);
    if (written.happened === undefined) return { properties, contents };
    return { happened: this.source(written.happened, [...path, "happened"]), properties, contents };
  }
}
