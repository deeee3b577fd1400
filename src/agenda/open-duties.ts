import { isoFromDay } from "../calendar/day.ts";
import type { CaseResult } from "../check/result.ts";
import type { Verdict } from "../check/verdict.ts";
import { isTimed } from "../report/verdict-step.ts";

/** Whether a verdict can say something about an agenda: what is still to be done, and how a stage ended. */
export function isForAgenda(verdict: Verdict): boolean {
  return verdict.aspect === closing || isUndone(verdict);
}

/** Something that must still be done, with its last day where it has one. */
export interface OpenDuty {
  readonly verdict: Verdict;
  /** Last day in time, or by our own measure; undefined: it has none. */
  readonly due?: string;
}

/**
 * What must still be done in a case: all that is pending, and what was missed in a stage that is still open or that
 * began at or after its closing. What was missed before a stage closed is history; what waits for an event is not yet owed.
 */
export function openDuties({ verdicts }: Pick<CaseResult, "verdicts">): readonly OpenDuty[] {
  const endings = endingsOf(verdicts);
  return verdicts
    .filter((verdict) => isUndone(verdict) && !verdict.waiting && isStillOwed(verdict, endings))
    .map(openDuty);
}

/** The same for what the organisation owes apart from any case: nothing ends that. */
export function openDutiesOfOrganisation(verdicts: readonly Verdict[]): readonly OpenDuty[] {
  return verdicts.filter((verdict) => isUndone(verdict) && verdict.due !== undefined).map(openDuty);
}

/** Whether a stage of the case has begun and not ended. */
export function isRunning(verdicts: readonly Verdict[]): boolean {
  return endingsOf(verdicts).open.size > 0;
}

const closing = "completedBy";

function isUndone(verdict: Verdict): boolean {
  return isTimed(verdict) && verdict.done === undefined && undoneStatuses.has(verdict.status);
}

const undoneStatuses: ReadonlySet<string> = new Set(["pending", "violated", "disputable", "undetermined"]);

/** How the stages of a case stand. */
interface Endings {
  /** Day of closing of each stage that has ended; empty for one that was withdrawn. */
  readonly ended: ReadonlyMap<string, string>;
  readonly open: ReadonlySet<string>;
}

function endingsOf(verdicts: readonly Verdict[]): Endings {
  const ended = new Map<string, string>();
  const open = new Set<string>();
  for (const { aspect, status, stage = "", done, waiting } of verdicts) {
    if (aspect !== closing || waiting) continue;
    if (status === "pending" || status === "undetermined") open.add(stage);
    else ended.set(stage, done?.time?.slice(0, 10) ?? "");
  }
  return { ended, open };
}

function isStillOwed({ stage = "", status, anchor }: Verdict, endings: Endings): boolean {
  if (status === "pending") return true;
  const closed = closingOf(stage, endings);
  // ISO dates sort as texts; a time on the day of closing makes no difference.
  return closed === undefined || (closed !== "" && anchor?.time !== undefined && anchor.time >= closed);
}

/** Undefined: still open. What stands beside the stages ends when every stage that began has ended (TERMS §5). */
function closingOf(stage: string, { ended, open }: Endings): string | undefined {
  const own = ended.get(stage);
  if (own !== undefined || open.has(stage) || open.size > 0 || ended.size === 0) return own;
  return [...ended.values()].sort().at(-1);
}

function openDuty(verdict: Verdict): OpenDuty {
  const due = verdict.due ?? ownMeasure(verdict);
  return { verdict, ...(due !== undefined && { due }) };
}

/** An open norm has no last day; after our own number it deserves attention. */
function ownMeasure({ reason: { code, values } }: Verdict): string | undefined {
  const { day } = values;
  return code === "open-overdue" && typeof day === "number" ? isoFromDay(day) : undefined;
}
