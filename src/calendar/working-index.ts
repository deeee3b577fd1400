import { CalendarRangeError } from "./calendar-error.ts";
import { type Day, dayOf } from "./day.ts";

/** The years for which working days can be counted. */
const firstYear = 1900;
const lastYear = 2200;

const firstDay = dayOf(firstYear, 1, 1);
const lastDay = dayOf(lastYear, 12, 31);
/** Years are filled in from here in both directions; the count is 0 on the day before. */
const epochYear = 2000;
const epoch = dayOf(epochYear, 1, 1);

/** Counting working days in constant time, by tables that are filled in per year when needed. */
export interface WorkingIndex {
  readonly isWorkingDay: (day: Day) => boolean;
  /** Working days since 2000-01-01 up to and including the day; below 1 before that. */
  readonly indexOf: (day: Day) => number;
  /** The working day that has this count. */
  readonly dayAt: (index: number) => Day;
}

/**
 * @param isWorkingIn the working days of a year: a test that holds for its days.
 * @throws CalendarRangeError from each function, outside 1900–2200.
 */
export function createWorkingIndex(isWorkingIn: (year: number) => (day: Day) => boolean): WorkingIndex {
  const later = new LaterYears(isWorkingIn);
  const earlier = new EarlierYears(isWorkingIn);
  const indexOf = (day: Day): number => (day >= epoch ? later.indexOf(day) : earlier.indexOf(day));
  return {
    isWorkingDay: (day) => indexOf(day) > indexOf(day - 1),
    indexOf,
    dayAt: (index) => (index >= 1 ? later.dayAt(index) : earlier.dayAt(index)),
  };
}

/** The epoch and the days after it: counts 1, 2, 3, … */
class LaterYears {
  readonly #isWorkingIn: (year: number) => (day: Day) => boolean;
  /** By days since the epoch. */
  readonly #counts: number[] = [];
  /** By count; no working day has count 0. */
  readonly #days: number[] = [epoch];
  #nextYear = epochYear;

  constructor(isWorkingIn: (year: number) => (day: Day) => boolean) {
    this.#isWorkingIn = isWorkingIn;
  }

  indexOf(day: Day): number {
    for (;;) {
      const count = this.#counts[day - epoch];
      if (count !== undefined) return count;
      if (!(day <= lastDay)) throw new CalendarRangeError(firstYear, lastYear);
      this.#addYear();
    }
  }

  dayAt(index: number): Day {
    for (;;) {
      const day = this.#days[index];
      if (day !== undefined) return day;
      this.#addYear();
    }
  }

  #addYear(): void {
    if (this.#nextYear > lastYear) throw new CalendarRangeError(firstYear, lastYear);
    const isWorking = this.#isWorkingIn(this.#nextYear);
    const end = dayOf(this.#nextYear + 1, 1, 1);
    for (let day = epoch + this.#counts.length; day < end; day++) {
      if (isWorking(day)) this.#days.push(day);
      this.#counts.push(this.#days.length - 1);
    }
    this.#nextYear += 1;
  }
}

/** The days before the epoch: counts 0, -1, -2, … */
class EarlierYears {
  readonly #isWorkingIn: (year: number) => (day: Day) => boolean;
  /** By days back from the day before the epoch; one entry more than there are days filled in. */
  readonly #counts: number[] = [0];
  /** By the count without its sign. */
  readonly #days: number[] = [];
  #nextYear = epochYear - 1;

  constructor(isWorkingIn: (year: number) => (day: Day) => boolean) {
    this.#isWorkingIn = isWorkingIn;
  }

  indexOf(day: Day): number {
    for (;;) {
      const count = this.#counts[epoch - 1 - day];
      if (count !== undefined) return count;
      if (!(day >= firstDay - 1)) throw new CalendarRangeError(firstYear, lastYear);
      this.#addYear();
    }
  }

  dayAt(index: number): Day {
    for (;;) {
      const day = this.#days[-index];
      if (day !== undefined) return day;
      this.#addYear();
    }
  }

  #addYear(): void {
    if (!(this.#nextYear >= firstYear)) throw new CalendarRangeError(firstYear, lastYear);
    const isWorking = this.#isWorkingIn(this.#nextYear);
    const start = dayOf(this.#nextYear, 1, 1);
    for (let day = epoch - this.#counts.length; day >= start; day--) {
      if (isWorking(day)) this.#days.push(day);
      this.#counts.push(-this.#days.length);
    }
    this.#nextYear -= 1;
  }
}
