import { allSteps } from "../read-back/scene.ts";
import type { Fact, Regulation, Stage, Step } from "../regulation/model.ts";

/** One kind of case over all versions of a regulation: what may be counted of it, in the words of the newest. */
export interface KindScene {
  readonly id: string;
  readonly label: string;
  readonly steps: readonly Step[];
  /** Those that a case can go through, in order. */
  readonly stages: readonly Stage[];
  /** The stage of a kind that has no others. */
  readonly wholeCase: Stage | undefined;
  readonly facts: readonly Fact[];
  readonly activityLabel: (id: string) => string;
}

/** Every kind of case of a regulation. @param versions the oldest first. */
export function kindScenes(versions: readonly Regulation[]): readonly KindScene[] {
  const kinds = versions.flatMap((version) => version.kinds);
  const facts = newestFacts(versions.flatMap((version) => Object.values(version.facts)));
  const activities = new Map(versions.flatMap((version) => Object.entries(version.activities)));
  return newest(kinds).map(({ id, label }) => {
    const same = kinds.filter((kind) => kind.id === id);
    const steps = newest(same.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps)));
    const all = newest(same.flatMap((kind) => kind.stages));
    const stages = all.filter((stage) => !stage.wholeCase);
    const wholeCase = all.find((stage) => stage.wholeCase);
    const activityLabel = (activity: string) => activities.get(activity)?.label ?? activity;
    return { id, label, steps, stages, wholeCase, facts, activityLabel };
  });
}

/** The yearly acts of the organisation: those it reports by. */
export function yearlyDuties({ organisation }: Regulation): readonly Step[] {
  return organisation.filter(({ every }) => every !== undefined);
}

/** The steps in which the register is kept that the report is made from. */
export function registrations(regulation: Regulation): readonly Step[] {
  return allSteps(regulation).filter(({ purpose, outside }) => purpose === "registration" && !outside);
}

/** With the values of all versions: a case is judged by its own. */
function newestFacts(all: readonly Fact[]): readonly Fact[] {
  const valuesOf = (id: string) => all.filter((fact) => fact.id === id).map(({ values }) => values);
  return newest(all).map((fact) => ({ ...fact, values: Object.assign({}, ...valuesOf(fact.id)) }));
}

/** The last of each id, where the first of them stands. */
function newest<Named extends { readonly id: string }>(all: readonly Named[]): readonly Named[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
