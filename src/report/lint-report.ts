import { createColors } from "picocolors";
import type { Finding } from "../finding.ts";
import type { Language } from "../language/language.ts";
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
  readonly language: Language;
  readonly toolVersion: string;
}

/** The findings for people, each with its place and what to do. */
export function* lintPretty(
  { inputs, findings, problems, accepted, coverage, language }: LintRun,
  view: View,
): Generator<string> {
  const colours = createColors(view.colour);
  const { maxFindings = findings.length } = view;
  const left = findings.length - maxFindings;
  for (const finding of findings.slice(0, maxFindings)) {
    yield `${findingLines(finding, language, view).join("\n")}\n`;
  }
  if (left > 0) yield `${notShown(left, language)}\n`;
  for (const count of coverage ?? []) yield `${coverageLines(count, language).join("\n")}\n`;
  if (findings.length > 0 || coverage !== undefined) yield "\n";
  yield `${colours.bold(closing({ inputs, findings, problems, accepted, language }))}\n`;
}

/** The same as one JSON document. */
export function lintJson({
  inputs,
  findings,
  problems,
  accepted,
  coverage,
  language,
}: LintRun): Iterable<string> {
  return jsonChunks({
    schemaVersion: 1,
    status: problems.length === 0 ? "checked" : "not-checked",
    errors: problems.map((problem) => errorRecord(problem, language)),
    inputs,
    summary: countBySeverity(findings),
    findings: findings.map(({ rule, severity, message, place, related }) => ({
      rule,
      severity,
      message: message[language],
      ...place,
      ...(related === undefined
        ? {}
        : { related: Array.from(related, (one) => ({ message: one.message[language], ...one.place })) }),
    })),
    accepted: accepted.map(({ place, inText: _, ...said }) => ({ ...said, ...place })),
    ...(coverage === undefined ? {} : { coverage }),
  });
}

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

function closing({ inputs, findings, problems, accepted, language }: Omit<LintRun, "toolVersion">): string {
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
