import type { DueInput, TermPause } from "./term.ts";

/**
 * What stops the clock of a term: the pauses of the case and, where the
 * regulation says so (`closuresSuspend`), the closures of its calendar that had
 * been announced when the term began.
 */
export function pausesOfTerm({ pauses = [], counting, calendar, dayZero }: DueInput): readonly TermPause[] {
  if (counting.closuresSuspend !== true) return pauses;
  const closed = calendar
    .knownOn(dayZero)
    .closures.filter(({ until }) => until > dayZero)
    .map(({ from, until }): TermPause => ({ from: from - 1, until, isClosure: true }));
  return [...pauses, ...closed];
}
