import { type Duration, formatDuration } from "../calendar/duration.ts";
import { purposeLabel } from "../language/labels.ts";
import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import { articlesOf } from "../lint/citations.ts";
import { lengthOf } from "../lint/length.ts";
import { type SaidTerm, saidTerms } from "../lint/said-terms.ts";
import { allStages, allSteps } from "../lint/steps.ts";
import type { Regulation, Step } from "../regulation/model.ts";
import type { Answer, Ask, Evidence } from "./norm.ts";

/** A step of the organisation for one of the purposes: it owes it, or may do it. */
export function stepFor(...purposes: readonly string[]): Ask {
  return (regulation) => {
    const steps = stepsFor(regulation, purposes);
    return steps.length > 0 ? kept(steps) : missing(noStep(purposes));
  };
}

/** Whether a regulation has a step of the organisation for the purpose. */
export function hasStepFor(purpose: string): (regulation: Regulation) => boolean {
  return (regulation) => stepsFor(regulation, [purpose]).length > 0;
}

/** Whoever acts: also a step of somebody outside, such as an appeal. */
export function anyoneFor(...purposes: readonly string[]): Ask {
  return (regulation) => {
    const steps = allSteps(regulation).filter(({ purpose = "" }) => purposes.includes(purpose));
    return steps.length > 0 ? kept(steps) : missing(noStep(purposes));
  };
}

/** What the step for a purpose also says: in which form, to whom, with whom, with which contents. */
export function saidAt(purpose: string, aspect: "contains" | "form" | "to" | "with", lacks: Text): Ask {
  return (regulation) => {
    const all = entriesFor(regulation, [purpose]);
    const saying = all.filter((step) => step[aspect] !== undefined);
    return saying.length > 0 ? kept(saying) : missing(lacks);
  };
}

/** The term for a purpose, counted from the start of the case, is not longer than the norm allows. */
export function notLongerThan(purpose: string, limit: Duration): Ask {
  return (regulation) => {
    const timed = entriesFor(regulation, [purpose]).flatMap((step) =>
      termsOf(step).map((term) => ({ step, ...term })),
    );
    const steps = [...new Set(timed.map(({ step }) => step))];
    if (timed.length === 0) return missing(noTerm(purpose));
    const longer = timed.filter(({ duration }) => duration !== undefined && isLonger(duration, limit));
    if (longer.length > 0)
      return contrary(
        longer.map(({ step }) => step),
        tooLong(longer, limit),
      );
    const open = timed.find(({ duration }) => duration === undefined);
    if (open !== undefined) return missing(noNumber(open), steps);
    const perhaps = timed.filter(({ duration }) => duration !== undefined && mayBeLonger(duration, limit));
    if (perhaps.length > 0) return missing(sometimesLonger(perhaps, limit), steps);
    const other = timed.find(({ step, term }) => !runsFromStart(regulation, step, term));
    return other === undefined ? kept(steps) : missing(otherAnchor(other.step), steps);
  };
}

/** The organisation owes the act for a purpose within some time. */
export function hasTermFor(purpose: string): Ask {
  return (regulation) => {
    const timed = entriesFor(regulation, [purpose]).filter((step) => termsOf(step).length > 0);
    return timed.length > 0 ? kept(timed) : missing(noTerm(purpose));
  };
}

/** Whoever needs more time says so: an extension whose notice carries why or until when. */
export function delayIsTold(regulation: Regulation): Answer {
  const steps = allSteps(regulation).filter(({ extension }) =>
    extension.some(({ contains }) => contains !== undefined),
  );
  return steps.length > 0 ? kept(steps) : missing(nothingTold);
}

/** The text says who decides. */
export function namesWhoDecides(regulation: Regulation): Answer {
  const steps = entriesFor(regulation, ["decision"]).filter(({ by }) => by !== undefined);
  return steps.length > 0 ? kept(steps) : missing(nobodyDecides);
}

