import type { PlaceAt } from "../line-index.ts";
import type { Intake } from "./intake.ts";
import { readJsonDocument } from "./json-document.ts";
import { noCases } from "./json-findings.ts";
import { textOf } from "./json-rows.ts";
import type { LogFormat, LogInput, LogSettings } from "./log-input.ts";
import type { Mapping } from "./mapping-model.ts";
import {
  caseTypeTaken,
  caseTypeUnknown,
  eventOfSeveralCases,
  eventWithoutCase,
  noSuchType,
  oldOcel,
  relationUnused,
} from "./ocel-findings.ts";
import {
  caseTypeName,
  type OcelAttribute,
  type OcelEvent,
  type OcelLog,
  type OcelObject,
  type OcelRelation,
  ocelLog,
  organisationTypeName,
} from "./ocel-model.ts";
import { startText } from "./text-start.ts";
import { createTimeReader, type TimeReader } from "./time-reader.ts";
import { objectPrefix } from "./trace-columns.ts";
import { identityKey } from "./trace-keys.ts";
import { TraceReading } from "./trace-reading.ts";

/** How a mapping names the objects that an event has in some way. */
const qualifierPrefix = "qualifier:";
/** Qualifiers that say by themselves what they mean. */
const ownQualifiers = new Set(["actor", "recipient", "with"]);

