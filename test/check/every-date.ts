import { dayFromIso, isoFromDay } from "../../src/calendar/day.ts";
import type { WrittenCase, WrittenEvent } from "../support/cases.ts";
import { randomFrom } from "../support/random.ts";
import { check } from "./terms/judging.ts";

/** The reference date. */
const asOf = "2025-11-10";
const first = dayFromIso("2025-08-18") ?? 0;
const last = dayFromIso(asOf) ?? 0;
const dates = Array.from({ length: last - first + 1 }, (_, more) => isoFromDay(first + more));

function datesFrom(from = ""): readonly string[] {
  return dates.filter((date) => date >= from);
}

type Regulation = Readonly<Record<string, unknown>>;

/** A log of which one date is left open. */
export interface OpenLog {
  readonly regulation: Regulation;
  readonly events: readonly WrittenEvent[];
  /** What is left open did not come before this date. */
  readonly from?: string;
}

/** Verdicts that may differ all the same, by id and status, from that status. */
export type Tolerated = (id: string, status: string, other: string) => boolean;

/** What is decided with this event undated, though on another date it would be otherwise. */
export function wrongWithoutDate(
  { regulation, events, from }: OpenLog,
  undated: WrittenEvent,
  tolerated: Tolerated = () => false,
): readonly string[] {
  const open = { events: [...events, undated] };
  const dated = datesFrom(from).map((time) => ({ id: time, events: [...events, { ...undated, time }] }));
  return wrongIn({ regulation, open, possible: dated }, tolerated);
}

/** What is decided with this activity left out by the source, though it may have been done, or not. */
export function wrongWithoutActivity(
  { regulation, events, from }: OpenLog,
  activity: string,
  tolerated: Tolerated = () => false,
): readonly string[] {
  const dated = datesFrom(from).map((time) => ({ id: time, events: [...events, { activity, time }] }));
  const possible = [{ id: "never", events }, ...dated];
  // An act is no sign that its trigger happened where the log does not show one (TERMS §5).
  const isUnfounded: Tolerated = (_id, status, other) =>
    ["pending", "not-applicable"].includes(status) && other === "undetermined";
  const open = { events, notRecorded: [activity] };
  return wrongIn(
    { regulation, open, possible },
    (...differs) => isUnfounded(...differs) || tolerated(...differs),
  );
}

/** What is decided with this date fact unrecorded, though it may be any date, or none. */
export function wrongWithoutFact(
  { regulation, events }: OpenLog,
  fact: string,
  tolerated: Tolerated = () => false,
): readonly string[] {
  const possible = [null, ...dates].map((date) => ({ id: date ?? "never", events, facts: { [fact]: date } }));
  return wrongIn({ regulation, open: { events }, possible }, tolerated);
}

interface Compared {
  readonly regulation: Regulation;
  readonly open: { readonly events: readonly WrittenEvent[]; readonly notRecorded?: readonly string[] };
  readonly possible: readonly WrittenCase[];
}

function wrongIn({ regulation, open, possible }: Compared, tolerated: Tolerated): readonly string[] {
  const judged = check({ regulation, asOf, ...open });
  const found = check({ regulation, asOf, cases: possible });
  const statuses = found.cases.map(({ id, verdicts }) => ({
    id,
    of: new Map(verdicts.map((each) => [each.id, each.status])),
  }));
  return (judged.cases[0]?.verdicts ?? []).flatMap(({ id, status }) => {
    if (status === "undetermined") return [];
    const other = statuses.find(({ of }) => {
      const differs = of.get(id);
      return differs !== undefined && !isAlike(status, differs) && !tolerated(id, status, differs);
    });
    return other ? [`${id}: ${status}, with ${other.id} ${other.of.get(id)}`] : [];
  });
}

/** What can still come or can no longer come is not final (TERMS §5). */
function isAlike(one: string, other: string): boolean {
  const open = ["pending", "not-applicable"];
  return one === other || (open.includes(one) && open.includes(other));
}

/** What a log at random is made of; the same for the same seed. */
export interface Chance {
  readonly chance: () => number;
  readonly one: <Item>(items: readonly Item[]) => Item;
  /** In the weeks after the complaint of 1 September 2025. */
  readonly day: () => string;
}

/** @param seed any number; it decides the whole log. */
export function chanceOf(seed: number): Chance {
  const chance = randomFrom(seed);
  const from = dayFromIso("2025-09-02") ?? 0;
  return {
    chance,
    one: <Item>(items: readonly Item[]) => items[Math.floor(chance() * items.length)] as Item,
    day: () => isoFromDay(from + Math.floor(chance() * 45)),
  };
}

/**
 * What was fulfilled in time before a cancelling event stays met (TERMS §5): whether that came after it is
 * not asked of an event without a date.
 */
export const staysMet: Tolerated = (_id, status, other) => status === "met" && other === "not-applicable";