/** Without consent the term for a purpose is lengthened by no more than the norm allows; a term that nothing lengthens is in order. */
export function lengthenedAtMost(purpose: string, limit: Duration): Ask {
  return (regulation) => {
    const own = entriesFor(regulation, [purpose]);
    if (own.length === 0) return missing(noStep([purpose]));
    const steps = own.filter(({ extension }) => extension.length > 0);
    const free = steps.filter(({ extension }) => extension.some(({ consent }) => consent === undefined));
    const said = free.flatMap((step) =>
      saidTerms(step).flatMap(({ key, duration }) =>
        key === "extension.adds" && duration !== undefined ? [{ step, duration }] : [],
      ),
    );
    const longer = said.filter(({ duration }) => isLonger(duration, limit));
    if (longer.length > 0)
      return contrary(
        longer.map(({ step }) => step),
        tooLong(longer, limit),
      );
    const uncapped = free.find(({ extension }) =>
      extension.some(({ adds, total, atMost, consent }) => !(adds ?? total ?? atMost ?? consent)),
    );
    return uncapped === undefined ? kept(steps) : missing(noCap(uncapped, limit), [uncapped]);
  };
}

/** Somebody is kept from judging about himself: on a step, by the composition of a panel, or by a statement. */
export function nobodyJudgesHimself(regulation: Regulation): Answer {
  const steps = allSteps(regulation).filter(
    ({ notBy, purpose }) => notBy !== undefined || purpose === "independence",
  );
  const panels = Object.values(regulation.roles).flatMap(({ panel }) =>
    panel?.notBy === undefined ? [] : [{ articles: articlesOf(panel.article), place: panel.place }],
  );
  const stated = regulation.attest.filter(({ label }) => impartial.test(label)).map(restsOn);
  const evidence = [...steps.map(evidenceOf), ...panels, ...stated];
  return evidence.length > 0 ? { outcome: "kept", evidence } : missing(nobodyKeptAway);
}

/** Words that stand somewhere in the text. */
export function wordsIn(words: RegExp, lacks: Text): Ask {
  return ({ articles }) => {
    const evidence = articles
      .filter(({ heading = "", text }) => words.test(`${heading}\n${text}`))
      .map(({ id, place }) => ({ articles: [id], place }));
    return evidence.length > 0 ? { outcome: "kept", evidence } : missing(lacks);
  };
}

/** How long files are kept. */
export function keepsFiles(regulation: Regulation): Answer {
  const evidence = [
    ...regulation.retention.map(restsOn),
    ...stepsFor(regulation, ["retention"]).map(evidenceOf),
  ];
  return evidence.length > 0 ? { outcome: "kept", evidence } : missing(nothingKept);
}

/** Something can end the handling before its outcome: a withdrawal, a settlement. */
export function canEndEarly(regulation: Regulation): Answer {
  const stages = allStages(regulation).filter(({ cancelledBy }) => cancelledBy.length > 0);
  const evidence = stages.map(restsOn);
  return evidence.length > 0 ? { outcome: "kept", evidence } : missing(nothingEnds);
}

/** So many weeks, as a limit. */
export function weeks(amount: number): Duration {
  return { amount, unit: "week", text: `${amount} weken` };
}

const impartial =
  /onafhankelijk|onpartijdig|onbevooroordeeld|niet betrokken|independen|impartial|unbiased|not involved/iu;

/** Acts of their own that the organisation owes or may do. */
function stepsFor(regulation: Regulation, purposes: readonly string[]): readonly Step[] {
  return entriesFor(regulation, purposes).filter(({ isEntry }) => !isEntry);
}

/** These, and what else is said about the same acts. */
function entriesFor(regulation: Regulation, purposes: readonly string[]): readonly Step[] {
  const steps = allSteps(regulation).filter(({ duty, outside }) => duty !== "never" && !outside);
  const own = steps.filter(({ purpose = "", isEntry }) => !isEntry && purposes.includes(purpose));
  const acts = new Set(own.flatMap((step) => step.acts));
  return steps.filter(
    (step) => own.includes(step) || (step.isEntry && step.acts.some((act) => acts.has(act))),
  );
}

/** The hard terms of a step; where it has none, those that it aims at. */
function termsOf(step: Step): readonly SaidTerm[] {
  const said = saidTerms(step);
  const hard = said.filter(({ key }) => key === "within");
  return hard.length > 0 ? hard : said.filter(({ key }) => key === "aim");
}

/** From the receipt, or from the event that begins the stage. */
function runsFromStart(regulation: Regulation, step: Step, term: SaidTerm["term"]): boolean {
  const anchor = (term?.kind === "duration" ? term.anchor : undefined) ?? step.once;
  if (anchor === undefined) return true;
  const starts = new Set([
    ...regulation.kinds.flatMap((kind) => kind.starts),
    ...allStages(regulation).flatMap((stage) => stage.starts),
  ]);
  return anchor.items.every(
    (item) => item.kind === "event" && item.ref.activities.every((activity) => starts.has(activity)),
  );
}

