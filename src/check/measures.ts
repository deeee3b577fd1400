import type { Day } from "../calendar/day.ts";
import type { Kind, Regulation, Step } from "../regulation/model.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Judged } from "./judged.ts";
import type { Status } from "./verdict.ts";

/** A share of the organisation as it is measured in one kind of case. */
export interface Measure {
  /** The step of the organisation whose share it is. */
  readonly share: string;
  /** The same step as an entry on the act that it measures, judged in the case. */
  readonly entry: Step;
  /** The steps of which the own verdict counts; empty where the entry makes demands of its own. */
  readonly counts: readonly string[];
}

/** What one verdict in one case adds to a share. */
export interface Member {
  readonly share: string;
  /** The day of its anchor: it decides in which period it counts. */
  readonly day: Day;
  readonly status: Status;
  /** Under the primary reading. */
  readonly primary: Status;
  readonly ambiguities: readonly string[];
}

const demands = [
  "within",
  "aim",
  "by",
  "notBy",
  "to",
  "with",
  "form",
  "contains",
  "requires",
  "notBefore",
  "notAfter",
  "times",
] as const;

/** The shares of the organisation whose act belongs to a step of this kind. */
export function measuresOf({ organisation }: Regulation, kind: Kind): readonly Measure[] {
  const steps = kind.stages.flatMap((stage) => stage.steps).filter(({ isEntry }) => !isEntry);
  return organisation
    .filter(({ share }) => share !== undefined)
    .flatMap((step): readonly Measure[] => {
      const owners = steps.filter((owner) => owner.acts.some((act) => step.acts.includes(act)));
      const [owner] = owners;
      if (!owner) return [];
      const hasDemands = demands.some((key) => step[key] !== undefined) || step.directly;
      const entry = { ...step, kind: kind.id, stage: owner.stage, isEntry: true, outside: owner.outside };
      return [{ share: step.id, entry, counts: hasDemands ? [] : owners.map(({ id }) => id) }];
    });
}

/** The kind with its measures as entries of the stages that they are about. */
export function withMeasures(kind: Kind, measures: readonly Measure[]): Kind {
  if (measures.length === 0) return kind;
  const stages = kind.stages.map((stage) => {
    const entries = measures.map(({ entry }) => entry).filter((entry) => entry.stage === stage.id);
    return { ...stage, steps: [...stage.steps, ...entries] };
  });
  return { ...kind, stages };
}

/** What the verdicts of a case add to the shares, those on the measures themselves included. */
export function membersOf(
  evaluation: Evaluation,
  measures: readonly Measure[],
  judged: readonly Judged[],
): readonly Member[] {
  return measures.flatMap(({ share, entry, counts }): readonly Member[] => {
    const ids = counts.length > 0 ? counts : [share];
    const measured = judged.filter(({ subject }) => {
      return ids.includes(subject.step) && (counts.length === 0 || subject.part === "");
    });
    return measured.flatMap((each): readonly Member[] => {
      const day = anchorDay(evaluation, each);
      if (day === undefined) return [];
      const gate = counts.length > 0 ? gateOf(evaluation, entry) : undefined;
      const status = gate ?? each.status;
      return [{ share, day, status, primary: gate ?? each.judgement.status, ambiguities: each.ambiguities }];
    });
  });
}

/** Whether the case is one that the share is about; undefined: it is. */
function gateOf(evaluation: Evaluation, entry: Step): Status | undefined {
  switch (evaluation.stateOf(entry).applies.kind) {
    case "yes":
      return undefined;
    case "no":
      return "not-applicable";
    case "unknown":
      return "undetermined";
    case "waiting":
      return "pending";
  }
}

/**
 * The day from which the verdict counts. Where the log lacks its anchor, so that
 * it cannot be judged, the first day of the case stands for it.
 */
function anchorDay(evaluation: Evaluation, { subject, judgement, status }: Judged): Day | undefined {
  if (judgement.anchor) return judgement.anchor.time.day;
  const step = evaluation.index.step(subject.step);
  const instances = step ? evaluation.stateOf(step).instances : [];
  const anchored = (instances[(judgement.ordinal ?? 1) - 1] ?? instances[0])?.anchored;
  if (anchored?.kind === "known") return anchored.time.day;
  return status === "undetermined" ? evaluation.view.occurrences[0]?.time.day : undefined;
}
