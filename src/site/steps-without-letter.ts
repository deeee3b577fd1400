import type { Language } from "../language/language.ts";
import type { LetterTemplate } from "../letters/template.ts";
import { stepLabel } from "../read-back/phrases/label.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Regulation, Step } from "../regulation/model.ts";
import type { NamedStep } from "./article-pages.ts";
import type { PublishedLetter } from "./published-letters.ts";
import { stepAnchors } from "./step-anchors.ts";

/** The steps in which the organisation tells somebody something in writing and for which there is no letter. */
export function stepsWithoutLetter(
  regulation: Regulation,
  letters: readonly PublishedLetter[],
  language: Language,
): readonly NamedStep[] {
  const recorded = new Set(letters.map(({ template }) => template?.records));
  const told = regulation.kinds
    .flatMap(({ stages }) => stages.flatMap(({ steps }) => steps))
    .filter((step) => !step.outside && !step.isEntry && step.duty !== "never" && isWritten(step));
  return told.filter(({ id }) => !recorded.has(id)).map((step) => named(regulation, step, language));
}

/** The steps that are done by sending a letter. */
export function stepsRecorded(
  regulation: Regulation,
  { records }: Pick<LetterTemplate, "records">,
  language: Language,
): readonly NamedStep[] {
  return allSteps(regulation)
    .filter(({ id }) => id === records)
    .map((step) => named(regulation, step, language));
}

function isWritten({ to, form }: Step): boolean {
  if (to === undefined || form === undefined) return false;
  const forms = form.kind === "plain" ? form.value : form.rows.flatMap(({ result }) => result ?? []);
  return forms.some((one) => written.includes(one));
}

const written: readonly string[] = ["written", "letter"];

function named(regulation: Regulation, step: Step, language: Language): NamedStep {
  const anchor = stepAnchors(regulation).of(step, regulation.organisation.includes(step));
  return { anchor, label: stepLabel(step)[language] };
}
