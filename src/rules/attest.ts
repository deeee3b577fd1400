import { resolveAnchor } from "../check/anchor.ts";
import { truthOfCondition } from "../check/condition.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { valuesOf } from "../check/facts.ts";
import { reason } from "../check/reason.ts";
import type { Reason } from "../check/verdict.ts";
import type { Anchor, Attest } from "../regulation/model.ts";
import type { Judgement } from "./aspect.ts";
import type { CaseJudgement, CaseRule } from "./case-rule.ts";

/** A yes or no that only a person can give: yes met, no violated, not recorded undetermined (TERMS §6). */
export const attest: CaseRule = {
  id: "attest",
  reads: ({ attest: attestations }) => attestations,
  judge: (evaluation) =>
    evaluation.regulation.attest.map(
      (attestation): CaseJudgement => ({
        ...judgeAttestation(evaluation, attestation),
        subject: attestation.id,
        label: attestation.label,
        article: attestation.article,
      }),
    ),
};

function judgeAttestation(evaluation: Evaluation, attestation: Attest): Judgement {
  const gate = gateOf(evaluation, attestation);
  if (gate) return gate;
  const answers = answersOf(evaluation, attestation);
  const values = { what: attestation.label };
  if (answers.includes(false) && answers.includes(true))
    return { status: "undetermined", reason: reason("attested-both", values) };
  if (answers.includes(false)) {
    return {
      status: "violated",
      severity: attestation.severity ?? "violation",
      reason: reason("attested-no", values),
    };
  }
  if (answers.includes(true)) return { status: "met", reason: reason("attested-yes", values) };
  const isOpen = evaluation.kind.stages.some((stage) => {
    const life = evaluation.lifeOf(stage);
    return life.start.kind === "known" && !life.ended;
  });
  return { status: isOpen ? "pending" : "undetermined", reason: reason("not-attested", values) };
}

function gateOf(evaluation: Evaluation, attestation: Attest): Judgement | undefined {
  if (attestation.if) {
    const truth = truthOfCondition(attestation.if, { evaluation, absent: "waits" });
    if (truth.value === "false")
      return {
        status: "not-applicable",
        reason: reason("condition-false", { step: attestation.label, facts: [] }),
      };
    if (truth.value === "unknown")
      return { status: "undetermined", reason: reason("condition-unknown", { about: truth.about }) };
    if (truth.value === "waiting")
      return {
        status: "pending",
        waiting: true,
        reason: reason("condition-waiting", { about: truth.about }),
      };
  }
  if (!attestation.once) return undefined;
  const outOfReach = whyNeverWoken(evaluation, attestation.once);
  if (outOfReach) return { status: "not-applicable", reason: outOfReach };
  const [wake] = resolveAnchor(evaluation, { anchor: attestation.once, step: undefined, onlyActual: true });
  if (wake?.kind === "waiting")
    return { status: "pending", waiting: true, reason: reason("waiting-for", { for: wake.for }) };
  if (wake?.kind === "never")
    return { status: "not-applicable", reason: reason("trigger-never", { for: wake.for }) };
  return undefined;
}

/** What should wake it is an act that does not apply in this case, and that was not done either. */
function whyNeverWoken(evaluation: Evaluation, { items }: Anchor): Reason | undefined {
  const reasons = items.map((item) => {
    if (item.kind !== "event" || evaluation.view.has(item.ref.activities)) return undefined;
    const step = evaluation.index.stepOf(item.ref.id);
    const applies = step && evaluation.stateOf(step).applies;
    return applies?.kind === "no" ? applies.why : undefined;
  });
  return reasons.every((why) => why !== undefined) ? reasons[0] : undefined;
}

function answersOf(evaluation: Evaluation, { id, place, label }: Attest): readonly unknown[] {
  const question = { id, label, type: "boolean", values: {}, place } as const;
  const cells = [
    evaluation.view.case.facts[id],
    ...evaluation.view.occurrences.map(({ event }) => event.fields[id]),
  ];
  return cells.flatMap((cell) => (cell === undefined ? [] : valuesOf(cell, question)));
}
