import { isoFromDay } from "../calendar/day.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { cellPosition } from "./csv-position.ts";
import { type CsvRecord, QuotedRecord } from "./csv-record.ts";
import { createEventNames, type EventNames } from "./event-names.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { Intake } from "./intake.ts";
import type { LogRow, LogSettings, NamedValue } from "./log-input.ts";
import type { ListProperty, Mapping } from "./mapping-model.ts";
import type { LogEvent, Moment, Value } from "./model.ts";
import { comparable } from "./names.ts";
import type { CellPlan, EventPlan, NamedCell, RowPlan, TimeCell } from "./row-plan.ts";
import { noActivity, noCase, noNumber, noTime, organisationRow } from "./value-findings.ts";
import { readMoment } from "./written-moment.ts";

export interface RowContext {
  readonly plan: RowPlan;
  readonly delimiter: string;
  /** The header in one spelling. */
  readonly layout: string;
  readonly mapping: Pick<Mapping, "persons" | "decimal"> | undefined;
  readonly settings: LogSettings;
  readonly intake: Intake;
}

type OpenEvent = { -readonly [Key in keyof LogEvent]: LogEvent[Key] };
type Scalar = string | number | boolean;

const noRecord = new QuotedRecord(0, excerptOf(""), []);
const noFacts: readonly NamedValue[] = [];
const noFields: LogEvent["fields"] = Object.freeze({});

/** Turns records into rows of the log by one plan; names and persons are kept once. */
export class RowReader {
  readonly #context: RowContext;
  readonly #names: EventNames;
  /** In a long log a fact stands on the row of the event that it was true of; a register has it for the case. */
  readonly #carriesFacts: boolean;
  readonly #isRegister: boolean;
  #record: CsvRecord = noRecord;
  /** What stood in each column the last time: mostly it is there again. */
  readonly #before: string[] = [];

  constructor(context: RowContext) {
    const { plan } = context;
    this.#context = context;
    this.#isRegister = plan.events.some(({ when }) => when === "cell");
    this.#carriesFacts = plan.facts.length > 0 && !this.#isRegister;
    this.#names = createEventNames(context.settings.names, context.intake, context.mapping?.persons);
  }

  /** Undefined: the row was rejected, and a finding says why. */
  read(record: CsvRecord): LogRow | undefined {
    this.#record = record;
    const { plan, intake, layout } = this.#context;
    const place: Place = { file: intake.file, line: record.line, column: 1 };
    const caseId = plan.caseCell === undefined ? undefined : this.#text(plan.caseCell);
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
      content: contentOf(record, this.#context.delimiter),
      layout,
    };
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
    for (const { name, value } of facts) fields[name] = value;
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
    const value = this.#scalar(cell);
    return value === "" ? null : value;
  }

  #text(cell: CellPlan): string {
    const value = this.#scalar(cell);
    return typeof value === "string" ? value : String(value);
  }

  #scalar(cell: CellPlan): Scalar {
    if (cell.index < 0) return cell.constant ?? "";
    const written = this.#record.trimmed(cell.index, this.#before[cell.index]);
    this.#before[cell.index] = written;
    if (cell.values.size === 0) return written;
    return cell.values.get(comparable(written)) ?? written;
  }

  #placeOf(cell: CellPlan | undefined): Place {
    const { file } = this.#context.intake;
    return { file, ...cellPosition(this.#record, Math.max(0, cell?.index ?? 0), this.#context.delimiter) };
  }

  #reject(finding: Finding): undefined {
    this.#context.intake.reject(finding);
    return undefined;
  }
}

/** Words in a yes-or-no column that say that something did not happen (TERMS §6, contents). */
const notHappened = new Set(["no", "nee", "false", "onwaar", "0"]);

/** Equal for records with equal cells, however they are quoted. */
function contentOf(record: CsvRecord, delimiter: string): Excerpt {
  if (!record.hasQuotes) return record;
  const quoted = record.cells.map((cell) =>
    /["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return excerptOf(quoted.join(delimiter));
}
