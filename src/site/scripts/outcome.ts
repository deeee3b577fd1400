import { statuses } from "../../check/verdict.ts";
import { statusLabel } from "../../language/labels.ts";
import { shownPlace } from "../../place.ts";
import type { Article } from "../../regulation/model.ts";
import { levelLabel } from "../../report/level-label.ts";
import type { CheckRun } from "../../report/run.ts";
import { type RunFinding, runFindings } from "../../report/run-findings.ts";
import { summarySentence } from "../../report/summary-sentence.ts";
import type { BrowserRegulation } from "../browser-regulation.ts";
import type {
  CheckOutcome,
  ShownArticle,
  ShownFinding,
  ShownFindings,
  ShownProblem,
} from "./check-question.ts";

/** So many findings of a level are shown; the others are in the reports. */
const shownOfLevel = 100;

/** What a page says of a run. */
export function outcomeOf(run: CheckRun, regulation: BrowserRegulation): CheckOutcome {
  const { result, language } = run;
  const verdicts = new Worst();
  const quality = new Worst();
  for (const finding of runFindings(run)) {
    if (finding.verdict !== undefined) verdicts.add(finding);
    // What is an error stands among the problems.
    else if (finding.level !== "error") quality.add(finding);
  }
  const show = (finding: RunFinding) => shown(finding, run, regulation);
  return {
    problems: problemsShown(run),
    ...(result && { summary: summarySentence(result, language) }),
    counts: result
      ? statuses.map((status) => ({ label: statusLabel(status, language), count: result.summary[status] }))
      : [],
    findings: verdicts.shown(show),
    quality: result ? quality.shown(show) : { count: 0, shown: [] },
  };
}

/** Why a run is not complete, with the places. */
export function problemsShown({ problems }: CheckRun): readonly ShownProblem[] {
  return problems.map(({ message, place, file }) => ({
    message,
    ...whereIs(place === undefined ? file : shownPlace(place)),
  }));
}

/** An article with where it stands on the site. */
export function articleShown(
  article: Article | undefined,
  { versions }: BrowserRegulation,
): { readonly article?: ShownArticle } {
  const page = versions.find(({ file }) => file === article?.place.file)?.page;
  if (article === undefined || page === undefined) return {};
  return { article: { citation: article.citation, address: `${page}#${article.id}` } };
}

/** Counts findings and keeps the first of each level. */
class Worst {
  readonly #found: Readonly<Record<RunFinding["level"], RunFinding[]>> = {
    error: [],
    violation: [],
    attention: [],
  };
  #count = 0;

  add(finding: RunFinding): void {
    this.#count += 1;
    const ofLevel = this.#found[finding.level];
    if (ofLevel.length < shownOfLevel) ofLevel.push(finding);
  }

  shown(show: (finding: RunFinding) => ShownFinding): ShownFindings {
    const { error, violation, attention } = this.#found;
    return { count: this.#count, shown: [...error, ...violation, ...attention].map(show) };
  }
}

function shown(finding: RunFinding, { language }: CheckRun, regulation: BrowserRegulation): ShownFinding {
  const { level, title, message, place, article } = finding;
  return {
    level,
    label: levelLabel(finding, language),
    ...(finding.case !== undefined && { case: finding.case }),
    title,
    message,
    ...whereIs(place && shownPlace(place)),
    ...articleShown(article, regulation),
  };
}

function whereIs(where: string | undefined) {
  return where === undefined ? {} : { where };
}
