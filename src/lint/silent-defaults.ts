import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { Regulation, Step } from "../regulation/model.ts";
import { saidTerms } from "./said-terms.ts";
import { allSteps, isOwed } from "./steps.ts";

/**
 * What the file leaves unsaid while it matters for a verdict, with the default
 * that then holds (VOCABULARY §5): the start of a term, who acts, and how long.
 */
export function silentDefaults(regulation: Regulation): Finding[] {
  return allSteps(regulation)
    .filter((step) => !step.isEntry && step.duty !== "never")
    .flatMap((step) => defaultsOf(step).map((message) => finding(step, message)));
}

function defaultsOf(step: Step): Text[] {
  const terms = saidTerms(step).filter(({ key }) => key === "within" || key === "aim");
  const hasAnchor = step.once !== undefined || terms.every(({ term }) => !runsFromStart(term));
  const messages: Text[] = [];
  if (!hasAnchor) messages.push(startOfStage(step.id));
  if (isOwed(step) && step.by === undefined) messages.push(nobodyNamed(step.id));
  if (isOwed(step) && terms.length === 0 && step.every === undefined) messages.push(noTerm(step.id));
  return messages;
}

function runsFromStart(term: ReturnType<typeof saidTerms>[number]["term"]): boolean {
  return (term?.kind === "duration" || term?.kind === "open") && term.anchor === undefined;
}

function finding({ place }: Step, message: Text): Finding {
  return { rule: "silent-default", severity: "attention", place, message };
}

function startOfStage(step: string): Text {
  return {
    nl: `"${step}" zegt niet waarvandaan de termijn loopt; wij tellen vanaf het begin van de fase.`,
    en: `"${step}" does not say from where its term runs; we count from the start of the stage.`,
  };
}

function nobodyNamed(step: string): Text {
  return {
    nl: `"${step}" zegt niet wie het doet; ieder in de organisatie mag het doen.`,
    en: `"${step}" does not say who does it; anybody in the organisation may.`,
  };
}

function noTerm(step: string): Text {
  return {
    nl: `"${step}" heeft geen termijn; wij oordelen pas als de zaak is afgesloten.`,
    en: `"${step}" has no term; we judge it only when the case has been closed.`,
  };
}
