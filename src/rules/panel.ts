import { choose } from "../check/choice.ts";
import { truthOfCondition } from "../check/condition.ts";
import type { Evaluation } from "../check/evaluation.ts";
import type { Occurrence } from "../check/moment.ts";
import { openSubject, outcomeOfOpen, sameForEveryValue } from "../check/open-table.ts";
import { personsOf, whoLabel } from "../check/persons.ts";
import { reason } from "../check/reason.ts";
import type { Reason } from "../check/verdict.ts";
import type { Panel, Regulation, Role } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import type { Judgement } from "./aspect.ts";
import type { CaseJudgement, CaseRule } from "./case-rule.ts";
import { isBarred } from "./not-by.ts";
import { type Meeting, meetingsOf } from "./panel-meetings.ts";

/** How a committee is composed, every time that it acts (TERMS §6, who). */
export const panel: CaseRule = {
  id: "panel",
  reads: ({ roles }) => Object.values(roles).map((role) => role.panel),
  judge: (evaluation) => {
    const judged: CaseJudgement[] = [];
    for (const role of rolesWithPanel(evaluation.regulation)) {
      const composition = role.panel;
      if (!composition) continue;
      const judgement = judgeTables(evaluation, role, composition);
      const label = composition.label ?? role.label;
      judged.push({ ...judgement, subject: role.id, label, article: composition.article });
    }
    return judged;
  },
};

/** The same for every case of a regulation. */
const rolesWithPanel = remembered((regulation: Regulation): readonly Role[] =>
  Object.values(regulation.roles).filter((role) => role.panel !== undefined),
);

/** Where who may not sit on it rests on a fact that this case does not tell: what every value gives. */
function judgeTables(evaluation: Evaluation, role: Role, composition: Panel): Judgement {
  const { notBy } = composition;
  const open = notBy?.kind === "table" && openSubject(evaluation, [notBy], false);
  if (!open) return judgePanel(evaluation, role, composition);
  const rows = open.values.map((value) => [
    judgePanel(evaluation.supposing(open.subject, value), role, composition),
  ]);
  const [same] = sameForEveryValue(open, hasEnded(evaluation), rows);
  return same ?? judgePanel(evaluation, role, composition);
}

function judgePanel(evaluation: Evaluation, role: Role, composition: Panel): Judgement {
  const gate = gateOf(evaluation, role, composition);
  if (gate) return gate;
  const meetings = meetingsOf(evaluation, role);
  if (meetings.length === 0) return notActed(evaluation, role);
  const tests = meetings.map((meeting) => ({ ...testMeeting(evaluation, composition, meeting), meeting }));
  const found =
    tests.find(({ result }) => result === "wrong") ?? tests.find(({ result }) => result === "unknown");
  const { result, why, meeting } = found ?? {
    result: "right",
    why: reason("panel-right"),
    meeting: meetings.at(-1),
  };
  const done = meeting?.occurrences[0];
  if (result === "wrong")
    return { status: "violated", severity: composition.severity ?? "violation", done, reason: why };
  return { status: result === "unknown" ? "undetermined" : "met", done, reason: why };
}

function gateOf(evaluation: Evaluation, role: Role, composition: Panel): Judgement | undefined {
  if (!composition.if) return undefined;
  const truth = truthOfCondition(composition.if, { evaluation, absent: "waits" });
  if (truth.value === "true") return undefined;
  if (truth.value === "false") {
    const values = { step: composition.label ?? role.label, facts: truth.assumed };
    return { status: "not-applicable", reason: reason("condition-false", values) };
  }
  return outcomeOfOpen(truth, hasEnded(evaluation));
}

function hasEnded(evaluation: Evaluation): boolean {
  return evaluation.kind.stages.every((stage) => evaluation.lifeOf(stage).ended);
}

