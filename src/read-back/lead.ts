import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import type { Choice, Who } from "../regulation/model.ts";
import { sayDuration } from "./phrases/duration.ts";
import { quoted, sayActivities, stepLabel } from "./phrases/label.ts";
import { listAnd, listOr } from "./phrases/list.ts";
import { sayOpenWords } from "./phrases/term.ts";
import { sayWho } from "./phrases/who.ts";
import type { StepScene } from "./scene.ts";

/** The gist of a step in one sentence: what must, may or may not happen, and in short by whom, to whom and until when. */
export function sayLead(scene: StepScene): Text {
  const { regulation, step } = scene;
  if (step.duty === "never") {
    const acts = sayActivities(regulation, step.acts);
    return { nl: `Dit mag niet gebeuren: ${acts.nl}.`, en: `This may not happen: ${acts.en}.` };
  }

  const modal = sayModal(scene);
  const act = quoted(stepLabel(step));
  const details = sayDetails(scene);

  return inBoth((language) => `${modal[language]}: ${act[language]}${details[language]}.`);
}

function sayModal(scene: StepScene): Text {
  const { regulation, step } = scene;
  if (step.share)
    return { nl: "Dit wordt over alle zaken samen gemeten", en: "This is measured over all cases together" };
  if (step.isEntry && step.duty === "may") {
    const acts = sayActivities(regulation, step.acts);
    return { nl: `Dit wordt extra gevraagd bij ${acts.nl}`, en: `This is asked on top for ${acts.en}` };
  }
  if (step.outside) {
    return step.duty === "must"
      ? {
          nl: "Dit wordt verwacht van iemand buiten de organisatie",
          en: "This is expected of somebody outside the organisation",
        }
      : {
          nl: "Dit kan iemand buiten de organisatie doen",
          en: "Somebody outside the organisation can do this",
        };
  }
  if (step.duty === "may") return { nl: "Dit mag, maar hoeft niet", en: "This is allowed, but not required" };

  return sayOwed(scene);
}

function sayOwed({ step }: StepScene): Text {
  if (step.ifNeeded) return { nl: "Dit gebeurt zo nodig", en: "This happens if needed" };
  if (step.once)
    return {
      nl: "Dit moet gebeuren na de aanleiding hieronder",
      en: "This must happen after the occasion below",
    };
  if (step.if || step.unless)
    return {
      nl: "Dit moet gebeuren onder de voorwaarde hieronder",
      en: "This must happen under the condition below",
    };

  return { nl: "Dit moet gebeuren", en: "This must happen" };
}

function sayDetails(scene: StepScene): Text {
  const { step } = scene;
  const by = sayPlainWho(scene, step.by, listOr);
  const to = sayPlainWho(scene, step.to, listAnd);
  const term = sayShortTerm(scene);
  const parts = [
    ...(by ? [{ nl: `door ${by.nl}`, en: `by ${by.en}` }] : []),
    ...(to ? [{ nl: `aan ${to.nl}`, en: `to ${to.en}` }] : []),
    ...(term ? [term] : []),
  ];
  if (parts.length === 0) return { nl: "", en: "" };

  return inBoth((language) => ` (${parts.map((part) => part[language]).join(", ")})`);
}

function sayPlainWho(
  scene: StepScene,
  choice: Choice<readonly Who[]> | undefined,
  list: typeof listOr,
): Text | undefined {
  if (choice?.kind !== "plain") return undefined;

  return list(choice.value.map((who) => sayWho(scene.regulation, who)));
}

function sayShortTerm({ step }: StepScene): Text | undefined {
  if (step.within?.kind !== "plain" || step.within.value.kind !== "term") return undefined;

  const { term } = step.within.value;
  if (term.kind === "open") return sayOpenWords(term.words);
  if (term.kind !== "duration" || term.direction === "before") return undefined;

  const duration = sayDuration(term.duration);

  return { nl: `binnen ${duration.nl}`, en: `within ${duration.en}` };
}
