import { describe, expect, it } from "vitest";
import type { Kind, Regulation } from "../../src/regulation/model.ts";
import { dependencies } from "./dependents.ts";
import { exampleFolder, exampleIds } from "./example-folder.ts";
import {
  type Effect,
  effectsOf,
  isLeft,
  type Removal,
  readWithout,
  removable,
  reshapes,
} from "./removals.ts";
import type { Told } from "./told.ts";
import { caseTrials, organisationTrials, type Trials } from "./trials.ts";

const examples = await Promise.all(exampleIds.map(readRemovals));

describe.each(examples)("without one key of $id", ({ regulation, removals, judged, rests: restsOn }) => {
  it.each(removals.map((removal) => [removal.name, removal] as const))(
    "%s only its own verdicts are gone",
    (_name, removal) => {
      const other = readWithout(removal, regulation);
      const isReshaped = reshapes(removal, other);
      let isShown = false;
      for (const { about, effect, rests } of judged.flatMap((each) =>
        effectsOn(each, { restsOn, removal, other }),
      )) {
        const { own, after, changed } = effect;
        const elsewhere = changed.filter(({ step }) => step !== removal.subject);
        const ids = (told: readonly Told[]) => told.map((each) => each.id);
        expect(ids(after.filter(isLeft(removal))), about).toEqual([]);
        expect(ids(effect.isInOrder ? elsewhere : elsewhere.filter((told) => !rests(told))), about).toEqual(
          [],
        );
        if (effect.isInOrder && !isReshaped) expect(ids(changed), about).toEqual(ids(own));
        isShown ||= effect.isInOrder && own.some((told) => told.status === kept(removal));
      }
      expect(isShown).toBe(true);
    },
  );
});

interface JudgedTrials extends Trials {
  /** By the regulation read in the primary way; in the order of `all`. */
  readonly before: readonly (readonly Told[])[];
}

async function readRemovals(id: string) {
  const folder = exampleFolder(id);
  const { regulation, removals } = removable(folder.regulation);
  const organisation = await organisationTrials(folder);
  const all = [await caseTrials(folder), ...(organisation ? [organisation] : [])];
  const judged = all.map((trials): JudgedTrials => {
    const judge = trials.judgeBy(regulation);
    return { ...trials, before: trials.all.map(({ original }) => judge(original)) };
  });
  const kinds = new Set(all.flatMap((trials) => trials.all.map(({ kind }) => kind)));
  const rests = new Map([...kinds].map((kind) => [kind, dependencies(regulation, kind)]));
  return { id, regulation, removals, judged, rests };
}

/** How a demand is kept; a notice that was used is more than that. */
function kept({ key }: Removal): string {
  return key === "extension" ? "not-applicable" : "met";
}

type RestsOn = ReadonlyMap<Kind, ReturnType<typeof dependencies>>;

interface EffectOn {
  readonly about: string;
  readonly effect: Effect;
  /** Whether a verdict may rest on what the step came to. */
  readonly rests: (told: Told) => boolean;
}

/** The effects on every case in which the step is judged. */
function effectsOn(
  { all, before, judgeBy }: JudgedTrials,
  { restsOn, removal, other }: { restsOn: RestsOn; removal: Removal; other: Regulation },
): readonly EffectOn[] {
  const { subject, step } = removal;
  const judge = judgeBy(other);
  const touched = (step?.acts ?? []).map((activity) => ({ what: "act", activity }) as const);
  const rests = new Map([...restsOn].map(([kind, dependsOn]) => [kind, dependsOn(touched)]));
  return all.flatMap(({ original, kind }, position): readonly EffectOn[] => {
    const told = before[position] ?? [];
    if (!told.some((each) => each.step === subject)) return [];
    return effectsOf(removal, { before: told, after: judge(original) }).map((effect) => ({
      about: `${original.id} ${effect.period ?? ""}`,
      effect,
      rests: rests.get(kind) ?? (() => false),
    }));
  });
}
