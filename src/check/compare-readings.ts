import type { Judgement } from "../rules/aspect.ts";
import type { Combination } from "./combinations.ts";
import type { Due } from "./due.ts";
import type { ReadingOfDue } from "./judged.ts";
import type { Status } from "./verdict.ts";

/** Which reading decides: all together, the primary, or the earliest or latest due date of all (TERMS §7). */
export type ReadingOption = "all" | "primary" | "strict" | "lenient";

/** The same verdict under one combination of readings. */
export interface Alternate {
  readonly combination: Combination;
  readonly judgement: Judgement;
  /** The case lacks what this reading needs of another step: it drops out here too. */
  readonly untested?: boolean;
}

export interface Compared {
  readonly status: Status;
  readonly judgement: Judgement;
  readonly readings: readonly ReadingOfDue[];
  readonly ambiguities: readonly string[];
  readonly notTested: readonly string[];
}

/**
 * One status from all readings (TERMS §7): equal everywhere, that one; different,
 * `disputable`, with the ambiguities that by themselves change the outcome, or
 * else the fewest that do so together; primary undetermined, undetermined. A reading whose own data the case lacks
 * drops out.
 */
export function compareReadings(alternates: readonly Alternate[], option: ReadingOption): Compared {
  const [primary, ...others] = alternates;
  if (!primary) throw new Error("no primary reading");
  if (others.length === 0) return alone(primary);
  const isUnknown = primary.judgement.status === "undetermined";
  const isTested = ({ judgement, untested }: Alternate) => {
    return !untested && (isUnknown || judgement.status !== "undetermined");
  };
  const tested = others.filter(isTested);
  const dropped = tested.length === others.length ? [] : others.filter((other) => !isTested(other));
  const chosen = chosenBy(option, [primary, ...tested]);
  const readings = others.flatMap(outcomeOfOne);
  const notTested = ambiguitiesIn(dropped.filter(({ combination }) => combination.choice.size === 1));
  if (chosen) return { ...alone(chosen), readings, notTested };
  const differing = tested.filter(({ judgement }) => judgement.status !== primary.judgement.status);
  const differ = !isUnknown && differing.length > 0;
  const fewest = Math.min(...differing.map(({ combination }) => combination.choice.size));
  const smallest = differing.filter(({ combination }) => combination.choice.size === fewest);
  return {
    status: differ ? "disputable" : primary.judgement.status,
    judgement: primary.judgement,
    readings,
    ambiguities: differ ? ambiguitiesIn(smallest) : [],
    notTested,
  };
}

function alone({ judgement }: Alternate): Compared {
  return { status: judgement.status, judgement, readings: [], ambiguities: [], notTested: [] };
}

const none: readonly never[] = [];

function outcomeOfOne({ combination, judgement, untested }: Alternate): readonly ReadingOfDue[] {
  if (combination.choice.size !== 1) return none;
  const [only] = combination.choice;
  if (!only) return none;
  const [ambiguity, reading] = only;
  if (untested) return [{ ambiguity, reading, status: "undetermined", due: undefined }];
  return [{ ambiguity, reading, status: judgement.status, due: judgement.due }];
}

function ambiguitiesIn(alternates: readonly Alternate[]): readonly string[] {
  return [...new Set(alternates.flatMap(({ combination }) => [...combination.choice.keys()]))].sort();
}

/** The alternate that decides by itself; undefined where all do. */
function chosenBy(option: ReadingOption, alternates: readonly Alternate[]): Alternate | undefined {
  if (option === "all") return undefined;
  return option === "primary" ? alternates[0] : byDue(alternates, option);
}

/** The reading with the earliest or latest due date; without due dates the primary one. */
function byDue(alternates: readonly Alternate[], option: "strict" | "lenient"): Alternate | undefined {
  const dated = alternates.flatMap((alternate) => {
    const until = endOf(alternate.judgement.due);
    return until === undefined ? [] : [{ alternate, until }];
  });
  const sorted = dated.sort((one, other) =>
    option === "strict" ? one.until - other.until : other.until - one.until,
  );
  return sorted[0]?.alternate ?? alternates[0];
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** Only for comparing: the end of the last day, or the instant of a term in hours. */
function endOf(due: Due | undefined): number | undefined {
  if (due?.kind === "hours") return due.latest;
  return due?.kind === "day" ? (due.day + 1) * dayInMilliseconds : undefined;
}
