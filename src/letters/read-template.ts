import { nearestName } from "../case-log/names.ts";
import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { readFrontMatter } from "../regulation/front-matter.ts";
import type { Regulation } from "../regulation/model.ts";
import { didYouMean, problem, shown } from "../regulation/problem.ts";
import { booleanAt, entriesAt, type MapSource, type Source, textAt, valueAt } from "../regulation/source.ts";
import type { LetterField, LetterFieldType, LetterTemplate, TemplateSource } from "./template.ts";

/** What reading gives: a template, or the findings that say why there is none. */
export interface ReadTemplate {
  readonly template?: LetterTemplate;
  readonly findings: readonly Finding[];
}

/** Reads a template file: YAML front matter and a body; everything wrong in the front matter is a finding. */
export function readTemplate({ text, file }: TemplateSource, regulation: Regulation): ReadTemplate {
  const { source, body, bodyLine, findings: unread } = readFrontMatter(text, file);
  if (source === undefined) return { findings: unread };
  const findings = [
    ...unread,
    ...unknownKeys(source, templateKeys),
    ...missingWords(source, ["id", "title", "records", "to", "language"]),
    ...unknownWord(source, "records", Object.keys(regulation.activities)),
    ...unknownWord(source, "to", Object.keys(regulation.roles)),
    ...unknownWord(source, "language", ["nl", "en"]),
    ...entriesAt(source, "fields").flatMap(([name, { value }]) => fieldFindings(name, value)),
  ];
  if (findings.length > 0) return { findings };
  return {
    findings,
    template: {
      id: textAt(source, "id") ?? "",
      title: textAt(source, "title") ?? "",
      records: textAt(source, "records") ?? "",
      to: textAt(source, "to") ?? "",
      language: textAt(source, "language") === "en" ? "en" : "nl",
      fields: new Map(entriesAt(source, "fields").map(([name, { value }]) => [name, fieldFrom(name, value)])),
      file,
      body,
      linesBefore: bodyLine - 1,
    },
  };
}

const templateKeys = ["id", "title", "records", "to", "language", "fields"];
const fieldKeys = ["label", "type", "required"];
const fieldTypes: readonly LetterFieldType[] = ["text", "date", "list", "boolean"];

function fieldFrom(name: string, source: Source): LetterField {
  const type = fieldTypes.find((known) => known === textAt(source, "type")) ?? "text";
  return {
    name,
    label: textAt(source, "label") ?? name,
    type,
    required: booleanAt(source, "required", true),
  };
}

function fieldFindings(name: string, source: Source): readonly Finding[] {
  const required = valueAt(source, "required");
  const isYesOrNo =
    required === undefined || (required.kind === "scalar" && typeof required.value === "boolean");
  if (source.kind === "map" && isYesOrNo && fieldTypes.some((known) => known === textAt(source, "type"))) {
    return [...unknownKeys(source, fieldKeys), ...missingWords(source, ["label"])];
  }
  return [
    problem("letter-field", source.place, {
      nl: `Het veld "${shown(name)}" heeft een andere vorm dan { label: …, type: text, date, list of boolean, required: true of false }.`,
      en: `The field "${shown(name)}" has another form than { label: …, type: text, date, list or boolean, required: true or false }.`,
    }),
  ];
}

function missingWords(source: MapSource, keys: readonly string[]): readonly Finding[] {
  return keys
    .filter((key) => (textAt(source, key) ?? "").trim() === "")
    .map((key) =>
      problem("missing-key", source.place, {
        nl: `Het voorwerk van de brief mist "${key}". Vul het in.`,
        en: `The front matter of the letter lacks "${key}". Fill it in.`,
      }),
    );
}

function unknownWord(source: MapSource, key: string, known: readonly string[]): readonly Finding[] {
  const word = textAt(source, key);
  if (word === undefined || known.includes(word)) return [];
  const hint = didYouMean(nearestName(word, known));
  return [
    problem("unknown-name", valueAt(source, key)?.place ?? source.place, {
      nl: `"${shown(word)}" bij "${key}" is niet bekend.${hint.nl}`,
      en: `"${shown(word)}" for "${key}" is not known.${hint.en}`,
    }),
  ];
}

function unknownKeys(source: MapSource, known: readonly string[]): readonly Finding[] {
  return [...source.entries]
    .filter(([key]) => !known.includes(key))
    .map(([key, entry]) => unknownKey(key, entry.key, known));
}

function unknownKey(key: string, place: Place, known: readonly string[]): Finding {
  const hint = didYouMean(nearestName(key, known));
  return problem("unknown-key", place, {
    nl: `Het voorwerk van een brief kent "${shown(key)}" niet.${hint.nl}`,
    en: `The front matter of a letter does not know "${shown(key)}".${hint.en}`,
  });
}
