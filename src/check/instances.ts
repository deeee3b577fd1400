import { dueDay } from "../calendar/term.ts";
import { lengthensAim } from "../regulation/lengthens-aim.ts";
import type { Anchor, Bound, Choice, Step, Term } from "../regulation/model.ts";
import { type Anchored, resolveAnchor } from "./anchor.ts";
import { dueFromAnchor, dueOfBound, forwardInputs, hourOfReceiptUnknown } from "./bound.ts";
import { choose } from "./choice.ts";
import { startsAtClosing } from "./closing.ts";
import { type Due, endAtLatest } from "./due.ts";
import type { Evaluation } from "./evaluation.ts";
import { notBeforeEvents } from "./event-table.ts";
import { type ExtensionInput, extendedDue, latestDue, type NoticeOutcome } from "./extension.ts";
import { lastOf } from "./last-anchor.ts";
import { dueOfOpenTable, tablesFor } from "./open-table.ts";
import { mayBeDoneBefore, partlyKnown } from "./partly-known.ts";
import { withoutPause } from "./pause.ts";
import { reason } from "./reason.ts";
import { startOfStage } from "./stage-start.ts";
import { isPauseEndUnclear, isUnclear, noticeUnclear } from "./unclear-term.ts";
import type { Reason } from "./verdict.ts";

/** One anchor of a step with the due date that follows from it. */
export interface Timed {
  readonly anchored: Anchored;
  readonly due: Due;
  readonly notices: readonly NoticeOutcome[];
  readonly extendableUntil?: number;
  /** The due date had the clock not stood still: the log does not tell when a pause ended. */
  readonly atEarliest?: Due;
  /** The due date had every notice counted of which the log leaves that open; undefined: there is no bound. */
  readonly atLatest?: Due | undefined;
  /** Why the log leaves open what moved the due date. */
  readonly unclear?: Reason | undefined;
  /** The due date is an aim: missing it is judged by judgeAim. */
  readonly isAim: boolean;
  /** The term is counted backwards: until its anchor comes nothing is decided. */
  readonly isBackward?: boolean;
  /** What the due date is at the earliest and at the latest, where the log tells only that. */
  readonly extremes?: Extremes | undefined;
  /** The aim beside a hard limit. */
  readonly aim?: Pick<Timed, "due" | "notices" | "extremes">;
}

/** The same term on the first and the last date that it can have. */
export interface Extremes {
  readonly earliest?: Timed | undefined;
  readonly latest?: Timed | undefined;
}

/** The anchors of a step in this case, each with its due date. */
export function instancesOf(evaluation: Evaluation, step: Step): readonly Timed[] {
  const woken = everyInstance(evaluation, step);
  return step.once?.occurrence === "last" && woken.length > 1 ? [lastOf(evaluation, step, woken)] : woken;
}

function everyInstance(evaluation: Evaluation, step: Step): readonly Timed[] {
  const main = step.within ?? step.aim;
  if (!main)
    return wakesOf(evaluation, step, true).map((anchored) => withoutTerm(evaluation, step, anchored));
  const isAim = step.within === undefined;
  const timed = timedBy(evaluation, {
    step,
    choice: main,
    isAim,
    extend: step.within === undefined || !lengthensAim(step),
  });
  if (!step.within || !step.aim) return timed;
  const aims = timedBy(evaluation, { step, choice: step.aim, isAim: true, extend: lengthensAim(step) });
  return timed.map((each, position) => ({ ...each, aim: aims[position] ?? aims[0] ?? each }));
}

/** A permission or right of which the table asks no term in this case: then there is nothing to keep (TERMS §6, `may`). */
export function hasNoTermHere(evaluation: Evaluation, step: Step): boolean {
  const main = step.within ?? step.aim;
  return main !== undefined && step.duty !== "must" && choose(evaluation, main).kind === "none";
}

interface TimedInput {
  readonly step: Step;
  readonly choice: Choice<Bound>;
  readonly isAim: boolean;
  readonly extend: boolean;
}

