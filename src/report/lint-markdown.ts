import type { Language, Text } from "../language/language.ts";
import { lintFindings } from "./lint-findings.ts";
import { type LintRun, lintClosing } from "./lint-report.ts";
import { markdownText } from "./markdown-text.ts";
import type { View } from "./run.ts";
import { type Level, type RunFinding, worstOf } from "./run-findings.ts";

/** What was found in the texts as a table, for a comment or a job summary. */
export function* lintMarkdown(run: LintRun, { maxFindings = rowsShown }: View): Generator<string> {
  const { language } = run;
  yield `### ${title[language]}\n\n${markdownText(lintClosing(run))}\n`;
  const rows = Math.min(rowsShown, maxFindings);
  const { shown, count } = worstOf(lintFindings(run), rows);
  if (count > 0 && rows > 0) yield `\n${table(shown.slice(0, rows), language)}\n`;
  const left = count - Math.min(rows, count);
  if (left > 0) yield `\n${moreText(left)[language]}\n`;
}

/** A comment holds 65,536 characters. */
const rowsShown = 100;

function table(findings: readonly RunFinding[], language: Language): string {
  const header = ["", placeWord[language], checkWord[language], whatWord[language]];
  const rows = findings.map(({ level, place, rule, message }) => [
    marks[level],
    place === undefined ? "" : `${place.file}:${place.line}`,
    rule.slice(rule.indexOf("/") + 1),
    message,
  ]);
  return [header, header.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(markdownText).join(" | ")} |`)
    .join("\n");
}

const marks: Readonly<Record<Level, string>> = { error: "✗", violation: "✗", attention: "!" };

function moreText(left: number): Text {
  return {
    nl: `En nog ${left}. Alles staat in \`--format json\`.`,
    en: `And ${left} more. All are in \`--format json\`.`,
  };
}

const title: Text = { nl: "De tekst van de regelingen", en: "The text of the regulations" };
const placeWord: Text = { nl: "Plaats", en: "Place" };
const checkWord: Text = { nl: "Controle", en: "Check" };
const whatWord: Text = { nl: "Wat", en: "What" };
