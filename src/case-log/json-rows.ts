import caseLogSchema from "../../schemas/case-log.schema.json" with { type: "json" };
import type { PlaceAt } from "../line-index.ts";
import type { DateFormat } from "./date-format.ts";
import { createEventNames, type EventNames } from "./event-names.ts";
import { excerptOf } from "./excerpt.ts";
import type { Intake } from "./intake.ts";
import { badShape, duplicateKey } from "./json-findings.ts";
import { canonicalJson, cellValue, type JsonNode, plain, property } from "./json-nodes.ts";
import type { LogInput, LogRow, LogSettings, NamedValue } from "./log-input.ts";
import {
  eventIdName,
  eventProperties,
  listProperties,
  type TimeProperty,
  timeProperties,
  wordProperties,
} from "./mapping-model.ts";
import type { LogEvent, Value } from "./model.ts";
import { type SchemaProblem, schemaCheck, schemaProblems } from "./schema-problems.ts";
import { createTimeReader, type TimeReader } from "./time-reader.ts";
import { noTime, organisationRow } from "./value-findings.ts";
import { readMoment } from "./written-moment.ts";

type OpenEvent = { -readonly [Key in keyof LogEvent]: LogEvent[Key] };
type ObjectNode = Extract<JsonNode, { kind: "object" }>;

const checkCase = schemaCheck(caseLogSchema, "case");
const checkEvent = schemaCheck(caseLogSchema, "event");
const checkEventLine = schemaCheck(caseLogSchema, "eventLine");

const caseKey = "case_id";
const ownKeys = new Set<string>(["activity", eventIdName, ...eventProperties]);

/** Turns JSON cases and events into rows; each case and each event counts as a row. */
export class JsonRows {
  readonly #settings: LogSettings;
  readonly #intake: Intake;
  readonly #names: EventNames;
  readonly #times = new Map<TimeProperty, TimeReader>();

  constructor(input: Pick<LogInput, "mapping">, settings: LogSettings, intake: Intake) {
    this.#settings = settings;
    this.#intake = intake;
    this.#names = createEventNames(settings.names, intake, input.mapping?.persons);
    const formats: readonly DateFormat[] = input.mapping?.dates ?? [];
    for (const name of timeProperties) this.#times.set(name, createTimeReader(formats, settings.zone));
  }

  /** A case with its events. A case that is not in order loses all its events, an event only itself. */
  caseRows(node: JsonNode, placeAt: PlaceAt): LogRow[] {
    const eventNodes = itemsOf(property(node, "events"));
    this.#intake.read += 1 + eventNodes.length;
    const problems = schemaProblems(checkCase, plain(node));
    this.#reportProblems(node, problems, placeAt);
    const isOfEvent = ({ path }: SchemaProblem) => path[0] === "events" && path.length > 1;
    if (node.kind !== "object" || !problems.every(isOfEvent)) {
      this.#intake.rejected += 1 + eventNodes.length;
      return [];
    }
    const bad = new Set(problems.map(({ path }) => path[1]));
    this.#intake.rejected += bad.size;
    const caseId = idOf(property(node, "id"));
    const place = placeAt(node.offset);
    const facts = this.#namedValues(property(node, "facts"), placeAt);
    // Only the place makes it different: naming a case twice is no repetition of anything.
    const content = excerptOf(`case ${place.file} ${place.line} ${place.column}`);
    const first: LogRow = { caseId, facts, events: [], place, content, layout: "json case" };
    const events = eventNodes.flatMap((event, index) =>
      bad.has(index) || event.kind !== "object" ? [] : this.#eventRow(event, caseId, placeAt),
    );
    return [first, ...events];
  }

  /** A case, by its `events`, or an event. */
  recordRows(node: JsonNode, placeAt: PlaceAt): LogRow[] {
    return isOurCase(node) ? this.caseRows(node, placeAt) : this.eventLineRows(node, placeAt);
  }

  /** An event of the organisation itself. */
  organisationRows(node: JsonNode, placeAt: PlaceAt): LogRow[] {
    return this.#checkedEvent(node, placeAt, checkEvent, () => undefined);
  }

  /** An event that names its case in `case_id`; without one it is the organisation's. */
  eventLineRows(node: JsonNode, placeAt: PlaceAt): LogRow[] {
    const rows = this.#checkedEvent(node, placeAt, checkEventLine, (event) => idOf(property(event, caseKey)));
    for (const { caseId, events } of rows) {
      for (const { activity, place } of caseId === undefined ? events : []) {
        if (this.#settings.names.organisation.has(activity)) continue;
        this.#intake.report(organisationRow(place, activity));
      }
    }
    return rows;
  }

  /** To be called once, before the first row. */
  start(): void {
    for (const [name, reader] of this.#times) {
      this.#intake.addTimeColumn(name, reader, { file: this.#intake.file, line: 1, column: 1 });
    }
  }

  #checkedEvent(
    node: JsonNode,
    placeAt: PlaceAt,
    validate: typeof checkEvent,
    caseIdOf: (node: JsonNode) => string | undefined,
  ): LogRow[] {
    this.#intake.read += 1;
    const problems = schemaProblems(validate, plain(node));
    this.#reportProblems(node, problems, placeAt);
    if (node.kind !== "object" || problems.length > 0) {
      this.#intake.rejected += 1;
      return [];
    }
    return [this.#eventRow(node, caseIdOf(node), placeAt)];
  }

  #eventRow(node: ObjectNode, caseId: string | undefined, placeAt: PlaceAt): LogRow {
    const place = placeAt(node.offset);
    this.#reportDuplicateKeys(node, placeAt);
    const timeKey = timeKeyOf(node);
    const facts: NamedValue[] = [];
    const fields: Record<string, Value> = {};
    for (const { key, node: value } of node.entries) {
      if (ownKeys.has(key) || key === timeKey || key === caseKey || key === "__proto__") continue;
      const fact = caseId === undefined ? undefined : this.#settings.names.facts.idOf(key);
      const cell = fact === undefined ? cellValue(value) : this.#names.fact(fact, cellValue(value));
      fields[fact ?? key] = cell;
      if (fact !== undefined) facts.push({ name: fact, value: cell, place: placeAt(value.offset) });
      this.#intake.fields.add(fact ?? key);
    }
    const event = this.#event(node, fields, placeAt);
    const content = excerptOf(canonicalJson(node));
    return { caseId, facts, events: [event], place, content, layout: "json event" };
  }

