import { isRuledOut } from "../check/applicability.ts";
import { truthOfCondition } from "../check/condition.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import { reason } from "../check/reason.ts";
import type { Stage } from "../regulation/model.ts";
import type { Judgement } from "./aspect.ts";
import type { CaseJudgement, CaseRule } from "./case-rule.ts";

/** Exactly one kind of closing event per stage (TERMS §6). */
export const completedBy: CaseRule = {
  id: "completedBy",
  reads: (_regulation, { starts, stages }) => [starts, stages.map((stage) => ({ ...stage, steps: [] }))],
  judge: (evaluation) =>
    evaluation.kind.stages
      .filter((stage) => stage.completedBy.length > 0)
      .map(
        (stage): CaseJudgement => ({
          ...judgeStage(evaluation, stage),
          subject: stage.id,
          label: stage.label,
          stage: stage.id,
          article: stage.article,
        }),
      ),
};

function kindsOf(closings: readonly Occurrence[]): readonly string[] {
  const [only] = closings;
  if (only && closings.length === 1) return [only.event.activity];
  return [...new Set(closings.map(({ event }) => event.activity))];
}

function judgeStage(evaluation: Evaluation, stage: Stage): Judgement {
  const life = evaluation.lifeOf(stage);
  if (life.start.kind === "never") {
    return { status: "not-applicable", reason: reason("stage-never-started", { stage: stage.label }) };
  }
  if (life.start.kind === "waiting" && isRuledOut(evaluation, stage)) {
    return { status: "not-applicable", reason: reason("condition-false", { step: stage.label, facts: [] }) };
  }
  if (life.start.kind === "waiting") {
    return { status: "pending", waiting: true, reason: reason("stage-not-started", { stage: stage.label }) };
  }
  const applies = stage.if && truthOfCondition(stage.if, { evaluation, absent: "waits" });
  if (applies?.value === "false") {
    const why = reason("condition-false", { step: stage.label, facts: applies.assumed });
    return { status: "not-applicable", reason: why };
  }
  // Whatever closed it, or did not: where the stage may not apply that is not known either (TERMS §4).
  if (applies?.value === "unknown")
    return { status: "undetermined", reason: reason("condition-unknown", { about: applies.about }) };
  const { closings } = life;
  const kinds = kindsOf(closings);
  const labels = evaluation.index.activityLabels(kinds);
  if (kinds.length > 1) {
    const done = closings.at(-1);
    return {
      status: "violated",
      severity: stage.severity ?? "violation",
      ...(done && { done }),
      reason: reason("closed-twice", { kinds: labels }),
    };
  }
  const undated = evaluation.view.undated([...stage.completedBy, ...stage.reopenedBy]);
  if (undated.some(({ activity }) => !kinds.includes(activity))) {
    return { status: "undetermined", reason: reason("closing-without-date") };
  }
  const [done] = closings;
  if (done) return { status: "met", done, reason: reason("closed-once", { kinds: labels }) };
  if (life.cancelled) return { status: "not-applicable", reason: reason("stage-cancelled") };
  return {
    status: "pending",
    reason: reason("not-closed", { kinds: evaluation.index.activityLabels(stage.completedBy) }),
  };
}
