import type { Bound, Choice, Step } from "../regulation/model.ts";
import { choose, possibleResults } from "./choice.ts";
import type { Due } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { reason } from "./reason.ts";
import type { Instance } from "./step-state.ts";

/**
 * A term that depends on a fact that is unknown: when every value gives the same
 * outcomes, those (TERMS §4). Shown is the earliest due date, or, for what is
 * over, the latest: the one that holds for every value.
 */
export function sameForEveryRow(
  evaluation: Evaluation,
  step: Step,
  judge: (step: Step) => readonly Instance[],
): readonly Instance[] | undefined {
  const table = step.within ?? step.aim;
  if (table?.kind !== "table") return undefined;
  const chosen = choose(evaluation, table);
  if (chosen.kind !== "open" || chosen.truth.value !== "unknown") return undefined;
  const key = step.within ? "within" : "aim";
  const rows = possibleResults(evaluation, table).map((bound) => judge(withTerm(step, key, bound)));
  return agreed(rows, chosen.truth.about);
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
const early = new WeakMap<Step, Step>();
const late = new WeakMap<Step, Step>();

/** The step as if everything came before the hour; the same object every time, for its calendar is remembered. */
function earlyOf(step: Step): Step {
  const { receivedAfter: _, ...counting } = step.counting;
  return remembered(early, step, () => ({ ...step, counting }));
}

/** The step as if everything came after the hour. */
function lateOf(step: Step): Step {
  return remembered(late, step, () => ({ ...step, counting: { ...step.counting, receivedAfter: -1 } }));
}

function remembered(known: WeakMap<Step, Step>, step: Step, make: () => Step): Step {
  const before = known.get(step);
  if (before) return before;
  const made = make();
  known.set(step, made);
  return made;
}

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

function withTerm(step: Step, key: "within" | "aim", bound: Bound | null): Step {
  const { [key]: _table, ...rest } = step;
  const plain: Choice<Bound> | undefined = bound === null ? undefined : { kind: "plain", value: bound };
  return { ...rest, ...(plain && { [key]: plain }) };
}

function decisive(found: readonly Instance[]): Instance | undefined {
  const isOver = found.some(({ status }) => status === "violated" || status === "lapsed");
  const sorted = [...found].sort((one, other) => dayOf(one.due) - dayOf(other.due));
  return isOver ? sorted.at(-1) : sorted[0];
}

function dayOf(due: Due): number {
  return due.kind === "day" ? due.day : Number.POSITIVE_INFINITY;
}
