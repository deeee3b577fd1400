import type { EventPointer } from "../../check/verdict.ts";
import { sayIso } from "../../language/day-words.ts";
import { statusLabel } from "../../language/labels.ts";
import type { Language, Text } from "../../language/language.ts";
import { singleLine } from "../../language/text.ts";
import { asksForALook, type CheckRun } from "../run.ts";
import { findingBlock } from "./finding-block.ts";
import { element, folded, paragraph, text } from "./markup.ts";
import { sayCount } from "./numbers.ts";
import { isViolation } from "./overview.ts";
import { shortDate } from "./short-date.ts";
import { timelineDrawing } from "./timeline.ts";
import {
  type DayOffStretch,
  type Timeline,
  type TimelineInput,
  type TimelineTerm,
  timelineOf,
} from "./timeline-model.ts";

/** A case, and which of its findings are known. */
export type CaseInput = TimelineInput & Pick<CheckRun, "known">;

interface Heading {
  /** From 1, in the order of the report. */
  readonly number: number;
  /** With many cases each is folded away, so that the page can be looked through. */
  readonly isFolded: boolean;
}

/** One case: what happened, its line of time, and every finding with its derivation. */
export function caseSection(input: CaseInput, { number, isFolded }: Heading): string {
  const { result, regulation, language, known } = input;
  const findings = result.verdicts.filter(({ status }) => asksForALook(status));
  const heading = element("h3", { id: `case-${number}-h` }, [
    text(caseName(result.id, number, language)),
    " ",
    element("span", { class: "tally" }, text(sayFindings(findings, language))),
  ]);
  const body = [
    ...story(input),
    ...findings.map((verdict) =>
      findingBlock(verdict, { regulation, level: 4, language, known: known?.(verdict) }),
    ),
  ].join("");
  const attributes = { class: "case", id: `case-${number}`, "aria-labelledby": `case-${number}-h` };
  const content = isFolded ? folded(heading, body) : `${heading}${body}`;
  return `${element("section", attributes, content)}\n`;
}

/** The id of a case, or its number in the report where it has none. */
export function caseName(id: string, number: number, language: Language): string {
  const name = id === "" ? `${labels.nameless[language]} ${number}` : singleLine(id);
  return `${labels.case[language]} ${name}`;
}

function sayFindings(findings: readonly Parameters<typeof isViolation>[0][], language: Language): string {
  const isDutch = language === "nl";
  const violations = findings.filter(isViolation).length;
  const others = findings.length - violations;
  return [
    ...(violations === 0
      ? []
      : [
          sayCount(
            violations,
            isDutch ? ["overtreding", "overtredingen"] : ["violation", "violations"],
            language,
          ),
        ]),
    ...(others === 0
      ? []
      : [
          sayCount(
            others,
            isDutch
              ? ["punt om naar te kijken", "punten om naar te kijken"]
              : ["point to look at", "points to look at"],
            language,
          ),
        ]),
  ].join(", ");
}

/** The events with their numbers, the drawing, and the drawing in words. */
function story(input: TimelineInput): readonly string[] {
  const { result, language, names } = input;
  const timeline = timelineOf(input);
  const events = (result.events ?? []).map((event) =>
    element("li", {}, text(`${sayTime(event, language)} – ${names.activity(event.activity)}`)),
  );
  return [
    ...(timeline === undefined
      ? []
      : [element("figure", {}, timelineDrawing(timeline, labels.drawing[language], language))]),
    ...(events.length === 0 ? [] : [element("ol", { class: "events" }, events)]),
    ...(timeline === undefined ? [] : [inWords(timeline, language)]),
  ];
}

function sayTime({ time }: EventPointer, language: Language): string {
  return time === undefined ? labels.unknown[language] : sayIso(time, language);
}

function inWords({ terms, told, daysOff }: Timeline, language: Language): string {
  const holidays = daysOff.flatMap((stretch) => sayDaysOff(stretch, language));
  const items = [...terms, ...told].map((term) => element("li", {}, text(sayTerm(term, language))));
  const parts = [
    ...(items.length === 0 ? [] : [element("ul", {}, items)]),
    ...(holidays.length === 0 ? [] : [paragraph(`${labels.daysOff[language]}: ${holidays.join("; ")}.`)]),
  ];
  return parts.length === 0 ? "" : folded(text(labels.inWords[language]), parts.join(""));
}

function sayDaysOff({ name, from, until }: DayOffStretch, language: Language): readonly string[] {
  if (name === undefined) return [];
  const day = shortDate(from, language);
  return [`${name} (${from === until ? day : `${day} – ${shortDate(until, language)}`})`];
}

function sayTerm({ label, verdict, from, due, done }: TimelineTerm, language: Language): string {
  const [start, last] = [shortDate(from, language), shortDate(due, language)];
  const status = statusLabel(verdict.status, language);
  const act =
    done === undefined ? labels.notDone[language] : `${labels.done[language]} ${shortDate(done, language)}`;
  return language === "nl"
    ? `${label}: vanaf ${start}, uiterlijk ${last}, ${act}: ${status}.`
    : `${label}: from ${start}, due ${last}, ${act}: ${status}.`;
}

const labels = {
  case: { nl: "Zaak", en: "Case" },
  nameless: { nl: "nr.", en: "no." },
  unknown: { nl: "datum onbekend", en: "date unknown" },
  drawing: {
    nl: "Tijdlijn van deze zaak; eronder staat zij in woorden.",
    en: "Timeline of this case; below it stands in words.",
  },
  inWords: { nl: "De tijdlijn in woorden", en: "The timeline in words" },
  daysOff: { nl: "Vrije dagen in deze tijd", en: "Days off in this time" },
  done: { nl: "gedaan op", en: "done on" },
  notDone: { nl: "niet gedaan", en: "not done" },
} as const satisfies Readonly<Record<string, Text>>;
