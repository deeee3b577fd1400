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
  const [first, ...others] = rows;
  const agree =
    first &&
    others.every((other) => {
      return other.length === first.length && other.every(({ status }, at) => status === first[at]?.status);
    });
  if (!agree) return undefined;
  const note = reason("same-for-every-value", { about: chosen.truth.about });
  return first.map((instance, position) => {
    const found = rows.flatMap((row) => row[position] ?? []);
    const shown = decisive(found) ?? instance;
    const differs = new Set(found.map(({ due }) => dayOf(due))).size > 1;
    const why = reason("condition-unknown", { about: chosen.truth.about });
    return { ...shown, notes: [...(shown.notes ?? []), note], ...(differs && { dueDiffers: why }) };
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
