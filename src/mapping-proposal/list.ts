import { caseColumnOf } from "./case-column.ts";
import { type ColumnShape, emptyColumns, filledShapes } from "./column-shape.ts";
import { chooseDates } from "./date-formats.ts";
import { activityColumnOf, proposeLog, seenIn } from "./log.ts";
import type { Proposal, ProposedEvent, ProposedSource } from "./proposal.ts";
import { type ProposedUse, proposeRegister } from "./register.ts";
import type { SourceTable } from "./source-table.ts";
import type { Targets } from "./targets.ts";

/** The columns of cases that have their events in a list: those of the objects, and those of the items. */
export interface ProposedList extends ProposedUse {
  readonly list: string;
  readonly case: ColumnShape | undefined;
  readonly dates: readonly string[];
  /** Of all columns, with the names that a mapping uses. */
  readonly shapes: readonly ColumnShape[];
}

/** Objects that are cases, with what happened in a list in each; undefined: what is in that list is no log. */
export function proposeList(table: SourceTable, targets: Targets): ProposedList | undefined {
  if (table.list === undefined) return undefined;
  const { name: list, items } = table.list;
  const ofItems = filledShapes(items);
  const activity = activityColumnOf(ofItems, targets);
  if (activity === undefined) return undefined;
  const ofObjects = filledShapes(table);
  const caseShape = caseColumnOf(ofObjects, { table, isLog: false });
  const inItems = new Map(ofItems.map((shape) => [shape, inListShape(shape, list)]));
  const dates = chooseDates([...ofObjects, ...inItems.values()]);
  const seen = seenIn(activity, targets);
  const register = proposeRegister({
    table,
    shapes: ofObjects,
    dates,
    targets: without(seen, targets),
    case: caseShape,
  });
  const inObjects = new Set(register.events.map(({ activity: act }) => String(act)));
  const log = proposeLog({
    table: items,
    shapes: ofItems,
    dates: { ...dates, formatOf: (shape) => dates.formatOf(inItems.get(shape) ?? shape) },
    targets: { ...targets, steps: stepsWithout(inObjects, targets) },
    case: undefined,
    activity,
  });
  const named = inList(log, list);
  const factsOfCase = new Set(register.facts.map(({ name }) => name));
  return {
    list,
    case: caseShape,
    dates: dates.common,
    shapes: [...ofObjects, ...inItems.values()],
    facts: [...register.facts, ...named.facts.filter(({ name }) => !factsOfCase.has(name))],
    events: [...register.events, ...named.events],
    ignored: [
      ...register.ignored,
      ...emptyColumns(table),
      ...named.ignored,
      ...emptyColumns(items).map((column) => `${list}.${column}`),
    ],
    // What has no column may be an item of the list.
    notRecorded: [],
    doubts: [
      ...dates.doubts,
      ...register.doubts.filter(({ rule }) => rule !== "not-recorded"),
      ...named.doubts,
    ],
  };
}

function inListShape(shape: ColumnShape, list: string): ColumnShape {
  return { ...shape, column: { ...shape.column, name: `${list}.${shape.column.name}` } };
}

/** What a register need not have a column for. */
function without(seen: ReadonlySet<string>, targets: Targets): Targets {
  return {
    ...targets,
    activities: targets.activities.filter(({ id }) => !seen.has(id)),
    starts: targets.starts.some((start) => seen.has(start)) ? [] : targets.starts,
    steps: stepsWithout(seen, targets),
  };
}

function stepsWithout(known: ReadonlySet<string>, { steps }: Targets): Targets["steps"] {
  return steps.filter((acts) => !acts.some((act) => known.has(act)));
}

/** The same with the name of the list before those of its columns, as a mapping writes them. */
function inList(use: ProposedUse, list: string): Pick<Proposal, "facts" | "events" | "ignored" | "doubts"> {
  const named = (column: string) => `${list}.${column}`;
  const source = (each: ProposedSource): ProposedSource => ({ ...each, column: named(each.column) });
  const event = (each: ProposedEvent): ProposedEvent => ({
    ...each,
    activity: typeof each.activity === "string" ? each.activity : source(each.activity),
    time: named(each.time),
    properties: each.properties.map(source),
    contents: each.contents.map(source),
  });
  return {
    facts: use.facts.map(source),
    events: use.events.map(event),
    ignored: use.ignored.map(named),
    doubts: use.doubts.map((doubt) =>
      doubt.column === undefined ? doubt : { ...doubt, column: named(doubt.column) },
    ),
  };
}
