import { nearestWord } from "../language/nearest.ts";
import { catalogue } from "./catalogue.ts";
import type { Who } from "./model.ts";
import { type Meaning, type Word, wordsOf } from "./phrase.ts";
import { didYouMean, problem, shown } from "./problem.ts";
import { activitiesOf, type Scope } from "./scope.ts";
import type { Source } from "./source.ts";

/**
 * Who acts or is reached (VOCABULARY §2): roles, facts that name persons, steps
 * (the persons who did them). Undefined when something is wrong and reported.
 */
export function whoOf(
  source: Source | undefined,
  meaning: Meaning,
  scope: Scope,
): readonly Who[] | undefined {
  const words = wordsOf(source, meaning, scope.report);
  const who = words.map((word) => oneWho(word, scope));
  const known = who.filter((one) => one !== undefined);
  return known.length < words.length || known.length === 0 ? undefined : known;
}

/** One role, fact or step. */
export function oneWho({ text, place }: Word, scope: Scope): Who | undefined {
  const { names, report } = scope;
  if (names.roles.has(text)) return { kind: "role", id: text, place };
  const fact = names.facts.get(text);
  if (fact && (fact.type === "text" || fact.type === "list")) return { kind: "fact", id: text, place };
  if (!fact && activitiesOf(text, scope)) return { kind: "step", id: text, place };
  const known = [...names.roles.keys(), ...names.steps.keys(), ...names.facts.keys(), ...catalogue.keys()];
  const nearest = didYouMean(nearestWord(text, fact ? names.roles.keys() : known));
  report(problem("unknown-name", place, fact ? noPersons(text, nearest) : unknown(text, nearest)));
  return undefined;
}

function unknown(text: string, nearest: { nl: string; en: string }) {
  return {
    nl: `"${shown(text)}" is geen rol, stap of gegeven met namen van personen.${nearest.nl} Zet een nieuwe rol onder roles.`,
    en: `"${shown(text)}" is no role, step or fact with names of persons.${nearest.en} Put a new role under roles.`,
  };
}

function noPersons(text: string, nearest: { nl: string; en: string }) {
  return {
    nl: `Het gegeven "${shown(text)}" noemt geen personen. Geef het type list of text, of noem een rol.${nearest.nl}`,
    en: `The fact "${shown(text)}" names no persons. Give it the type list or text, or name a role.${nearest.en}`,
  };
}
