import { createColors } from "picocolors";
import type { Finding, Fix } from "../finding.ts";
import type { Language, Text } from "../language/language.ts";
import type { CoverageCount } from "../lint/index.ts";
import type { Accepted } from "../regulation/model.ts";
import { errorRecord } from "./json.ts";
import { jsonChunks } from "./json-chunks.ts";
import { severityWords } from "./lint-severity.ts";
import { notShown } from "./not-shown.ts";
import type { Input, Problem, View } from "./run.ts";
import { wrapped } from "./wrap.ts";

/** One run of the check on the regulation texts. */
export interface LintRun {
  readonly inputs: readonly Input[];
  /** In the order of the files and of the places in them. */
  readonly findings: readonly Finding[];
  /** Why the run is not complete; empty when it is. */
  readonly problems: readonly Problem[];
  /** Points of attention that the regulations accept with a reason. */
  readonly accepted: readonly Accepted[];
  readonly coverage?: readonly CoverageCount[];
  /** The texts in which something was mended before this was found. */
  readonly fixed?: readonly FixedFile[];
  readonly language: Language;
  readonly toolVersion: string;
}

export interface FixedFile {
  readonly path: string;
  /** What was found there and is mended now. */
  readonly findings: readonly Finding[];
  /** The change, where it has only been looked at and nothing was written. */
  readonly diff?: string;
}

/** The findings for people, each with its place and what to do. */
export function* lintPretty(run: LintRun, view: View): Generator<string> {
  const { findings, coverage, fixed = [], language } = run;
  const colours = createColors(view.colour);
  const { maxFindings = findings.length } = view;
  const left = findings.length - maxFindings;
  for (const finding of findings.slice(0, maxFindings)) {
    yield `${findingLines(finding, language, view).join("\n")}\n`;
  }
  if (left > 0) yield `${notShown(left, language)}\n`;
  for (const count of coverage ?? []) yield `${coverageLines(count, language).join("\n")}\n`;
  if (findings.length > 0 || coverage !== undefined) yield "\n";
  if (run.fixed !== undefined) yield `${fixedSentence(fixed, language)}\n`;
  yield `${colours.bold(lintClosing(run))}\n`;
  const fixable = fixableCount(findings);
  if (fixable > 0) yield `${fixableSentence(fixable)[language]}\n`;
}

/** What mending would change, for a person and for `git apply` alike: these read past what is no change. */
export function* lintDiff({ fixed = [], language }: LintRun): Generator<string> {
  for (const { diff = "" } of fixed) yield diff;
  yield `${fixedSentence(fixed, language)}\n`;
}

/** The same as one JSON document. */
export function lintJson({
  inputs,
  findings,
  problems,
  accepted,
  coverage,
  fixed,
  language,
}: LintRun): Iterable<string> {
  return jsonChunks({
    schemaVersion: 1,
    status: problems.length === 0 ? "checked" : "not-checked",
    errors: problems.map((problem) => errorRecord(problem, language)),
    inputs,
    summary: { ...countBySeverity(findings), fixable: fixableCount(findings) },
    findings: findings.map(({ rule, severity, message, place, related, fix }) => ({
      rule,
      severity,
      message: message[language],
      ...place,
      ...(related === undefined
        ? {}
        : { related: Array.from(related, (one) => ({ message: one.message[language], ...one.place })) }),
      ...(fix === undefined ? {} : { fix: fixRecord(fix, language) }),
    })),
    accepted: accepted.map(({ place, inText: _, ...said }) => ({ ...said, ...place })),
    ...(coverage === undefined ? {} : { coverage }),
    ...(fixed === undefined
      ? {}
      : {
          fixed: fixed.map(({ path, findings: mended, diff }) => ({
            file: path,
            rules: mended.map(({ rule }) => rule),
            ...(diff !== undefined && { diff }),
          })),
        }),
  });
}

