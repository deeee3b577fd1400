import {
  countsDayZero,
  endOfUnits,
  isInWorkingDays,
  type UnitCount,
  workingDayTarget,
} from "./count-unit.ts";
import type { Day } from "./day.ts";
import type { Duration } from "./duration.ts";
import { PauseQueue } from "./pause-queue.ts";
import type { DueInput, TermPause } from "./term.ts";

/** One worded part of a term: the term itself or an extension. */
export interface CountedPart {
  readonly duration: Duration;
  readonly inWorkingDays: boolean;
  readonly countsStart: boolean;
  readonly start: Day;
  /** Its last day. Pauses are in it for working days; for other units they are added behind the parts. */
  readonly end: Day;
}

/** A pause with the dates it suspended. */
export interface CountedPause {
  readonly pause: TermPause;
  /** First and last suspended date; undefined when it suspended none. */
  readonly dates?: { readonly first: Day; readonly last: Day };
  /** How far it moved the end: dates, or the working days among them. */
  readonly moved: number;
}

/** How a raw end comes about. */
export interface CountedTerm {
  readonly parts: readonly CountedPart[];
  /** In the order of their days; those that began after the due date are not among them. */
  readonly pauses: readonly CountedPause[];
  readonly rawEnd: Day;
}

/**
 * Counts the parts of a term one after the other, with its pauses (TERMS §2, §6).
 * Neighbouring parts in calendar units are counted as one chain, so that a
 * month is never counted from a day that a pause has moved.
 * @param roll the due date that belongs to a raw end: a pause that begins after it does nothing.
 */
export function countParts(input: DueInput, roll: (raw: Day) => Day): CountedTerm {
  const queue = new PauseQueue(input);
  const parts: CountedPart[] = [];
  let end = input.dayZero;
  for (const chain of chainsOf(input)) {
    const isLast = parts.length + chain.length === chainLength(input);
    const counted = chain[0]?.inWorkingDays
      ? countWorkingPart(end, chain, queue)
      : countCalendarParts({ start: end, chain, queue, limit: isLast ? roll : (raw) => raw });
    parts.push(...counted.parts);
    end = counted.end;
  }
  return { parts, pauses: queue.counted, rawEnd: end };
}

interface Chained extends Omit<UnitCount, "start"> {
  readonly inWorkingDays: boolean;
}

function chainLength(input: DueInput): number {
  return 1 + (input.extensions?.length ?? 0);
}

/** The parts of the term; those in calendar units that follow each other stand together. */
function chainsOf(input: DueInput): readonly Chained[][] {
  const { counting, total, within, extensions = [] } = input;
  const { workingWeek } = counting;
  const calendar = input.calendar.knownOn(input.dayZero);
  const chains: Chained[][] = [];
  for (const [index, duration] of [total ?? within, ...extensions].entries()) {
    const inWorkingDays = isInWorkingDays(duration, workingWeek);
    const countsStart = countsDayZero(duration, counting) && index === 0;
    const part = { duration, workingWeek, calendar, countsStart, inWorkingDays };
    const previous = chains.at(-1);
    if (previous && !inWorkingDays && !previous[0]?.inWorkingDays) previous.push(part);
    else chains.push([part]);
  }
  return chains;
}

/** Working days skip the suspended dates. */
function countWorkingPart(
  start: Day,
  chain: readonly Chained[],
  queue: PauseQueue,
): { parts: CountedPart[]; end: Day } {
  const parts: CountedPart[] = [];
  let end = start;
  for (const part of chain) {
    const { calendar } = part;
    const partStart = end;
    let target = workingDayTarget({ ...part, start: partStart });
    end = calendar.dayOfWorkingDayIndex(target);
    while (queue.firstDate(partStart) <= end) {
      target += queue.take(
        partStart,
        ({ first, last }) => calendar.workingDayIndex(last) - calendar.workingDayIndex(first - 1),
      );
      end = calendar.dayOfWorkingDayIndex(target);
    }
    parts.push({ ...part, start: partStart, end });
  }
  return { parts, end };
}

interface CalendarChain {
  readonly start: Day;
  readonly chain: readonly Chained[];
  readonly queue: PauseQueue;
  /** Up to which day a pause may begin, given the end so far. */
  readonly limit: (end: Day) => Day;
}

/** Whether the term has not ended when the pause begins: on its due date somebody can still stop it, a closure only before it has run out. */
function begins({ from, isClosure }: TermPause, end: Day, limit: CalendarChain["limit"]): boolean {
  return isClosure ? from < end : from <= limit(end);
}

/** Other units: the number of suspended dates is added to the end of the chain. */
function countCalendarParts({ start, chain, queue, limit }: CalendarChain): {
  parts: CountedPart[];
  end: Day;
} {
  const parts: CountedPart[] = [];
  let end = start;
  for (const part of chain) {
    const partStart = end;
    end = endOfUnits({ ...part, start: partStart });
    parts.push({ ...part, start: partStart, end });
  }
  while (queue.next !== undefined && begins(queue.next, end, limit)) {
    end += queue.take(start, ({ first, last }) => last - first + 1);
  }
  return { parts, end };
}