function timedBy(evaluation: Evaluation, input: TimedInput): readonly Timed[] {
  const { step, choice, isAim, extend } = input;
  const chosen = choose(evaluation, choice);
  if (chosen.kind === "none")
    return wakesOf(evaluation, step, true).map((each) => withoutTerm(evaluation, step, each));
  if (chosen.kind === "open") {
    const due = dueOfOpenTable(chosen.truth, evaluation.lifeOf(evaluation.stageOf(step)).ended);
    return wakesOf(evaluation, step, true).map((anchored) => ({ anchored, due, notices: [], isAim }));
  }
  const bound = chosen.value;
  const hasNumber = bound.kind !== "term" || bound.term.kind !== "open";
  const wakes = wakesOf(evaluation, step, !hasNumber);
  const [first] = wakes;
  const timed =
    first && wakes.length === 1
      ? fromWake(evaluation, { ...input, bound, wake: first })
      : wakes.flatMap((wake) => fromWake(evaluation, { ...input, bound, wake }));
  const moving = extend ? tablesFor(step, "moving") : none;
  if (choice.kind !== "table" && moving.length === 0) return timed;
  const tables = choice.kind === "table" ? [choice, ...moving] : moving;
  return timed.map((each) => ({ ...each, due: notBeforeEvents(evaluation, each.due, tables) }));
}

/** What wakes the step: `once`, else the start of its stage. */
function wakesOf(evaluation: Evaluation, step: Step, onlyActual: boolean): readonly Anchored[] {
  if (step.once) return resolveAnchor(evaluation, { anchor: step.once, step, onlyActual });
  return [startOfStage(evaluation, step)];
}

const none: readonly never[] = [];

function withoutTerm(evaluation: Evaluation, step: Step, anchored: Anchored): Timed {
  return { anchored, due: openDueOf(evaluation, step, anchored), notices: none, isAim: false };
}

/** No term at all: only our own number, if the step has one, can give attention. */
function openDueOf(evaluation: Evaluation, step: Step, anchored: Anchored): Due {
  const isWoken = step.once !== undefined;
  if (anchored.kind === "waiting" && isWoken) return { kind: "waiting", for: anchored.for };
  if (anchored.kind === "never" && isWoken) {
    return { kind: "never", for: anchored.for, ...(anchored.kept && { kept: true }) };
  }
  if (anchored.kind === "unknown" && isWoken) return { kind: "unknown", why: anchored.why };
  if (anchored.kind !== "known") return { kind: "open", notes: [] };
  const isOpenNorm = step.strength === "open" || startsAtClosing(evaluation, step, anchored);
  const own = step.attentionAfter ?? (isOpenNorm ? step.counting.promptly : undefined);
  if (!own) return { kind: "open", notes: anchored.notes };
  const bound = {
    kind: "term",
    term: { kind: "moment", anchor: noAnchor(step), text: "", place: step.place },
  } as const;
  const [counted, later] = forwardInputs(evaluation, { bound, step, anchored, duration: own });
  if (later) return hourOfReceiptUnknown;
  return { kind: "open", attentionOn: dueDay(counted), notes: anchored.notes };
}

function noAnchor(step: Step): Anchor {
  return { occurrence: "first", items: [], text: "", place: step.place };
}

interface FromWake extends TimedInput {
  readonly bound: Bound;
  readonly wake: Anchored;
}

function fromWake(evaluation: Evaluation, input: FromWake): readonly Timed[] {
  const { bound, wake, step } = input;
  const term = bound.kind === "term" ? bound.term : undefined;
  if (step.once && wake.kind !== "known") return [unwoken(evaluation, input, wake)];
  if (!term || term.kind === "field") {
    const [due = { kind: "open", notes: [] }] = dueOfBound(evaluation, { bound, step, anchored: wake });
    return [withExtension(evaluation, input, { anchored: wake, due })];
  }
  if (!term.anchor) return [timedFrom(evaluation, input, { anchored: wake, term })];
  const isBackward = isCountedBack(term);
  const anchors = resolveAnchor(evaluation, {
    anchor: term.anchor,
    step,
    isBackward,
    onlyActual: isBackward,
  });
  const timed = anchors.map((anchored) => timedFrom(evaluation, input, { anchored, term }));
  return term.anchor.occurrence === "last" ? [lastOf(evaluation, step, timed)] : timed;
}

function isCountedBack(term: Exclude<Term, { kind: "field" }>): boolean {
  return term.kind !== "moment" && term.direction === "before";
}

