import type { Duration } from "../calendar/duration.ts";
import { dueDay, dueInstant } from "../calendar/term.ts";
import { dayOfInstant, startOfDay } from "../calendar/zone.ts";
import type { Step } from "../regulation/model.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { momentOfField } from "./event-field.ts";
import { type Extended, type ExtensionInput, type NoticeOutcome, noticesFor } from "./extension.ts";
import { type ExtensionInCase, extensionsInCase } from "./extension-in-case.ts";
import { compareWithDue, lastDayOf } from "./in-time.ts";
import type { Occurrence } from "./moment.ts";
import { checkNotice } from "./notice.ts";
import { reason } from "./reason.ts";

type HoursDue = Extract<Due, { kind: "hours" }>;

interface HoursInput extends ExtensionInput {
  readonly due: HoursDue;
}

/**
 * A term in hours with its notices: hours are added to its end, a total runs from
 * its anchor, and a date that a notice names ends with that day (TERMS §6).
 */
export function extendedHours(evaluation: Evaluation, input: HoursInput): Extended {
  let due = input.due;
  const notices: NoticeOutcome[] = [];
  const used = new Map<ExtensionInCase, number>();
  const extensions = extensionsInCase(evaluation, input.extensions);
  for (const notice of noticesFor(evaluation, input)) {
    const known = extensions.filter((each) => each.notice.includes(notice.event.activity));
    const extension = known.find((each) => (used.get(each) ?? 0) < each.times);
    if (!extension) {
      notices.push({ occurrence: notice, outcome: "moved-nothing", fault: reason("notice-surplus") });
      continue;
    }
    const fault = faultOf(evaluation, input, { notice, extension, due });
    if (fault) {
      notices.push({ occurrence: notice, ...fault });
      continue;
    }
    used.set(extension, (used.get(extension) ?? 0) + 1);
    due = moved(evaluation, input, { notice, extension, due });
    notices.push({ occurrence: notice, outcome: "moved" });
  }
  return { due, notices };
}

interface OneNotice {
  readonly notice: Occurrence;
  readonly extension: ExtensionInCase;
  readonly due: HoursDue;
}

function faultOf(
  evaluation: Evaluation,
  { step, mode }: HoursInput,
  { notice, extension, due }: OneNotice,
): Omit<NoticeOutcome, "occurrence"> | undefined {
  const timing = compareWithDue(evaluation, notice.time, due);
  if (timing === "late") {
    const values = { day: notice.time.day, limit: lastDayOf(evaluation, due) };
    return { outcome: "moved-nothing", fault: reason("notice-late", values) };
  }
  if (timing === "unknown") return { outcome: "unknown", fault: reason("hour-unknown") };
  const checked = checkNotice(evaluation, { notice, extension, step });
  if (checked.kind === "lacking") return { outcome: "moved-nothing", fault: checked.fault };
  if (checked.kind !== "complete") return { outcome: checked.kind, fault: checked.fault };
  const namesDate = !extension.adds && !extension.total && mode === "within";
  if (!namesDate || momentOfField(notice.event, extension.dateField)) return undefined;
  return {
    outcome: evaluation.scope.fields.has(extension.dateField) ? "moved-nothing" : "unknown",
    fault: reason("notice-names-no-date", { field: extension.dateField }),
  };
}

function moved(
  evaluation: Evaluation,
  { anchored, step }: HoursInput,
  { notice, extension, due }: OneNotice,
): HoursDue {
  const { adds, total } = extension;
  const zone = evaluation.regulation.timeZone;
  const later = (instant: number, more: Duration) => plus(evaluation, step, { instant, more });
  if (adds) return { ...due, earliest: later(due.earliest, adds), latest: later(due.latest, adds) };
  if (total) {
    const { instant, laterInstant, day } = anchored.time;
    const from = instant ?? startOfDay(day, zone);
    const until = laterInstant ?? instant ?? startOfDay(day + 1, zone) - 1;
    return { ...due, earliest: later(from, total), latest: later(until, total) };
  }
  const named = momentOfField(notice.event, extension.dateField);
  const end = named ? startOfDay(named.day + 1, zone) - 1 : due.latest;
  return { ...due, earliest: Math.max(due.earliest, end), latest: Math.max(due.latest, end) };
}

/** Hours are added to the instant; a term in days or longer ends with its last day. */
function plus(
  evaluation: Evaluation,
  step: Step,
  { instant, more }: { readonly instant: number; readonly more: Duration },
): number {
  if (more.unit === "hour") return dueInstant(instant, more.amount);
  const zone = evaluation.regulation.timeZone;
  const dayZero = dayOfInstant(instant, zone);
  const counting = { ...step.counting, countsDayZero: false };
  const calendar = evaluation.calendarOf(step.counting, dayZero);
  const day = dueDay({ dayZero, within: more, counting, restDay: evaluation.restDayOf(step), calendar });
  return startOfDay(day + 1, zone) - 1;
}
