import { formLabel } from "../../language/labels.ts";
import { languages, type Text } from "../../language/language.ts";
import { lookUp } from "../../language/look-up.ts";
import { inBoth, same, singleLine } from "../../language/text.ts";
import { catalogue } from "../../regulation/catalogue.ts";
import type { Fact, Regulation, Scalar, Step } from "../../regulation/model.ts";
import { allSteps } from "../scene.ts";
import { listOr } from "./list.ts";
import { formatNumber } from "./number.ts";

/** The label of an activity, group or step between quotation marks; a group names its members. */
export function sayActivity(regulation: Regulation, id: string): Text {
  const members = lookUp(regulation.activities, id) ? undefined : lookUp(regulation.groups, id);

  return members
    ? listOr(members.map((member) => sayActivity(regulation, member)))
    : quoted(activityLabel(regulation, id));
}

/** The labels of several activities, one of which is meant. */
export function sayActivities(regulation: Regulation, ids: readonly string[]): Text {
  return listOr(ids.map((id) => sayActivity(regulation, id)));
}

/** The label of an activity or step, without quotation marks. */
function activityLabel(regulation: Regulation, id: string): Text {
  const activity = lookUp(regulation.activities, id);
  const step = activity ? undefined : allSteps(regulation).find((one) => one.id === id);

  return ownOrKnown(id, activity?.label ?? step?.label ?? spaced(id));
}

/** The label of a step itself; several kinds may each have a step with the same id. */
export function stepLabel({ id, label }: Step): Text {
  return ownOrKnown(id, label);
}

/** The label of a content of an event or a field of it. */
export function sayField(regulation: Regulation, id: string): Text {
  return quoted(
    same(singleLine(lookUp(regulation.fields, id) ?? lookUp(regulation.facts, id)?.label ?? spaced(id))),
  );
}

/** The label of a fact between quotation marks. */
export function sayFact(regulation: Regulation, id: string): Text {
  return quoted(same(singleLine(lookUp(regulation.facts, id)?.label ?? spaced(id))));
}

/** A value of a fact: its label, `ja`/`nee`, or the number as people write it. */
export function sayValue(fact: Fact | undefined, value: Scalar): Text {
  if (value === true) return { nl: "ja", en: "yes" };
  if (value === false) return { nl: "nee", en: "no" };
  if (typeof value === "number") return formatNumber(value);

  return quoted(same(singleLine(lookUp(fact?.values ?? {}, value) ?? spaced(value))));
}

/** The label of a role, as it stands in the regulation. */
export function sayRole(regulation: Regulation, id: string): Text {
  return ownOrKnown(id, lookUp(regulation.roles, id)?.label ?? spaced(id));
}

/** The label of a form of an act. */
export function sayForm(form: string): Text {
  return inBoth((language) => singleLine(formLabel(form, language)));
}

export function quoted(label: Text): Text {
  return inBoth((language) => `“${label[language]}”`);
}

/** A label from the catalogue is known in both languages; one of the author stays as it is. */
function ownOrKnown(id: string, label: string): Text {
  const known = id === "complainant" ? complainant : catalogue.get(id)?.label;

  return known && languages.some((language) => known[language] === label) ? known : same(singleLine(label));
}

/** An id without a label reads better with spaces. */
function spaced(id: string): string {
  return id.replaceAll("-", " ");
}

const complainant: Text = { nl: "klager", en: "complainant" };
