import { isoFromDay } from "../calendar/day.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { createEventNames, type EventNames } from "./event-names.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { Intake } from "./intake.ts";
import type { LogRow, LogSettings, NamedValue } from "./log-input.ts";
import type { ListProperty, Mapping } from "./mapping-model.ts";
import type { LogEvent, Moment, Value } from "./model.ts";
import { comparable } from "./names.ts";
import { ownValue } from "./own-value.ts";
import { RepeatedTexts } from "./repeated-texts.ts";
import {
  type CellPlan,
  type EventPlan,
  type NamedCell,
  type PlannedColumns,
  plannedColumns,
  type RowPlan,
  type TimeCell,
} from "./row-plan.ts";
import { repeatedHeader } from "./source-findings.ts";
import { noActivity, noCase, noNumber, noTime, organisationRow } from "./value-findings.ts";
import { readMoment } from "./written-moment.ts";

/** One row of a table. */
export interface TableRow {
  /**
   * The nth cell, from 0, without white space around it; empty beyond the last.
   * @param repeated what stood in that column before: where it is there again, that very text may be returned.
   */
  trimmed(cell: number, repeated?: RepeatedTexts): string;
  /** What the nth cell holds where the format says that it is no text: a number, yes or no, a list. */
  typed?(cell: number): Value | undefined;
}

/** What only the format knows about its rows. */
export interface RowSource<Row extends TableRow> {
  placeOfRow(row: Row): Place;
  placeOfCell(row: Row, cell: number): Place;
  /** The row in one spelling: equal for rows with equal cells. */
  contentOf(row: Row): Excerpt;
}

/** The names of the columns, by the index of the cell. */
export type HeaderNames = ReadonlyMap<number, string>;

export interface RowContext<Row extends TableRow> {
  readonly plan: RowPlan;
  readonly source: RowSource<Row>;
  /** The header in one spelling. */
  readonly layout: string;
  /** Absent where the rows stand under no names of columns. */
  readonly header?: HeaderNames;
  readonly mapping: Pick<Mapping, "persons" | "decimal"> | undefined;
  readonly settings: LogSettings;
  readonly intake: Intake;
}

type OpenEvent = { -readonly [Key in keyof LogEvent]: LogEvent[Key] };
type Scalar = string | number | boolean;

const noFacts: readonly NamedValue[] = [];
const noFields: LogEvent["fields"] = Object.freeze({});

/** Turns the rows of a table into rows of the log by one plan; names and persons are kept once. */
export class RowReader<Row extends TableRow> {
  readonly #context: RowContext<Row>;
  readonly #names: EventNames;
  /** In a long log a fact stands on the row of the event that it was true of; a register has it for the case. */
  readonly #carriesFacts: boolean;
  readonly #isRegister: boolean;
  /** Name of the column that holds the case. */
  readonly #caseColumn: string | undefined;
  #row: Row | undefined;
  /** By column. */
  readonly #repeated: RepeatedTexts[] = [];

  constructor(context: RowContext<Row>) {
    const { plan } = context;
    this.#context = context;
    this.#isRegister = plan.events.some(({ when }) => when === "cell");
    this.#carriesFacts = !this.#isRegister;
    this.#caseColumn = context.header?.get(plan.caseCell?.index ?? -1);
    this.#names = createEventNames(context.settings.names, context.intake, context.mapping?.persons);
  }

