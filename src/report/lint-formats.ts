import { lintRules } from "../lint/index.ts";
import { annotations } from "./github.ts";
import { codeQuality } from "./gitlab.ts";
import { lintFindings } from "./lint-findings.ts";
import { type LintRun, lintJson, lintPretty } from "./lint-report.ts";
import type { View } from "./run.ts";
import { resultRecord, type SarifRule, sarifDocument } from "./sarif-document.ts";

/** Writes what was found in the texts. */
type LintFormat = (run: LintRun, view: View) => Iterable<string>;

/** Every form in which `lint` tells what it found, by name. */
export const lintFormats = {
  pretty: lintPretty,
  json: lintJson,
  sarif: lintSarif,
  github: (run) => annotations(lintFindings(run), run.language, moreInPretty),
  gitlab: (run) => codeQuality(lintFindings(run), run.inputs[0]?.path ?? "."),
} as const satisfies Readonly<Record<string, LintFormat>>;

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