/** What only OCEL starts with. */
const ownName = /^\s*\{\s*"(?:objectTypes|eventTypes|ocel:[\w-]+)"\s*:/u;
/** What its objects and events have, whose lists have names that others use as well. */
const ownKeys = [/"id"\s*:/u, /"type"\s*:/u];
const keyOfOurs = /"(?:activity|case_id)"\s*:/u;

/**
 * OCEL 2.0 in JSON: the objects of one type are the cases, with the events that they take part in. Its
 * text is held until its end: what an event belongs to may stand anywhere in the file.
 */
export const ocel: LogFormat = {
  id: "ocel",
  hasHeader: false,
  extensions: ["jsonocel"],
  canRead: (_name, start) => {
    const text = startText(start);
    if (ownName.test(text)) return true;
    return (
      /^\s*\{\s*"(?:objects|events)"\s*:/u.test(text) &&
      ownKeys.every((key) => key.test(text)) &&
      !keyOfOurs.test(text)
    );
  },
  async *read(input, settings, intake) {
    const document = await readJsonDocument(input, intake);
    if (document === undefined) return;
    const { placeAt } = document;
    const top = document.topWithout(["objects", "events"]);
    if (top.kind === "object" && top.entries.some(({ key }) => key.startsWith("ocel:"))) {
      intake.report(oldOcel(placeAt(top.offset)));
      return;
    }
    const log = ocelLog(document, intake);
    const caseType = log && caseTypeOf(log, input.mapping, { placeAt, intake });
    if (log === undefined || caseType === undefined) return;
    const reading = new OcelReading({ input, settings, intake, placeAt, caseType });
    reading.add(log);
    yield reading.traces.takeRows();
    if (intake.read === 0) intake.report(noCases(placeAt(top.offset)));
  },
};

/** The type that the mapping names, or else `case`, or else the only one of which every event has exactly one. */
function caseTypeOf(
  { objects, events }: OcelLog,
  mapping: Mapping | undefined,
  { placeAt, intake }: { readonly placeAt: PlaceAt; readonly intake: Intake },
): string | undefined {
  const types = [...new Set(Array.from(objects.values(), ({ type }) => type))];
  const source = mapping?.columns?.case;
  if (source?.column?.startsWith(objectPrefix)) {
    const named = source.column.slice(objectPrefix.length);
    if (types.includes(named)) return named;
    intake.report(noSuchType(source.place, named, types));
    return undefined;
  }
  const areAllOwn = events.length > 0 && events.every(isOfOrganisation);
  if (types.includes(caseTypeName) || areAllOwn) return caseTypeName;
  const isFitting = (type: string) =>
    events.every(({ relations }) => relations.filter(({ object }) => object.type === type).length === 1);
  const fitting = types.filter(isFitting);
  const [only] = fitting;
  if (only === undefined || fitting.length > 1 || events.length === 0) {
    intake.report(caseTypeUnknown(placeAt(0), fitting.length > 1 ? fitting : types));
    return undefined;
  }
  intake.report(caseTypeTaken(placeAt(0), only));
  return only;
}

interface OcelContext {
  readonly input: LogInput;
  readonly settings: LogSettings;
  readonly intake: Intake;
  readonly placeAt: PlaceAt;
  readonly caseType: string;
}

/** Gives each case its events, as a log of traces has them. */
class OcelReading {
  readonly traces: TraceReading;
  readonly #context: OcelContext;
  readonly #isMapped: boolean;
  readonly #times: TimeReader;

  constructor(context: OcelContext) {
    const { input, settings, intake } = context;
    const { mapping } = input;
    this.#context = context;
    this.#isMapped = mapping?.columns !== undefined && mapping.columns.events.length > 0;
    this.#times = createTimeReader([], mapping?.zone ?? settings.zone);
    // A mapping may say no more than which objects are the cases.
    this.traces = new TraceReading({
      mapping: this.#isMapped ? mapping : withoutColumns(mapping),
      settings,
      intake,
    });
  }

  add({ objects, events, declared }: OcelLog): void {
    for (const { name, offset } of declared) {
      this.traces.declared({ key: name, value: "", type: "string", ...this.#place(offset) }, false);
    }
    const { caseType } = this.#context;
    const eventsOf = new Map<OcelObject, OcelEvent[]>();
    for (const object of objects.values()) if (object.type === caseType) eventsOf.set(object, []);
    for (const event of events) {
      const cases = new Set(
        event.relations.flatMap(({ object }) => (object.type === caseType ? object : [])),
      );
      for (const each of cases) eventsOf.get(each)?.push(event);
      this.#reportRelations(event);
      if (cases.size === 0) this.#addWithoutCase(event);
      if (cases.size > 1) this.#reportAt(eventOfSeveralCases, event);
    }
    for (const [object, own] of eventsOf) this.#addCase(object, own);
    this.traces.end();
  }

  #addCase(object: OcelObject, events: readonly OcelEvent[]): void {
    const place = this.#place(object.offset);
    this.traces.startTrace(place.line, place.column);
    const isNamed =
      this.#isMapped && this.#context.input.mapping?.columns?.case?.column?.startsWith(objectPrefix);
    const key = isNamed ? `${objectPrefix}${object.type}` : "concept:name";
    this.traces.attribute({ key, value: object.id, type: "string", ...place });
    const byName = Map.groupBy(object.attributes, ({ name }) => name);
    const [constant, changing] = [[...byName.values()].filter(isOne), [...byName.values()].filter(isMany)];
    if (!this.#isMapped) this.#addFacts(constant.flat());
    const ofEvents = this.#isMapped ? object.attributes : changing.flat();
    for (const event of events) this.#addEvent(event, ofEvents);
    this.traces.endTrace();
  }

  /** What does not change is a fact of the case, and of none of its events in particular. */
  #addFacts(attributes: readonly OcelAttribute[]): void {
    for (const attribute of attributes.filter(({ name }) => this.#isFact(name)))
      this.traces.attribute({
        ...attribute,
        key: attribute.name,
        type: "string",
        ...this.#place(attribute.offset),
      });
  }

  #isFact(name: string): boolean {
    const { facts, isOpen } = this.#context.settings.names;
    return name !== "" && (isOpen === true || facts.idOf(name) !== undefined);
  }

  /** @param ofCase attributes of its case, which have for each event the value that held then. */
  #addEvent(event: OcelEvent, ofCase: readonly OcelAttribute[]): void {
    const place = this.#place(event.offset);
    this.traces.startEvent(place.line, place.column);
    const add: Add = (key, value, offset, { type = "string", typed } = {}) => {
      if (key !== "") this.traces.attribute({ key, value, typed, type, ...this.#place(offset) });
    };
    add(identityKey, event.id, event.offset);
    if (event.type) add("concept:name", textOf(event.type), event.type.offset);
    if (event.time) add("time:timestamp", textOf(event.time), event.time.offset, { type: "date" });
    for (const { name, value, typed, offset } of event.attributes) add(name, value, offset, { typed });
    for (const { name, value, typed, offset } of this.#valuesAt(ofCase, textOf(event.time))) {
      const isGiven = event.attributes.some((own) => own.name === name);
      if (this.#isMapped) add(`case:${name}`, value, offset, { typed });
      else if (!isGiven && this.#isFact(name)) add(name, value, offset, { typed });
    }
    this.#addRelations(event, add);
    this.traces.endEvent();
  }

  #addRelations({ relations }: OcelEvent, add: Add): void {
    const ids = new Map<string, { readonly values: string[]; readonly offset: number }>();
    const note = (key: string, id: string, offset: number) => {
      const known = ids.get(key);
      if (known === undefined) ids.set(key, { values: [id], offset });
      else if (!known.values.includes(id)) known.values.push(id);
    };
    for (const relation of relations) {
      const { qualifier, offset } = relation;
      const { id, type } = relation.object;
      const isCase = type === this.#context.caseType;
      if (!this.#isMapped) {
        if (ownQualifiers.has(qualifier)) note(qualifier, id, offset);
        continue;
      }
      if (!isCase) note(`${objectPrefix}${type}`, id, offset);
      if (qualifier !== "" && !isCase) note(`${qualifierPrefix}${qualifier}`, id, offset);
    }
    for (const [key, { values, offset }] of ids) add(key, values.join("|"), offset);
  }

  /** An event of the organisation belongs to no case; any other one does not belong here. */
  #addWithoutCase(event: OcelEvent): void {
    const { activities, organisation } = this.#context.settings.names;
    const activity = activities.idOf(textOf(event.type));
    if (isOfOrganisation(event) || (activity !== undefined && organisation.has(activity)))
      this.#addEvent(event, []);
    else this.#reportAt(eventWithoutCase, event);
  }

  #reportAt(make: typeof eventWithoutCase, { offset }: OcelEvent): void {
    const place = this.#context.placeAt(offset);
    const finding = make(place, this.#context.caseType);
    this.#context.intake.reportAt(finding.rule, place, () => finding);
  }

  #reportRelations({ relations }: OcelEvent): void {
    if (this.#isMapped) return;
    for (const { qualifier, object, offset } of relations) {
      if (ownQualifiers.has(qualifier) || object.type === this.#context.caseType) continue;
      if (isOrganisation({ qualifier, object })) continue;
      const name = qualifier || object.type;
      const place = this.#context.placeAt(offset);
      this.#context.intake.reportAt(`relation ${name}`, place, () => relationUnused(place, name));
    }
  }

  #place(offset: number): { readonly line: number; readonly column: number } {
    const { line, column } = this.#context.placeAt(offset);
    return { line, column };
  }

  /** The attributes as they were at a time: of those with one name the last that had begun, or else the first. */
  #valuesAt(attributes: readonly OcelAttribute[], time: string): readonly OcelAttribute[] {
    const at = this.#instantOf(time) ?? Number.POSITIVE_INFINITY;
    const byName = Map.groupBy(attributes, ({ name }) => name);
    return [...byName.values()].flatMap((values) => {
      const from = (value: OcelAttribute) => this.#instantOf(value.time) ?? Number.NEGATIVE_INFINITY;
      const sorted = values.toSorted((one, other) => from(one) - from(other) || 0);
      return sorted.findLast((value) => from(value) <= at) ?? sorted[0] ?? [];
    });
  }

  #instantOf(time: string): number | undefined {
    const reading = this.#times.read(time);
    if (reading.kind !== "moment") return undefined;
    return reading.moment.instant ?? reading.moment.day * millisecondsOfDay;
  }
}

function isOfOrganisation({ relations }: OcelEvent): boolean {
  return relations.some(isOrganisation);
}

function isOrganisation({ qualifier, object }: Pick<OcelRelation, "qualifier" | "object">): boolean {
  return qualifier === organisationTypeName && object.type === organisationTypeName;
}

/** Hands on an attribute of the event at hand. */
type Add = (
  key: string,
  value: string,
  offset: number,
  as?: { readonly type?: string; readonly typed?: OcelAttribute["typed"] },
) => void;

function isOne({ length }: readonly unknown[]): boolean {
  return length === 1;
}

function isMany({ length }: readonly unknown[]): boolean {
  return length > 1;
}

const millisecondsOfDay = 24 * 60 * 60 * 1000;

function withoutColumns(mapping: Mapping | undefined): Mapping | undefined {
  if (mapping === undefined) return undefined;
  const { columns: _, ...others } = mapping;
  return others;
}
