import type { RowCount } from "../../case-log/model.ts";
import type { Finding } from "../../finding.ts";
import type { Language, Text } from "../../language/language.ts";
import { shownPlace } from "../../place.ts";
import type { CheckRun, Problem } from "../run.ts";
import { element, folded, paragraph, section, table, text } from "./markup.ts";
import { sayNumber } from "./numbers.ts";
import { sectionIds } from "./section-ids.ts";

/** So many findings of a kind are told; the others are counted. */
const shownOfRule = 20;

/** How the log was read, and what is wrong with it. */
export function qualitySection({ sources = [], result, problems, language }: CheckRun): string {
  const quality = result?.dataQuality ?? [];
  const said = new Set(quality.map(({ message }) => message));
  const others = problems.filter(({ message }) => !said.has(message));
  const ofRule = [...Map.groupBy(quality, ({ rule }) => rule).values()];
  return section({ id: sectionIds.quality, heading: labels.heading[language] }, [
    ...others.map((problem) => paragraph(sayProblem(problem, language), "notice caution")),
    ...(sources.length === 0 ? [] : [sourceTable(sources, language)]),
    ...(ofRule.length === 0 ? [paragraph(labels.nothing[language])] : []),
    ...ofRule.map((findings) => ruleBlock(findings, language)),
  ]);
}

function sayProblem({ message, place, file }: Problem, language: Language): string {
  const where = place === undefined ? file : shownPlace(place);
  return `${where === undefined ? "" : `${where}: `}${message[language]}`;
}

function sourceTable(sources: NonNullable<CheckRun["sources"]>, language: Language): string {
  const columns = [
    { header: labels.file[language] },
    { header: labels.form[language] },
    ...rowKinds.map((kind) => ({ header: labels[kind][language], isNumber: true })),
  ];
  const rows = sources.map(({ name, format, encoding, zone, rows: counts }) => [
    text(name),
    text([format, encoding, zone].filter((part) => part !== undefined && part !== "").join(", ")),
    ...rowKinds.map((kind) => sayNumber(counts[kind], language)),
  ]);
  return table(labels.files[language], columns, rows);
}

const rowKinds: readonly (keyof RowCount)[] = ["read", "used", "duplicates", "rejected"];

function ruleBlock(findings: readonly Finding[], language: Language): string {
  const items = findings
    .slice(0, shownOfRule)
    .map(({ message, place, related }) =>
      element("li", {}, [
        element("span", { class: "place" }, text(shownPlace(place))),
        " ",
        text(message[language]),
        ...(related === undefined || related.length === 0
          ? []
          : [" ", text(alsoAt(related.length, language))]),
      ]),
    );
  const left = findings.length - shownOfRule;
  const more =
    left <= 0
      ? []
      : [
          paragraph(
            language === "nl"
              ? `En nog ${sayNumber(left, language)} van deze soort; alle staan in --format log-quality.`
              : `And ${sayNumber(left, language)} more of this kind; all are in --format log-quality.`,
          ),
        ];
  const [first] = findings;
  const isError = findings.some(({ severity }) => severity === "error");
  const summary = `${isError ? "×" : "!"} ${first?.rule ?? ""} (${sayNumber(findings.length, language)})`;
  return folded(text(summary), [element("ul", {}, items), ...more].join(""));
}

function alsoAt(places: number, language: Language): string {
  return language === "nl"
    ? `(en op nog ${sayNumber(places, language)} plaatsen)`
    : `(and in ${sayNumber(places, language)} more places)`;
}

const labels = {
  heading: { nl: "Kwaliteit van het logboek", en: "Quality of the log" },
  nothing: {
    nl: "Over het logboek zelf is niets op te merken.",
    en: "There is nothing to say about the log itself.",
  },
  files: { nl: "Hoe elk bestand is gelezen", en: "How each file was read" },
  file: { nl: "Bestand", en: "File" },
  form: { nl: "Vorm", en: "Form" },
  read: { nl: "rijen gelezen", en: "rows read" },
  used: { nl: "gebruikt", en: "used" },
  duplicates: { nl: "dubbel", en: "duplicate" },
  rejected: { nl: "geweigerd", en: "rejected" },
} as const satisfies Readonly<Record<string, Text>>;
