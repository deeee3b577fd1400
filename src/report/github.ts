import type { Language, Text } from "../language/language.ts";
import type { TextFormat } from "./run.ts";
import { type Level, newFindings, type RunFinding, worstOf } from "./run-findings.ts";

/** Annotations on the log and on the regulation, the worst first. */
export const github: TextFormat = {
  name: "github",
  isForPeople: false,
  isShared: true,
  shows: "what-to-look-at",
  write: (run) => annotations(newFindings(run), run.language, moreInReport),
};

/**
 * Workflow commands that GitHub Actions shows as annotations, the worst first. Source: GitHub documentation,
 * "Workflow commands for GitHub Actions"; escaping as in `@actions/core`.
 * @param moreIn where those are that GitHub would not show
 */
export function* annotations(
  findings: Iterable<RunFinding>,
  language: Language,
  moreIn: Text,
): Generator<string> {
  const { shown, count } = worstOf(findings, annotationsShown);
  let left = count;
  for (const ofCommand of Map.groupBy(shown, ({ level }) => commands[level]).values()) {
    for (const finding of ofCommand.slice(0, annotationsShown)) {
      left -= 1;
      yield `${annotation(finding)}\n`;
    }
  }
  if (left > 0) yield `::notice::${escaped(`${moreText(left)[language]} ${moreIn[language]}`)}\n`;
}

const moreInReport: Text = {
  nl: "Alles staat in --format markdown of sarif.",
  en: "All are in --format markdown or sarif.",
};

/** GitHub keeps ten annotations of each level per step and drops the others without a word. */
const annotationsShown = 10;

const commands: Readonly<Record<Level, "error" | "warning">> = {
  error: "error",
  violation: "error",
  attention: "warning",
};

function annotation({ level, title, message, rule, case: id, place, article }: RunFinding): string {
  const where = place ?? article?.place;
  const properties = {
    ...(where === undefined ? {} : { file: where.file, line: String(where.line), col: String(where.column) }),
    title: id === undefined ? title : `${title} (${id})`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`);
  return `::${commands[level]} ${list.join(",")}::${escaped(`${message} [${rule}]`)}`;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function moreText(left: number): Text {
  return {
    nl: `Nog ${left} niet getoond: GitHub toont er tien per soort.`,
    en: `${left} more not shown: GitHub shows ten of each kind.`,
  };
}
