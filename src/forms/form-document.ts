import type { Block, Run, WrittenDocument } from "../document/model.ts";
import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { BlankForm, FormField } from "./blank-form.ts";
import { formWords, sayLabel } from "./form-words.ts";

/**
 * A form as a document with a table of questions, to be filled in with a word processor or on paper.
 * @param date ISO date that its files carry.
 */
export function formDocument(form: BlankForm, language: Language, date: string): WrittenDocument {
  return {
    title: `${form.title}: ${singleLine(form.regulation)}`,
    language,
    date,
    blocks: [
      { kind: "heading", level: 1, runs: runs(form.title) },
      paragraph(form.regulation),
      ...form.introduction.map((words) => paragraph(words[language])),
      paragraph(formWords.onPaper[language]),
      {
        kind: "table",
        columns: [{ runs: runs(formWords.question[language]) }, { runs: runs(formWords.answer[language]) }],
        rows: form.fields.map((field) => [question(field, language), answer(field, language)]),
      },
      ...afterwards(form.afterwards, language),
    ],
  };
}

function question(field: FormField, language: Language): readonly Run[] {
  const hint = field.hint === undefined ? [] : [{ text: `\n${singleLine(field.hint[language])}` }];
  return [{ text: singleLine(sayLabel(field, language)), isStrong: true }, ...hint];
}

/** Room to write in, of as many lines as the answer may need; of a choice the boxes. */
function answer(field: FormField, language: Language): readonly Run[] {
  const { id, type, options } = field;
  const label = singleLine(sayLabel(field, language));
  const prompt = formWords.prompt[language];
  if (type === "signature") return runs("\n".repeat(linesFor[type]));
  if (type !== "choice")
    return [{ text: "", answer: { id, label, type, prompt } }, { text: "\n".repeat(linesFor[type]) }];
  return options.flatMap((option, at) => {
    const words = singleLine(option[language]);
    const box = {
      id: `${id}-${at + 1}`,
      label: `${label}: ${words}`,
      type: "option",
      prompt,
      choice: id,
    } as const;
    const end = at < options.length - 1 ? "\n" : "";
    return [{ text: "☐", answer: box }, { text: ` ${words}${end}` }];
  });
}

const linesFor = { line: 1, date: 1, text: 7, signature: 3 } as const;

function afterwards(sentences: readonly Text[], language: Language): readonly Block[] {
  if (sentences.length === 0) return [];
  return [
    { kind: "heading", level: 2, runs: runs(formWords.afterwards[language]) },
    {
      kind: "list",
      isOrdered: false,
      items: sentences.map((sentence) => [paragraph(sentence[language])]),
    },
  ];
}

function paragraph(words: string): Block {
  return { kind: "paragraph", runs: runs(singleLine(words)) };
}

function runs(text: string): readonly Run[] {
  return [{ text }];
}
