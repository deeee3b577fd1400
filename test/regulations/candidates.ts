import type { Case } from "../../src/case-log/model.ts";
import type { Kind, Regulation, Stage } from "../../src/regulation/model.ts";
import { mutationsOf } from "./mutate.ts";
import { denied, destroyedTooSoon } from "./mutate-file-rules.ts";
import { type Mutation, withoutActs } from "./mutation.ts";
import type { Told } from "./told.ts";
import type { Trial, Trials } from "./trials.ts";

/** One mutation of one case. */
export interface Candidate {
  readonly trial: Trial;
  readonly mutation: Mutation;
  /** The verdicts that it must break. */
  readonly targets: readonly Told[];
}

/** Every mutation of every verdict that is met in a case; several verdicts may ask for the same one. */
export function candidatesOf(
  regulation: Regulation,
  trial: Trial,
  judge: Trials["judge"],
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const verdict of trial.verdicts) {
    if (!isOne(verdict, trial.verdicts)) continue;
    for (const mutation of mutationsFor(regulation, trial, { verdict, judge })) {
      const { targets = [] } = found.get(mutation.name) ?? {};
      found.set(mutation.name, { trial, mutation, targets: [...targets, verdict] });
    }
  }
  return [...found.values()];
}

interface Aim {
  readonly verdict: Told;
  readonly judge: Trials["judge"];
}

function mutationsFor(
  regulation: Regulation,
  { kind, original, verdicts }: Trial,
  { verdict, judge }: Aim,
): readonly Mutation[] {
  const { aspect, id, stage } = verdict;
  const step = kind.stages.flatMap(({ steps }) => steps).find((each) => each.id === verdict.step);
  if (isCancelled(kind, original, step?.cancelledBy)) return [];
  const attest = regulation.attest.find((each) => id === `${each.id}.attest`);
  const closed = kind.stages.find((each) => aspect === "completedBy" && each.id === stage);
  const acts = step ? actsOf(step.acts, original, { verdict, verdicts }) : [];
  return [
    ...(step ? mutationsOf({ regulation, kind, step, verdict, case: original, acts, judge }) : []),
    ...(attest ? [denied(attest, original)] : []),
    ...(closed ? unclosed(closed, original) : []),
    ...(aspect === "keep" ? destroyedTooSoon(verdict, original) : []),
  ];
}

/** Of a periodic duty only what was done for that period. */
function actsOf(
  acts: readonly string[],
  { events }: Case,
  { verdict, verdicts }: { readonly verdict: Told; readonly verdicts: readonly Told[] },
): Case["events"] {
  if (verdict.period === undefined) return events.filter(({ activity }) => acts.includes(activity));
  const main = verdicts.find(({ id }) => id === `${verdict.step}@${verdict.period}`);
  const done = verdict.done ?? main?.done;
  return events.filter((event) => event === done);
}

/** Met; of several occurrences the first is enough, and of several periods the last. */
function isOne(verdict: Told, verdicts: readonly Told[]): boolean {
  const isMet = (each: Told) => each.status === "met" && nameOf(each) === nameOf(verdict);
  return !verdict.id.includes("#") && verdict === verdicts.findLast(isMet);
}

/** The id without its period. */
export function nameOf({ id, period }: Told): string {
  return period === undefined ? id : id.slice(0, -period.length - 1);
}

/** What was not done in such a case is forgiven. */
function isCancelled({ stages }: Kind, { events }: Case, own: readonly string[] | undefined): boolean {
  const cancelling = own ?? stages.flatMap(({ cancelledBy }) => cancelledBy);
  return events.some(({ activity }) => cancelling.includes(activity));
}

/** The stage is never closed. */
function unclosed({ completedBy }: Stage, original: Case): readonly Mutation[] {
  return withoutActs(original, completedBy);
}
