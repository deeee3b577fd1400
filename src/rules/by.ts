import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import { isDoneBy, whoLabel } from "../check/persons.ts";
import { reason } from "../check/reason.ts";
import type { Who } from "../regulation/model.ts";
import type { Aspect } from "./aspect.ts";
import { judgeEveryDemand, type OccurrenceOutcome } from "./every-occurrence.ts";

/** Who does it: one of those named, at every occurrence (TERMS §6, who). */
export const by: Aspect = {
  id: "by",
  key: "by",
  isSaid: (step) => step.by !== undefined && step.duty !== "never",
  judge: (evaluation, state) => {
    const test = (act: Occurrence, allowed: readonly Who[]) => testDoer(evaluation, act, allowed);
    const { by: choice } = state.step;
    return [judgeEveryDemand(evaluation, state, { key: "by", choice, test, isTimeless: true })];
  },
};

function testDoer(evaluation: Evaluation, { event }: Occurrence, allowed: readonly Who[]): OccurrenceOutcome {
  const wanted = allowed.map((who) => whoLabel(evaluation, who));
  let isUnknown = false;
  for (const who of allowed) {
    const presence = isDoneBy(evaluation, event, who);
    if (presence === "yes") return { result: "right", why: reason("by-right", { wanted }) };
    isUnknown ||= presence === "unknown";
  }
  if (isUnknown) return { result: "unknown", why: reason("by-unknown", { wanted }) };
  const found = doerLabels(evaluation, event.role, event.actor);
  return { result: "wrong", why: reason("by-wrong", { wanted, found }) };
}

/** The roles by their labels, or the names when the log has no role. */
function doerLabels(
  evaluation: Evaluation,
  roles: readonly string[],
  actors: readonly string[],
): readonly string[] {
  if (roles.length === 0) return actors;
  return roles.map((role) => evaluation.regulation.roles[role]?.label ?? role);
}
