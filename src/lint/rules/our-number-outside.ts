import type { Duration } from "../../calendar/duration.ts";
import { isSameLength } from "../../calendar/same-length.ts";
import { phrasesIn } from "../../phrases/phrases-in.ts";
import { durationOfPhrase } from "../../phrases/units-of-calendar.ts";
import { yearlyDateIn } from "../../phrases/yearly-date.ts";
import type { Regulation, Step } from "../../regulation/model.ts";
import { ancestorsOf, articlesOf, isPartOf } from "../citations.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { saidTerms } from "../said-terms.ts";
import { allSteps } from "../steps.ts";

/** A number that the text does not have stands only where it cannot give a violation (VOCABULARY §1.5). */
export const ourNumberOutside: RegulationRule = {
  id: "our-number-outside",
  severity: "attention",
  finds: {
    nl: "Een duur van een stap die niet staat in de artikelen die de stap noemt.",
    en: "A duration of a step that does not stand in the articles that the step names.",
  },
  why: {
    nl: "Een getal van onszelf mag nooit een overtreding geven. Het hoort in `attentionAfter`, in `counting.promptly` of in een stap met `severity: attention`. Komt het getal wel uit de tekst, dan noemt de stap het verkeerde artikel.",
    en: "A number of our own may never give a violation. It belongs in `attentionAfter`, in `counting.promptly`, or in a step with `severity: attention`. If the number does come from the text, the step names the wrong article.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  for (const step of allSteps(regulation).filter(canBreach)) {
    const cited = citedText(step, regulation);
    const inText = [
      ...phrasesIn(cited, "whole").flatMap((phrase) => durationOfPhrase(phrase) ?? []),
      ...(isYearly(step) ? yearlyTerm(cited) : []),
    ];
    for (const { key, duration, place } of saidTerms(step)) {
      if (duration === undefined || key === "every") continue;
      if (inText.some((other) => isSameLength(duration, other))) continue;
      yield {
        place,
        about: [step.id],
        message: {
          nl: `"${duration.text}" bij "${step.id}" staat niet in de artikelen die de stap noemt. Noem het artikel dat dit zegt. Is het getal van ons, zet het dan in attentionAfter, in counting.promptly of geef de stap "severity: attention".`,
          en: `"${duration.text}" at "${step.id}" is not in the articles that the step names. Name the article that says it. If the number is ours, put it in attentionAfter, in counting.promptly or give the step "severity: attention".`,
        },
      };
    }
  }
}

function isYearly({ every }: Step): boolean {
  return every?.kind === "plain" && every.value.period === "year";
}

/** `jaarlijks voor 1 april`: three months after the year that it is about. */
function yearlyTerm(cited: string): readonly Duration[] {
  const date = yearlyDateIn(cited);
  return date?.months === undefined ? [] : [{ amount: date.months, unit: "month", text: date.words }];
}

/** Steps of outsiders only lapse; they are checked too, for their number reaches a citizen. */
function canBreach({ severity }: Step): boolean {
  return severity?.else !== "attention";
}

/** The text of the cited articles with their parts and what stands above them. */
function citedText(step: Step, regulation: Regulation): string {
  const cited = articlesOf(step.article);
  const above = new Set(cited.flatMap((id) => ancestorsOf(id, regulation)));
  return regulation.articles
    .filter(({ id }) => above.has(id) || cited.some((whole) => isPartOf(id, whole)))
    .map(({ heading, text }) => `${heading ?? ""}\n${text}`)
    .join("\n");
}
