import type { Language } from "../language/language.ts";
import type { Place } from "../place.ts";
import { wordOf } from "./bound.ts";
import { citedOf, textsOf } from "./cited.ts";
import { compact } from "./compact.ts";
import { conditionOf } from "./condition.ts";
import { whoChoice } from "./demand-choices.ts";
import type { Panel, Role } from "./model.ts";
import { wordIn } from "./per-key.ts";
import { problem, shown } from "./problem.ts";
import { readingsOf } from "./readings.ts";
import { recordOf } from "./record.ts";
import type { Scope } from "./scope.ts";
import { booleanAt, type Entry, entriesAt, numberAt, type Source, textAt, valueAt } from "./source.ts";

/** The role that every regulation has. */
export const complainantId = "complainant";

/** A role: `id: label`, or with aliases, outside and panel. The complainant is always outside. */
export function roleOf(id: string, { key, value }: Entry, scope: Scope): Role {
  const label = value.kind === "scalar" ? wordOf(value).text : textAt(value, "label");
  const panel = valueAt(value, "panel");
  return compact({
    id,
    label: label ?? (id === complainantId ? complainantLabel(scope.language) : id.replaceAll("-", " ")),
    aliases: textsOf(valueAt(value, "aliases")),
    outside: isOutsideRole(id, value),
    panel: panel && panelOf(panel, scope),
    place: key,
  });
}

/** The complainant of a regulation that does not name it. */
export function builtInComplainant(language: Language, place: Place): Role {
  return { id: complainantId, label: complainantLabel(language), aliases: [], outside: true, place };
}

/** Whether somebody outside the organisation has the role. */
export function isOutsideRole(id: string, source: Source): boolean {
  return id === complainantId || booleanAt(source, "outside", false);
}

function complainantLabel(language: Language): string {
  return language === "nl" ? "klager" : "complainant";
}

function panelOf(source: Source, scope: Scope): Panel {
  const chair = valueAt(source, "chair");
  const chairId = chair && roleName(chair, scope);
  const includes = entriesAt(source, "includes").map(([role, entry]) => {
    if (!scope.names.roles.has(role)) scope.report(unknownRole(role, entry.key));
    return [role, entry.value.kind === "scalar" ? Number(entry.value.value) : 0] as const;
  });
  const notBy = valueAt(source, "notBy");
  const condition = valueAt(source, "if");
  return compact({
    ...citedOf(source, scope),
    size: numberAt(source, "size"),
    quorum: numberAt(source, "quorum"),
    chair: chairId,
    includes: recordOf(includes),
    notBy: notBy && whoChoice(notBy, "none", scope),
    label: textAt(source, "label"),
    if: condition && conditionOf(condition, scope),
    severity: wordIn(valueAt(source, "severity"), ["violation", "attention"] as const),
    readings: readingsOf(source, scope.report),
    place: source.place,
  });
}

function roleName(source: Source, scope: Scope): string {
  const { text, place } = wordOf(source);
  if (!scope.names.roles.has(text)) scope.report(unknownRole(text, place));
  return text;
}

function unknownRole(role: string, place: Place) {
  return problem("unknown-name", place, {
    nl: `"${shown(role)}" is geen rol van deze regeling. Zet de rol onder roles.`,
    en: `"${shown(role)}" is no role of this regulation. Put the role under roles.`,
  });
}
