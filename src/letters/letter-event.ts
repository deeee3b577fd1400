import { dayFromIso } from "../calendar/day.ts";
import type { Case, LogEvent, Value } from "../case-log/model.ts";
import { termSet } from "../case-log/names.ts";
import type { Regulation } from "../regulation/model.ts";
import { activeContents, soleActor } from "./letter-contents.ts";
import type { FilledValue, LetterTemplate } from "./template.ts";

/** How a letter reaches its reader, as a log says it. */
export type LetterForm = "letter" | "e-mail";

export interface SentLetter {
  readonly template: LetterTemplate;
  readonly regulation: Regulation;
  readonly values: Readonly<Record<string, FilledValue>>;
  /** Date of the letter, ISO. */
  readonly letterDate: string;
  readonly form: LetterForm;
}

/** What a letter brings into the case: the act of sending it, and the terms that it sets. */
export interface Sending {
  readonly act: LogEvent;
  /** `term-set` events (TERMS §6, a case's own terms). */
  readonly terms: readonly LogEvent[];
}

/** What sending the letter brings into the case. Undefined: the letter records nothing. */
export function sendingOf(letter: SentLetter): Sending | undefined {
  const act = letterEvent(letter);
  return act === undefined ? undefined : { act, terms: termEvents(letter, act) };
}

/** A row for each term whose day is filled in; nobody is named but the role that has to act. */
function termEvents({ template: { sets }, values }: SentLetter, act: LogEvent): readonly LogEvent[] {
  return sets.flatMap(({ what, due, by }) => {
    const written = values[due];
    const day = typeof written === "string" ? dayFromIso(written) : undefined;
    if (day === undefined) return [];
    const role = by === undefined ? act.role : [by];
    const nobody = { actor: [], recipient: [], with: [] };
    const { time, place } = act;
    return [
      {
        activity: termSet,
        ...(time !== undefined && { time }),
        ...nobody,
        role,
        what,
        due: { day },
        fields: {},
        place,
      },
    ];
  });
}

/**
 * What sending the letter is in the log: activity, date, actor, role, recipient, form, and those contents that the
 * regulation asks of the activity, by the fields of the letter and by its own words. Other fields, such as names and
 * addresses, stay out of the log. Undefined: the letter records nothing.
 */
function letterEvent({ template, regulation, values, letterDate, form }: SentLetter): LogEvent | undefined {
  const { records, to, by, holds, file } = template;
  if (records === undefined) return undefined;
  const contents = activeContents(regulation, records);
  const given = Object.entries(values).flatMap(([name, value]) =>
    contents.has(name) && value !== null ? [[name, recorded(name, value, regulation)] as const] : [],
  );
  const role = by ?? soleActor(regulation, records);
  const sender = values["sender-name"];
  const day = dayFromIso(letterDate);
  return {
    activity: records,
    ...(day !== undefined && { time: { day } }),
    actor: typeof sender === "string" ? [sender] : [],
    role: role === undefined ? [] : [role],
    recipient: [to],
    with: [],
    form,
    fields: Object.fromEntries([...holds.map((name) => [name, "ja"] as const), ...given]),
    place: { file, line: 1, column: 1 },
  };
}

/** The value of a fact by its id: a letter says what people call it. */
function recorded(name: string, value: Exclude<FilledValue, null>, { facts }: Regulation): Value {
  if (typeof value === "boolean") return value ? "ja" : "nee";
  const labels = Object.hasOwn(facts, name) ? (facts[name]?.values ?? {}) : {};
  return Object.keys(labels).find((id) => labels[id] === value) ?? value;
}

/** The case in which the letter has been sent; one that the log already holds of that day is not added again. */
export function withLetter(one: Case, { act, terms }: Sending): Case {
  return isRecorded(one, act) ? one : { ...one, events: [...one.events, act, ...terms] };
}

/** Whether the log already holds this letter: the same act on the same day, to the same reader. */
export function isRecorded({ events }: Case, sent: Sending["act"]): boolean {
  return events.some(
    ({ activity, time, recipient }) =>
      activity === sent.activity &&
      time?.day === sent.time?.day &&
      (recipient.length === 0 || recipient.some((id) => sent.recipient.includes(id))),
  );
}
