import { type Day, dayFromIso } from "../calendar/day.ts";
import type { CountedCase } from "./counted-case.ts";

/** A case with its number in the log. */
export interface NumberedCase {
  readonly number: number;
  readonly counted: CountedCase;
}

/** The cases of one kind that a year is about; each is counted once in each of them. */
export interface YearCases {
  readonly year: number;
  readonly lastDay: Day;
  readonly received: readonly NumberedCase[];
  readonly closed: readonly NumberedCase[];
  readonly openAtStart: readonly NumberedCase[];
  readonly openAtEnd: readonly NumberedCase[];
}

/** Which cases a table is about. */
export type Population = "received" | "closed" | "openAtEnd";

/**
 * What happened to cases in a year: what was open at its start and what was received is what was closed and what was
 * open at its end. A case that a later objection opened again has been open all the time.
 */
export function casesOfYear(cases: readonly NumberedCase[], year: number): YearCases {
  const [firstDay, lastDay] = [dayOf(`${year}-01-01`), dayOf(`${year}-12-31`)];
  const within = (day: Day | undefined) => day !== undefined && day >= firstDay && day <= lastDay;
  const isOpenOn = ({ counted: { received, ended } }: NumberedCase, day: Day) =>
    received !== undefined && received <= day && (ended === undefined || ended > day);
  return {
    year,
    lastDay,
    received: cases.filter(({ counted }) => within(counted.received)),
    closed: cases.filter(({ counted }) => counted.received !== undefined && within(counted.ended)),
    openAtStart: cases.filter((one) => isOpenOn(one, firstDay - 1)),
    openAtEnd: cases.filter((one) => isOpenOn(one, lastDay)),
  };
}

/** Whether there is anything to tell of the year. */
export function hasCases({ received, closed, openAtStart }: YearCases): boolean {
  return received.length + closed.length + openAtStart.length > 0;
}

function dayOf(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new Error(`${iso} is no date`);
  return day;
}