/** It may still act while the case is open. */
function notActed(evaluation: Evaluation, { id, label }: Role): Judgement {
  const undated = evaluation.view.case.events.some(
    ({ time, role }) => time === undefined && role.includes(id),
  );
  if (undated) return { status: "undetermined", reason: reason("act-without-date") };
  if (hasEnded(evaluation))
    return { status: "not-applicable", reason: reason("panel-not-acted", { who: label }) };
  return { status: "pending", waiting: true, reason: reason("panel-may-act", { who: label }) };
}

interface Tested {
  readonly result: "right" | "wrong" | "unknown";
  readonly why: Reason;
}

const right: Tested = { result: "right", why: reason("panel-right") };

function testMeeting(evaluation: Evaluation, composition: Panel, meeting: Meeting): Tested {
  const tests = [
    testNumber(composition, meeting),
    ...(composition.chair === undefined
      ? []
      : [testRole(evaluation, meeting, { role: composition.chair, atLeast: 1 })]),
    ...Object.entries(composition.includes).map(([role, atLeast]) =>
      testRole(evaluation, meeting, { role, atLeast }),
    ),
    testBarred(evaluation, composition, meeting),
  ];
  return (
    tests.find(({ result }) => result === "wrong") ??
    tests.find(({ result }) => result === "unknown") ??
    right
  );
}

/** As many persons as it has members; with a quorum at least that many, and never more than its members. */
function testNumber({ size, quorum }: Panel, { persons, isKnown }: Meeting): Tested {
  const least = quorum ?? size ?? 0;
  const most = size ?? Number.POSITIVE_INFINITY;
  if (size === undefined && quorum === undefined) return right;
  const values = { found: persons.size, least, most: size ?? persons.size };
  if (persons.size > most) return { result: "wrong", why: reason("panel-too-large", values) };
  if (persons.size >= least) return right;
  return isKnown
    ? { result: "wrong", why: reason("panel-too-small", values) }
    : { result: "unknown", why: reason("panel-unknown") };
}

/**
 * Whether so many of those who took part have a role: those whom the case shows
 * in it, or one where the event itself names the role. Where it names only the
 * panel, each of the others may have it as well.
 */
function testRole(
  evaluation: Evaluation,
  { persons, roles, isKnown, onlyPanel }: Meeting,
  { role, atLeast }: { readonly role: string; readonly atLeast: number },
): Tested {
  const { place } = evaluation.regulation.roles[role] ?? { place: evaluation.kind.stages[0]?.place };
  if (!place) return right;
  const who = { kind: "role", id: role, place } as const;
  const having = personsOf(evaluation, who);
  const shown = [...persons].filter((person) => having.has(person)).length;
  const least = Math.max(shown, roles.has(role) ? 1 : 0);
  if (least >= atLeast) return right;
  const values = { role: whoLabel(evaluation, who), least: atLeast };
  const most = onlyPanel || roles.has(role) ? persons.size : least;
  if (isKnown && most < atLeast) return { result: "wrong", why: reason("panel-lacks", values) };
  return { result: "unknown", why: reason("panel-role-unknown", values) };
}

function testBarred(evaluation: Evaluation, { notBy }: Panel, { occurrences }: Meeting): Tested {
  const chosen = notBy && choose(evaluation, notBy);
  if (chosen?.kind === "open") return { result: "unknown", why: outcomeOfOpen(chosen.truth, false).reason };
  if (chosen?.kind !== "value") return right;
  const tested = chosen.value.flatMap((who) =>
    occurrences.map((occurrence: Occurrence) => ({ who, presence: isBarred(evaluation, occurrence, who) })),
  );
  const wrong = tested.find(({ presence }) => presence === "yes");
  if (wrong)
    return { result: "wrong", why: reason("not-by-wrong", { who: whoLabel(evaluation, wrong.who) }) };
  const open = tested.filter(({ presence }) => presence === "unknown");
  if (open.length === 0) return right;
  const labels = [...new Set(open.map(({ who }) => whoLabel(evaluation, who)))];
  return { result: "unknown", why: reason("not-by-unknown", { who: labels }) };
}
