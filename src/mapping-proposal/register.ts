import type { ColumnShape } from "./column-shape.ts";
import { formCue, personCue, plannedCue } from "./cues.ts";
import type { ChosenDates } from "./date-formats.ts";
import {
  beforeStart,
  byOrderOnly,
  forms,
  noStart,
  notRecorded,
  persons,
  planned,
  sameActivity,
  unknownDate,
  unsure,
} from "./doubts.ts";
import { proposeFacts } from "./facts.ts";
import type { Doubt, Proposal, ProposedEvent, ProposedSource } from "./proposal.ts";
import { datesOf } from "./row-dates.ts";
import type { SourceTable } from "./source-table.ts";
import { type ActivityTarget, likenessTo, type Targets } from "./targets.ts";
import { foldedName } from "./words.ts";

export interface ProposalInput {
  readonly table: SourceTable;
  readonly shapes: readonly ColumnShape[];
  readonly dates: ChosenDates;
  readonly targets: Targets;
  readonly case: ColumnShape | undefined;
}

export type ProposedUse = Pick<Proposal, "facts" | "events" | "ignored" | "notRecorded" | "doubts">;

/** From here on a date is taken for an activity; from `sure` on without a doubt. */
const least = 0.5;
const sure = 0.7;
/** Another activity that comes so near may be meant as well. */
const near = 0.15;

interface Match {
  readonly shape: ColumnShape;
  readonly activity: string;
  readonly much: number;
}

/** A register, a row per case: each column with dates is when something happened. */
export function proposeRegister(input: ProposalInput): ProposedUse {
  const { shapes, targets } = input;
  const dated = shapes.filter((shape) => shape.dates && shape !== input.case);
  const plans = dated.filter(({ column }) => plannedCue.test(foldedName(column.name)));
  const rated = ratesOf(
    dated.filter((shape) => !plans.includes(shape)),
    targets.activities,
  );
  const matched = withStart(input, matchesOf(rated));
  const others = shapes.filter(
    (shape) => shape !== input.case && !matched.some((each) => each.shape === shape),
  );
  const facts = proposeFacts(
    others.filter((shape) => !plans.includes(shape)),
    targets,
  );
  const people = doersOf(
    others.filter((shape) => !facts.used.has(shape) && !shape.dates),
    matched,
    targets,
  );
  const events = matched.map((match): ProposedEvent => {
    const format = input.dates.formatOf(match.shape);
    return {
      activity: match.activity,
      time: match.shape.column.name,
      ...(format !== undefined && { dates: format }),
      properties: people.found.get(match.activity) ?? [],
      contents: [...facts.contents].flatMap(([{ activities }, source]) =>
        activities.includes(match.activity) ? [source] : [],
      ),
      likeness: match.much,
    };
  });
  const carried = new Set(events.flatMap(({ contents }) => contents.map(({ column }) => column)));
  const ofFacts = new Set(facts.facts.map(({ column }) => column));
  const left = others.filter(({ column: { name } }) => {
    return !carried.has(name) && !ofFacts.has(name) && !people.columns.has(name);
  });
  const missing = missingActs(targets, matched);
  return {
    facts: facts.facts,
    events,
    ignored: left.map(({ column }) => column.name),
    notRecorded: missing,
    doubts: [
      ...ofStart(targets, matched),
      ...doubtsOf(input, rated, matched),
      ...facts.doubts,
      ...left.flatMap((shape) => leftOut(shape, { plans, rated, matched })),
      ...(missing.length > 0 ? [notRecorded(missing)] : []),
    ],
  };
}

function ratesOf(shapes: readonly ColumnShape[], activities: readonly ActivityTarget[]): readonly Match[] {
  return shapes
    .flatMap((shape) =>
      activities.map((target) => ({
        shape,
        activity: target.id,
        much: likenessTo(shape.column.name, target),
      })),
    )
    .filter(({ much }) => much >= least)
    .sort((one, other) => other.much - one.much);
}

/** The likeliest pairs first; each column and each activity once. */
function matchesOf(rated: readonly Match[]): readonly Match[] {
  const matched: Match[] = [];
  for (const pair of rated) {
    const isTaken = matched.some(({ shape, activity }) => shape === pair.shape || activity === pair.activity);
    if (!isTaken) matched.push(pair);
  }
  return matched.sort((one, other) => one.shape.column.index - other.shape.column.index);
}

