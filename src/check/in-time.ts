import type { Day } from "../calendar/day.ts";
import { dayOfInstant, instantOf, minuteOfDay, startOfDay } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import type { Numbered } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { isInstantOver } from "./moment.ts";

/** Whether a moment lies in the term; `unknown` where the hour decides and is not recorded. */
export function compareWithDue(
  evaluation: Evaluation,
  time: Moment,
  due: Numbered,
): "in-time" | "late" | "unknown" {
  if (due.kind === "hours") return compareInstants(evaluation, time, due);
  if (time.day !== due.day) return time.day < due.day ? "in-time" : "late";
  if (due.closesAt === undefined) return "in-time";
  if (time.instant === undefined) return "unknown";
  return minuteOfDay(time.instant, evaluation.regulation.timeZone) <= due.closesAt ? "in-time" : "late";
}

function compareInstants(
  evaluation: Evaluation,
  time: Moment,
  due: Extract<Numbered, { kind: "hours" }>,
): "in-time" | "late" | "unknown" {
  const [from, until] = spanOf(time, evaluation.regulation.timeZone);
  if (until <= due.earliest) return "in-time";
  return from > due.latest ? "late" : "unknown";
}

/** A date without a time stands for all its instants (TERMS §1). */
function spanOf(time: Moment, zone: string): readonly [number, number] {
  if (time.instant !== undefined) return [time.instant, time.laterInstant ?? time.instant];
  return [startOfDay(time.day, zone), startOfDay(time.day + 1, zone) - 1];
}

/** Whether the term is over, as far as the log can show. */
export function isTermOver(evaluation: Evaluation, due: Numbered): "yes" | "no" | "unknown" {
  const { horizon } = evaluation;
  const zone = evaluation.regulation.timeZone;
  if (due.kind === "hours") {
    if (isInstantOver(due.latest, dayOfInstant(due.latest, zone), horizon)) return "yes";
    return isInstantOver(due.earliest, dayOfInstant(due.earliest, zone), horizon) ? "unknown" : "no";
  }
  if (due.closesAt !== undefined && horizon.instant !== undefined && due.day === horizon.day) {
    const closing = instantOf(due.day, due.closesAt, zone);
    return closing.kind !== "skipped" && isInstantOver(closing.instant, due.day, horizon) ? "yes" : "no";
  }
  return evaluation.isOver(due.day) ? "yes" : "no";
}

/** Whether the log's named end lies before the term's: then an act in time may be missing from it (TERMS §5). */
export function endsAfterLog(evaluation: Evaluation, due: Numbered): boolean {
  return logEndsBefore(evaluation, lastDayOf(evaluation, due));
}

/** Whether the log's named end lies before that day: what happened until then may be missing from it. */
export function logEndsBefore({ horizon }: Evaluation, day: Day): boolean {
  return horizon.until !== undefined && horizon.until < day;
}

/** The local date on which a term ends. */
export function lastDayOf({ regulation }: Evaluation, due: Numbered): Day {
  return due.kind === "day" ? due.day : dayOfInstant(due.latest, regulation.timeZone);
}
