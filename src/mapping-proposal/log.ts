import { eventProperties } from "../case-log/mapping-model.ts";
import { comparable } from "../case-log/names.ts";
import { ownValue } from "../case-log/own-value.ts";
import { knownForm } from "../language/form-words.ts";
import type { ColumnShape } from "./column-shape.ts";
import { activityColumnCue, formCue, personCue, plannedCue, roleCue } from "./cues.ts";
import { neverSeen, noDates } from "./doubts.ts";
import { proposeFacts } from "./facts.ts";
import type { ProposedEvent, ProposedSource } from "./proposal.ts";
import type { ProposalInput, ProposedUse } from "./register.ts";
import { likenessTo, type Targets } from "./targets.ts";
import { valuesOfActivities } from "./values.ts";
import { foldedName } from "./words.ts";

/** More different words than this are no names of activities. */
const mostActivities = 200;

/** The column that tells what happened in each row; undefined: the file is no log of events. */
export function activityColumnOf(
  shapes: readonly ColumnShape[],
  { activities }: Targets,
): ColumnShape | undefined {
  const rows = Math.max(...shapes.map(({ filled }) => filled));
  const rated = shapes
    // What stands in some rows only says more about what happened there.
    .filter(({ filled }) => filled * 2 > rows)
    .filter(({ dates, distinct }) => !dates && distinct <= mostActivities)
    .filter(({ column, distinct, filled }) => distinct < filled || column.name === "activity")
    .map((shape) => ({ shape, rate: rateOf(shape, activities) }))
    .filter(({ rate }) => rate >= 0.5);
  return rated.sort((one, other) => other.rate - one.rate)[0]?.shape;
}

/** By its name, and by how many of its words are known activities. */
function rateOf({ column, values }: ColumnShape, activities: Targets["activities"]): number {
  const named = activityColumnCue.test(foldedName(column.name)) ? 0.5 : 0;
  const known = values.filter(({ value }) => activities.some((target) => likenessTo(value, target) >= 0.7));
  return named + 0.6 * (known.length / values.length);
}

/** A log, a row per event: one column tells the activity, one the time. */
export function proposeLog(input: ProposalInput & { readonly activity: ColumnShape }): ProposedUse {
  const { shapes, targets, activity, dates } = input;
  const time = timeColumnOf(shapes);
  const others = shapes.filter((shape) => ![input.case, activity, time].includes(shape));
  // A column with the very name of something that the rules ask for is that, whatever else it looks like.
  const fieldOf = ({ column }: ColumnShape) => targets.fields.get(comparable(column.name));
  const properties = propertiesOf(
    others.filter((shape) => fieldOf(shape) === undefined),
    targets,
  );
  const taken = new Set(properties.map(({ column }) => column));
  const facts = proposeFacts(
    others.filter((shape) => !taken.has(shape.column.name) && (!shape.dates || fieldOf(shape) !== undefined)),
    targets,
  );
  const named = others.flatMap((shape) => {
    const name = facts.used.has(shape) ? undefined : fieldOf(shape);
    return name === undefined ? [] : { name, column: shape.column.name, values: {} };
  });
  const namedColumns = new Set(named.map(({ column }) => column));
  const { values, doubts } = valuesOfActivities(activity, targets.activities, targets.names.activities);
  const format = time && dates.formatOf(time);
  const event: ProposedEvent = {
    activity: { name: "activity", column: activity.column.name, values },
    time: time?.column.name ?? "",
    ...(format !== undefined && { dates: format }),
    properties,
    contents: [...facts.contents.values(), ...named],
    likeness: 1,
  };
  const seen = seenIn(activity, targets);
  const unseen = targets.steps.filter((acts) => !acts.some((act) => seen.has(act))).flat();
  const left = others.filter(
    (shape) =>
      !taken.has(shape.column.name) && !namedColumns.has(shape.column.name) && !facts.used.has(shape),
  );
  return {
    facts: facts.facts,
    events: time ? [event] : [],
    ignored: left.map(({ column }) => column.name),
    notRecorded: [],
    doubts: [
      ...(time ? [] : [noDates()]),
      ...doubts,
      ...facts.doubts,
      ...(unseen.length > 0 ? [neverSeen([...new Set(unseen)])] : []),
    ],
  };
}

/** The activities that occur in a column. */
export function seenIn(activity: ColumnShape, { activities, names }: Targets): ReadonlySet<string> {
  const { values } = valuesOfActivities(activity, activities, names.activities);
  return new Set(
    activity.values.flatMap(({ value }) => {
      const meant = ownValue(values, value) ?? names.activities.idOf(value);
      return meant === undefined ? [] : [String(meant)];
    }),
  );
}

/** Of several columns with dates the one that is filled most and is no plan. */
function timeColumnOf(shapes: readonly ColumnShape[]): ColumnShape | undefined {
  const dated = shapes.filter(({ dates, column }) => dates && !plannedCue.test(foldedName(column.name)));
  return dated.sort((one, other) => (other.dates?.read ?? 0) - (one.dates?.read ?? 0))[0];
}

/** Columns with the canonical name of a property, those that name persons or roles, and that of known forms. */
function propertiesOf(shapes: readonly ColumnShape[], { names }: Targets): readonly ProposedSource[] {
  const found = new Map<string, ProposedSource>();
  for (const { column, values, dates } of shapes) {
    const name = foldedName(column.name);
    const canonical = eventProperties.find((property) => property === name);
    const isForm = formCue.test(name) && values.every(({ value }) => knownForm(value) !== undefined);
    const isPerson = !dates && (personCue.test(name) || roleCue.test(name));
    if (!canonical && !isForm && !isPerson) continue;
    const isRole = roleCue.test(name) || values.every(({ value }) => names.roles.idOf(value) !== undefined);
    const property = canonical ?? (isForm ? "form" : isRole ? "role" : "actor");
    if (!found.has(property)) found.set(property, { name: property, column: column.name, values: {} });
  }
  return [...found.values()];
}
