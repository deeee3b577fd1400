import type { LogEvent } from "../case-log/model.ts";
import type { Who } from "../regulation/model.ts";
import type { Evaluation } from "./evaluation.ts";
import { fold } from "./facts.ts";

/** Whether somebody is among the people of an event; `unknown` where the log does not say. */
export type Presence = "yes" | "no" | "unknown";

/** The persons that a role, a fact or a step stands for, as far as this case names them. */
export function personsOf(evaluation: Evaluation, who: Who): ReadonlySet<string> {
  if (who.kind === "step") return actorsOf(evaluation, who.id);
  const names = new Set<string>();
  const fact = evaluation.regulation.facts[who.id];
  const value = fact && evaluation.factOf(fact);
  if (value?.kind === "known") for (const name of value.values) names.add(fold(String(name)));
  if (who.kind === "fact") return names;
  for (const { event } of evaluation.view.occurrences) {
    // Only an event with one role and one person tells who that role is.
    if (event.role.length === 1 && event.role[0] === who.id)
      for (const name of event.actor) names.add(fold(name));
  }
  return names;
}

function actorsOf(evaluation: Evaluation, step: string): ReadonlySet<string> {
  const activities = evaluation.index.step(step)?.acts ?? [step];
  return new Set(evaluation.view.of(activities).flatMap(({ event }) => event.actor.map(fold)));
}

/** Whether the event was done by this role, by a person the fact names, or by who did the step. */
export function isDoneBy(evaluation: Evaluation, event: LogEvent, who: Who): Presence {
  if (who.kind === "role") {
    if (event.role.includes(who.id)) return "yes";
    if (event.role.length > 0) return "no";
    // Others than those whom the case shows in a role may have it as well.
    return isOneOf(event.actor, personsOf(evaluation, who)) === "yes" ? "yes" : "unknown";
  }
  const presence = isOneOf(event.actor, personsOf(evaluation, who));
  return presence === "no" && hasUnnamed(evaluation, who) ? "unknown" : presence;
}

/** Whether a step was done by somebody of whom the log has no name: that may be anybody. */
export function hasUnnamed({ index, view }: Evaluation, { kind, id }: Who): boolean {
  if (kind !== "step") return false;
  return view.of(index.step(id)?.acts ?? [id]).some(({ event }) => event.actor.length === 0);
}

function isOneOf(actors: readonly string[], persons: ReadonlySet<string>): Presence {
  if (actors.length === 0 || persons.size === 0) return "unknown";
  return actors.some((actor) => persons.has(fold(actor))) ? "yes" : "no";
}

/** Whether a list of recipients or participants (roles or names) holds this one. */
export function isAmong(evaluation: Evaluation, named: readonly string[], who: Who): Presence {
  if (named.length === 0) return "unknown";
  if (isNamed(named, who.id)) return "yes";
  const role = who.kind === "role" ? evaluation.regulation.roles[who.id] : undefined;
  const labels = role ? [role.label, ...role.aliases] : [whoLabel(evaluation, who)];
  if (labels.some((label) => isNamed(named, label))) return "yes";
  const persons = personsOf(evaluation, who);
  if (named.some((name) => persons.has(fold(name)))) return "yes";
  return persons.size === 0 && mayBeMeant(evaluation, named, who) ? "unknown" : "no";
}

function isNamed(named: readonly string[], name: string): boolean {
  const wanted = fold(name);
  return named.some((each) => fold(each) === wanted);
}

/** Those that a fact names and a list does not: each of them is meant. None for a list that names none of them. */
export function missingPersons(
  evaluation: Evaluation,
  who: Who,
  named: readonly string[],
): readonly string[] {
  if (who.kind !== "fact" || isAmong(evaluation, named, who) !== "yes") return [];
  const names = new Set(named.map(fold));
  if (names.has(fold(who.id)) || names.has(fold(whoLabel(evaluation, who)))) return [];
  const fact = evaluation.regulation.facts[who.id];
  const value = fact && evaluation.factOf(fact);
  return value?.kind === "known" ? value.values.map(String).filter((name) => !names.has(fold(name))) : [];
}

/** Nobody is known to be this one: a name that the case nowhere explains may then be theirs (TERMS §6, who). */
function mayBeMeant(evaluation: Evaluation, named: readonly string[], { kind, place }: Who): boolean {
  const { roles, facts } = evaluation.regulation;
  if (kind !== "role") return true;
  const others: readonly Who[] = [
    ...Object.keys(roles).map((id) => ({ kind: "role", id, place }) as const),
    ...Object.values(facts).flatMap(({ id, type }) =>
      type === "list" ? [{ kind: "fact", id, place } as const] : [],
    ),
  ];
  const explained = new Set(others.flatMap((other) => [...personsOf(evaluation, other)]));
  return named.some((name) => roles[name] === undefined && !explained.has(fold(name)));
}

export function whoLabel(evaluation: Evaluation, who: Who): string {
  const { roles, facts } = evaluation.regulation;
  if (who.kind === "role") return roles[who.id]?.label ?? who.id;
  if (who.kind === "fact") return facts[who.id]?.label ?? who.id;
  return evaluation.index.step(who.id)?.label ?? who.id;
}
