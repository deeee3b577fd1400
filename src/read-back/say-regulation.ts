import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { Kind, Regulation, Stage } from "../regulation/model.ts";
import type { ReadBackSection, ReadBackSentence, RegulationReadBack } from "./model.ts";
import { rememberReadings } from "./readings.ts";
import { sayStep } from "./say-step.ts";
import { isFilled, makeSection } from "./section.ts";
import {
  sayAboutSentences,
  sayAttestSentences,
  sayCountingSentences,
  sayInformativeSentences,
  sayKindSentences,
  sayRetentionSentences,
  sayRoleSentences,
  sayStageSentences,
} from "./section-sentences.ts";

/**
 * Says a whole regulation back in plain words (VOCABULARY §8): how terms are
 * counted, who takes part, every stage with its steps, and what the
 * organisation does, keeps and states. Parts with nothing in them are left out.
 */
export function sayRegulation(original: Regulation, language: Language): RegulationReadBack {
  const regulation = rememberReadings(original);
  const frame = { regulation, language };
  const sections = [
    makeSection("introduction", frame, { say: (under) => sayAboutSentences(under, language) }),
    makeSection("counting", frame, { say: (under) => sayCountingSentences(under, language) }),
    makeSection("roles", frame, {
      say: (under) => sayRoleSentences(under, language),
      readings: Object.values(regulation.roles).flatMap(({ panel }) => panel?.readings ?? []),
    }),
    ...regulation.kinds.flatMap((kind) => sayKind(regulation, kind, language)),
    makeSection("organisation", frame, {
      say: () => [],
      steps: regulation.organisation.map((step) => sayStep(regulation, step, language)),
    }),
    makeSection("retention", frame, {
      say: (under) => sayRetentionSentences(under, language),
      readings: regulation.retention.flatMap(({ readings }) => readings),
    }),
    makeSection("attest", frame, {
      say: (under) => sayAttestSentences(under, language),
      readings: regulation.attest.flatMap(({ readings = [] }) => readings),
    }),
    makeSection("informative", frame, { say: (under) => sayInformativeSentences(under, language) }),
  ];

  return {
    id: regulation.id,
    language,
    title: singleLine(regulation.title),
    sections: sections.filter(isFilled),
  };
}

function sayKind(regulation: Regulation, kind: Kind, language: Language): readonly ReadBackSection[] {
  const stages = kind.stages.map((stage) => sayStage(regulation, { kind, stage }, language));
  if (regulation.kinds.length === 1 && kind.id === "") return stages;

  const header = makeSection(
    "kind",
    { regulation, language },
    {
      id: kind.id,
      title: singleLine(kind.label),
      say: (under) => sayKindSentences(under, kind, language),
    },
  );

  return [header, ...stages];
}

function sayStage(
  regulation: Regulation,
  { kind, stage }: { kind: Kind; stage: Stage },
  language: Language,
): ReadBackSection {
  const say = (under: Regulation): readonly ReadBackSentence[] => {
    const otherKind = under.kinds.find(({ id }) => id === kind.id);
    const other = otherKind?.stages.find(({ id }) => id === stage.id);
    return otherKind && other ? sayStageSentences(under, { kind: otherKind, stage: other }, language) : [];
  };

  return makeSection(
    "stage",
    { regulation, language },
    {
      id: stage.id,
      ...(stage.label !== "" && { title: singleLine(stage.label) }),
      say,
      readings: [...(kind.readings ?? []), ...(stage.readings ?? [])],
      steps: stage.steps.map((step) => sayStep(regulation, step, language)),
    },
  );
}