/** One without a date beside one that has it: at the latest it was woken then. */
function unwoken(evaluation: Evaluation, input: FromWake, wake: Exclude<Anchored, { kind: "known" }>): Timed {
  const timed = { anchored: wake, due: dueOfUnwoken(wake), notices: none, isAim: input.isAim };
  const { step } = input;
  if (wake.kind !== "unknown" || !wake.atLatest || step.pause) return timed;
  const [latest, ...others] = fromWake(evaluation, { ...input, wake: wake.atLatest });
  const end = endAtLatest(latest?.due);
  if (!end || others.length > 0 || mayBeDoneBefore(evaluation, step, { anchored: wake, due: end }))
    return timed;
  return { ...timed, extremes: { latest } };
}

function dueOfUnwoken(wake: Exclude<Anchored, { kind: "known" }>): Due {
  if (wake.kind === "unknown") return { kind: "unknown", why: wake.why };
  if (wake.kind === "waiting") return { kind: "waiting", for: wake.for };
  return { kind: "never", for: wake.for, ...(wake.kept && { kept: true }) };
}

function timedFrom(
  evaluation: Evaluation,
  input: FromWake,
  { anchored, term }: { anchored: Anchored; term: Exclude<Term, { kind: "field" }> },
): Timed {
  const { step, isAim, bound } = input;
  const due = dueFromAnchor(evaluation, { bound, step, term, anchored });
  if (isCountedBack(term)) {
    const timedOn = (_read: Step, end: Pick<Timed, "anchored" | "due">): Timed => {
      return { ...end, notices: none, isAim, isBackward: true };
    };
    const isOpen = due.kind === "unknown" || due.kind === "waiting";
    const timed = isOpen
      ? partlyKnown(evaluation, { step, anchored, due, isAim, timedOn })
      : { anchored, due };
    return { ...timed, notices: none, isAim, isBackward: true };
  }
  return withExtension(evaluation, input, { anchored, due });
}

function withExtension(
  evaluation: Evaluation,
  { step, isAim, extend }: Pick<FromWake, "step" | "isAim" | "extend">,
  { anchored, due }: Pick<Timed, "anchored" | "due">,
): Timed {
  if (due.kind === "unknown" || due.kind === "waiting") {
    const timedOn = (read: Step, end: Pick<Timed, "anchored" | "due">) =>
      withExtension(evaluation, { step: read, isAim, extend }, end);
    return partlyKnown(evaluation, { step, anchored, due, isAim, timedOn });
  }
  const extensions = extend ? step.extension : none;
  if (anchored.kind !== "known" || (extensions.length === 0 && !step.pause))
    return { anchored, due, notices: none, isAim };
  const mode = isAim ? "aim" : "within";
  const input = { step, extensions, anchored, due, mode } as const;
  return withExtremes(evaluation, input, { ...extendedDue(evaluation, input), anchored, isAim });
}

function unpausedDue(evaluation: Evaluation, input: ExtensionInput): Due {
  return extendedDue(evaluation, { ...input, step: withoutPause(input.step) }).due;
}

/** An act without a date may have come before the notices: then they were not about it. */
function withoutNotices(evaluation: Evaluation, input: ExtensionInput, timed: Timed): Timed {
  const { due, notices } = extendedDue(evaluation, { ...input, extensions: none });
  const earliest = { ...timed, due, notices };
  const unclear = reason("act-without-date");
  return { ...timed, unclear, extremes: { earliest, latest: timed } };
}

/** With the dates between which the last day lies, where the log leaves open what moved it. */
function withExtremes(evaluation: Evaluation, input: ExtensionInput, timed: Timed): Timed {
  if (timed.notices.length > 0 && isUnclear(evaluation, input.step.acts))
    return withoutNotices(evaluation, input, timed);
  const atEarliest = isPauseEndUnclear(evaluation, input.step) ? unpausedDue(evaluation, input) : undefined;
  const unclear = noticeUnclear(evaluation, input.step, timed);
  if (!atEarliest && !unclear) return timed;
  const atLatest = unclear && latestDue(evaluation, input);
  return {
    ...timed,
    unclear: unclear ?? reason("pause-without-date"),
    ...(atEarliest && { atEarliest }),
    ...(unclear && { atLatest }),
    ...(atLatest && { extremes: { earliest: timed, latest: { ...timed, due: atLatest } } }),
  };
}
