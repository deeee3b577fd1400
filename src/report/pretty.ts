import type { CaseResult } from "../check/result.ts";
import type { Verdict } from "../check/verdict.ts";
import { sayIso } from "../language/day-words.ts";
import { singleLine } from "../language/text.ts";
import { type Names, namesOfVersions, versionOf } from "./names.ts";
import { notShown } from "./not-shown.ts";
import { closingLines, summaryLines, totalLines } from "./pretty-totals.ts";
import { type Page, pageOf, verdictLines } from "./pretty-verdict.ts";
import { words } from "./pretty-words.ts";
import type { CheckRun, StreamedResult, TextFormat } from "./run.ts";
import { wrapped } from "./wrap.ts";

/** The report for the terminal: what is not in order per case, then the totals and what could not be judged. */
export const pretty: TextFormat = {
  name: "pretty",
  isForPeople: true,
  isShared: false,
  shows: "what-to-look-at",
  write: function* (run, view) {
    const page = pageOf(run.language, view.width, view.colour);
    for (const part of parts(run, page, view.maxFindings))
      yield part.length === 0 ? "" : `${part.join("\n")}\n\n`;
    yield `${closingLines(run, page).join("\n")}\n`;
  },
};

function* parts(run: CheckRun, page: Page, maxFindings: number | undefined): Generator<readonly string[]> {
  const { result } = run;
  yield headerLines(run, page);
  if (result !== undefined) {
    if (result.summary.cases > 0) yield summaryLines(result, page);
    yield* firstOf(verdictBlocks(run, result, page), page, maxFindings);
    yield* totalLines(run, result, page);
  }
}

function headerLines({ regulations, result, inputs }: CheckRun, page: Page): readonly string[] {
  const { language, colours, width } = page;
  const titles = regulations.map((regulation) => {
    const version = versionOf(regulation);
    return version === null
      ? regulation.title
      : `${regulation.title} (${words.version[language]} ${version})`;
  });
  const asOf = result === undefined ? [] : [`${words.asOf[language]}: ${sayIso(result.asOf, language)}`];
  const files = inputs.map(({ path }) => path).join(" · ");
  return [
    ...titles.flatMap((title) =>
      wrapped(title, { first: "", rest: "  ", width }).map((line) => colours.bold(line)),
    ),
    ...asOf,
    ...(files === ""
      ? []
      : wrapped(files, { first: "", rest: "  ", width }).map((line) => colours.dim(line))),
  ];
}

/** What is shown of one case, or of the organisation. */
interface Block {
  readonly head: string;
  readonly verdicts: readonly Verdict[];
  readonly names: Names;
}

function* verdictBlocks(run: CheckRun, result: StreamedResult, page: Page): Generator<Block> {
  const namesFor = namesOfVersions(run.regulations);
  const isNew = (verdict: Verdict) => isShown(verdict) && run.known?.(verdict) === undefined;
  for (const one of result.cases) {
    const verdicts = one.verdicts.filter(isNew).sort(byTime);
    const names = namesFor(one.regulation.id, one.regulation.version);
    if (verdicts.length > 0) yield { head: caseHead(one, page), verdicts, names };
  }
  const organisation = result.organisation.filter(isNew).sort(byTime);
  const latest = run.regulations.at(-1);
  if (organisation.length === 0 || latest === undefined) return;
  const names = namesFor(latest.id, versionOf(latest));
  const head = page.colours.bold(words.organisation[page.language]);
  yield { head, verdicts: organisation, names };
}

/** The blocks with at most so many verdicts together, and how many were left out. */
function* firstOf(
  blocks: Iterable<Block>,
  page: Page,
  maxFindings = Number.POSITIVE_INFINITY,
): Generator<readonly string[]> {
  let room = maxFindings;
  let left = 0;
  for (const { head, verdicts, names } of blocks) {
    const shown = verdicts.slice(0, room);
    room -= shown.length;
    left += verdicts.length - shown.length;
    if (shown.length === 0) continue;
    yield [head, ...shown.flatMap((verdict) => ["", ...verdictLines(verdict, names, page)])];
  }
  if (left > 0) yield [notShown(left, page.language)];
}

function caseHead({ id, kind, stage }: CaseResult, { language, colours }: Page): string {
  const more = [kind, stage ?? ""].filter((part) => part !== "").map(singleLine);
  const addition = more.length === 0 ? "" : colours.dim(` · ${more.join(" · ")}`);
  return `${colours.bold(`${words.case[language]} ${singleLine(id)}`)}${addition}`;
}

/** In the order in which things went: by the day that was due, else by what was done or what started it. */
function byTime(one: Verdict, other: Verdict): number {
  const [first, second] = [timeOf(one), timeOf(other)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** ISO dates sort as texts; what has no date comes last. */
function timeOf({ anchor, done, due }: Verdict): string {
  return due ?? done?.time ?? anchor?.time ?? "9999";
}

/** What a reader must see one by one; what could not be judged is grouped under the totals. */
function isShown({ status }: Verdict): boolean {
  return status === "violated" || status === "disputable";
}
