import { createColors } from "picocolors";
import type { EventPointer, ReadingOutcome, Verdict } from "../check/verdict.ts";
import { sayIso } from "../language/day-words.ts";
import { alternativeLabel, severityLabel, statusLabel } from "../language/labels.ts";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { cellName, type Place } from "../place.ts";
import type { Names } from "./names.ts";
import { words } from "./pretty-words.ts";
import { lowered, verdictTitle } from "./verdict-title.ts";
import { atBothEnds, wrapped } from "./wrap.ts";

/** What every part of the report in the terminal needs. */
export interface Page {
  readonly language: Language;
  readonly width: number;
  readonly colours: ReturnType<typeof createColors>;
}

/** A page for a language, a width and colours or none. */
export function pageOf(language: Language, width: number, hasColour: boolean): Page {
  return { language, width, colours: createColors(hasColour) };
}

/** One verdict with its reason, its dates and its two places. */
export function verdictLines(verdict: Verdict, names: Names, page: Page): readonly string[] {
  const facts = [
    ...fact("due", dueText(verdict, page), page),
    ...eventFact("done", verdict.done, { names, page }),
    ...eventFact("anchor", verdict.anchor, { names, page }),
    ...verdict.article.flatMap((id) => articleFact(id, names, page)),
    ...readingFacts(verdict, page),
    ...(verdict.onTie ? fact("tie", { text: words.onTie[page.language] }, page) : []),
  ];
  const message = wrapped(verdict.message[page.language], { first: "    ", rest: "    ", width: page.width });
  return [...headLines(verdict, names, page), ...message, ...facts];
}

/** The mark, the word and the colour that a verdict is shown with. */
function markOf(verdict: Verdict, page: Page): string {
  const { colours, language } = page;
  if (verdict.status === "violated" && verdict.severity !== "attention") {
    return colours.red(`✗ ${severityLabel("violation", language)}`);
  }
  if (verdict.status === "violated") return colours.yellow(`! ${severityLabel("attention", language)}`);
  return colours.yellow(`? ${statusLabel(verdict.status, language)}`);
}

function headLines(verdict: Verdict, names: Names, page: Page): readonly string[] {
  const title = `  ${markWords(verdict, page)}: ${verdictTitle(verdict, names, page.language)}`;
  const [head = "", ...rest] = atBothEnds(title, lateText(verdict, page.language), page.width);
  const plainMark = markWords(verdict, page);
  return [head.replace(plainMark, () => markOf(verdict, page)), ...rest];
}

function markWords(verdict: Verdict, page: Page): string {
  return markOf(verdict, { ...page, colours: createColors(false) });
}

function lateText({ late }: Verdict, language: Language): string {
  if (late === undefined || late.days <= 0) return "";
  if (language === "nl") return late.days === 1 ? "1 dag te laat" : `${late.days} dagen te laat`;
  return late.days === 1 ? "1 day late" : `${late.days} days late`;
}

interface FactText {
  readonly text: string;
  readonly place?: Place;
}

function fact(
  name: "due" | "done" | "anchor" | "article" | "reading" | "readings" | "tie",
  said: FactText | undefined,
  page: Page,
) {
  if (said === undefined) return [];
  const label = words[name][page.language].padEnd(labelWidth);
  const margins = { first: `      ${label} `, rest: `      ${" ".repeat(labelWidth)} `, width: page.width };
  const lines = wrapped(said.text, margins);
  if (said.place === undefined) return lines;
  const place = `${singleLine(said.place.file)}:${singleLine(cellName(said.place) ?? String(said.place.line))}`;
  const last = lines.at(-1) ?? "";
  const ends = atBothEnds(last, place, page.width);
  return [...lines.slice(0, -1), ...ends.map((line) => line.replace(place, () => page.colours.dim(place)))];
}

const labelWidth = 9;

function dueText({ due, dueAtLatest }: Verdict, { language }: Page): FactText | undefined {
  if (due === undefined) return undefined;
  const atLatest = language === "nl" ? " (kan nog eerder worden)" : " (may still come earlier)";
  return { text: `${sayIso(due, language)}${dueAtLatest === true ? atLatest : ""}` };
}

function eventFact(
  name: "done" | "anchor",
  event: EventPointer | undefined,
  { names, page }: { readonly names: Names; readonly page: Page },
): readonly string[] {
  if (event === undefined) return [];
  const unknown = page.language === "nl" ? "datum onbekend" : "date unknown";
  const time = event.time === undefined ? unknown : sayIso(event.time, page.language);
  const text = `${time}, ${lowered(names.activity(event.activity))}`;
  return fact(name, { text, ...(event.place === undefined ? {} : { place: event.place }) }, page);
}

function articleFact(id: string, names: Names, page: Page): readonly string[] {
  const article = names.article(id);
  return fact(
    "article",
    article === undefined ? { text: id } : { text: article.citation, place: article.place },
    page,
  );
}

/** The readings that change the outcome or the day, and how many change nothing. */
function readingFacts(verdict: Verdict, page: Page): readonly string[] {
  const { readings, due, status } = verdict;
  const isDisputed = ({ ambiguity }: ReadingOutcome) =>
    status === "disputable" && verdict.ambiguities.includes(ambiguity);
  const telling = readings.filter(
    (outcome) =>
      outcome.due !== due || isDisputed(outcome) || (status !== "disputable" && outcome.status !== status),
  );
  const lines = telling.flatMap((outcome) => fact("reading", readingText(outcome, page), page));
  const same = readings.length - telling.length;
  if (same === 0) return lines;
  const text =
    page.language === "nl"
      ? `${same} ${same === 1 ? "andere lezing geeft" : "andere lezingen geven"} hetzelfde`
      : `${same} other ${same === 1 ? "reading gives" : "readings give"} the same`;
  return [...lines, ...fact("readings", { text }, page)];
}

function readingText({ ambiguity, reading, due, status }: ReadingOutcome, { language }: Page): FactText {
  const until = due === undefined ? "" : `${words.due[language]} ${sayIso(due, language)}, `;
  return {
    text: `${alternativeLabel(reading, language)} (${ambiguity}): ${until}${statusLabel(status, language)}`,
  };
}
