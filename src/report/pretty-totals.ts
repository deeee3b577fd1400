import type { AssumedAbsent, CheckResult } from "../check/result.ts";
import { statuses, type Verdict } from "../check/verdict.ts";
import type { Finding } from "../finding.ts";
import { statusLabel } from "../language/labels.ts";
import type { Text } from "../language/language.ts";
import type { Place } from "../place.ts";
import type { Page } from "./pretty-verdict.ts";
import { words } from "./pretty-words.ts";
import type { CheckRun, Problem } from "./run.ts";
import { wrapped } from "./wrap.ts";

/** The counts, what could not be judged, what the log itself shows and what it never shows. */
export function* totalLines(run: CheckRun, result: CheckResult, page: Page): Generator<readonly string[]> {
  yield unjudgedLines(result, page);
  yield findingLines(result.dataQuality, page);
  yield absentLines(result.assumedAbsent, run, page);
  yield countLines(result, page);
}

/** Why the run is not complete, or what to do next. */
export function closingLines({ problems, result, regulations }: CheckRun, page: Page): readonly string[] {
  const { language, colours, width } = page;
  if (problems.length > 0) {
    const lines = problemsToSay(problems, result).flatMap(({ message, place, file }) =>
      placed(message[language], place ?? file, width),
    );
    return [colours.bold(words.problems[language]), ...lines];
  }
  const first = firstToExplain(result);
  const [regulation] = regulations;
  if (first === undefined || regulation === undefined) return [words.clean[language]];
  return [`${words.next[language]}: regelmaat explain ${regulation.id} ${first.step}`];
}

/** Problems that stand under the log's findings already are only counted here. */
function problemsToSay(problems: readonly Problem[], result: CheckResult | undefined): readonly Problem[] {
  const said = new Set(result?.dataQuality.map(({ message }) => message));
  const others = problems.filter(({ message }) => !said.has(message));
  const count = problems.length - others.length;
  if (count === 0) return others;
  const message: Text = {
    nl: `Fouten in het logboek: ${count}. Wat daar staat is niet meegeteld; verbeter het en toets opnieuw.`,
    en: `Errors in the log: ${count}. What stands there was not counted; mend it and check again.`,
  };
  return [...others, { rule: "log-errors", message }];
}

function firstToExplain(result: CheckResult | undefined): Verdict | undefined {
  const all = [...(result?.cases.flatMap(({ verdicts }) => verdicts) ?? []), ...(result?.organisation ?? [])];
  return all.find(({ status }) => status === "violated") ?? all.find(({ status }) => status === "disputable");
}

/** Verdicts that fail for the same reason stand together, with the cases it is about. */
function unjudgedLines({ cases, organisation }: CheckResult, page: Page): readonly string[] {
  const groups = new Map<
    string,
    { readonly id: string; readonly message: string; readonly cases: string[] }
  >();
  const add = (verdict: Verdict, caseId: string) => {
    if (verdict.status !== "undetermined") return;
    const message = verdict.message[page.language];
    const id = verdict.id.replace(/#\d+/u, "");
    const group = groups.get(`${id}\n${message}`) ?? { id, message, cases: [] };
    if (!group.cases.includes(caseId)) group.cases.push(caseId);
    groups.set(`${id}\n${message}`, group);
  };
  for (const { id, verdicts } of cases) for (const verdict of verdicts) add(verdict, id);
  for (const verdict of organisation) add(verdict, words.organisation[page.language]);
  if (groups.size === 0) return [];
  const margins = { first: "  ? ", rest: "    ", width: page.width };
  return [
    page.colours.bold(words.unjudged[page.language]),
    ...[...groups.values()].flatMap((group) =>
      wrapped(`${group.id}: ${group.message} (${someOf(group.cases, page)})`, margins),
    ),
  ];
}

const casesNamed = 3;

function someOf(ids: readonly string[], { language }: Page): string {
  const named = ids.slice(0, casesNamed).join(", ");
  const left = ids.length - casesNamed;
  if (left <= 0) return named;
  return language === "nl" ? `${named} en nog ${left}` : `${named} and ${left} more`;
}

function findingLines(findings: readonly Finding[], page: Page): readonly string[] {
  if (findings.length === 0) return [];
  return [
    page.colours.bold(words.dataQuality[page.language]),
    ...findings.flatMap(({ message, place }) => placed(message[page.language], place, page.width)),
  ];
}

function placed(text: string, place: Place | string | undefined, width: number): readonly string[] {
  const before = place === undefined ? "" : `${sayPlace(place)} `;
  return wrapped(`${before}${text}`, { first: "  ", rest: "    ", width });
}

function sayPlace(place: Place | string): string {
  return typeof place === "string" ? place : `${place.file}:${place.line}:${place.column}`;
}

function absentLines(
  absent: readonly AssumedAbsent[],
  { regulations }: CheckRun,
  page: Page,
): readonly string[] {
  if (absent.length === 0) return [];
  const { language, width } = page;
  const labelOf = (name: string) =>
    regulations
      .map(({ activities, facts }) => activities[name]?.label ?? facts[name]?.label)
      .find((label) => label !== undefined) ?? name;
  const said = absent.map(({ name, verdicts }) => {
    const count =
      language === "nl"
        ? verdicts === 1
          ? "1 oordeel"
          : `${verdicts} oordelen`
        : verdicts === 1
          ? "1 verdict"
          : `${verdicts} verdicts`;
    return `${labelOf(name)} (${count})`;
  });
  return [
    page.colours.bold(words.absent[language]),
    ...wrapped(said.join(" · "), { first: "  ", rest: "  ", width }),
  ];
}

function countLines({ summary }: CheckResult, page: Page): readonly string[] {
  const { language, colours } = page;
  if (statuses.every((status) => summary[status] === 0)) return [];
  const rows = statuses.map((status) => ({ label: statusLabel(status, language), count: summary[status] }));
  const extra =
    language === "nl"
      ? [
          `Zaken met een overtreding: ${summary.casesWithViolation} van ${summary.cases}.`,
          `Aandachtspunten: ${summary.attention}. Wachten op een gebeurtenis: ${summary.waiting}. Hangen af van volgorde op één dag: ${summary.onTies}.`,
        ]
      : [
          `Cases with a violation: ${summary.casesWithViolation} of ${summary.cases}.`,
          `Points of attention: ${summary.attention}. Waiting for an event: ${summary.waiting}. Resting on the order within a day: ${summary.onTies}.`,
        ];
  const widest = Math.max(...rows.map(({ label }) => label.length));
  return [
    colours.bold(words.totals[language]),
    ...rows.map(({ label, count }) => `  ${label.padEnd(widest)}  ${String(count).padStart(6)}`),
    ...extra.flatMap((line) => wrapped(line, { first: "  ", rest: "  ", width: page.width })),
  ];
}