  /** Indexes of the columns that are read, and of those among them that hold a moment of an event. */
  get columns(): PlannedColumns {
    return plannedColumns(this.#context.plan);
  }

  /** Undefined: the row was rejected, and a finding says why. */
  read(row: Row): LogRow | undefined {
    this.#row = row;
    const { plan, source, layout } = this.#context;
    const place = source.placeOfRow(row);
    const caseId = plan.caseCell === undefined ? undefined : this.#text(plan.caseCell);
    if (this.#isHeader(row, caseId)) return this.#reject(repeatedHeader(place));
    const isOfCase = caseId !== undefined && caseId !== "";
    const facts = isOfCase || this.#carriesFacts ? this.#facts(place) : noFacts;
    const events = this.#events(place, this.#carriesFacts ? facts : noFacts);
    if (events === undefined) return this.#reject(noActivity(this.#placeOf(plan.events[0]?.activity)));
    if (caseId === "" && !this.#isOrganisationRow(events))
      return this.#reject(noCase(this.#placeOf(plan.caseCell)));
    return {
      caseId: isOfCase ? caseId : undefined,
      facts: isOfCase ? facts : noFacts,
      events,
      place,
      content: source.contentOf(row),
      layout,
    };
  }

  /** The names of the columns once more: files were put behind each other. Most rows are no header by their case alone. */
  #isHeader(row: Row, caseId: string | undefined): boolean {
    const { header } = this.#context;
    if (header === undefined || (caseId !== undefined && caseId !== this.#caseColumn)) return false;
    for (const [index, name] of header) if (row.trimmed(index) !== name) return false;
    return header.size > 0;
  }

  /**
   * What is left of a row that cannot be used: that a known act happened in a case, at an unknown time (TERMS §1, gaps).
   * Undefined where it does not name both, and in a register, where the row is the case.
   */
  readOccurrence(row: Row): LogRow | undefined {
    this.#row = row;
    const { plan, source, settings } = this.#context;
    const [only, ...others] = plan.events;
    if (plan.caseCell === undefined || only?.when !== "row" || others.length > 0) return undefined;
    const caseId = this.#text(plan.caseCell);
    const activity = settings.names.activities.idOf(this.#text(only.activity));
    if (caseId === "" || activity === undefined) return undefined;
    const place = source.placeOfRow(row);
    const { nobody } = this.#names;
    const people = { actor: nobody, role: nobody, recipient: nobody, with: nobody };
    const event = { activity, ...people, fields: noFields, place };
    // Never equal to another row: the rejected one was counted already.
    const content = excerptOf(`rejected ${place.line} ${place.file}`);
    return { caseId, facts: noFacts, events: [event], place, content, layout: "" };
  }

  /** What a row says of its case, none of its events; undefined: it names no case. */
  readCase(row: Row): Omit<LogRow, "content"> | undefined {
    this.#row = row;
    const { plan, source, layout } = this.#context;
    const caseId = plan.caseCell === undefined ? "" : this.#text(plan.caseCell);
    const place = source.placeOfRow(row);
    return caseId === "" ? undefined : { caseId, facts: this.#facts(place), events: [], place, layout };
  }

  /** Undefined: a row of a long log without an activity. */
  #events(place: Place, facts: readonly NamedValue[]): LogEvent[] | undefined {
    const { events: plans } = this.#context.plan;
    const [only] = plans;
    if (only?.when === "row" && plans.length === 1) {
      const event = this.#event(only, place, facts);
      return event && [event];
    }
    return plans.flatMap((plan) => this.#event(plan, place, facts) ?? []);
  }

  #event(plan: EventPlan, place: Place, facts: readonly NamedValue[]): LogEvent | undefined {
    const activity = this.#text(plan.activity);
    if (activity === "") return undefined;
    const timeText = plan.time === undefined ? "" : this.#text(plan.time.cell);
    if (plan.when === "cell" && timeText === "" && !this.#hasHappened(plan)) return undefined;
    const event = this.#plainEvent(plan, this.#names.activity(activity, place), timeText, place);
    if (plan.contents.length > 0 || facts.length > 0) event.fields = this.#fields(plan, facts);
    for (const { name, cell, reader } of plan.otherTimes) {
      const text = this.#text(cell);
      const moment = text === "" ? undefined : this.#moment({ cell, reader }, text);
      if (moment !== undefined) event[name] = moment;
    }
    for (const { name, cell } of plan.words) {
      const word = this.#text(cell);
      if (word !== "") event[name] = this.#names.word(word);
    }
    return event;
  }

  /** Made with all that most events have, at once: what is added later costs more. */
  #plainEvent(plan: EventPlan, activity: string, timeText: string, place: Place): OpenEvent {
    const { lists } = plan;
    const actor = this.#list("actor", lists.actor, place);
    const role = this.#list("role", lists.role, place);
    const recipient = this.#list("recipient", lists.recipient, place);
    const others = this.#list("with", lists.with, place);
    const time = this.#time(plan, timeText);
    const fields = noFields;
    if (time === undefined) return { activity, actor, role, recipient, with: others, fields, place };
    return { activity, time, actor, role, recipient, with: others, fields, place };
  }

  #list(name: ListProperty, cell: CellPlan | undefined, place: Place): readonly string[] {
    const written = cell === undefined ? "" : this.#text(cell);
    return written === "" ? this.#names.nobody : this.#names.list(name, written, place);
  }

  #hasHappened(plan: EventPlan): boolean {
    if (plan.happened === undefined) return false;
    const word = this.#text(plan.happened).toLowerCase();
    return word !== "" && !notHappened.has(word);
  }

  #time({ time, when }: EventPlan, text: string): Moment | undefined {
    if (time === undefined) return undefined;
    if (text !== "") return this.#moment(time, text);
    if (when === "row") this.#context.intake.report(noTime(this.#placeOf(time.cell)));
    return undefined;
  }

  #moment({ cell, reader }: Pick<TimeCell, "cell" | "reader">, text: string): Moment | undefined {
    const known = reader.read(text);
    if (known.kind === "moment" && !known.skipped) return known.moment;
    return readMoment(reader, text, { place: this.#placeOf(cell), intake: this.#context.intake });
  }

  #fields({ contents, emptyFields }: EventPlan, facts: readonly NamedValue[]): LogEvent["fields"] {
    let fields: Record<string, Value> | undefined;
    for (const content of contents) {
      const value = this.#valueOf(content);
      if (value === null) continue;
      fields ??= { ...emptyFields };
      fields[content.name] = value;
    }
    if (facts.length === 0) return fields ?? emptyFields;
    fields ??= { ...emptyFields };
    // Without a regulation a content of an event may have the name of a fact of its case.
    for (const { name, value } of facts) fields[name] = value ?? ownValue(fields, name) ?? null;
    return fields;
  }

  #facts(rowPlace: Place): readonly NamedValue[] {
    const { plan, intake, settings, mapping } = this.#context;
    if (plan.facts.length === 0) return noFacts;
    return plan.facts.map((fact) => {
      const { name, cell } = fact;
      const value = this.#names.fact(name, this.#valueOf(fact));
      const place = value === null ? rowPlace : this.#placeOf(cell);
      if (mapping?.decimal !== "," || typeof value !== "string" || !settings.names.numberFacts.has(name)) {
        return { name, value, place };
      }
      const number = Number(value.replaceAll(".", "").replace(",", "."));
      if (Number.isFinite(number)) return { name, value: number, place };
      intake.report(noNumber(place, value));
      return { name, value, place };
    });
  }

  #isOrganisationRow(events: readonly LogEvent[]): boolean {
    const [event] = events;
    if (event === undefined || this.#isRegister) return false;
    if (!this.#context.settings.names.organisation.has(event.activity)) {
      this.#context.intake.report(organisationRow(event.place, event.activity));
    }
    return true;
  }

  /** A date is written as ISO, whatever notation the source has; what is no date stays as written. */
  #valueOf({ cell, reader }: NamedCell): Value {
    const value = this.#value(cell);
    if (reader === undefined || typeof value !== "string") return value;
    const moment = this.#moment({ cell, reader }, value);
    return moment === undefined ? value : isoFromDay(moment.day);
  }

