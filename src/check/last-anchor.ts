import type { Step, Term } from "../regulation/model.ts";
import type { Anchored } from "./anchor.ts";
import { dueFromAnchor } from "./bound.ts";
import type { Evaluation } from "./evaluation.ts";

/**
 * `last`: the last occurrence not after the fulfilment; one after the term has
 * ended does not restart it (TERMS §6).
 */
export function lastAnchor(
  evaluation: Evaluation,
  input: { step: Step; term: Exclude<Term, { kind: "field" }>; anchors: readonly Anchored[] },
): Anchored {
  const { step, term, anchors } = input;
  const [first, ...later] = anchors;
  if (!first) return { kind: "waiting", for: [], own: false };
  const acts = evaluation.view.of(step.acts);
  let current = first;
  for (const next of later) {
    if (current.kind !== "known" || next.kind !== "known") break;
    const from = current.time.day;
    const done = acts.find(({ time }) => time.day >= from);
    if (done && next.time.day > done.time.day) break;
    const due = dueFromAnchor(evaluation, { bound: { kind: "term", term }, step, term, anchored: current });
    if (due.kind === "day" && next.time.day > due.day) break;
    current = next;
  }
  return current;
}
