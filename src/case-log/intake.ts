import type { Day } from "../calendar/day.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import type { LogSource } from "./model.ts";
import { PlaceList } from "./place-list.ts";
import { datesOnly, withPlaces } from "./source-findings.ts";
import type { TimeReader } from "./time-reader.ts";

/** What a reader tells beside the rows of one file: findings, counts, what the source can hold. */
export class Intake {
  readonly file: string;
  format = "";
  encoding: LogSource["encoding"];
  delimiter: string | undefined;
  zone: string | undefined;
  /** Rows seen; rows without any value are no rows. */
  read = 0;
  rejected = 0;
  duplicates = 0;
  /** Properties, facts and contents that a row could have had. */
  readonly fields = new Set<string>();
  readonly notRecorded = new Set<string>();
  until: Day | undefined;
  #findings: Finding[] = [];
  /** The further places of a finding that was made before, by what it is about. */
  readonly #related = new Map<string, PlaceList>();
  /** Keys of columns that are known to hold times of day: all was read before. */
  #timeColumns: ReadonlySet<string> = new Set();
  #hasLetGo = false;
  #columns: { readonly name: string; readonly reader: TimeReader; readonly place: Place }[] = [];

  constructor(file: string) {
    this.file = file;
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  report(finding: Finding): void {
    this.#findings.push(finding);
  }

  /** A row cannot be used; every rejection says why. */
  reject(finding: Finding): void {
    this.rejected += 1;
    this.report(finding);
  }

  /** Nothing of the source is used: what was found in it no longer matters, only why. */
  refuse(finding: Finding): void {
    this.#findings = [finding];
    this.#columns = [];
    this.rejected = this.read;
    this.duplicates = 0;
    this.fields.clear();
  }

  /** One finding for the same thing in many places: the first names it, the others are listed with it. */
  reportAt(key: string, place: Place, make: () => Finding): void {
    const known = this.#related.get(key);
    if (known !== undefined) {
      known.add(place);
      return;
    }
    const places = new PlaceList();
    this.#related.set(key, places);
    this.#findings.push(withPlaces(make(), places));
  }

  /** Names a column of times, so that it can be settled when all is read. */
  addTimeColumn(name: string, reader: TimeReader, place: Place): void {
    if (this.#timeColumns.has(keyOf(name, place))) reader.holdTimes();
    if (this.#hasLetGo) reader.letGo();
    this.#columns.push({ name, reader, place });
  }

  /** To be told before the first row which columns hold times of day, where that is known, as `contradicted` named them. */
  holdTimes(columns: ReadonlySet<string>): void {
    this.#timeColumns = columns;
  }

  /** To be told when rows are used before all is read: a column of midnights counts as one of dates from here on. */
  letGo(): void {
    this.#hasLetGo = true;
    for (const { reader } of this.#columns) reader.letGo();
  }

  /** The columns that were taken for dates when rows had to be used, and then turned out to hold times of day. */
  get contradicted(): readonly string[] {
    const columns = this.#columns.filter(({ reader }) => reader.isContradicted);
    return columns.map(({ name, place }) => keyOf(name, place));
  }

  /** To be called once, after the last row: reports the columns in which every time is midnight (TERMS §1). */
  settle(): void {
    for (const { name, reader, place } of this.#columns)
      if (reader.settleMidnights()) this.report(datesOnly(place, name));
  }

  source(): LogSource {
    const { read, rejected, duplicates } = this;
    return {
      name: this.file,
      format: this.format,
      ...(this.encoding === undefined ? {} : { encoding: this.encoding }),
      ...(this.delimiter === undefined ? {} : { delimiter: this.delimiter }),
      ...(this.zone === undefined ? {} : { zone: this.zone }),
      rows: { read, used: read - rejected - duplicates, duplicates, rejected },
    };
  }
}

/** Two columns may have one name. */
function keyOf(name: string, { file, line, column }: Place): string {
  return [file, line, column, name].join("\n");
}
