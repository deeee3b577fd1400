import Handlebars from "handlebars";
import { dayFromIso } from "../calendar/day.ts";
import type { Case } from "../case-log/model.ts";
import type { Verdict } from "../check/verdict.ts";
import { asMarkdown } from "../document/markdown-text.ts";
import type { Finding } from "../finding.ts";
import { sayDay } from "../read-back/phrases/date.ts";
import type { Regulation } from "../regulation/model.ts";
import { type CheckedBody, checkBody, fieldHelpers, stepHelpers } from "./check-body.ts";
import { fieldValues } from "./field-values.ts";
import { letterError } from "./letter-findings.ts";
import { readTemplate } from "./read-template.ts";
import { articleWords, dueWords, type RuleScene, type Said, termWords } from "./rule-words.ts";
import type { FieldValue, FilledValue, LetterTemplate, TemplateSource } from "./template.ts";

/** Everything that a letter is made of. */
export interface LetterInput {
  readonly template: TemplateSource;
  readonly regulation: Regulation;
  readonly case: Case;
  /** The verdicts on that case: a due date in the letter is the checker's. */
  readonly verdicts: readonly Verdict[];
  /** What the writer fills in, by field. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Date of the letter, ISO. */
  readonly letterDate: string;
}

/** A letter in Markdown, in the language of its template; with findings `text` is empty. */
export interface Letter {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * Renders a letter. Nothing is made when a field is unknown or missing, a step
 * does not exist, or a step has no term or date in this case: the findings name
 * template, line and field. Terms, dates and articles come from the regulation
 * and the case; data cannot bring in Markdown or HTML.
 */
export function renderLetter(input: LetterInput): Letter {
  const { template, findings } = readTemplate(input.template, input.regulation);
  if (template === undefined) return { text: "", findings };
  const body = checkBody(template);
  const filled = fieldValues(template, input, lineFinder(body, template));
  const scene: RuleScene = {
    regulation: input.regulation,
    language: template.language,
    case: input.case,
    records: template.records,
    verdicts: input.verdicts,
  };
  const problems = [...body.findings, ...filled.findings, ...ruleFindings(body, template, scene)];
  if (problems.length > 0 || body.program === undefined) return { text: "", findings: problems };
  const render = engine(scene).compile(body.program, {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([...stepHelpers, ...fieldHelpers].map((name) => [name, true])),
  });
  return { text: tidy(render(escaped(filled.values))), findings: [] };
}

/** The words of a rule by the helper that asks for them. */
const sayRule = { term: termWords, due: dueWords, article: articleWords } as const;

function engine(scene: RuleScene): typeof Handlebars {
  const handlebars = Handlebars.create();
  for (const name of stepHelpers) {
    handlebars.registerHelper(name, (step: string) => wordsOf(sayRule[name](step, scene)));
  }
  handlebars.registerHelper("date", (iso: string | null) => dateWords(iso, scene));
  handlebars.registerHelper("list", (items: readonly string[] | null) => bullets(items ?? []));
  return handlebars;
}

function ruleFindings(body: CheckedBody, { file }: LetterTemplate, scene: RuleScene): readonly Finding[] {
  return body.steps.flatMap(({ helper, name, line }) => {
    const say = stepHelpers.find((known) => known === helper);
    const said = say === undefined ? undefined : sayRule[say](name, scene);
    return said !== undefined && "problem" in said
      ? [letterError("no-rule-words", { file, line }, said.problem)]
      : [];
  });
}

function wordsOf(said: Said): string {
  return "words" in said ? said.words : "";
}

function dateWords(iso: string | null, { language }: RuleScene): string {
  const day = iso === null ? undefined : dayFromIso(iso);
  return day === undefined ? "" : sayDay(day)[language];
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** Dates have a fixed form already; every other value is made harmless. */
function escaped(values: Readonly<Record<string, FilledValue>>): Record<string, FilledValue> {
  const context: Record<string, FilledValue> = Object.create(null);
  for (const [name, value] of Object.entries(values)) {
    if (value === null || typeof value === "boolean") context[name] = value;
    else if (typeof value === "string")
      context[name] = dayFromIso(value) === undefined ? asMarkdown(value) : value;
    else context[name] = value.map(asMarkdown);
  }
  return context;
}

function lineFinder(body: CheckedBody, template: LetterTemplate): (field: string) => number {
  return (field) => body.fields.find(({ name }) => name === field)?.line ?? template.linesBefore;
}

/** One empty line between paragraphs, one line break at the end. */
function tidy(text: string): string {
  return `${text.replace(/\n{3,}/gu, "\n\n").trim()}\n`;
}
