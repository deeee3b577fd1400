import { dayFromIso } from "../../src/calendar/day.ts";
import { instantOf } from "../../src/calendar/zone.ts";
import type { Case, CaseLog, LogEvent, Moment, Value } from "../../src/case-log/model.ts";

/** An event as a test writes it: ISO times, single names or lists. */
export interface WrittenEvent {
  readonly activity: string;
  readonly time?: string;
  readonly [name: string]: Value | undefined;
}

export interface WrittenCase {
  readonly id?: string;
  readonly facts?: Readonly<Record<string, Value>>;
  readonly events: readonly WrittenEvent[];
}

const zone = "Europe/Amsterdam";
const place = { file: "log.csv", line: 1, column: 1 };
const lists = ["actor", "role", "recipient", "with"] as const;
const moments = ["sent", "received", "dated", "planned", "due"] as const;
const texts = ["form", "period", "what"] as const;

/** `2025-09-01` or `2025-09-01T10:00`, local time in the Netherlands. */
export function momentOf(iso: string): Moment {
  const day = dayFromIso(iso.slice(0, 10));
  if (day === undefined) throw new Error(`no date: ${iso}`);
  if (iso.length === 10) return { day };
  const [hours = 0, minutes = 0] = iso.slice(11).split(":").map(Number);
  const found = instantOf(day, hours * 60 + minutes, zone);
  if (found.kind === "skipped") throw new Error(`no such time: ${iso}`);
  return { day, instant: found.instant };
}

/** Cases as the readers would make them. */
function caseOf(written: WrittenCase): Case {
  return {
    id: written.id ?? "K-1",
    facts: written.facts ?? {},
    events: written.events.map((event, position) => eventOf(event, position + 2)),
    place,
  };
}

function eventOf(written: WrittenEvent, line: number): LogEvent {
  const known = new Set<string>(["activity", "time", ...lists, ...moments, ...texts]);
  const fields = Object.entries(written).filter(([name, value]) => !known.has(name) && value !== undefined);
  return {
    activity: written.activity,
    ...(written.time !== undefined && { time: momentOf(written.time) }),
    actor: listOf(written.actor),
    role: listOf(written.role),
    recipient: listOf(written.recipient),
    with: listOf(written.with),
    ...Object.fromEntries(
      texts.flatMap((name) => (written[name] === undefined ? [] : [[name, String(written[name])]])),
    ),
    ...Object.fromEntries(
      moments.flatMap((name) =>
        written[name] === undefined ? [] : [[name, momentOf(String(written[name]))]],
      ),
    ),
    fields: Object.fromEntries(fields) as Record<string, Value>,
    place: { ...place, line },
  };
}

function listOf(value: Value | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  return typeof value === "object" ? value.map(String) : [String(value)];
}

/** A log that holds these cases and everything that is in them. */
export function logOf(cases: readonly WrittenCase[], organisation: readonly WrittenEvent[] = []): CaseLog {
  const read = cases.map((written, position) => caseOf({ id: `K-${position + 1}`, ...written }));
  const ofOrganisation = organisation.map((event, position) => eventOf(event, position + 2));
  const events = [...read.flatMap((each) => each.events), ...ofOrganisation];
  const fields = new Set([
    ...events.flatMap((event) => Object.keys(event.fields)),
    ...read.flatMap(({ facts }) => Object.keys(facts)),
  ]);
  const rows = { read: events.length, used: events.length, duplicates: 0, rejected: 0 };
  return {
    cases: read,
    organisation: ofOrganisation,
    scope: { fields, notRecorded: new Set() },
    findings: [],
    rows,
  };
}
