import type { Regulation, Step } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { answersIn, stepsOf } from "../steps.ts";

/** Who disagrees with the outcome must know where to go (Awb 9:12, Wkkgz 16, ISO 10002 8.8). */
export const noWayOn: RegulationRule = {
  id: "no-way-on",
  severity: "attention",
  finds: {
    nl: "Een regeling met een beslissing die nergens zegt waar de klager daarna terechtkan: geen bezwaar of beroep, geen instantie daarbuiten.",
    en: "A regulation with a decision that says nowhere where the complainant can go next: no objection or appeal, no body outside.",
  },
  why: {
    nl: "Een klager die het niet eens is met de uitkomst, moet weten wat hij dan kan doen. Een stap voor bezwaar, beroep of een klacht bij een ander, een artikel onder `informative` met `other-forum`, of woorden als ombudsman, geschillencommissie, beroep en rechter in de tekst zijn genoeg.",
    en: "A complainant who disagrees with the outcome must know what to do then. A step for an objection, an appeal or a complaint elsewhere, an article under `informative` with `other-forum`, or words such as ombudsman, disputes committee, appeal and court in the text are enough.",
  },
  isOmission: true,
  checks: "regulation",
  check,
};

const waysOn: ReadonlySet<string | undefined> = new Set(["appeal", "appeal-decision", "referral"]);

/** "Beroep" and "review" alone also mean a profession and a look back, so they need a word beside them. */
const wayInWords = new RegExp(
  [
    "ombuds|geschillen|klachteninstantie|tuchtr|tuchtcoll|rechtbank|\\brechter\\b|bezwaar|toezichthouder",
    "\\b(?:hoger|in|van|tot|tegen|naar) beroep\\b|\\bberoep (?:instellen|aantekenen|indienen|bij|tegen|mogelijk)",
    "\\bberoep(?:schrift|s(?:procedure|commissie|instantie|college|recht|mogelijkheid|termijn))",
    "\\bappeal|\\bcourts?\\b|arbitrat|adjudicat|tribunal|\\bregulators?\\b|\\bdisputes?\\b|\\bescalat",
    "\\b(?:independent|external|internal) review|\\breview (?:panel|stage|of (?:the|our) decision)",
  ].join("|"),
  "iu",
);

function* check(regulation: Regulation): Generator<LintProblem> {
  const steps = regulation.kinds.flatMap(stepsOf);
  const [decision] = answersIn(steps, "decision");
  if (decision === undefined || steps.some(isWayOn)) return;
  if (regulation.informative.some(({ because }) => because === "other-forum")) return;
  if (regulation.articles.some(({ heading = "", text }) => wayInWords.test(`${heading}\n${text}`))) return;
  yield {
    place: decision.place,
    about: [decision.id],
    message: {
      nl: `Na "${decision.label}" zegt de regeling nergens waar de klager nog terechtkan. Vraag de opsteller of er bezwaar, beroep of een instantie buiten de organisatie is.`,
      en: `After “${decision.label}” the regulation says nowhere where the complainant can still go. Ask the owner whether there is an objection, an appeal or a body outside the organisation.`,
    },
  };
}

/** Asking somebody outside for advice is external as well, but it is no way on for the complainant. */
function isWayOn({ purpose, outside }: Step): boolean {
  return waysOn.has(purpose) || (purpose === "external" && outside);
}
