import { formLabel } from "../../language/labels.ts";
import type { Text } from "../../language/language.ts";
import { inBoth, same, singleLine } from "../../language/text.ts";
import type { Fact, Regulation, Scalar } from "../../regulation/model.ts";
import { listOr } from "./list.ts";
import { formatNumber } from "./number.ts";

/** The label of an activity, group or step between quotation marks; a group names its members. */
export function sayActivity(regulation: Regulation, id: string): Text {
  const members = regulation.activities[id] ? undefined : regulation.groups[id];

  return members
    ? listOr(members.map((member) => sayActivity(regulation, member)))
    : quoted(activityLabel(regulation, id));
}

/** The labels of several activities, one of which is meant. */
export function sayActivities(regulation: Regulation, ids: readonly string[]): Text {
  return listOr(ids.map((id) => sayActivity(regulation, id)));
}

/** The label of an activity or step, without quotation marks. */
export function activityLabel(regulation: Regulation, id: string): Text {
  const activity = regulation.activities[id];
  const step = activity ? undefined : stepWith(regulation, id);

  return same(singleLine(activity?.label ?? step?.label ?? spaced(id)));
}

/** The label of a content of an event or a field of it. */
export function sayField(regulation: Regulation, id: string): Text {
  return quoted(same(singleLine(regulation.fields[id] ?? regulation.facts[id]?.label ?? spaced(id))));
}

/** The label of a fact between quotation marks. */
export function sayFact(regulation: Regulation, id: string): Text {
  return quoted(same(singleLine(regulation.facts[id]?.label ?? spaced(id))));
}

/** A value of a fact: its label, `ja`/`nee`, or the number as people write it. */
export function sayValue(fact: Fact | undefined, value: Scalar): Text {
  if (value === true) return { nl: "ja", en: "yes" };
  if (value === false) return { nl: "nee", en: "no" };
  if (typeof value === "number") return formatNumber(value);

  return quoted(same(singleLine(fact?.values[value] ?? spaced(value))));
}

/** The label of a role, as it stands in the regulation. */
export function sayRole(regulation: Regulation, id: string): Text {
  return same(singleLine(regulation.roles[id]?.label ?? spaced(id)));
}

/** The label of a form of an act. */
export function sayForm(form: string): Text {
  return inBoth((language) => singleLine(formLabel(form, language)));
}

export function quoted(label: Text): Text {
  return inBoth((language) => `“${label[language]}”`);
}

function stepWith(regulation: Regulation, id: string): { readonly label: string } | undefined {
  const stages = regulation.kinds.flatMap((kind) => kind.stages);
  const steps = [...stages.flatMap((stage) => stage.steps), ...regulation.organisation];

  return steps.find((step) => step.id === id);
}

/** An id without a label reads better with spaces. */
function spaced(id: string): string {
  return id.replaceAll("-", " ");
}
