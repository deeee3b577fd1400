import letterSchema from "../../schemas/letter.schema.json" with { type: "json" };
import { type SchemaCheck, schemaCheck } from "../case-log/schema-problems.ts";
import type { Finding } from "../finding.ts";
import { readFrontMatter } from "../regulation/front-matter.ts";
import type { Regulation } from "../regulation/model.ts";
import { schemaFindings } from "../regulation/schema-errors.ts";
import {
  booleanAt,
  entriesAt,
  itemsOf,
  type MapSource,
  plainOf,
  type Source,
  textAt,
  valueAt,
} from "../regulation/source.ts";
import { activeContents } from "./letter-contents.ts";
import { letterError, unknownName } from "./letter-findings.ts";
import { readSetTerms } from "./read-set-terms.ts";
import type {
  LetterField,
  LetterFieldType,
  LetterTemplate,
  TemplateFile,
  TemplateSource,
} from "./template.ts";

const checkLetter = schemaCheck(letterSchema);
const checkLayout = schemaCheck(letterSchema, "layout");

/** So many characters a template may have: more than any letter. */
const longestTemplate = 100_000;

/** What reading gives: a template, or the findings that say why there is none. */
export interface ReadTemplate {
  readonly template?: LetterTemplate;
  readonly findings: readonly Finding[];
}

/**
 * Reads a letter template by schemas/letter.schema.json: YAML front matter and a body. Everything wrong in the front
 * matter is a finding with its place; names are those of the regulation.
 */
export function readTemplate(source: TemplateSource, regulation: Regulation): ReadTemplate {
  const { front, file, findings } = readFile(source, checkLetter);
  if (front === undefined || file === undefined) return { findings };
  const records = textAt(front, "records");
  const unknown = [
    ...unknownWord(front, "records", Object.keys(regulation.activities)),
    ...unknownWord(front, "to", Object.keys(regulation.roles)),
    ...unknownWord(front, "by", Object.keys(regulation.roles)),
    ...unknownContents(front, records, regulation),
  ];
  const { sets, findings: unset } = readSetTerms(front, file.fields, regulation);
  if (unknown.length + unset.length > 0) return { findings: [...unknown, ...unset] };
  const template: LetterTemplate = {
    ...file,
    id: textAt(front, "id") ?? "",
    title: textAt(front, "title") ?? "",
    records,
    to: textAt(front, "to") ?? "",
    by: textAt(front, "by"),
    holds: textsAt(front, "holds"),
    sets,
  };
  return { findings: [], template };
}

/** What reading a layout gives: the layout, or the findings that say why there is none. */
export interface ReadLayout {
  readonly layout?: TemplateFile;
  readonly findings: readonly Finding[];
}

/** Reads the layout of letters in the same way. */
export function readLayout(source: TemplateSource): ReadLayout {
  const { file, findings } = readFile(source, checkLayout);
  return file === undefined ? { findings } : { findings, layout: file };
}

interface ReadFile {
  readonly front?: MapSource;
  readonly file?: TemplateFile;
  readonly findings: readonly Finding[];
}

function readFile({ text, file }: TemplateSource, check: SchemaCheck): ReadFile {
  if (text.length > longestTemplate)
    return { findings: [letterError("template-too-long", { file, line: 1 }, tooLong)] };
  const { source, body, bodyLine, findings: unread } = readFrontMatter(text, file);
  if (source === undefined) return { findings: unread };
  const findings = [...unread, ...schemaFindings(check(plainOf(source)), source)];
  if (findings.length > 0) return { findings };
  const fields = entriesAt(source, "fields").map(
    ([name, { value }]) => [name, fieldFrom(name, value)] as const,
  );
  const language = textAt(source, "language") === "en" ? "en" : "nl";
  return {
    findings,
    front: source,
    file: { language, fields: new Map(fields), file, body, linesBefore: bodyLine - 1 },
  };
}

const fieldTypes: readonly LetterFieldType[] = ["text", "date", "list", "boolean"];

function fieldFrom(name: string, source: Source): LetterField {
  const type = fieldTypes.find((known) => known === textAt(source, "type")) ?? "text";
  const written = valueAt(source, "default");
  const preset = written?.kind === "list" ? textsAt(source, "default") : textAt(source, "default");
  return {
    name,
    label: textAt(source, "label") ?? name,
    type,
    required: booleanAt(source, "required", true),
    ...(preset !== undefined && { default: preset }),
  };
}

function textsAt(source: Source, key: string): readonly string[] {
  return itemsOf(valueAt(source, key)).flatMap((item) => (item.kind === "scalar" ? String(item.value) : []));
}

function unknownContents(
  front: MapSource,
  records: string | undefined,
  regulation: Regulation,
): readonly Finding[] {
  const known = records === undefined ? [] : [...activeContents(regulation, records)];
  return itemsOf(valueAt(front, "holds")).flatMap((item) =>
    item.kind !== "scalar" || known.includes(String(item.value))
      ? []
      : unknownName(String(item.value), { key: "holds", source: item, known }),
  );
}

function unknownWord(front: MapSource, key: string, known: readonly string[]): readonly Finding[] {
  const word = textAt(front, key);
  if (word === undefined || known.includes(word)) return [];
  return unknownName(word, { key, source: valueAt(front, key) ?? front, known });
}

const tooLong = {
  nl: `Deze brief is te lang om te lezen: er mogen ${longestTemplate} tekens in staan. Maak hem korter.`,
  en: `This letter is too long to read: it may have ${longestTemplate} characters. Make it shorter.`,
};
