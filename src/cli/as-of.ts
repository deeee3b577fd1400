import { type Day, dayFromIso } from "../calendar/day.ts";
import { dayOfInstant, instantOf } from "../calendar/zone.ts";
import type { CheckOptions } from "../check/log-check.ts";
import type { Call } from "./command.ts";
import { wrongUse } from "./not-checked.ts";

/** The reference date of a check: a day, or a moment of it. */
export type AsOf = CheckOptions["asOf"];

/** `--as-of`, else today in the zone of the regulation: the only place where a check looks at the clock. */
export function asOfOption({ options, io }: Pick<Call, "options" | "io">, timeZone: string): AsOf {
  const text = options.value("as-of");
  if (text === undefined) return { day: dayOfInstant(io.now(), timeZone) };
  const day = dayFromIso(text.slice(0, "yyyy-mm-dd".length));
  const time = /^T(?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d)$/u.exec(
    text.slice("yyyy-mm-dd".length),
  )?.groups;
  const isDayOnly = text.length === "yyyy-mm-dd".length;
  if (day === undefined || (!isDayOnly && time === undefined)) throw noDate("--as-of", text);
  if (time === undefined) return { day };
  const moment = instantOf(day, Number(time.hours) * 60 + Number(time.minutes), timeZone);
  if (moment.kind === "skipped") throw noDate("--as-of", text);
  return { instant: moment.instant, day };
}

/** The day of an option such as `--log-until`; undefined when it is not given. */
export function dayOption({ options }: Pick<Call, "options">, name: string): Day | undefined {
  const text = options.value(name);
  if (text === undefined) return undefined;
  const day = dayFromIso(text);
  if (day === undefined) throw noDate(`--${name}`, text);
  return day;
}

function noDate(name: string, text: string): Error {
  return wrongUse({
    nl: `“${text}” bij ${name} is geen bestaande datum; schrijf jjjj-mm-dd.`,
    en: `“${text}” for ${name} is no existing date; write YYYY-MM-DD.`,
  });
}
