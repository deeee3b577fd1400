import type { Step } from "../regulation/model.ts";
import type { Evaluation } from "./evaluation.ts";
import { fulfillingActs } from "./fulfilment.ts";
import type { Timed } from "./instances.ts";
import { lastDayOf } from "./self-set.ts";

/**
 * `last`: the last occurrence not after the fulfilment; one after the term has
 * ended does not restart it (TERMS §6). One without a date may be that occurrence.
 * @param timed the term from each occurrence, in order of time; at least one.
 */
export function lastOf(evaluation: Evaluation, step: Step, timed: readonly Timed[]): Timed {
  const [first, ...later] = timed;
  if (!first) throw new Error(`no anchor for ${step.id}`);
  const unknown = timed.find(({ anchored }) => anchored.kind === "unknown");
  if (unknown) return unknown;
  const acts = evaluation.view.of(fulfillingActs(step));
  let current = first;
  for (const next of later) {
    if (current.anchored.kind !== "known" || next.anchored.kind !== "known") break;
    const from = current.anchored.time.day;
    const restart = next.anchored.time.day;
    const done = acts.find(({ time }) => time.day >= from);
    if (done && restart > done.time.day) break;
    const end = lastDayOf(current.due, evaluation.regulation.timeZone);
    if (end !== undefined && restart > end) break;
    current = next;
  }
  return current;
}