  #value(cell: CellPlan): Value {
    const typed = cell.values.size === 0 ? this.#row?.typed?.(cell.index) : undefined;
    if (typed !== undefined) return typed;
    const value = this.#scalar(cell);
    return value === "" ? null : value;
  }

  #text(cell: CellPlan): string {
    const value = this.#scalar(cell);
    return typeof value === "string" ? value : String(value);
  }

  #scalar(cell: CellPlan): Scalar {
    if (cell.index < 0) return cell.constant ?? "";
    const written = this.#row?.trimmed(cell.index, this.#repeatedOf(cell.index)) ?? "";
    if (cell.values.size === 0) return written;
    return cell.values.get(comparable(written)) ?? written;
  }

  #repeatedOf(column: number): RepeatedTexts {
    const known = this.#repeated[column];
    if (known !== undefined) return known;
    const repeated = new RepeatedTexts();
    this.#repeated[column] = repeated;
    return repeated;
  }

  #placeOf(cell: CellPlan | undefined): Place {
    const { source, intake } = this.#context;
    if (this.#row === undefined) return { file: intake.file, line: 1, column: 1 };
    return source.placeOfCell(this.#row, Math.max(0, cell?.index ?? 0));
  }

  #reject(finding: Finding): undefined {
    this.#context.intake.reject(finding);
    return undefined;
  }
}

/** Words in a yes-or-no column that say that something did not happen (TERMS §6, contents). */
const notHappened = new Set(["no", "nee", "false", "onwaar", "0"]);
