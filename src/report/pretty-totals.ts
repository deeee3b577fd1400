import { statuses, type Verdict } from "../check/verdict.ts";
import { statusLabel } from "../language/labels.ts";
import type { Text } from "../language/language.ts";
import { type Names, namesOfVersions, versionOf } from "./names.ts";
import { absentLines, findingLines, placed } from "./pretty-log.ts";
import type { Page } from "./pretty-verdict.ts";
import { words } from "./pretty-words.ts";
import type { CheckRun, Outcome, Problem, StreamedResult } from "./run.ts";
import { summarySentence } from "./summary-sentence.ts";
import { verdictTitle } from "./verdict-title.ts";
import { wrapped } from "./wrap.ts";

/** The counts, what could not be judged, what the log itself shows and what it never shows. */
export function* totalLines(run: CheckRun, result: StreamedResult, page: Page): Generator<readonly string[]> {
  yield unjudgedLines(run, result, page);
  yield findingLines(result.dataQuality, page);
  yield absentLines(result.assumedAbsent, run, page);
  yield countLines(result, page);
}

/** Why the run is not complete, or what to do next. */
export function closingLines(run: CheckRun, page: Page): readonly string[] {
  const { problems, result, regulations } = run;
  const { language, colours, width } = page;
  if (problems.length > 0) {
    const lines = problemsToSay(problems, result).flatMap(({ message, place, file }) =>
      placed(message[language], place ?? file, width),
    );
    return [colours.bold(words.problems[language]), ...lines];
  }
  const first = firstToExplain(run);
  const [regulation] = regulations;
  if (first === undefined || regulation === undefined) {
    return [(result?.summary.known ? words.nothingNew : words.clean)[language]];
  }
  return [`${words.next[language]}: regelmaat explain ${run.named ?? regulation.id} ${first.step}`];
}

/** Problems that stand under the log's findings already are only counted here. */
function problemsToSay(problems: readonly Problem[], result: Outcome | undefined): readonly Problem[] {
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

function firstToExplain({ result, known }: CheckRun): Verdict | undefined {
  let disputable: Verdict | undefined;
  for (const verdict of allVerdicts(result)) {
    if (known?.(verdict) !== undefined) continue;
    if (verdict.status === "violated") return verdict;
    if (verdict.status === "disputable") disputable ??= verdict;
  }
  return disputable;
}

function* allVerdicts(result: StreamedResult | undefined): Generator<Verdict> {
  for (const { verdicts } of result?.cases ?? []) yield* verdicts;
  yield* result?.organisation ?? [];
}

/** Verdicts that fail for the same reason stand together, with the cases it is about. */
export function unjudgedLines(
  run: CheckRun,
  { cases, organisation }: StreamedResult,
  page: Page,
): readonly string[] {
  const groups = new Map<string, Map<string, Set<string>>>();
  const namesFor = namesOfVersions(run.regulations);
  const add = (verdict: Verdict, names: Names, caseId: string) => {
    if (verdict.status !== "undetermined" || run.known?.(verdict) !== undefined) return;
    const group = entry(groups, verdict.message[page.language], () => new Map<string, Set<string>>());
    entry(group, verdictTitle(verdict, names, page.language), () => new Set<string>()).add(caseId);
  };
  for (const { id, regulation, verdicts } of cases) {
    const names = namesFor(regulation.id, regulation.version);
    for (const verdict of verdicts) add(verdict, names, id);
  }
  const latest = run.regulations.at(-1);
  const own = namesFor(latest?.id ?? "", latest === undefined ? null : versionOf(latest));
  for (const verdict of organisation) add(verdict, own, words.organisation[page.language]);
  if (groups.size === 0) return [];
  return [
    page.colours.bold(words.unjudged[page.language]),
    ...[...groups].flatMap(([message, titles]) => [
      ...wrapped(message, { first: "  ? ", rest: "    ", width: page.width }),
      ...[...titles].flatMap(([title, ids]) =>
        wrapped(`${title} (${someOf([...ids], page)})`, {
          first: "      ",
          rest: "        ",
          width: page.width,
        }),
      ),
    ]),
  ];
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

const casesNamed = 3;

function someOf(ids: readonly string[], { language }: Page): string {
  const named = ids.slice(0, casesNamed).join(", ");
  const left = ids.length - casesNamed;
  if (left <= 0) return named;
  return language === "nl" ? `${named} en nog ${left}` : `${named} and ${left} more`;
}

function countLines(result: Outcome, page: Page): readonly string[] {
  const { language, colours } = page;
  const { summary } = result;
  if (statuses.every((status) => summary[status] === 0)) return [];
  const rows = statuses.map((status) => ({ label: statusLabel(status, language), count: summary[status] }));
  const beside = (["attention", "waiting", "onTies"] as const)
    .filter((name) => summary[name] > 0)
    .map((name) => `${words[name][language]}: ${summary[name]}.`);
  const widest = Math.max(...rows.map(({ label }) => label.length));
  return [
    colours.bold(words.totals[language]),
    ...rows.map(({ label, count }) => `  ${label.padEnd(widest)}  ${String(count).padStart(6)}`),
    ...(beside.length === 0 ? [] : wrapped(beside.join(" "), { first: "  ", rest: "  ", width: page.width })),
    "",
    ...summaryLines(result, page),
  ];
}

/** The whole outcome in one sentence: it stands at the top of a report and at its end. */
export function summaryLines(result: Outcome, page: Page): readonly string[] {
  const lines = wrapped(summarySentence(result, page.language), { first: "", rest: "  ", width: page.width });
  return lines.map((line) => page.colours.bold(line));
}