/** A case must begin: where no name says when, the date that is mostly the first does. */
function withStart(
  { table, shapes, dates, targets }: ProposalInput,
  matched: readonly Match[],
): readonly Match[] {
  const [start] = targets.starts;
  if (start === undefined || matched.some(({ activity }) => targets.starts.includes(activity)))
    return matched;
  const free = shapes.filter((shape) => shape.dates && !matched.some((each) => each.shape === shape));
  const days = new Map(shapes.map((shape) => [shape, datesOf(table, shape, dates)] as const));
  const isFirst = (shape: ColumnShape, row: number) => {
    const day = days.get(shape)?.[row];
    return day !== undefined && [...days.values()].every((other) => (other[row] ?? day) >= day);
  };
  const rated = free.map((shape) => ({
    shape,
    first: table.rows.filter((_, row) => isFirst(shape, row)).length,
  }));
  const [best] = rated.sort((one, other) => other.first - one.first);
  if (!best || best.first * 2 < table.rows.length) return matched;
  return [{ shape: best.shape, activity: start, much: 0 }, ...matched];
}

function ofStart({ starts }: Targets, matched: readonly Match[]): readonly Doubt[] {
  const [start] = starts;
  if (start === undefined || matched.some(({ activity }) => starts.includes(activity))) return [];
  return [noStart(start)];
}

function doubtsOf(
  input: ProposalInput,
  rated: readonly Match[],
  matched: readonly Match[],
): readonly Doubt[] {
  const { table, dates, targets } = input;
  const start = matched.find(({ activity }) => targets.starts.includes(activity));
  const started = start && datesOf(table, start.shape, dates);
  return matched.flatMap((match): readonly Doubt[] => {
    const { shape, activity, much } = match;
    const { name } = shape.column;
    if (much === 0) return [byOrderOnly(name, activity)];
    const others = rated.filter((each) => {
      return each.shape === shape && each.activity !== activity && each.much > much - near;
    });
    const ids = others.map((each) => each.activity);
    const ofName = much < sure || ids.length > 0 ? [unsure(name, activity, ids)] : [];
    if (!started || match === start) return ofName;
    const days = datesOf(table, shape, dates);
    const both = days.flatMap((day, row) => {
      const from = started[row];
      return day === undefined || from === undefined ? [] : [day < from];
    });
    const count = both.filter((isBefore) => isBefore).length;
    return count * 5 > both.length
      ? [...ofName, beforeStart(name, activity, { count, of: both.length })]
      : ofName;
  });
}

interface LeftOut {
  readonly plans: readonly ColumnShape[];
  readonly rated: readonly Match[];
  readonly matched: readonly Match[];
}

/** Why a column was left out that may well be needed. */
function leftOut(shape: ColumnShape, { plans, rated, matched }: LeftOut): readonly Doubt[] {
  const { name } = shape.column;
  if (plans.includes(shape)) return [planned(name)];
  const best = rated.find((each) => each.shape === shape);
  const used = best && matched.find(({ activity }) => activity === best.activity);
  if (best && used) return [sameActivity(name, best.activity, used.shape.column.name)];
  if (shape.dates) return [unknownDate(name)];
  if (personCue.test(foldedName(name))) return [persons(name)];
  return formCue.test(foldedName(name)) ? [forms(name)] : [];
}

/** Columns that name who did one of the acts: `Uitkomst door`. */
function doersOf(shapes: readonly ColumnShape[], matched: readonly Match[], { activities, names }: Targets) {
  const found = new Map<string, ProposedSource[]>();
  const columns = new Set<string>();
  for (const { column, values } of shapes.filter((shape) => personCue.test(foldedName(shape.column.name)))) {
    const act = foldedName(column.name).replace(personCue, " ");
    const rated = activities.map((target) => ({ id: target.id, much: likenessTo(act, target) }));
    const [best] = rated.sort((one, other) => other.much - one.much);
    if (!best || best.much < sure || !matched.some(({ activity }) => activity === best.id)) continue;
    const isRole = values.every(({ value }) => names.roles.idOf(value) !== undefined);
    const source = { name: isRole ? "role" : "actor", column: column.name, values: {} };
    found.set(best.id, [...(found.get(best.id) ?? []), source]);
    columns.add(column.name);
  }
  return { found, columns };
}

/** A register has no place for them: that says nothing about whether they were done. */
function missingActs({ steps }: Targets, matched: readonly Match[]): readonly string[] {
  const known = new Set(matched.map(({ activity }) => activity));
  const missing = steps.filter((acts) => !acts.some((act) => known.has(act)));
  return [...new Set(missing.flat())];
}
