import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import type { Step } from "../regulation/model.ts";
import type { Judged, Said } from "./said.ts";

/** What it means when one aspect of a step is not kept (TERMS §4, severity); nothing when it is not judged. */
export function sayJudgement(step: Step, aspect: string, said: Said): Text | undefined {
  if (!said.judged) return undefined;

  // A gate binds the organisation, also when the step itself is somebody else's.
  if (step.outside && aspect !== "otherwise") return sayBreach(said.breach, outcomes.outside);

  return sayAs(step.severity?.byKey[aspect] ?? step.severity?.else ?? said.judged, said.breach);
}

/** What it means when a demand outside the steps is not kept. */
export function sayPlainJudgement({ judged, breach }: Said): Text | undefined {
  return judged && sayAs(judged, breach);
}

function sayAs(judged: Judged, breach: Text | undefined): Text {
  return judged === "open" ? openWords : sayBreach(breach, outcomes[judged]);
}

function sayBreach(breach: Text | undefined, outcome: Text): Text {
  const words = breach ?? { nl: "Zo niet", en: "If not" };

  return inBoth((language) => `${words[language]}, ${outcome[language]}.`);
}

const outcomes: Readonly<Record<"violation" | "attention" | "outside", Text>> = {
  violation: { nl: "dan is dat een overtreding", en: "that is a violation" },
  attention: { nl: "dan is dat een aandachtspunt", en: "that is a point of attention" },
  outside: {
    nl: "dan wordt dat alleen gemeld, want het is een stap van iemand buiten de organisatie",
    en: "it is only reported, because it is a step of somebody outside the organisation",
  },
};

const openWords: Text = {
  nl: "Te laat is een aandachtspunt. Ontbreekt het nog als de zaak sluit, dan is dat een overtreding.",
  en: "Too late is a point of attention. If it is still missing when the case closes, that is a violation.",
};
