import { type Duration, parseDuration } from "../../calendar/duration.ts";
import type { Text } from "../../language/language.ts";
import { nearestWord } from "../../language/nearest.ts";
import type { Place } from "../../place.ts";
import type { Regulation, TermMention } from "../../regulation/model.ts";
import { didYouMean, shown } from "../../regulation/problem.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { retentionTerms, type SaidTerm, saidTerms } from "../said-terms.ts";
import { allSteps } from "../steps.ts";

/** A term marked in the text is the term of its step (DESIGN §3). */
export const termDiffersFromText: RegulationRule = {
  id: "term-differs-from-text",
  severity: "error",
  finds: {
    nl: "Een `:term[…]{of=stap.sleutel}` in de tekst die afwijkt van de termijn van die stap, die geen duur of open woorden bevat, of die een stap of sleutel zonder termijn noemt.",
    en: "A `:term[…]{of=step.key}` in the text that differs from the term of that step, is not a duration or open words, or names a step or key that has no term.",
  },
  why: {
    nl: "De tekst is wat mensen lezen en de stap is wat wordt getoetst; zij moeten hetzelfde zeggen. Getal en eenheid moeten gelijk zijn, want de eenheid kan bepalen of een termijn doorschuift. De melding noemt beide plaatsen. Zonder sleutel wordt vergeleken met `within`, anders met `aim`.",
    en: "The text is what people read and the step is what is judged; they must say the same. Unit and number must be equal, because the rest-day rule can depend on the unit. The finding names both places. Without a key the mark is held against `within`, else against `aim`.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  const terms = termsByOwner(regulation);
  for (const mention of regulation.articles.flatMap((article) => article.terms)) {
    const message = difference(mention, terms);
    if (message === undefined) continue;
    const related = termsMeant(terms.get(mention.step) ?? [], mention.key).map(heldAgainst);
    yield { place: mention.place, message, ...(related.length > 0 && { related }) };
  }
}

/** Where the front matter says the other one. */
function heldAgainst({ duration, words, place }: SaidTerm): { place: Place; message: Text } {
  const said = shown(duration?.text ?? words ?? "");
  return { place, message: { nl: `Hier staat "${said}".`, en: `Here it says "${said}".` } };
}

/** The terms of each step and each retention, by its id; steps of several kinds may share an id. */
function termsByOwner(regulation: Regulation): Map<string, SaidTerm[]> {
  const owners = [
    ...allSteps(regulation).map((step) => ({ id: step.id, terms: saidTerms(step) })),
    ...regulation.retention.map((retention) => ({ id: retention.id, terms: retentionTerms(retention) })),
  ];
  const terms = new Map<string, SaidTerm[]>();
  for (const owner of owners) terms.set(owner.id, [...(terms.get(owner.id) ?? []), ...owner.terms]);
  return terms;
}

function difference(mention: TermMention, terms: ReadonlyMap<string, SaidTerm[]>): Text | undefined {
  const all = terms.get(mention.step);
  if (all === undefined) return unknownStep(mention.step, [...terms.keys()]);
  const meant = termsMeant(all, mention.key);
  if (meant.length === 0) return noTerm(mention);
  const parsed = parseDuration(mention.text);
  if (parsed.kind === "problem") return notATerm(mention, parsed.problem);
  const isSaid = meant.some(({ duration, words }) => {
    if (duration === undefined) return words === undefined || parsed.kind === "open";
    return parsed.kind === "duration" && isEqual(duration, parsed.duration);
  });
  return isSaid ? undefined : otherTerm(mention, meant);
}

/** Without a key the hard term, else the aim, else whatever there is. */
function termsMeant(terms: readonly SaidTerm[], key: string | undefined): readonly SaidTerm[] {
  const under = (wanted: string) =>
    terms.filter((term) => term.key === wanted || term.key.startsWith(`${wanted}.`));
  if (key !== undefined) return under(key);
  return [under("within"), under("aim"), terms].find((some) => some.length > 0) ?? [];
}

/** As worded: whether a term is rolled can depend on its unit (TERMS §3). */
function isEqual(one: Duration, other: Duration): boolean {
  return one.amount === other.amount && one.unit === other.unit;
}

function unknownStep(step: string, known: readonly string[]): Text {
  const hint = didYouMean(nearestWord(step, known));
  return {
    nl: `Er is geen stap "${shown(step)}".${hint.nl} Noem achter "of=" een stap uit het voorwerk.`,
    en: `There is no step "${shown(step)}".${hint.en} Name a step of the front matter after "of=".`,
  };
}

function noTerm({ step, key }: TermMention): Text {
  const name = shown(key === undefined ? step : `${step}.${key}`);
  return {
    nl: `"${name}" heeft geen termijn. Noem een sleutel met een termijn, zoals ${shown(step)}.within, of haal het merkteken weg.`,
    en: `"${name}" has no term. Name a key with a term, such as ${shown(step)}.within, or remove the mark.`,
  };
}

function notATerm({ text }: TermMention, problem: Text): Text {
  return {
    nl: `"${shown(text)}" is niet als termijn te lezen. ${problem.nl} Merk alleen de termijn zelf, zoals :term[drie weken].`,
    en: `"${shown(text)}" cannot be read as a term. ${problem.en} Mark only the term itself, such as :term[three weeks].`,
  };
}

function otherTerm({ text, step }: TermMention, meant: readonly SaidTerm[]): Text {
  const said = [...new Set(meant.map(({ duration, words }) => duration?.text ?? words ?? ""))].join(", ");
  return {
    nl: `De tekst zegt "${shown(text)}", maar de stap "${step}" zegt "${shown(said)}". Maak ze gelijk, in dezelfde eenheid.`,
    en: `The text says "${shown(text)}", but the step "${step}" says "${shown(said)}". Make them equal, in the same unit.`,
  };
}
