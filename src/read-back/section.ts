import type { Language } from "../language/language.ts";
import type { Reading, Regulation } from "../regulation/model.ts";
import type { ReadBackSection, SectionName, StepReadBack } from "./model.ts";
import { changesAnything, type SayUnder, sayReadings } from "./readings.ts";
import { sectionTitles } from "./section-titles.ts";

interface SectionParts {
  readonly id?: string;
  readonly title?: string;
  /** Said again under every other reading, so that a section can show what a reading changes. */
  readonly say: SayUnder;
  /** The readings that may change it, besides those of the whole text. */
  readonly readings?: readonly Reading[];
  readonly steps?: readonly StepReadBack[];
}

/** Makes one part of the read-back; its steps carry their own readings. */
export function makeSection(
  name: SectionName,
  { regulation, language }: { regulation: Regulation; language: Language },
  { id = "", title, say, readings = [], steps = [] }: SectionParts,
): ReadBackSection {
  const all = sayReadings([...readings, ...regulation.readings], { regulation, language, say });

  return {
    name,
    id,
    title: title ?? sectionTitles[name][language],
    sentences: say(regulation),
    readings: all.filter(changesAnything),
    steps,
  };
}

/** Whether a section has anything to say. */
export function isFilled({ sentences, steps }: ReadBackSection): boolean {
  return sentences.length > 0 || steps.length > 0;
}
