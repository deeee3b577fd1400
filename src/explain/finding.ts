import { sayDerivation } from "../calendar/derivation.ts";
import { sayReason } from "../check/reasons/index.ts";
import type { EventPointer, ReadingOutcome, Status, Verdict } from "../check/verdict.ts";
import { alternativeLabel } from "../language/labels.ts";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { ReadBackSentence, ReadingReadBack } from "../read-back/model.ts";
import type { Regulation, Severity } from "../regulation/model.ts";
import { namesOfVersions, versionOf } from "../report/names.ts";
import { verdictTitle } from "../report/verdict-title.ts";
import { type ArticleText, articlesWithin, articleText } from "./article.ts";
import { type Asked, askedBy } from "./asked.ts";
import { sayInTime } from "./in-time.ts";

/** One verdict with everything that leads to it, for somebody who wants to follow it step by step. */
export interface FindingExplanation {
  readonly fingerprint: string;
  readonly language: Language;
  readonly regulation: { readonly id: string; readonly version: string | null; readonly title: string };
  /** Absent for what the organisation owes apart from any case. */
  readonly case?: string;
  readonly period?: string;
  /** Id of the verdict: `decision`, `decision.by`. */
  readonly verdict: string;
  readonly title: string;
  readonly status: Status;
  readonly severity?: Severity;
  readonly message: string;
  readonly anchor?: ExplainedEvent;
  readonly done?: ExplainedEvent;
  readonly due?: string;
  /** How the last day was counted, day by day; empty where no counting set it. */
  readonly derivation: readonly string[];
  /** What else led to the verdict or the day: a notice, a pause, an assumption. */
  readonly notes: readonly string[];
  /** Which day would have been in time; empty where no last day is asked. */
  readonly inTime: readonly string[];
  readonly readings: readonly ExplainedReading[];
  /** What the regulation asks here: what would have been in order. */
  readonly demand: readonly ReadBackSentence[];
  /** When that applies, and how a term is counted. */
  readonly around: readonly ReadBackSentence[];
  /** The articles that ask it, with their text. */
  readonly articles: readonly ArticleText[];
  /** Norms that the regulation says it wants to keep. */
  readonly norms: readonly string[];
}

interface ExplainedEvent {
  readonly activity: string;
  readonly label: string;
  readonly time?: string;
  readonly file?: string;
  readonly line?: number;
}

/** Another reading of an unclear clause, and what it gives here. */
export interface ExplainedReading {
  readonly ambiguity: string;
  /** What the text leaves open, in words. */
  readonly about?: string;
  readonly reading: "strict" | "lenient";
  readonly label: string;
  readonly status: Status;
  readonly due?: string;
  /** Whether it gives another outcome or another day than the reading that was taken. */
  readonly differs: boolean;
  readonly derivation: readonly string[];
}

export interface FindingInput {
  /** The version that judged it. */
  readonly regulation: Regulation;
  readonly verdict: Verdict;
  readonly caseId?: string | undefined;
}

/** Explains one verdict; its derivations are those that it carries. */
export function explainFinding(
  { regulation, verdict, caseId }: FindingInput,
  language: Language,
): FindingExplanation {
  const version = versionOf(regulation);
  const names = namesOfVersions([regulation])(regulation.id, version);
  const event = (pointer: EventPointer) => explainedEvent(pointer, names.activity(pointer.activity));
  const asked = askedBy(regulation, verdict, language);
  const { severity, anchor, done, due, period, derivation } = verdict;
  return {
    fingerprint: verdict.fingerprint,
    language,
    regulation: { id: regulation.id, version, title: singleLine(regulation.title) },
    ...(caseId !== undefined && { case: singleLine(caseId) }),
    ...(period !== undefined && { period }),
    verdict: verdict.id,
    title: verdictTitle(verdict, names, language),
    status: verdict.status,
    ...(severity && { severity }),
    message: singleLine(verdict.message[language]),
    ...(anchor && { anchor: event(anchor) }),
    ...(done && { done: event(done) }),
    ...(due !== undefined && { due }),
    derivation: derivation ? sayDerivation(derivation, language) : [],
    notes: notesOf(verdict, language),
    inTime: sayInTime(verdict, language),
    readings: verdict.readings.map((outcome) => explainedReading(outcome, { verdict, asked, language })),
    demand: asked.demand,
    around: asked.around,
    articles: verdict.article.flatMap((id) => articlesWithin(regulation, id).map(articleText)),
    norms: regulation.norms,
  };
}

function explainedEvent({ activity, time, place }: EventPointer, label: string): ExplainedEvent {
  return {
    activity,
    label: singleLine(label),
    ...(time !== undefined && { time }),
    ...(place && { file: place.file, line: place.line }),
  };
}

/** Each note once, and not what the reason says already. */
function notesOf({ notes, message }: Verdict, language: Language): readonly string[] {
  const said = notes.map((note) => singleLine(sayReason(note, language)));
  return [...new Set(said)].filter((note) => !message[language].includes(note));
}

function explainedReading(
  { ambiguity, reading, status, due, derivation }: ReadingOutcome,
  {
    verdict,
    asked,
    language,
  }: { readonly verdict: Verdict; readonly asked: Asked; readonly language: Language },
): ExplainedReading {
  const about = asked.step?.readings.find((one: ReadingReadBack) => one.ambiguity === ambiguity)?.sentence;
  // Of a disputable verdict the readings that give the outcome of the primary one are those not named.
  const decides = verdict.status === "disputable" && verdict.ambiguities.includes(ambiguity);
  const isOther = verdict.status !== "disputable" && status !== verdict.status;
  return {
    ambiguity,
    ...(about !== undefined && { about }),
    reading,
    label: alternativeLabel(reading, language),
    status,
    ...(due !== undefined && { due }),
    differs: decides || isOther || due !== verdict.due,
    derivation: derivation ? sayDerivation(derivation, language) : [],
  };
}
