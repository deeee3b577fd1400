import { planOf } from "../../src/check/plan.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import type { Choice, Kind, Regulation, Step, Who } from "../../src/regulation/model.ts";
import { periodOfDuty } from "../../src/regulation/recurrence.ts";

/** A verdict that a regulation can give, without ordinal and period. */
export interface PossibleVerdict {
  readonly id: string;
  /** The kind of case; empty for the organisation and for a regulation without kinds. */
  readonly kind: string;
  /** The case itself says what stands behind the id: `plan-step.terms.visit`. */
  readonly isOpen: boolean;
  /**
   * No example has to break it: of one kind of closing there cannot be two, and missing
   * the first recipient of an owed act is the breach of the act itself (TERMS §6).
   */
  readonly isUnbreakable: boolean;
}

/** Every verdict that a regulation can give, on cases and on the organisation. */
export function possibleVerdicts(regulation: Regulation): readonly PossibleVerdict[] {
  const plan = planOf(regulation);
  const ofSteps = [...plan.kinds, plan.organisation].flatMap(({ kind, tasks }) =>
    tasks.flatMap(({ step, aspects }) => {
      const ofPeriod = periodOfDuty(step) === undefined ? [] : [step.id];
      const ofAspects = aspects.flatMap(({ subject }) => idsOf(step, subject));
      const ownTerms = `${step.id}.terms`;
      return [...new Set([...ofPeriod, ...ofAspects])].map((id) => ({
        id,
        kind: kind.id,
        isOpen: id === ownTerms,
        isUnbreakable: isFirstReached(step, id),
      }));
    }),
  );
  const ofFile = plan.kinds.flatMap(({ kind }) =>
    fileVerdicts(regulation).map((id) => ({ id, kind: kind.id, isOpen: false, isUnbreakable: false })),
  );
  return [...ofSteps, ...plan.kinds.flatMap(({ kind }) => closingVerdicts(kind)), ...ofFile];
}

/** Whether a verdict is this one, whatever its ordinal. */
export function isOf({ id, kind, isOpen }: PossibleVerdict, verdict: Pick<Verdict, "id" | "kind">): boolean {
  const name = verdict.id.replace(/#\d+/u, "");
  return (verdict.kind ?? "") === kind && (name === id || (isOpen && name.startsWith(`${id}.`)));
}

function idsOf(step: Step, { id, part }: { readonly id: string; readonly part: string }): readonly string[] {
  if (part !== "to" && part !== "with") return [id];
  return peopleIn(step[part]).map((who) => `${id}.${who.id}`);
}

function isFirstReached({ id, to, duty, outside }: Step, verdict: string): boolean {
  if (to === undefined || duty !== "must" || outside) return false;
  const lists =
    to.kind === "plain" ? [to.value] : [...to.rows.map(({ result }) => result ?? []), to.else ?? []];
  return lists.some(([first]) => first !== undefined && verdict === `${id}.to.${first.id}`);
}

function peopleIn(choice: Choice<readonly Who[]> | undefined): readonly Who[] {
  if (choice === undefined) return [];
  if (choice.kind === "plain") return choice.value;
  return [...choice.rows.flatMap(({ result }) => result ?? []), ...(choice.else ?? [])];
}

function closingVerdicts({ id: kind, stages }: Kind): readonly PossibleVerdict[] {
  return stages
    .filter(({ completedBy }) => completedBy.length > 0)
    .map(({ id, completedBy }) => ({
      id: id === "" ? "completedBy" : `${id}.completedBy`,
      kind,
      isOpen: false,
      isUnbreakable: new Set(completedBy).size === 1,
    }));
}

function fileVerdicts({ roles, retention, attest }: Regulation): readonly string[] {
  const panels = Object.values(roles).flatMap(({ id, panel }) => (panel ? [`${id}.panel`] : []));
  return [...panels, ...retention.map(({ id }) => `${id}.keep`), ...attest.map(({ id }) => `${id}.attest`)];
}
