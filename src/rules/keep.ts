import { dueDay } from "../calendar/term.ts";
import { dueOfBound } from "../check/bound.ts";
import { choose } from "../check/choice.ts";
import { truthOfCondition } from "../check/condition.ts";
import { type Due, endAtEarliest, endAtLatest, type Numbered } from "../check/due.ts";
import type { Evaluation } from "../check/evaluation.ts";
import { openSubject, outcomeOfOpen, sameForEveryValue } from "../check/open-table.ts";
import { reason } from "../check/reason.ts";
import type { Condition, Retention } from "../regulation/model.ts";
import type { Judgement } from "./aspect.ts";
import type { CaseJudgement, CaseRule } from "./case-rule.ts";

/** Retention: destroying on the last day of keeping is too early; after the grace it is late (TERMS §6). */
export const keep: CaseRule = {
  id: "keep",
  reads: ({ retention }) => retention,
  judge: (evaluation) =>
    evaluation.regulation.retention.map(
      (retention): CaseJudgement => ({
        ...judgeTables(evaluation, retention),
        subject: retention.id,
        label: retention.what ?? retention.id,
        article: retention.article,
      }),
    ),
};

const destroyed = ["destroyed"];

/** A span that rests on a fact this case does not tell: where every value gives the same verdict, that one. */
function judgeTables(evaluation: Evaluation, retention: Retention): Judgement {
  const { keep: span } = retention;
  const open = span.kind === "table" && openSubject(evaluation, [span], false);
  if (!open) return judgeRetention(evaluation, retention);
  const rows = open.values.map((value) => [
    judgeRetention(evaluation.supposing(open.subject, value), retention),
  ]);
  const [same] = sameForEveryValue(open, hasEnded(evaluation), rows);
  return same ?? judgeRetention(evaluation, retention);
}

function judgeRetention(evaluation: Evaluation, retention: Retention): Judgement {
  const gate = retention.if && gateOf(evaluation, retention, retention.if);
  if (gate) return gate;
  const { counting } = retention;
  const chosen = choose(evaluation, retention.keep);
  if (chosen.kind === "none") return { status: "not-applicable", reason: reason("no-demand") };
  if (chosen.kind === "open") return outcomeOfOpen(chosen.truth, hasEnded(evaluation));
  const { value: bound } = chosen;
  const [due] = dueOfBound(evaluation, {
    bound,
    step: undefined,
    counting,
    restDay: "none",
    onlyActual: true,
  });
  if (due?.kind === "day") return { due, ...judgeWindow(evaluation, retention, due) };
  const decided = onEveryDate(evaluation, retention, due);
  if (decided) return decided;
  if (due?.kind === "unknown") return { status: "undetermined", reason: due.why };
  if (due?.kind === "never")
    return { status: "not-applicable", reason: reason("trigger-never", { for: due.for }) };
  const about = due && "for" in due ? due.for : [];
  return { status: "pending", waiting: true, reason: reason("waiting-for", { for: about }) };
}

/**
 * Destroyed too early for the first date that it can be, or too late for the last, where the log tells only those;
 * what is in order, or runs, on both is so on every date between them.
 */
function onEveryDate(
  evaluation: Evaluation,
  retention: Retention,
  due: Due | undefined,
): Judgement | undefined {
  const judge = (end: Numbered | undefined) =>
    end?.kind === "day" ? { due: end, ...judgeWindow(evaluation, retention, end) } : undefined;
  const early = judge(endAtEarliest(due));
  const code = early?.reason.code;
  if (code === "destroyed-too-early" || code === "destruction-not-recorded") return early;
  const late = judge(endAtLatest(due));
  if (late?.reason.code === "destroyed-late" || late?.reason.code === "kept-too-long") return late;
  return early?.status === late?.status && early?.status !== "violated" ? late : undefined;
}

/** What the condition of a retention leaves to judge. */
function gateOf(
  evaluation: Evaluation,
  { label, id }: Retention,
  condition: Condition,
): Judgement | undefined {
  const { value, about, assumed } = truthOfCondition(condition, { evaluation, absent: "waits" });
  switch (value) {
    case "true":
      return undefined;
    case "false":
      return {
        status: "not-applicable",
        reason: reason("condition-false", { step: label ?? id, facts: assumed }),
      };
    case "unknown":
      return { status: "undetermined", reason: reason("condition-unknown", { about }) };
    case "waiting":
      if (hasEnded(evaluation))
        return { status: "not-applicable", reason: reason("condition-never", { about }) };
      return { status: "pending", waiting: true, reason: reason("condition-waiting", { about }) };
  }
}

function hasEnded(evaluation: Evaluation): boolean {
  return evaluation.kind.stages.every((stage) => evaluation.lifeOf(stage).ended);
}

function judgeWindow(
  evaluation: Evaluation,
  retention: Retention,
  due: Extract<Due, { kind: "day" }>,
): Judgement {
  const graceEnd = graceEndOf(evaluation, retention, due.day);
  const done = evaluation.view.first(destroyed);
  const values = { day: due.day, grace: graceEnd ?? due.day };
  if (done && done.time.day <= due.day) {
    const severity = retention.severity ?? "violation";
    return { status: "violated", severity, done, reason: reason("destroyed-too-early", values) };
  }
  if (evaluation.view.undated(destroyed).length > 0)
    return { status: "undetermined", reason: reason("destruction-not-recorded") };
  if (done && graceEnd !== undefined && done.time.day > graceEnd) {
    return { status: "violated", severity: "attention", done, reason: reason("destroyed-late", values) };
  }
  if (done) return { status: "met", done, reason: reason("destroyed-in-time", values) };
  if (evaluation.scope.notRecorded.has("destroyed"))
    return { status: "undetermined", reason: reason("destruction-not-recorded") };
  if (!evaluation.isOver(due.day)) return { status: "pending", reason: reason("keeping", values) };
  if (graceEnd === undefined) return { status: "met", reason: reason("kept", values) };
  if (!evaluation.isOver(graceEnd)) return { status: "pending", reason: reason("in-grace", values) };
  return { status: "violated", severity: "attention", reason: reason("kept-too-long", values) };
}

/** The last day on which destroying is in time; undefined where it is not owed. */
function graceEndOf(
  evaluation: Evaluation,
  { destroy, counting }: Retention,
  lastDay: number,
): number | undefined {
  if (destroy === undefined) return undefined;
  if (destroy === true) return lastDay + 1;
  const calendar = evaluation.calendarOf(counting);
  return dueDay({ dayZero: lastDay, within: destroy, counting, restDay: "none", calendar });
}
