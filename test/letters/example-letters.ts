import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isoFromDay } from "../../src/calendar/day.ts";
import type { Case, CaseLog } from "../../src/case-log/model.ts";
import { LogCheck } from "../../src/check/log-check.ts";
import type { Verdict } from "../../src/check/verdict.ts";
import { type Sending, withLetter } from "../../src/letters/letter-event.ts";
import { readLayout, readTemplate } from "../../src/letters/read-template.ts";
import { type Readiness, readinessOf } from "../../src/letters/readiness.ts";
import { type Letter, renderLetter } from "../../src/letters/render-letter.ts";
import type { FieldValue, LetterTemplate, TemplateSource } from "../../src/letters/template.ts";
import type { Regulation } from "../../src/regulation/model.ts";
import { exampleFolder, exampleIds, readExampleLog } from "../regulations/example-folder.ts";

const project = join(import.meta.dirname, "../..");

/** The letters of one regulation, with its example log. */
export interface LetterFolder {
  readonly id: string;
  readonly regulation: Regulation;
  readonly layout: TemplateSource;
  readonly letters: readonly ExampleTemplate[];
  readonly log: CaseLog;
}

export interface ExampleTemplate {
  readonly name: string;
  readonly source: TemplateSource;
  readonly template: LetterTemplate;
}

/** Every regulation of the project with its letters. Throws for a letter that cannot be read. */
export async function letterFolders(): Promise<readonly LetterFolder[]> {
  return await Promise.all(exampleIds.map((id) => letterFolder(id)));
}

async function letterFolder(id: string): Promise<LetterFolder> {
  const { path, regulation, expected } = exampleFolder(id);
  const log = expected.logs["cases.csv"];
  if (log === undefined) throw new Error(`${id} has no example cases`);
  const folder = join(path, "letters");
  const names = existsSync(join(project, folder)) ? readdirSync(join(project, folder)).sort() : [];
  return {
    id,
    regulation,
    layout: sourceAt(join(path, "layout.hbs")),
    letters: names.map((file) => templateAt(join(folder, file), regulation)),
    log: (await readExampleLog({ path, regulation }, { name: "cases.csv", expected: log })).log,
  };
}

function sourceAt(file: string): TemplateSource {
  return { file, text: readFileSync(join(project, file), "utf8") };
}

function templateAt(file: string, regulation: Regulation): ExampleTemplate {
  const source = sourceAt(file);
  const { template, findings } = readTemplate(source, regulation);
  if (template === undefined)
    throw new Error(`${file}: ${findings.map(({ message }) => message.nl).join(" ")}`);
  return { name: `${regulation.id}/${template.id}`, source, template };
}

/** A letter in an example case on the day on which that case asks it. */
export interface ExampleLetter {
  readonly letter: Letter;
  readonly readiness: Readiness;
  readonly case: Case;
  /** The verdicts once it has been sent. */
  readonly after: readonly Verdict[];
  readonly day: number;
}

/**
 * The letter in the first example case where it has its place, with every field that the case does not fill in filled
 * in with its own name. Where no case has a place for it, the first attempt is given, with what was in its way.
 */
export function exampleLetter(folder: LetterFolder, template: ExampleTemplate): ExampleLetter {
  const attempts: ExampleLetter[] = [];
  for (const situation of situationsFor(folder, template)) {
    const attempt = letterIn(folder, template, situation);
    if (attempt.letter.findings.length === 0 && attempt.readiness.obstacles.length === 0) return attempt;
    attempts.push(attempt);
  }
  const [first] = attempts;
  if (first === undefined) throw new Error(`${folder.id} has no cases`);
  return first;
}

/** A case on a day. */
export interface Situation {
  readonly case: Case;
  readonly day: number;
  /** Whether the letter needs verdicts. Default: it does. */
  readonly isJudged?: boolean;
}

/** Where the log has the act, the case as it stood just before; else every case as it stood after each event. */
function* situationsFor({ log }: LetterFolder, { template }: ExampleTemplate): Generator<Situation> {
  for (const one of log.cases) {
    for (const [at, { activity, time }] of one.events.entries()) {
      if (activity === template.records && time !== undefined)
        yield { case: { ...one, events: one.events.slice(0, at) }, day: time.day };
    }
  }
  for (const one of log.cases) {
    for (const [at, { time }] of one.events.entries()) {
      if (time !== undefined)
        yield { case: { ...one, events: one.events.slice(0, at + 1) }, day: time.day + 1 };
    }
  }
}

/** The letter in a case on a day. */
export function letterIn(
  folder: LetterFolder,
  { source, template }: ExampleTemplate,
  { case: one, day, isJudged = true }: Situation,
): ExampleLetter {
  const { regulation, layout, log } = folder;
  const judged = (judgedCase: Case, sent?: Sending): readonly Verdict[] => {
    const fields = new Set([...log.scope.fields, ...Object.keys(sent?.act.fields ?? {})]);
    const check = new LogCheck({
      versions: [regulation],
      scope: { ...log.scope, fields },
      // A letter names the day of the primary reading; judging the others takes most of the time.
      options: { asOf: { day }, reading: "primary" },
      derivesAll: true,
    });
    return check.judge(judgedCase)?.verdicts ?? [];
  };
  let after: readonly Verdict[] = [];
  const letterDate = isoFromDay(day);
  const letter = renderLetter({
    ...{ template: source, layout, regulation, case: one, letterDate },
    values: sampleValues({ template, layout, regulation }),
    verdictsWith: (sent) => {
      after = isJudged ? judged(sent === undefined ? one : withLetter(one, sent), sent) : [];
      return after;
    },
  });
  const { sent } = letter;
  const readiness =
    sent === undefined || !isJudged
      ? { obstacles: [], notices: [] }
      : readinessOf({ regulation, case: one, sent, before: judged(one), after });
  return { letter, readiness, case: one, after, day };
}

interface Sampled {
  readonly template: LetterTemplate;
  readonly layout: TemplateSource;
  readonly regulation: Regulation;
}

/** What stands in fields that no case fills in. */
function sampleValues({ template, layout, regulation }: Sampled): Readonly<Record<string, FieldValue>> {
  const asked = [...(readLayout(layout).layout?.fields.values() ?? []), ...template.fields.values()];
  const filled = asked.filter(
    ({ name, type, default: preset }) =>
      preset === undefined &&
      !["letter-date", "reference"].includes(name) &&
      !(type === "date" && Object.hasOwn(regulation.activities, name.replace(/-date$/u, ""))),
  );
  return Object.fromEntries(
    filled.map(({ name, type }) => [name, choiceOf(name, regulation) ?? sampleOf(name, type)]),
  );
}

function choiceOf(name: string, { facts }: Regulation): string | undefined {
  return Object.hasOwn(facts, name) ? Object.values(facts[name]?.values ?? {})[0] : undefined;
}

function sampleOf(name: string, type: string): FieldValue {
  if (type === "date") return "2026-03-02";
  if (type === "boolean") return "ja";
  return type === "list" ? [`${name} één`, `${name} twee`] : `(${name})`;
}
