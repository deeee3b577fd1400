import { createColors } from "picocolors";
import { isoFromDay } from "../calendar/day.ts";
import type { Language, Text } from "../language/language.ts";
import {
  type CoverageOutcome,
  coverageOutcomes,
  type DemandCoverage,
  type NormCoverage,
  outcomeCounts,
} from "../norms/coverage.ts";
import type { Evidence } from "../norms/norm.ts";
import type { Regulation } from "../regulation/model.ts";
import { errorRecord } from "./json.ts";
import { jsonChunks } from "./json-chunks.ts";
import type { Input, Problem, View } from "./run.ts";
import { wrapped } from "./wrap.ts";

/** One run that holds regulations against norms. */
export interface NormRun {
  readonly inputs: readonly Input[];
  readonly regulations: readonly RegulationCoverage[];
  readonly problems: readonly Problem[];
  readonly language: Language;
}

export interface RegulationCoverage {
  readonly regulation: Regulation;
  readonly norms: readonly NormCoverage[];
  /** Norms that the regulation names and of which nothing is known here. */
  readonly unknown: readonly string[];
}

/** For people: each demand with what carries it and what is not there. */
export function* normsPretty({ regulations, language }: NormRun, view: View): Generator<string> {
  const { bold } = createColors(view.colour);
  for (const { regulation, norms, unknown } of regulations) {
    yield `${bold(`${regulation.title} (${regulation.id})`)}\n`;
    for (const { norm, demands } of norms) {
      yield `\n${bold(norm.title[language])}\n`;
      yield `${countSentence(demands, language)}\n`;
      for (const demand of demands)
        yield `${demandLines(demand, regulation, { language, view }).join("\n")}\n`;
    }
    for (const name of unknown)
      yield `\n${wrapped(unknownNorm(name)[language], margins("", view)).join("\n")}\n`;
    yield "\n";
  }
  yield `${wrapped(closing[language], margins("", view)).join("\n")}\n`;
}

/** The same as one JSON document. */
export function normsJson({ inputs, regulations, problems, language }: NormRun): Iterable<string> {
  return jsonChunks({
    schemaVersion: 1,
    status: problems.length === 0 ? "checked" : "not-checked",
    errors: problems.map((problem) => errorRecord(problem, language)),
    inputs,
    regulations: regulations.map(({ regulation, norms, unknown }) => ({
      id: regulation.id,
      version: regulation.inForce.from === undefined ? null : isoFromDay(regulation.inForce.from),
      unknownNorms: unknown,
      norms: norms.map(({ norm, demands }) => ({
        id: norm.id,
        title: norm.title[language],
        summary: outcomeCounts(demands),
        demands: demands.map(({ demand, outcome, evidence, lacks }) => ({
          id: demand.id,
          says: demand.says[language],
          outcome,
          verified: demand.isVerified,
          evidence: evidence.map(({ step, articles, place }) => ({
            ...(step !== undefined && { step }),
            articles,
            ...place,
          })),
          lacks: lacks.map((lack) => lack[language]),
        })),
      })),
    })),
  });
}

function demandLines(
  { demand, outcome, evidence, lacks }: DemandCoverage,
  regulation: Regulation,
  { language, view }: { readonly language: Language; readonly view: View },
): readonly string[] {
  const colours = createColors(view.colour);
  const [mark, colour] = marks[outcome];
  const word = colours[colour](`${mark} ${outcomeLabels[outcome][language]}`);
  const says = `${demand.says[language]}${demand.isVerified ? "" : " *"}`;
  const carried = evidence.map((one) => saidBy(one, regulation)).join("; ");
  return [
    `  ${word}  ${colours.dim(demand.id)}`,
    ...wrapped(says, margins("    ", view)),
    ...lacks.flatMap((lack) => wrapped(`→ ${lack[language]}`, margins("    ", view))),
    ...(carried === "" ? [] : wrapped(carried, margins("    ", view))),
  ];
}

/** `artikel 9, eerste lid (decision)`. */
function saidBy({ step, articles }: Evidence, regulation: Regulation): string {
  const cited = articles.map(
    (id) => regulation.articles.find((article) => article.id === id)?.citation ?? id,
  );
  const where = cited.join(", ");
  if (step === undefined) return where;
  return where === "" ? step : `${where} (${step})`;
}

function countSentence(demands: readonly DemandCoverage[], language: Language): string {
  const counts = outcomeCounts(demands);
  const parts = coverageOutcomes
    .toReversed()
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome]} ${outcomeLabels[outcome][language]}`);
  return `${demands.length} ${language === "nl" ? "eisen" : "demands"}: ${parts.join(", ")}.`;
}

function margins(margin: string, { width }: View) {
  return { first: margin, rest: margin, width };
}

const marks = {
  contrary: ["✗", "red"],
  missing: ["✗", "yellow"],
  partly: ["~", "yellow"],
  "by-person": ["?", "cyan"],
  "not-applicable": ["-", "dim"],
  covered: ["✓", "green"],
} as const satisfies Readonly<Record<CoverageOutcome, readonly [string, string]>>;

const outcomeLabels: Readonly<Record<CoverageOutcome, Text>> = {
  contrary: { nl: "in strijd", en: "contrary" },
  missing: { nl: "niet gevonden", en: "not found" },
  partly: { nl: "deels gevonden", en: "found in part" },
  "by-person": { nl: "door een mens te beoordelen", en: "for a person to judge" },
  "not-applicable": { nl: "niet van toepassing", en: "not applicable" },
  covered: { nl: "gedekt", en: "covered" },
};

function unknownNorm(name: string): Text {
  return {
    nl: `Van de norm "${name}" die de regeling noemt, is hier niets bekend; daaraan is zij niet getoetst.`,
    en: `Nothing is known here of the norm “${name}” that the regulation names; it has not been held against it.`,
  };
}

const closing: Text = {
  nl: "Gezocht is naar stappen, termijnen en woorden; of de regeling aan de norm voldoet, beoordeelt een jurist. Een * betekent: zo kennen wij de norm, maar de letterlijke tekst is er niet naast gelegd.",
  en: "What was looked for are steps, terms and words; whether the regulation meets the norm is for a lawyer to judge. A * means: this is how we know the norm, but its literal text has not been laid beside it.",
};
