import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isoFromDay } from "../../src/calendar/day.ts";
import { changedIds, statusOf, type Told } from "./told.ts";

/** What a mutation changes. */
export interface Consequence {
  /** The new last day, ISO, of each verdict that applies and has another one. */
  readonly due?: Readonly<Record<string, string>>;
  /** The verdicts that change, by their new status; in the order of the text. */
  readonly [status: string]: readonly string[] | Readonly<Record<string, string>> | undefined;
}

/** By case, and by mutation of it. */
export type Consequences = Readonly<Record<string, Readonly<Record<string, Consequence>>>>;

/** What the mutations of a regulation's examples must change: exactly this. */
export function expectedConsequences(regulation: string): Consequences {
  const path = join(import.meta.dirname, "mutations", `${regulation}.yaml`);
  // Every line of it is compared with what its mutation gives, so that another shape fails.
  return existsSync(path) ? (parse(readFileSync(path, "utf8"), { version: "1.2" }) as Consequences) : {};
}

/** What changed. */
export function consequenceOf(before: readonly Told[], after: readonly Told[]): Consequence {
  const told = new Map(after.map((each) => [each.id, each]));
  const due = movedDays(before, after);
  return {
    ...Object.groupBy(changedIds(before, after), (id) => statusOf(told.get(id))),
    ...(Object.keys(due).length > 0 && { due }),
  };
}

function movedDays(before: readonly Told[], after: readonly Told[]): Readonly<Record<string, string>> {
  const days = new Map(before.map(({ id, due }) => [id, due]));
  const moved = after.flatMap(({ id, status, due }): readonly (readonly [string, string])[] => {
    const isMoved = status !== "not-applicable" && due !== undefined && due !== days.get(id);
    return isMoved ? [[id, isoFromDay(due)]] : [];
  });
  return Object.fromEntries(moved);
}
