import type { Step } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import {
  dueOfOpenTable,
  type OpenSubject,
  openSubject,
  outcomeOfOpen,
  tablesBehind,
  tablesFor,
} from "./open-table.ts";
import { reason } from "./reason.ts";
import type { Instance } from "./step-state.ts";
import type { Truth } from "./truth.ts";

/**
 * A term, or what moves it, that depends on a fact this case does not tell: where
 * every value gives the same outcome, that one (TERMS §4). Shown is the earliest
 * due date, or, for what is over, the latest: the one that holds for every value.
 */
export function sameForEveryRow(evaluation: Evaluation, step: Step): readonly Instance[] | undefined {
  if (tablesFor(step, "within").length === 0) return undefined;
  const all = tablesBehind(evaluation.regulation, step);
  const ofTerm = openSubject(evaluation, tablesFor(step, "term"), false, all);
  const open = ofTerm ?? openSubject(evaluation, tablesFor(step, "moving"), true, all);
  if (!open) return undefined;
  const rows = rowsOf(evaluation, step, open);
  const same = agreed(rows, open.truth.about);
  return ofTerm || same ? same : eachAgreed(evaluation, step, { rows, truth: open.truth });
}

/** The outcomes for each value that a fact or event can have. */
function rowsOf(
  evaluation: Evaluation,
  step: Step,
  { subject, values }: OpenSubject,
): readonly (readonly Instance[])[] {
  return values.map((value) => evaluation.supposing(subject, value).stateOf(step).instances);
}

/**
 * A term that runs from the end of another step, or from the organisation's own
 * act, of which the last day depends on a fact that this case does not tell:
 * where every value gives the same outcome, that one (TERMS §4).
 * @param found the outcomes without that value.
 */
export function sameThroughAnchors(
  evaluation: Evaluation,
  step: Step,
  found: readonly Instance[],
): readonly Instance[] {
  if (!found.some(isUndetermined)) return found;
  const open = openSubject(evaluation, tablesBehind(evaluation.regulation, step), false);
  if (!open) return found;
  const { about } = open.truth;
  const rows = rowsOf(evaluation, step, open);
  if (rows.some(({ length }) => length !== found.length)) {
    const same = agreed(rows, about);
    return same && !same.some(isUndetermined) ? same : found;
  }
  return found.map((instance, at) => {
    if (!isUndetermined(instance)) return instance;
    const [same] =
      agreed(
        rows.map((row) => row.slice(at, at + 1)),
        about,
      ) ?? [];
    return same && !isUndetermined(same) ? same : instance;
  });
}

function isUndetermined({ status }: Instance): boolean {
  return status === "undetermined";
}

/** Anchor by anchor: what moves a term never changes what it runs from. */
function eachAgreed(
  evaluation: Evaluation,
  step: Step,
  { rows, truth }: { readonly rows: readonly (readonly Instance[])[]; readonly truth: Truth },
): readonly Instance[] | undefined {
  const { ended } = evaluation.lifeOf(evaluation.stageOf(step));
  return rows[0]?.map((instance, position) => {
    const alone = rows.map((row) => row.slice(position, position + 1));
    const [same] = agreed(alone, truth.about) ?? [];
    if (same) return same;
    const { ordinal, anchor, anchored, notices, aim } = instance;
    const due = dueOfOpenTable(truth, ended);
    return { ordinal, anchor, anchored, notices, aim, due, ...outcomeOfOpen(truth, ended) };
  });
}

/**
 * A receipt without an hour, where the hour decides from which day a term runs:
 * when both days give the same outcomes, those (TERMS §1).
 */
export function sameForEveryHour(
  step: Step,
  judge: (step: Step) => readonly Instance[],
): readonly Instance[] | undefined {
  if (step.counting.receivedAfter === undefined) return undefined;
  const found = judge(step);
  const isUnclear = found.some(({ due }) => due.kind === "unknown" && due.why.code === hourUnknown);
  if (!isUnclear) return found;
  return agreed([earlyOf(step), lateOf(step)].map(judge), []) ?? found;
}

const hourUnknown = "hour-of-receipt-unknown";
/** The step as if everything came before the hour; the same object every time, for its calendar is remembered. */
const earlyOf = remembered((step: Step): Step => {
  const { receivedAfter: _, ...counting } = step.counting;
  return { ...step, counting };
});

/** The step as if everything came after the hour. */
const lateOf = remembered(
  (step: Step): Step => ({ ...step, counting: { ...step.counting, receivedAfter: -1 } }),
);

/** The outcomes on which all agree; undefined where they differ. */
function agreed(
  rows: readonly (readonly Instance[])[],
  about: readonly string[],
): readonly Instance[] | undefined {
  const [first, ...others] = rows;
  const agree =
    first &&
    others.every((other) => {
      return other.length === first.length && other.every(({ status }, at) => status === first[at]?.status);
    });
  if (!agree) return undefined;
  const why = about.length > 0 ? reason("condition-unknown", { about }) : reason(hourUnknown);
  const note = about.length > 0 ? [reason("same-for-every-value", { about })] : [];
  return first.map((instance, position) => {
    const found = rows.flatMap((row) => row[position] ?? []);
    const shown = decisive(found) ?? instance;
    const differs = new Set(found.map(({ due }) => dayOf(due))).size > 1;
    return { ...shown, notes: [...(shown.notes ?? []), ...note], ...(differs && { dueDiffers: why }) };
  });
}

function decisive(found: readonly Instance[]): Instance | undefined {
  const isOver = found.some(({ status }) => status === "violated" || status === "lapsed");
  const sorted = [...found].sort((one, other) => dayOf(one.due) - dayOf(other.due));
  return isOver ? sorted.at(-1) : sorted[0];
}

function dayOf(due: Due): number {
  return due.kind === "day" ? due.day : Number.POSITIVE_INFINITY;
}
