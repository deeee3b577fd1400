import type { Step } from "../regulation/model.ts";
import type { Anchored } from "./anchor.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Occurrence } from "./moment.ts";
import { reason } from "./reason.ts";
import type { RegulationIndex } from "./regulation-index.ts";

/**
 * What a term without an anchor of its own runs from: the start of the stage
 * (VOCABULARY §2). The step that starts a later stage runs from the start of the
 * case, and so does an event that is no step.
 */
export function startOfStage(evaluation: Evaluation, step: Step | undefined): Anchored {
  const { kind, index } = evaluation;
  const own = step && evaluation.stageOf(step);
  const isStarter = step?.acts.some((activity) => own?.starts.includes(activity)) === true;
  const stage = isStarter || !own ? (kind.stages[0] ?? own) : own;
  if (!stage) return { kind: "waiting", for: [], own: false };
  const { start } = evaluation.lifeOf(stage);
  if (start.kind === "known") return atStart(index, start.occurrence);
  const labels = index.activityLabels(stage.starts.length > 0 ? stage.starts : kind.starts);
  if (start.kind === "waiting") return { kind: "waiting", for: labels, own: false };
  if (start.kind === "never") return { kind: "never", for: labels, own: false };
  return { kind: "unknown", why: reason("receipt-missing", { activities: labels }) };
}

function atStart(index: RegulationIndex, occurrence: Occurrence): Anchored {
  const time = occurrence.event.received ?? occurrence.time;
  const isOwn = !index.isOutside(occurrence.event.activity);
  return { kind: "known", time, occurrence, own: isOwn, silence: false, atLatest: false, notes: [] };
}
