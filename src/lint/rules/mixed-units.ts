import type { Unit } from "../../calendar/duration.ts";
import type { Kind, Regulation, Step } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { type SaidTerm, saidTerms } from "../said-terms.ts";
import { stepsOf } from "../steps.ts";

/** Days here and working days there for the same thing: one of the two is often a slip. */
export const mixedUnits: RegulationRule = {
  id: "mixed-units",
  severity: "attention",
  finds: {
    nl: "Dagen en werkdagen (of weken en werkweken) door elkaar in de termijn van een stap en haar verlenging, of in twee stappen met hetzelfde doel.",
    en: "Days and working days (or weeks and working weeks) mixed in the term of a step and its extension, or in two steps with the same purpose.",
  },
  why: {
    nl: "Een lezer rekent dan verkeerd. Vaak bedoelt de opsteller overal werkdagen en staat er één keer dagen. Weken naast werkdagen zijn gewoon en worden niet gemeld.",
    en: "A reader then counts wrongly. Often the author means working days throughout and wrote days once. Weeks beside working days are usual and are not reported.",
  },
  checks: "regulation",
  check,
};

const others: Partial<Record<Unit, Unit>> = {
  day: "working-day",
  "working-day": "day",
  week: "working-week",
  "working-week": "week",
};

const keys: ReadonlySet<string> = new Set(["within", "aim", "extension.adds", "extension.total"]);

function check(regulation: Regulation): LintProblem[] {
  return regulation.kinds.flatMap((kind) => [...problems(kind)]);
}

interface Timed {
  readonly step: Step;
  readonly term: SaidTerm;
}

function* problems(kind: Kind): Generator<LintProblem> {
  const earlier: Timed[] = [];
  for (const timed of stepsOf(kind).flatMap(termsOf)) {
    const other = earlier.find(
      (each) => isSamePurpose(each.step, timed.step) && isMixed(each.term, timed.term),
    );
    earlier.push(timed);
    if (other !== undefined) yield problem(timed, other);
  }
}

function termsOf(step: Step): Timed[] {
  return saidTerms(step)
    .filter(({ key }) => keys.has(key))
    .map((term) => ({ step, term }));
}

function isSamePurpose(one: Step, other: Step): boolean {
  if (one === other) return true;
  return one.purpose !== undefined && one.purpose === other.purpose && one.outside === other.outside;
}

function isMixed({ duration: one }: SaidTerm, { duration: other }: SaidTerm): boolean {
  return one !== undefined && other !== undefined && others[one.unit] === other.unit;
}

function problem({ step, term }: Timed, other: Timed): LintProblem {
  const here = term.duration?.text ?? "";
  const there = other.term.duration?.text ?? "";
  return {
    place: term.place,
    about: [step.id, other.step.id],
    message: {
      nl: `Bij "${step.id}" staat "${here}" en bij "${other.step.id}" "${there}". Ga na of de tekst echt twee manieren van tellen bedoelt.`,
      en: `At "${step.id}" it says “${here}” and at "${other.step.id}" “${there}”. Check whether the text really means two ways of counting.`,
    },
    related: [
      { place: other.term.place, message: { nl: "Hier staat de andere.", en: "The other one is here." } },
    ],
  };
}
