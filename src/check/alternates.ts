import type { Judgement } from "../rules/aspect.ts";
import type { Combination } from "./combinations.ts";
import type { Alternate } from "./compare-readings.ts";
import { reason } from "./reason.ts";

/** What one aspect says of a case under one combination of readings. */
export interface Found {
  readonly combination: Combination;
  readonly judgements: readonly Judgement[];
  readonly untested: boolean;
}

/** The verdict of a reading that demands nothing where another one does. */
export const noDemand: Judgement = { status: "not-applicable", reason: reason("no-demand") };

/** The verdicts of the primary reading, each with the same verdict under the other readings. */
export function alternatesOf(found: readonly Found[]): readonly (readonly Alternate[])[] {
  const [primary, ...others] = found;
  if (!primary) return [];
  const verdicts = primary.judgements.length > 0 ? primary.judgements : onlyElsewhere(others);
  return verdicts.map((judgement, position): readonly Alternate[] => {
    const same = others.map(({ combination, judgements, untested }) => ({
      combination,
      judgement: judgements.find((each) => isSame(each, judgement)) ?? judgements[position] ?? noDemand,
      untested,
    }));
    return [{ combination: primary.combination, judgement }, ...same];
  });
}

function isSame(one: Judgement, other: Judgement): boolean {
  return one.suffix === other.suffix && (one.ordinal ?? 1) === (other.ordinal ?? 1);
}

/** What only another reading demands: nothing in the primary one. */
function onlyElsewhere(others: readonly Found[]): readonly Judgement[] {
  const said = others.find(({ judgements }) => judgements.length > 0)?.judgements ?? [];
  return said.map(({ suffix, ordinal }) => ({
    ...noDemand,
    ...(suffix !== undefined && { suffix }),
    ...(ordinal !== undefined && { ordinal }),
  }));
}
