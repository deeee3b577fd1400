import type {
  ReadBackSection,
  ReadBackSentence,
  ReadingReadBack,
  RegulationReadBack,
  StepReadBack,
} from "./model.ts";
import { wrapText } from "./wrap-text.ts";

/**
 * Writes a read-back as plain text for a terminal: one bullet per aspect, lines
 * of at most `width` characters (a longer word keeps its own line). It ends
 * with a line break and holds no control characters but line breaks.
 */
export function readBackText(
  readBack: StepReadBack | RegulationReadBack,
  { width }: { width: number },
): string {
  const blocks =
    "sections" in readBack
      ? [
          underlined(readBack.title, "="),
          ...readBack.sections.flatMap((section) =>
            sectionBlocks(section, { width, said: saidAbove(readBack) }),
          ),
        ]
      : stepBlocks(readBack, { width, said: new Set() });

  return `${blocks.join("\n\n")}\n`;
}

interface Options {
  readonly width: number;
  /** Readings of the whole text that are said already. */
  readonly said: ReadonlySet<string>;
}

function sectionBlocks(
  { title, sentences, readings, steps }: ReadBackSection,
  { width, said }: Options,
): readonly string[] {
  return [
    underlined(title, "-"),
    ...block(sentences.flatMap((sentence) => bullet([sentence], width))),
    ...readingBlocks(readings, width),
    ...steps.flatMap((step) => stepBlocks(step, { width, said })),
  ];
}

/** In a whole regulation a reading that changes the counting stands once, with the counting. */
function saidAbove({ sections }: RegulationReadBack): ReadonlySet<string> {
  const counting = sections.filter(({ name }) => name === "counting");

  return new Set(counting.flatMap(({ readings }) => readings.map(({ ambiguity }) => ambiguity)));
}

function stepBlocks(step: StepReadBack, { width, said }: Options): readonly string[] {
  const readings = step.readings.filter(({ ambiguity, wholeText }) => !wholeText || !said.has(ambiguity));
  const lead = wrapText(step.lead, { width, first: "", rest: "" });

  return [
    `${underlined(step.title, "~")}\n${[...lead, ...bullets(step.sentences, width)].join("\n")}`,
    ...readingBlocks(readings, width),
  ];
}

function bullets(sentences: readonly ReadBackSentence[], width: number): readonly string[] {
  return grouped(sentences).flatMap((group) => bullet(group, width));
}

function bullet(group: readonly ReadBackSentence[], width: number): readonly string[] {
  return wrapText(group.map(sentenceText).join(" "), { width, first: "- ", rest: "  " });
}

/** Sentences of one aspect are one bullet, unless they cite an article. */
function grouped(sentences: readonly ReadBackSentence[]): readonly (readonly ReadBackSentence[])[] {
  const groups: ReadBackSentence[][] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last?.[0]?.aspect === sentence.aspect && !last[0].article && !sentence.article) last.push(sentence);
    else groups.push([sentence]);
  }

  return groups;
}

function sentenceText({ sentence, judgement, article }: ReadBackSentence): string {
  const parts = [
    sentence,
    ...(judgement === undefined ? [] : [judgement]),
    ...(article === undefined ? [] : [`[${article}]`]),
  ];

  return parts.join(" ");
}

/** The article is the same as above. */
function changeText({ sentence, judgement }: ReadBackSentence): string {
  return judgement === undefined ? sentence : `${sentence} ${judgement}`;
}

function readingBlocks(readings: readonly ReadingReadBack[], width: number): readonly string[] {
  return readings.map((reading) => {
    const alternatives = reading.alternatives
      .filter(({ changes }) => changes.length > 0)
      .flatMap(({ label, changes }) =>
        wrapText(`${label}: ${changes.map(changeText).join(" ")}`, {
          width,
          first: "  * ",
          rest: "    ",
        }),
      );
    return [...wrapText(reading.sentence, { width, first: "? ", rest: "  " }), ...alternatives].join("\n");
  });
}

function block(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function underlined(title: string, mark: string): string {
  return `${title}\n${mark.repeat([...title].length)}`;
}
