import { lintRules } from "../lint/index.ts";
import { compactLines } from "./compact.ts";
import { annotations } from "./github.ts";
import { codeQuality } from "./gitlab.ts";
import { lintFindings } from "./lint-findings.ts";
import { lintMarkdown } from "./lint-markdown.ts";
import { type LintRun, lintJson, lintPretty } from "./lint-report.ts";
import type { View } from "./run.ts";
import { resultRecord, type SarifRule, sarifDocument } from "./sarif-document.ts";

/** A form in which `lint` tells what it found. */
export interface LintFormat {
  readonly name: "compact" | "github" | "gitlab" | "json" | "markdown" | "pretty" | "sarif";
  readonly isForPeople: boolean;
  readonly write: (run: LintRun, view: View) => Iterable<string>;
}

/** Every form, in the order of the alphabet. */
export const lintFormats: readonly LintFormat[] = [
  {
    name: "compact",
    isForPeople: true,
    write: (run, view) => compactLines(lintFindings(run), run.language, view),
  },
  {
    name: "github",
    isForPeople: false,
    write: (run) => annotations(lintFindings(run), run.language, moreInPretty),
  },
  {
    name: "gitlab",
    isForPeople: false,
    write: (run) => codeQuality(lintFindings(run), run.inputs[0]?.path ?? "."),
  },
  { name: "json", isForPeople: false, write: lintJson },
  { name: "markdown", isForPeople: true, write: lintMarkdown },
  { name: "pretty", isForPeople: true, write: lintPretty },
  { name: "sarif", isForPeople: false, write: lintSarif },
];

const moreInPretty = { nl: "Alles staat in --format sarif.", en: "All are in --format sarif." };

/** The checks that found something, what they look for, and each finding with its place in the text. */
function lintSarif(run: LintRun): Iterable<string> {
  const { language, toolVersion, problems, inputs } = run;
  const found = [...lintFindings(run)];
  const rules = [...new Set(found.map(({ rule }) => rule))].sort().map((id) => sarifRule(id, run));
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  return sarifDocument({
    id: "regelmaat/lint/",
    ...{ toolVersion, language, rules, problems, inputs },
    results: found.map((finding) => resultRecord(finding, index, language)),
  });
}

function sarifRule(id: string, { language }: LintRun): SarifRule {
  const rule = lintRules.find((known) => `lint/${known.id}` === id);
  // What keeps a text from being read is no check of its own.
  if (rule === undefined) return { id };
  const [finds, why] = [rule.finds[language], rule.why[language]];
  return { id, shortDescription: { text: finds }, help: { text: `${finds}\n${why}` } };
}
