import type { Case } from "../case-log/model.ts";
import type { Verdict } from "../check/verdict.ts";
import { asMarkdown } from "../document/markdown-text.ts";
import { writeMarkdown } from "../document/markdown-writer.ts";
import type { WrittenDocument } from "../document/model.ts";
import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { Regulation } from "../regulation/model.ts";
import { type CheckedBody, checkBody } from "./check-body.ts";
import { fieldValues, nameField } from "./field-values.ts";
import { fillBody } from "./fill-body.ts";
import { type LetterForm, type Sending, sendingOf, withLetter } from "./letter-event.ts";
import { letterError } from "./letter-findings.ts";
import { blocksOfLetter } from "./letter-parts.ts";
import { readLayout, readTemplate } from "./read-template.ts";
import { pastDay, type RuleScene, ruleProblems } from "./rule-words.ts";
import { termsInThePast } from "./set-terms.ts";
import type { FieldValue, LetterField, LetterTemplate, TemplateFile, TemplateSource } from "./template.ts";

/** Everything that a letter is made of. */
export interface LetterInput {
  readonly template: TemplateSource;
  /** What stands around the letter; undefined: nothing. */
  readonly layout?: TemplateSource | undefined;
  readonly regulation: Regulation;
  readonly case: Case;
  /** The verdicts on the case in which the letter has been sent: a due date in the letter is the checker's. */
  readonly verdictsWith: (sent: Sending | undefined) => readonly Verdict[];
  /** What the writer fills in, by field. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Date of the letter, ISO. */
  readonly letterDate: string;
  /** Default: on paper. */
  readonly form?: LetterForm;
}

/** A letter in the language of its template, or the findings that say why there is none. */
export interface Letter {
  /** In Markdown; with findings empty. */
  readonly text: string;
  readonly document?: WrittenDocument;
  /** What sending it is in the log; undefined: nothing. */
  readonly sent?: Sending;
  readonly findings: readonly Finding[];
  /** What else whoever sends it has to know. */
  readonly notices: readonly Text[];
}

/**
 * Renders a letter. Nothing is made when a field is unknown or missing, a step
 * does not exist, or a step has no term or date in this case: the findings name
 * template, line and field. Terms, dates and articles come from the regulation
 * and the case; data cannot bring in Markdown or HTML.
 */
export function renderLetter(input: LetterInput): Letter {
  const read = readFiles(input);
  if ("findings" in read) return none(read.findings);
  const { template, layout } = read;
  const fields = new Map([...(layout?.fields ?? []), ...template.fields]);
  const body = checkBody(template, { fields });
  const frame = layout && checkBody(layout, { fields, isLayout: true });
  const placeOf = placeFinder({ template, body, layout, frame });
  const filled = fieldValues({ template, fields, placeOf }, input);
  const found = [
    ...declaredTwice(template, layout),
    ...body.findings,
    ...(frame?.findings ?? []),
    ...filled.findings,
  ];
  if (found.length > 0) return none(found);
  const { regulation, letterDate, form = "letter" } = input;
  const past = termsInThePast({ template, values: filled.values, letterDate, placeOf });
  if (past.length > 0) return none(past);
  const sent = sendingOf({ template, regulation, values: filled.values, letterDate, form });
  const scene: RuleScene = {
    regulation,
    language: template.language,
    case: sent === undefined ? input.case : withLetter(input.case, sent),
    verdicts: input.verdictsWith(sent),
  };
  const problems = [
    ...problemsIn(template, body, scene),
    ...(layout && frame ? problemsIn(layout, frame, scene) : []),
  ];
  if (problems.length > 0) return none(problems);
  const notices = [...body.steps, ...(frame?.steps ?? [])].flatMap(
    (step) => pastDay(step, scene, letterDate) ?? [],
  );
  const content = fillBody(body, { values: filled.values, scene });
  const subject = `# ${asMarkdown(template.title)}`;
  const text = frame
    ? fillBody(frame, { values: filled.values, scene, letter: { subject, content } })
    : content;
  const author = filled.values.organisation;
  const document: WrittenDocument = {
    title: template.title,
    language: template.language,
    date: letterDate,
    ...(typeof author === "string" && { author }),
    blocks: blocksOfLetter(text),
  };
  return { text: writeMarkdown(document), document, ...(sent && { sent }), findings: [], notices };
}

/** What a letter is written in. */
export type LetterFiles = Pick<LetterInput, "template" | "layout" | "regulation">;

/** The fields that can be filled in: those of the letter, of its layout, and the name of whoever gets it. */
export function fieldsAsked(files: LetterFiles): ReadonlySet<string> {
  const read = readFiles(files);
  if ("findings" in read) return new Set();
  const { template, layout } = read;
  return new Set([...(layout?.fields.keys() ?? []), ...template.fields.keys(), nameField(template.to)]);
}

function none(findings: readonly Finding[]): Letter {
  return { text: "", findings, notices: [] };
}

function readFiles({ template: source, layout: layoutSource, regulation }: LetterFiles) {
  const { template, findings } = readTemplate(source, regulation);
  if (template === undefined) return { findings };
  if (layoutSource === undefined) return { template, layout: undefined };
  const { layout, findings: others } = readLayout(layoutSource);
  return layout === undefined ? { findings: others } : { template, layout };
}

function problemsIn({ file }: TemplateFile, { steps }: CheckedBody, scene: RuleScene): readonly Finding[] {
  return steps.flatMap((step) => {
    const problem = ruleProblems(step, scene);
    return problem === undefined ? [] : [letterError("no-rule-words", { file, line: step.line }, problem)];
  });
}

/** A field of the letter must not change what its layout says. */
function declaredTwice(template: LetterTemplate, layout: TemplateFile | undefined): readonly Finding[] {
  const names = [...template.fields.keys()].filter((name) => layout?.fields.has(name) === true);
  return names.map((name) =>
    letterError(
      "field-of-layout",
      { file: template.file, line: 1 },
      {
        nl: `Het veld “${name}” staat al bij “fields” in ${layout?.file}. Geef het hier een andere naam, of laat het weg.`,
        en: `The field “${name}” is declared in ${layout?.file} already. Give it another name here, or leave it out.`,
      },
    ),
  );
}

interface Files {
  readonly template: LetterTemplate;
  readonly body: CheckedBody;
  readonly layout: TemplateFile | undefined;
  readonly frame: CheckedBody | undefined;
}

/** Where a field is first used: in the letter, else in its layout. */
function placeFinder({ template, body, layout, frame }: Files) {
  return (field: LetterField["name"]) => {
    const own = body.fields.find(({ name }) => name === field);
    if (own !== undefined) return { file: template.file, line: own.line };
    const around = frame?.fields.find(({ name }) => name === field);
    if (layout !== undefined && around !== undefined) return { file: layout.file, line: around.line };
    return { file: template.file, line: template.linesBefore };
  };
}
