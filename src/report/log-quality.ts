import type { LogSource, RowCount } from "../case-log/model.ts";
import { alsoHere } from "../case-log/source-findings.ts";
import type { Finding, Related } from "../finding.ts";
import { sayIso } from "../language/day-words.ts";
import type { Language, Text } from "../language/language.ts";
import { type Place, shownPlace } from "../place.ts";
import { placed } from "./pretty-log.ts";
import { unjudgedLines } from "./pretty-totals.ts";
import { type Page, pageOf } from "./pretty-verdict.ts";
import { words } from "./pretty-words.ts";
import type { CheckRun, StreamedResult, TextFormat } from "./run.ts";
import { wrapped } from "./wrap.ts";

/** What the log itself is worth: how it was read, what is wrong with it and where, nothing left out. */
export const logQuality: TextFormat = {
  name: "log-quality",
  isForPeople: true,
  isShared: false,
  shows: "what-to-look-at",
  write: function* (run, view) {
    const page = pageOf(run.language, view.width, view.colour);
    for (const lines of parts(run, page)) if (lines.length > 0) yield `${lines.join("\n")}\n`;
  },
};

function* parts(run: CheckRun, page: Page): Generator<readonly string[]> {
  const { result, sources = [], problems } = run;
  const { language, colours, width } = page;
  yield [colours.bold(labels.title[language])];
  for (const source of sources) yield sourceLines(source, page);
  if (result === undefined) {
    yield problems.flatMap(({ message, place, file }) => placed(message[language], place ?? file, width));
    return;
  }
  yield countLines(result, page);
  const ofRule = [...Map.groupBy(result.dataQuality, ({ rule }) => rule)];
  yield tableLines(ofRule, page);
  const unjudged = unjudgedLines(run, result, page);
  yield unjudged.length === 0 ? [] : ["", ...unjudged];
  for (const [rule, findings] of ofRule) {
    yield ["", `${colours.bold(rule)} (${timesOf(findings)})`];
    for (const finding of findings) yield* findingLines(finding, page);
  }
}

/** One file: how it was read, and what became of its rows. */
function sourceLines(
  { name, format, encoding, delimiter, zone, rows }: LogSource,
  page: Page,
): readonly string[] {
  const { language, width } = page;
  const how = [
    format === "" ? labels.unread[language] : format,
    ...(encoding === undefined ? [] : [encoding]),
    ...(delimiter === undefined
      ? []
      : [`${labels.delimiter[language]} ${delimiter === "\t" ? "tab" : delimiter}`]),
    ...(zone === undefined ? [] : [zone]),
  ];
  const counts = rowKinds.map((kind) => `${labels[kind][language]} ${rows[kind]}`);
  return [
    "",
    ...wrapped(`${name} · ${how.join(" · ")}`, { first: "", rest: "  ", width }),
    ...wrapped(counts.join(" · "), { first: "  ", rest: "  ", width }),
  ];
}

const rowKinds: readonly (keyof RowCount)[] = ["read", "used", "duplicates", "rejected"];

function countLines({ summary, events, asOf }: StreamedResult, { language }: Page): readonly string[] {
  const counts: readonly (readonly [Text, number])[] = [
    [labels.cases, summary.cases],
    [labels.events, events],
    [words.onTies, summary.onTies],
    [labels.undetermined, summary.undetermined],
  ];
  return [
    "",
    `${words.asOf[language]}: ${sayIso(asOf, language)}`,
    ...counts.map(([label, count]) => `${label[language]}: ${count}`),
  ];
}

/** How often each kind of finding is there. */
function tableLines(
  ofRule: readonly (readonly [string, readonly Finding[]])[],
  page: Page,
): readonly string[] {
  const { language, colours } = page;
  if (ofRule.length === 0) return ["", labels.nothing[language]];
  const widest = Math.max(...ofRule.map(([rule]) => rule.length));
  const rows = ofRule.map(([rule, findings]) => {
    const mark = findings.some(({ severity }) => severity === "error") ? "✗" : "!";
    return `  ${mark} ${rule.padEnd(widest)}  ${String(timesOf(findings)).padStart(8)}`;
  });
  return ["", colours.bold(words.dataQuality[language]), ...rows];
}

/** In how many places; one that a finding only compares with is none. */
function timesOf(findings: readonly Finding[]): number {
  let times = findings.length;
  for (const { related = [] } of findings) {
    for (const { message } of related) if (message === alsoHere) times += 1;
  }
  return times;
}

/** So many places stand in one line. */
const placesInLine = 10;

/** A finding with all its places. */
function* findingLines({ message, place, related = [] }: Finding, page: Page): Generator<readonly string[]> {
  const { language, width } = page;
  yield placed(message[language], place, width);
  let said = "";
  let line: string[] = [];
  const lines = () => wrapped(`${said}: ${line.join(", ")}`, { first: "    ", rest: "      ", width });
  for (const { text, of } of counted(related, place, language)) {
    const isFull = line.length === placesInLine || of !== said;
    if (isFull && line.length > 0) yield lines();
    if (isFull) line = [];
    said = of;
    line.push(text);
  }
  if (line.length > 0) yield lines();
}

/** The places in turn, without the file where that is the one that was named; the same one over again with its number. */
function* counted(
  related: Iterable<Related>,
  named: Place,
  language: Language,
): Generator<{ readonly text: string; readonly of: string }> {
  let last: { readonly text: string; readonly of: string } | undefined;
  let times = 0;
  const told = (one: typeof last) =>
    one === undefined ? [] : [times === 1 ? one : { ...one, text: `${one.text} (${times}×)` }];
  for (const { place, message } of related) {
    const of = message[language];
    const shown = shownPlace(place);
    const text = place.file === named.file ? shown.slice(place.file.length + 1) : shown;
    if (last !== undefined && last.text === text && last.of === of) {
      times += 1;
      continue;
    }
    yield* told(last);
    last = { text, of };
    times = 1;
  }
  yield* told(last);
}

const labels = {
  title: { nl: "De kwaliteit van het logboek", en: "The quality of the log" },
  unread: { nl: "niet gelezen", en: "not read" },
  delimiter: { nl: "scheidingsteken", en: "delimiter" },
  read: { nl: "rijen gelezen:", en: "rows read:" },
  used: { nl: "gebruikt:", en: "used:" },
  duplicates: { nl: "dubbel:", en: "duplicate:" },
  rejected: { nl: "geweigerd:", en: "rejected:" },
  cases: { nl: "Zaken", en: "Cases" },
  events: { nl: "Gebeurtenissen", en: "Events" },
  undetermined: { nl: "Oordelen die niet vast te stellen zijn", en: "Verdicts that could not be given" },
  nothing: {
    nl: "Over het logboek zelf is niets op te merken.",
    en: "There is nothing to say about the log itself.",
  },
} as const satisfies Readonly<Record<string, Record<Language, string>>>;
