import { aspectLabel } from "../language/labels.ts";
import type { Language } from "../language/language.ts";
import type {
  ReadBackSection,
  ReadBackSentence,
  RegulationReadBack,
  StepReadBack,
} from "../read-back/model.ts";
import { sayRegulation } from "../read-back/say-regulation.ts";
import type { Regulation } from "../regulation/model.ts";
import { stepAnchors } from "./step-anchors.ts";

/** Sentences about one thing, under its name. */
export interface SentenceGroup {
  readonly label: string;
  readonly sentences: readonly ReadBackSentence[];
}

/** A step as the page shows it: what readers need first, and the rest. */
export interface ShownStep {
  readonly anchor: string;
  readonly step: StepReadBack;
  readonly first: readonly SentenceGroup[];
  readonly rest: readonly SentenceGroup[];
}

/** A stage, a kind or the organisation, with its steps in the order of the regulation. */
export interface ShownStage {
  readonly id: string;
  readonly section: ReadBackSection;
  readonly steps: readonly ShownStep[];
}

export interface ShownRegulation {
  readonly stages: readonly ShownStage[];
  /** Counting, roles, keeping and what only people can state. */
  readonly about: readonly ReadBackSection[];
}

/** The read-back of a regulation, cut into the parts of its page. */
export function showRegulation(regulation: Regulation, language: Language): ShownRegulation {
  const { sections }: RegulationReadBack = sayRegulation(regulation, language);
  const anchors = stepAnchors(regulation);
  const withSteps = sections.filter(({ name }) => stepSections.has(name));
  const stages = withSteps.map((section, index): ShownStage => {
    const steps = section.steps.map((step) =>
      showStep(step, anchors.of(step, section.name === "organisation")),
    );
    return { id: `stage-${index + 1}`, section, steps };
  });
  return { stages, about: sections.filter(({ name }) => aboutSections.has(name)) };
}

const stepSections: ReadonlySet<string> = new Set(["kind", "stage", "organisation"]);
const aboutSections: ReadonlySet<string> = new Set([
  "introduction",
  "counting",
  "roles",
  "retention",
  "attest",
]);

/** What a citizen asks of a step: on what occasion, and how long may it take. */
const firstAspects: ReadonlySet<string> = new Set([
  "when",
  "once",
  "if",
  "unless",
  "never",
  "within",
  "aim",
  "every",
  "attentionAfter",
  "extension",
  "pause",
  "share",
]);

function showStep(step: StepReadBack, anchor: string): ShownStep {
  const groups = groupSentences(step.sentences, step.language);
  const isFirst = ({ sentences: [sentence] }: SentenceGroup) => firstAspects.has(sentence?.aspect ?? "");
  return { anchor, step, first: groups.filter(isFirst), rest: groups.filter((group) => !isFirst(group)) };
}

/** Sentences on one aspect stand together, in the order in which the aspect is first spoken of. */
export function groupSentences(
  sentences: readonly ReadBackSentence[],
  language: Language,
): readonly SentenceGroup[] {
  const aspects = [...new Set(sentences.map(({ aspect }) => aspect))];
  return aspects.map((aspect) => ({
    label: aspectLabel(aspect, language),
    sentences: sentences.filter((sentence) => sentence.aspect === aspect),
  }));
}
