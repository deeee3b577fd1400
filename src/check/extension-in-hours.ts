import type { Duration } from "../calendar/duration.ts";
import { dueDay, dueInstant } from "../calendar/term.ts";
import { dayOfInstant, startOfDay } from "../calendar/zone.ts";
import type { Moment } from "../case-log/model.ts";
import type { Step } from "../regulation/model.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { momentOfField } from "./event-field.ts";
import {
  asIfComplete,
  type Extended,
  type ExtensionInput,
  type NoticeOutcome,
  noticesFor,
} from "./extension.ts";
import { type ExtensionInCase, extensionsInCase } from "./extension-in-case.ts";
import { compareWithDue, lastDayOf } from "./in-time.ts";
import { isBefore, type Occurrence } from "./moment.ts";
import { checkNotice } from "./notice.ts";
import { pausesOf } from "./pause.ts";
import { pausedHours } from "./pause-in-hours.ts";
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
  let term: HoursTerm = { due: input.due, from: input.anchored.time };
  const pauses = input.step.pause ? pausesOf(evaluation, input.step.pause, input.step) : [];
  const zone = evaluation.regulation.timeZone;
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
    const begun = pauses.filter(({ start }) => !isBefore(notice.time, start));
    const standing = pausedHours({ ...term, pauses: begun, zone });
    const fault = faultOf(evaluation, input, { notice, extension, standing });
    if (fault) {
      notices.push({ occurrence: notice, ...fault });
      continue;
    }
    used.set(extension, (used.get(extension) ?? 0) + 1);
    term = moved(evaluation, input, { notice, extension, term, standing });
    notices.push({ occurrence: notice, outcome: "moved" });
  }
  return { due: pausedHours({ ...term, pauses, zone }), notices };
}

/** A term without its pauses, and from when these count. */
interface HoursTerm {
  readonly due: HoursDue;
  readonly from: Moment;
}

interface OneNotice {
  readonly notice: Occurrence;
  readonly extension: ExtensionInCase;
  /** As the term stands when the notice comes. */
  readonly standing: Due;
}

function faultOf(
  evaluation: Evaluation,
  { step, mode, everyNotice }: HoursInput,
  { notice, extension, standing }: OneNotice,
): Omit<NoticeOutcome, "occurrence"> | undefined {
  const timing = standing.kind === "hours" ? compareWithDue(evaluation, notice.time, standing) : "in-time";
  if (timing === "late" && standing.kind === "hours") {
    const values = { day: notice.time.day, limit: lastDayOf(evaluation, standing) };
    return { outcome: "moved-nothing", fault: reason("notice-late", values) };
  }
  if (timing === "unknown" && !everyNotice) return { outcome: "unknown", fault: reason("hour-unknown") };
  const found = checkNotice(evaluation, { notice, extension, step });
  const checked = everyNotice ? asIfComplete(notice, found) : found;
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
  { notice, extension, term, standing }: OneNotice & { readonly term: HoursTerm },
): HoursTerm {
  const { due } = term;
  const { adds, total } = extension;
  const zone = evaluation.regulation.timeZone;
  const later = (instant: number, more: Duration) => plus(evaluation, step, { instant, more });
  if (adds)
    return { ...term, due: { ...due, earliest: later(due.earliest, adds), latest: later(due.latest, adds) } };
  if (total) {
    const { instant, laterInstant, day } = anchored.time;
    const from = instant ?? startOfDay(day, zone);
    const until = laterInstant ?? instant ?? startOfDay(day + 1, zone) - 1;
    return {
      from: anchored.time,
      due: { ...due, earliest: later(from, total), latest: later(until, total) },
    };
  }
  const named = momentOfField(notice.event, extension.dateField);
  const before = standing.kind === "hours" ? standing : due;
  const end = named ? startOfDay(named.day + 1, zone) - 1 : before.latest;
  // What stood still before the notice is in the date that it names.
  return {
    from: notice.time,
    due: { ...before, earliest: Math.max(before.earliest, end), latest: Math.max(before.latest, end) },
  };
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
