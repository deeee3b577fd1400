import { isSameLength } from "../../calendar/same-length.ts";
import type { Kind, Regulation, Step, Term } from "../../regulation/model.ts";
import { isSameCase, withoutPlaces } from "../circumstances.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { saidTerms } from "../said-terms.ts";
import { stepsOf } from "../steps.ts";

/** Two terms for one act from one moment: nobody can know which of them is meant. */
export const contradictoryTerms: RegulationRule = {
  id: "contradictory-terms",
  severity: "attention",
  finds: {
    nl: "Twee stappen die dezelfde handeling in dezelfde omstandigheden vanaf hetzelfde moment een andere termijn geven.",
    en: "Two steps that give the same act another term in the same circumstances, from the same moment.",
  },
  why: {
    nl: "Elk krijgt een eigen oordeel, dus één keer te laat zijn telt dubbel of half. Vaak staat de termijn op twee plaatsen in de tekst en is één daarvan vergeten bij een wijziging. Een eigen getal (`severity: attention`) naast de termijn van de tekst is geen tegenspraak.",
    en: "Each gets a verdict of its own, so one delay counts twice or by half. Often the term stands at two places of the text and one was forgotten in a change. A number of your own (`severity: attention`) beside the term of the text is no contradiction.",
  },
  checks: "regulation",
  check,
};

function check(regulation: Regulation): LintProblem[] {
  return regulation.kinds.flatMap((kind) => [...problems(kind)]);
}

interface Timed {
  readonly step: Step;
  readonly key: string;
  readonly term: Extract<Term, { kind: "duration" }>;
}

function* problems(kind: Kind): Generator<LintProblem> {
  const earlier: Timed[] = [];
  for (const timed of stepsOf(kind).flatMap(plainTerms)) {
    const other = earlier.find((each) => contradicts(each, timed));
    earlier.push(timed);
    if (other !== undefined) yield problem(timed, other);
  }
}

/** Terms that hold whenever the step does: not a row of a table, and none of several. */
function plainTerms(step: Step): Timed[] {
  return saidTerms(step).flatMap(({ key, term }) => {
    const isPlain = isOneTerm(step, key) && term?.kind === "duration";
    return isPlain ? [{ step, key, term }] : [];
  });
}

function isOneTerm(step: Step, key: string): boolean {
  if (key !== "within" && key !== "aim") return false;
  const choice = step[key];
  return choice?.kind === "plain" && choice.value.kind === "term";
}

function contradicts(one: Timed, other: Timed): boolean {
  return (
    one.step !== other.step &&
    one.key === other.key &&
    one.step.acts.some((act) => other.step.acts.includes(act)) &&
    one.step.severity?.else === other.step.severity?.else &&
    isSameCase(one.step, other.step) &&
    one.term.direction === other.term.direction &&
    withoutPlaces(one.term.anchor?.items) === withoutPlaces(other.term.anchor?.items) &&
    !isSameLength(one.term.duration, other.term.duration)
  );
}

function problem({ step, term }: Timed, other: Timed): LintProblem {
  return {
    place: term.place,
    about: [step.id, other.step.id],
    message: {
      nl: `"${step.id}" geeft ${term.duration.text}, maar "${other.step.id}" geeft voor hetzelfde ${other.term.duration.text}. Kies welke geldt, of zeg met if of once wanneer welke geldt.`,
      en: `"${step.id}" gives ${term.duration.text}, but "${other.step.id}" gives ${other.term.duration.text} for the same. Choose which applies, or say with if or once when which applies.`,
    },
    related: [
      { place: other.term.place, message: { nl: "Hier staat de andere.", en: "The other one is here." } },
    ],
  };
}