function isLonger(one: Duration, limit: Duration): boolean {
  return lengthOf(one).shortest > lengthOf(limit).longest;
}

function mayBeLonger(one: Duration, limit: Duration): boolean {
  return lengthOf(one).longest > lengthOf(limit).longest;
}

function kept(steps: readonly Step[]): Answer {
  return { outcome: "kept", evidence: steps.map(evidenceOf) };
}

function missing(lacks: Text, steps: readonly Step[] = []): Answer {
  return { outcome: "missing", evidence: steps.map(evidenceOf), lacks };
}

function contrary(steps: readonly Step[], lacks: Text): Answer {
  return { outcome: "contrary", evidence: [...new Set(steps)].map(evidenceOf), lacks };
}

function evidenceOf({ id, article, place }: Step): Evidence {
  return { step: id, articles: articlesOf(article), place };
}

function restsOn({ article, place }: Pick<Step, "article" | "place">): Evidence {
  return { articles: articlesOf(article), place };
}

function noStep(purposes: readonly string[]): Text {
  const names = inBoth((language) =>
    purposes
      .map((purpose) => `"${purposeLabel(purpose, language)}"`)
      .join(language === "nl" ? " of " : " or "),
  );
  return { nl: `geen stap met het doel ${names.nl}`, en: `no step with the purpose ${names.en}` };
}

function noTerm(purpose: string): Text {
  return inBoth((language) =>
    language === "nl"
      ? `geen termijn voor "${purposeLabel(purpose, language)}"`
      : `no term for “${purposeLabel(purpose, language)}”`,
  );
}

interface Timed {
  readonly step: Step;
  readonly duration?: Duration;
}

function noNumber({ step }: Timed): Text {
  return {
    nl: `"${step.id}" heeft een termijn zonder getal`,
    en: `“${step.id}” has a term without a number`,
  };
}

function tooLong([first]: readonly Timed[], limit: Duration): Text {
  const words = first?.duration?.text ?? "";
  return {
    nl: `"${first?.step.id}" zegt ${words}, en meer dan ${formatDuration(limit, "nl")} mag niet`,
    en: `“${first?.step.id}” says ${words}, and more than ${formatDuration(limit, "en")} is not allowed`,
  };
}

function sometimesLonger([first]: readonly Timed[], limit: Duration): Text {
  const words = first?.duration?.text ?? "";
  return {
    nl: `"${first?.step.id}" zegt ${words}, en dat kan meer dan ${formatDuration(limit, "nl")} zijn`,
    en: `“${first?.step.id}” says ${words}, and that can be more than ${formatDuration(limit, "en")}`,
  };
}

function otherAnchor({ id }: Step): Text {
  return {
    nl: `de termijn van "${id}" loopt niet vanaf de ontvangst, dus de hele duur blijkt er niet uit`,
    en: `the term of “${id}” does not run from the receipt, so it does not show the whole duration`,
  };
}

function noCap({ id }: Step, limit: Duration): Text {
  return {
    nl: `de verlenging van "${id}" heeft geen grens; ${formatDuration(limit, "nl")} is het meeste`,
    en: `the extension of “${id}” has no limit; ${formatDuration(limit, "en")} is the most`,
  };
}

const nobodyKeptAway: Text = {
  nl: "niets verhindert dat iemand over zichzelf oordeelt (notBy, een panel of een verklaring)",
  en: "nothing keeps somebody from judging about himself (notBy, a panel or a statement)",
};
const nothingKept: Text = {
  nl: "niets over hoelang een dossier wordt bewaard (retention)",
  en: "nothing about how long a file is kept (retention)",
};
const nothingEnds: Text = {
  nl: "niets beëindigt de behandeling eerder (cancelledBy)",
  en: "nothing ends the handling early (cancelledBy)",
};
const nothingTold: Text = {
  nl: "geen bericht van uitstel dat zegt waarom of tot wanneer (extension met contains)",
  en: "no notice of delay that says why or until when (extension with contains)",
};
const nobodyDecides: Text = {
  nl: "niet gezegd wie de uitkomst bepaalt (by)",
  en: "not said who decides the outcome (by)",
};