  #reportDuplicateKeys({ entries }: ObjectNode, placeAt: PlaceAt): void {
    for (let at = 1; at < entries.length; at += 1) {
      const entry = entries[at];
      for (let before = 0; before < at && entry !== undefined; before += 1) {
        if (entries[before]?.key !== entry.key) continue;
        this.#intake.report(duplicateKey(placeAt(entry.keyOffset), entry.key));
        break;
      }
    }
  }

  #event(node: ObjectNode, fields: LogEvent["fields"], placeAt: PlaceAt): LogEvent {
    const place = placeAt(node.offset);
    const { nobody } = this.#names;
    const activity = this.#names.activity(textOf(property(node, "activity")).trim(), place);
    const event: OpenEvent = {
      activity,
      actor: nobody,
      role: nobody,
      recipient: nobody,
      with: nobody,
      fields,
      place,
    };
    for (const name of listProperties) {
      const value = this.#given(node, name);
      if (value === undefined) continue;
      const written = value.kind === "array" ? value.items.map(textOf) : textOf(value);
      if (written !== "") event[name] = this.#names.list(name, written, place);
    }
    for (const name of wordProperties) {
      const text = textOf(this.#given(node, name)).trim();
      if (text !== "") event[name] = this.#names.word(text);
    }
    for (const [name, reader] of this.#times) {
      const value = this.#given(node, name);
      const text = textOf(value).trim();
      const valuePlace = placeAt(value?.offset ?? node.offset);
      if (text === "" && name === "time") this.#intake.report(noTime(valuePlace));
      const moment =
        text === "" ? undefined : readMoment(reader, text, { place: valuePlace, intake: this.#intake });
      if (moment !== undefined) event[name] = moment;
    }
    return event;
  }

  #given(node: ObjectNode, name: string): JsonNode | undefined {
    const value = property(node, name === "time" ? timeKeyOf(node) : name);
    if (value !== undefined) this.#intake.fields.add(name);
    return value;
  }

  #namedValues(node: JsonNode | undefined, placeAt: PlaceAt): NamedValue[] {
    if (node?.kind !== "object") return [];
    return node.entries
      .filter(({ key }) => key !== "__proto__")
      .map(({ key, node: value }) => {
        const name = this.#settings.names.facts.idOf(key) ?? key;
        this.#intake.fields.add(name);
        const cell = this.#names.fact(name, cellValue(value));
        return { name, value: cell, place: placeAt(value.offset) };
      });
  }

  #reportProblems(node: JsonNode, problems: readonly SchemaProblem[], placeAt: PlaceAt): void {
    for (const { path, message } of problems)
      this.#intake.report(badShape(placeAt(offsetAt(node, path)), message));
  }
}

/** A case has its events in it. */
function isOurCase(node: JsonNode): boolean {
  return property(node, "events") !== undefined;
}

/** A case that also names itself and what happened as we do: it needs no mapping. */
export function isInOurWords(node: JsonNode): boolean {
  const [event] = itemsOf(property(node, "events"));
  const isEventOurs = event === undefined || property(event, "activity") !== undefined;
  return isOurCase(node) && property(node, "id") !== undefined && isEventOurs;
}

/** An event says when under `time`, or as the CSV form does under `timestamp`. */
function timeKeyOf(node: ObjectNode): "time" | "timestamp" {
  return property(node, "time") === undefined ? "timestamp" : "time";
}

/** Where the value at a path starts, or the deepest one on the way that exists. */
export function offsetAt(node: JsonNode, path: readonly (string | number)[]): number {
  let found = node;
  for (const step of path) {
    const entry = found.kind === "object" ? found.entries.findLast(({ key }) => key === step) : undefined;
    const next = found.kind === "array" && typeof step === "number" ? found.items[step] : entry?.node;
    if (next === undefined) return found.offset;
    if (entry !== undefined && step === path.at(-1)) return entry.keyOffset;
    found = next;
  }
  return found.offset;
}

/** The items of a list; none when it is something else. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === "array" ? node.items : [];
}

/** The text of a scalar; empty when there is none. */
export function textOf(node: JsonNode | undefined): string {
  return node?.kind === "scalar" && node.value !== null ? String(node.value) : "";
}

function idOf(node: JsonNode | undefined): string | undefined {
  const id = textOf(node).trim();
  return id === "" ? undefined : id;
}
