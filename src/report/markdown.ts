import { statuses } from "../check/verdict.ts";
import { sayIso } from "../language/day-words.ts";
import { statusLabel } from "../language/labels.ts";
import type { Language, Text } from "../language/language.ts";
import { levelLabel } from "./level-label.ts";
import { markdownText } from "./markdown-text.ts";
import { sayVersions } from "./names.ts";
import { words } from "./pretty-words.ts";
import type { CheckRun, TextFormat } from "./run.ts";
import { newFindings, type RunFinding, worstOf } from "./run-findings.ts";
import { summarySentence } from "./summary-sentence.ts";

/** A summary and the worst findings as tables, for a comment or a job summary. */
export const markdown: TextFormat = {
  name: "markdown",
  isForPeople: true,
  isShared: true,
  shows: "what-to-look-at",
  write: function* (run, { maxFindings = rowsShown }) {
    yield `${heading(run)}\n`;
    if (run.result !== undefined) yield `\n${countTable(run)}\n`;
    const rows = Math.min(rowsShown, maxFindings);
    const { shown, count } = worstOf(newFindings(run), rows);
    if (count === 0) return;
    if (rows > 0) yield `\n${findingTable(shown.slice(0, rows), run)}\n`;
    const left = count - rows;
    if (left > 0) yield `\n${moreText(left)[run.language]}\n`;
  },
};

/** A comment holds 65,536 characters. */
const rowsShown = 100;

function heading({ regulations, result, language }: CheckRun): string {
  const title = regulations.at(-1)?.title ?? "regelmaat";
  const versions = sayVersions(regulations, language);
  const inForce = versions === undefined ? "" : ` (${versions})`;
  if (result === undefined) return `### ${markdownText(title)}${inForce}\n\n${notChecked[language]}`;
  const asOf = `${words.asOf[language]}: ${sayIso(result.asOf, language)}.`;
  return `### ${markdownText(title)}${inForce}\n\n**${markdownText(summarySentence(result, language))}** ${asOf}`;
}

function countTable({ result, language }: CheckRun): string {
  const rows = statuses.map(
    (status) => `| ${statusLabel(status, language)} | ${result?.summary[status] ?? 0} |`,
  );
  return [`| ${verdictWord[language]} | ${numberWord[language]} |`, "| --- | ---: |", ...rows].join("\n");
}

function findingTable(findings: readonly RunFinding[], { language }: CheckRun): string {
  const hasCases = findings.some((finding) => finding.case !== undefined);
  const header = [
    "",
    ...(hasCases ? [words.case[language]] : []),
    whatWord[language],
    whyWord[language],
    articleWord[language],
  ];
  const rows = findings.map((finding) => [
    markOf(finding, language),
    ...(hasCases ? [finding.case ?? ""] : []),
    finding.title,
    finding.message,
    finding.article?.citation ?? "",
  ]);
  const lines = [header, header.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.map(markdownText).join(" | ")} |`).join("\n");
}

function markOf(finding: RunFinding, language: Language): string {
  const { level, verdict } = finding;
  const isOpen = verdict !== undefined && verdict.status !== "violated";
  const mark = level === "attention" ? (isOpen ? "?" : "!") : "✗";
  return `${mark} ${levelLabel(finding, language)}`;
}

function moreText(left: number): Text {
  return {
    nl: `En nog ${left}. Alles staat in \`--format json\`.`,
    en: `And ${left} more. All are in \`--format json\`.`,
  };
}

const notChecked: Text = { nl: "Er is niets getoetst.", en: "Nothing was checked." };
const verdictWord: Text = { nl: "Oordeel", en: "Verdict" };
const numberWord: Text = { nl: "Aantal", en: "Number" };
const whatWord: Text = { nl: "Wat", en: "What" };
const whyWord: Text = { nl: "Waarom", en: "Why" };
const articleWord: Text = { nl: "Artikel", en: "Article" };
