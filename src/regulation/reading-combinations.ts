import type { RegulationParts } from "./interpreter.ts";
import type { Alternative, Reading, ReadingChoice, Step } from "./model.ts";
import { problem, type Report } from "./problem.ts";
import { usesOf } from "./step-uses.ts";

/** More combinations of readings than this are an error (TERMS §7). */
const largestCombinationCount = 256;

/** All readings of a regulation, wherever they stand. */
export function allReadings(parts: RegulationParts): readonly Reading[] {
  const stages = parts.kinds.flatMap((kind) => kind.stages);
  return [
    ...parts.readings,
    ...Object.values(parts.roles).flatMap(({ panel }) => panel?.readings ?? []),
    ...parts.kinds.flatMap(({ readings }) => readings ?? []),
    ...stages.flatMap(({ readings }) => readings ?? []),
    ...[...stages.flatMap(({ steps }) => steps), ...parts.organisation].flatMap(({ readings }) => readings),
    ...parts.retention.flatMap(({ readings }) => readings),
    ...parts.attest.flatMap(({ readings }) => readings ?? []),
  ];
}

/** One choice for every alternative of every ambiguity. */
export function alternativesOf(readings: readonly Reading[]): readonly ReadingChoice[] {
  return [...namesOf(readings)].flatMap(([ambiguity, names]) =>
    [...names].map((name) => new Map([[ambiguity, name]])),
  );
}

/** Reports what, with the steps it counts from, can be read in more ways than can be computed. */
export function checkCombinations(parts: RegulationParts, report: Report): void {
  for (const { own, others } of groupsOf(parts)) {
    const [last] = own.slice(-1);
    if (last && combinationCount([...own, ...others]) > largestCombinationCount)
      report(problem("reading", last.place, tooMany));
  }
}

/** Readings that come together: those on one thing, and those that hold there as well. */
function groupsOf(
  parts: RegulationParts,
): readonly { own: readonly Reading[]; others: readonly Reading[] }[] {
  const { readings: ofFile, organisation, retention, attest } = parts;
  const ofStep = (step: Step, among: readonly Step[], around: readonly Reading[]) => {
    const reached = reachedFrom(step, among).filter((other) => other !== step);
    return { own: step.readings, others: [...around, ...reached.flatMap(({ readings }) => readings)] };
  };
  const ofKinds = parts.kinds.flatMap(({ readings: ofKind = [], stages }) => {
    const steps = stages.flatMap((stage) => stage.steps);
    return [
      { own: ofKind, others: ofFile },
      ...stages.flatMap(({ readings: ofStage = [], steps: inStage }) => {
        const around = [...ofFile, ...ofKind, ...ofStage];
        return [
          { own: ofStage, others: [...ofFile, ...ofKind] },
          ...inStage.map((step) => ofStep(step, steps, around)),
        ];
      }),
    ];
  });
  return [
    { own: ofFile, others: [] },
    ...ofKinds,
    ...organisation.map((step) => ofStep(step, organisation, ofFile)),
    ...[...retention, ...attest].map(({ readings = [] }) => ({ own: readings, others: ofFile })),
  ];
}

function combinationCount(readings: readonly Reading[]): number {
  return [...namesOf(readings).values()].reduce((count, names) => count * (names.size + 1), 1);
}

function namesOf(readings: readonly Reading[]): ReadonlyMap<string, ReadonlySet<Alternative>> {
  const names = new Map<string, Set<Alternative>>();
  for (const { ambiguity, alternatives } of readings) {
    const known = names.get(ambiguity) ?? new Set();
    for (const { name } of alternatives) known.add(name);
    names.set(ambiguity, known);
  }
  return names;
}

/** The step and every step that its own outcome is computed from. */
function reachedFrom(start: Step, steps: readonly Step[]): readonly Step[] {
  const reached = new Set([start]);
  for (const step of reached) {
    const ids = new Set(usesOf(step).map(({ id }) => id));
    for (const other of steps) if (ids.has(other.id)) reached.add(other);
  }
  return [...reached];
}

const tooMany = {
  nl: `Hier komen meer dan ${largestCombinationCount} combinaties van lezingen samen. Neem onduidelijkheden die bij elkaar horen samen onder één naam.`,
  en: `More than ${largestCombinationCount} combinations of readings come together here. Take ambiguities that belong together under one name.`,
};
