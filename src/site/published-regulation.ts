import type { Day } from "../calendar/day.ts";
import type { Regulation } from "../regulation/model.ts";
import type { Input } from "../report/run.ts";

/** One version of a regulation on the site. */
export interface PublishedVersion {
  /** Its name in addresses: the name of its file without `.md`. */
  readonly name: string;
  readonly regulation: Regulation;
  /** The whole file, for the machine copy. */
  readonly text: string;
  /** The files that it was read from. */
  readonly inputs: readonly Input[];
}

export type Validity = "in-force" | "future" | "past";

export interface PublishedRegulation {
  readonly id: string;
  /** The latest first. */
  readonly versions: readonly { readonly version: PublishedVersion; readonly validity: Validity }[];
  /** The one that readers get without asking for another: in force, else the next to come, else the last. */
  readonly current: PublishedVersion;
  /** Its addresses name the version also where that is the current one: they stay when another takes its place. */
  readonly isFixed?: boolean;
}

/**
 * Puts the versions of one regulation in order and chooses the one for readers
 * of a day, which may depend on the time zone of the regulation.
 */
export function publish(
  versions: readonly PublishedVersion[],
  dayFor: (regulation: Regulation) => Day,
): PublishedRegulation {
  const latestFirst = [...versions]
    .sort((one, other) => startOf(other) - startOf(one))
    .map((version) => ({ version, validity: validityOn(version.regulation, dayFor(version.regulation)) }));
  const current =
    latestFirst.find(({ validity }) => validity === "in-force") ??
    latestFirst.findLast(({ validity }) => validity === "future") ??
    latestFirst[0];
  if (current === undefined) throw new RangeError("a regulation has at least one version");
  return { id: current.version.regulation.id, versions: latestFirst, current: current.version };
}

function validityOn({ inForce: { from, until } }: Regulation, day: Day): Validity {
  if (from !== undefined && day < from) return "future";
  return until !== undefined && day > until ? "past" : "in-force";
}

function startOf({ regulation: { inForce } }: PublishedVersion): number {
  return inForce.from ?? Number.MIN_SAFE_INTEGER;
}
