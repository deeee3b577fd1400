import { instantOf, startOfDay } from "../calendar/zone.ts";
import type { Numbered } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";

/** The instants between which a term ends: the same one, unless the hour of its anchor is not known. */
interface End {
  readonly due: Numbered;
  readonly earliest: number;
  readonly latest: number;
}

/** Of several terms the one that ends first; the span in which it does where the log leaves open which it is. */
export function firstEnd(evaluation: Evaluation, dues: readonly Numbered[]): Numbered | undefined {
  const ends = byEnd(evaluation, dues);
  const [first] = ends;
  return first && endingBetween(first, Math.min(...ends.map(({ earliest }) => earliest)));
}

/** Of several terms the one that ends last; the span in which it does where the log leaves open which it is. */
export function lastEnd(evaluation: Evaluation, dues: readonly Numbered[]): Numbered | undefined {
  const ends = byEnd(evaluation, dues);
  const last = ends.at(-1);
  return last && endingBetween(last, Math.max(...ends.map(({ earliest }) => earliest)));
}

function endingBetween({ due, earliest: own, latest }: End, earliest: number): Numbered {
  return earliest === own ? due : { kind: "hours", earliest, latest, notes: due.notes };
}

function byEnd({ regulation }: Evaluation, dues: readonly Numbered[]): readonly End[] {
  const { timeZone } = regulation;
  return dues
    .map((due): End => {
      if (due.kind === "hours") return { due, earliest: due.earliest, latest: due.latest };
      const end = endOfDay(due, timeZone);
      return { due, earliest: end, latest: end };
    })
    .sort((one, other) => one.latest - other.latest);
}

/** A last day counts whole, or up to the time at which it closes. */
function endOfDay({ day, closesAt }: Extract<Numbered, { kind: "day" }>, timeZone: string): number {
  const closing = closesAt === undefined ? undefined : instantOf(day, closesAt, timeZone);
  if (closing && closing.kind !== "skipped") return closing.instant;
  return startOfDay(day + 1, timeZone) - 1;
}
