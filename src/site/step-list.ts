import { aspectLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import type { ReadBackSection, ReadBackSentence, StepReadBack } from "../read-back/model.ts";
import { sayChoice } from "../read-back/phrases/choice.ts";
import { sayBound } from "../read-back/phrases/term.ts";
import { sayRegulation } from "../read-back/say-regulation.ts";
import { allSteps, sceneOf } from "../read-back/scene.ts";
import type { Regulation, Step } from "../regulation/model.ts";
import { stepAnchors } from "./step-anchors.ts";
import { sayDoer } from "./step-doer.ts";

/** Sentences about one thing, under its name. */
export interface SentenceGroup {
  readonly label: string;
  readonly sentences: readonly ReadBackSentence[];
}

/** A step as the page shows it: what readers need first, and the rest. */
export interface ShownStep {
  readonly anchor: string;
  readonly step: StepReadBack;
  /** Who does it, to somebody with a complaint. */
  readonly doer: string;
  /** How long it may take, in short; undefined: the text says nothing of that. */
  readonly term?: string;
  readonly first: readonly SentenceGroup[];
  readonly rest: readonly SentenceGroup[];
}

/** A stage of a kind of case, or the organisation, with its steps in the order of the regulation. */
export interface ShownStage {
  readonly anchor: string;
  readonly title: string;
  /** What is said of the kind before its first stage, and of the stage. */
  readonly sections: readonly ReadBackSection[];
  readonly steps: readonly ShownStep[];
}

export interface ShownRegulation {
  readonly stages: readonly ShownStage[];
  /** Counting, roles, keeping and what only people can state. */
  readonly about: readonly ReadBackSection[];
}

/** The read-back of a regulation, cut into the parts of its page. */
export function showRegulation(regulation: Regulation, language: Language): ShownRegulation {
  const { sections } = sayRegulation(regulation, language);
  const anchors = stepAnchors(regulation);
  const steps = new Map(
    allSteps(regulation).map((step) => [anchors.of(step, regulation.organisation.includes(step)), step]),
  );
  const stages = kindsIn(sections).flatMap(({ kind, stages }) =>
    stages.map(
      (section, index): Omit<ShownStage, "anchor"> => ({
        title: stageTitle(section, kind, stages.length === 1),
        sections: kind !== undefined && index === 0 ? [kind, section] : [section],
        steps: section.steps.map((step) => {
          const anchor = anchors.of(step, section.name === "organisation");
          const model = steps.get(anchor);
          const term = model && sayTerm(regulation, model)?.[language];
          const doer = model === undefined ? "" : sayDoer(regulation, model)[language];
          return { ...showStep(step, anchor), doer, ...(term !== undefined && { term }) };
        }),
      }),
    ),
  );
  return {
    stages: stages.map((stage, index) => ({ anchor: `stage-${index + 1}`, ...stage })),
    about: sections.filter(({ name }) => aboutSections.has(name)),
  };
}

interface KindSections {
  readonly kind?: ReadBackSection;
  readonly stages: ReadBackSection[];
}

/** A kind is said before its stages; the organisation belongs to none. */
function kindsIn(sections: readonly ReadBackSection[]): readonly KindSections[] {
  const kinds: KindSections[] = [];
  for (const section of sections) {
    if (section.name === "kind") kinds.push({ kind: section, stages: [] });
    if (section.name === "organisation") kinds.push({ stages: [section] });
    if (section.name !== "stage") continue;
    const last = kinds.at(-1);
    if (last) last.stages.push(section);
    else kinds.push({ stages: [section] });
  }
  return kinds;
}

function stageTitle(section: ReadBackSection, kind: ReadBackSection | undefined, isOnly: boolean): string {
  if (kind === undefined) return section.title;
  return isOnly ? kind.title : `${kind.title}: ${section.title}`;
}

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

function sayTerm(regulation: Regulation, step: Step): Text | undefined {
  const choice = step.within ?? step.aim;
  const scene = sceneOf(regulation, step);
  return choice && sayChoice(regulation, choice, (bound) => sayBound(scene, bound));
}

function showStep(step: StepReadBack, anchor: string): Omit<ShownStep, "doer" | "term"> {
  const groups = groupSentences(step.sentences, step.language);
  const isFirst = ({ sentences: [sentence] }: SentenceGroup) => firstAspects.has(sentence?.aspect ?? "");
  return { anchor, step, first: groups.filter(isFirst), rest: groups.filter((group) => !isFirst(group)) };
}

/** Sentences on one aspect stand together, in the order in which the aspect is first spoken of. */
function groupSentences(
  sentences: readonly ReadBackSentence[],
  language: Language,
): readonly SentenceGroup[] {
  const aspects = [...new Set(sentences.map(({ aspect }) => aspect))];
  return aspects.map((aspect) => ({
    label: aspectLabel(aspect, language),
    sentences: sentences.filter((sentence) => sentence.aspect === aspect),
  }));
}