function fixRecord({ says, edits }: Fix, language: Language) {
  return {
    says: says[language],
    edits: edits.map(({ start, end, place: { file: _, ...place }, text }) => ({
      start,
      end,
      ...place,
      text,
    })),
  };
}

function fixableCount(findings: readonly Finding[]): number {
  return findings.filter(({ fix }) => fix !== undefined).length;
}

function fixableSentence(count: number): Text {
  return {
    nl: `${count === 1 ? "1 daarvan is" : `${count} daarvan zijn`} te herstellen met --fix.`,
    en: `${count} of them can be mended with --fix.`,
  };
}

/** What was mended, or what would be where nothing has been written. */
function fixedSentence(fixed: readonly FixedFile[], language: Language): string {
  const count = fixed.reduce((sum, { findings }) => sum + findings.length, 0);
  const isDry = fixed.some(({ diff }) => diff !== undefined);
  if (count === 0) return nothingToFix[language];
  if (language === "nl") {
    const where = plural(fixed.length, "bestand", "bestanden");
    const what = `${plural(count, "aandachtspunt", "aandachtspunten")} in ${where}`;
    return isDry ? `Te herstellen: ${what}; er is niets geschreven.` : `Hersteld: ${what}.`;
  }
  const what = `${plural(count, "point of attention", "points of attention")} in ${plural(fixed.length, "file", "files")}`;
  return isDry ? `To be mended: ${what}; nothing has been written.` : `Mended: ${what}.`;
}

const nothingToFix: Text = {
  nl: "Er is niets dat een programma kan herstellen.",
  en: "There is nothing that a program can mend.",
};

function findingLines({ rule, severity, message, place, related }: Finding, language: Language, view: View) {
  const colours = createColors(view.colour);
  const word = severityWords[severity][language];
  const mark = severity === "error" ? colours.red(`✗ ${word}`) : colours.yellow(`! ${word}`);
  const margins = { first: "  ", rest: "  ", width: view.width };
  return [
    `${place.file}:${place.line}:${place.column}  ${mark}  ${colours.dim(rule)}`,
    ...wrapped(message[language], margins),
    ...[...(related ?? [])].flatMap((one) =>
      wrapped(`${one.place.file}:${one.place.line}:${one.place.column} ${one.message[language]}`, {
        ...margins,
        first: "    ",
        rest: "    ",
      }),
    ),
  ];
}

function coverageLines({ id, version, lines }: CoverageCount, language: Language): readonly string[] {
  const head = version === null ? id : `${id} (${version})`;
  const of = language === "nl" ? "van" : "of";
  return [
    head,
    ...lines.map(
      ({ label, count, of: whole }) => `  ${label}: ${count}${whole === undefined ? "" : ` ${of} ${whole}`}`,
    ),
  ];
}

/** How many files were read, and what was found, in one sentence. */
export function lintClosing({ inputs, findings, problems, accepted, language }: LintRun): string {
  const { errors, attention } = countBySeverity(findings);
  const files = inputs.length;
  const incomplete = problems.length > 0;
  const reasoned = accepted.length;
  if (language === "nl") {
    const read = files === 1 ? "1 bestand gelezen" : `${files} bestanden gelezen`;
    return `${read}: ${plural(errors, "fout", "fouten")}, ${plural(attention, "aandachtspunt", "aandachtspunten")}${reasoned > 0 ? `; ${reasoned} met een reden aanvaard` : ""}${incomplete ? "; niet volledig nagegaan" : ""}.`;
  }
  const read = files === 1 ? "1 file read" : `${files} files read`;
  return `${read}: ${plural(errors, "error", "errors")}, ${plural(attention, "point of attention", "points of attention")}${reasoned > 0 ? `; ${reasoned} accepted with a reason` : ""}${incomplete ? "; not fully checked" : ""}.`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function countBySeverity(findings: readonly Finding[]): {
  readonly errors: number;
  readonly attention: number;
} {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, attention: findings.length - errors };
}
