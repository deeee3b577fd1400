import type { AssumedAbsent } from "../check/result.ts";
import type { Finding } from "../finding.ts";
import { type Place, shownPlace } from "../place.ts";
import type { Page } from "./pretty-verdict.ts";
import { words } from "./pretty-words.ts";
import type { CheckRun } from "./run.ts";
import { wrapped } from "./wrap.ts";

/** What the log itself shows: the first findings of each rule, and how many more there are. */
export function findingLines(findings: readonly Finding[], page: Page): readonly string[] {
  if (findings.length === 0) return [];
  return [
    page.colours.bold(words.dataQuality[page.language]),
    ...[...Map.groupBy(findings, ({ rule }) => rule).values()].flatMap((ofRule) => ruleLines(ofRule, page)),
  ];
}

/** Findings shown in full for each rule, and places named of the others. */
const shownOfRule = 3;

function ruleLines(findings: readonly Finding[], page: Page): readonly string[] {
  const said = findings
    .slice(0, shownOfRule)
    .flatMap(({ message, place }) => placed(message[page.language], place, page.width));
  const others = findings.slice(shownOfRule);
  if (others.length === 0) return said;
  const places = others.slice(0, shownOfRule).map(({ place }) => sayPlace(place));
  const more = others.length > places.length ? ", …" : "";
  const text =
    page.language === "nl"
      ? `en nog ${others.length} van deze soort: ${places.join(", ")}${more} (alle: --format json)`
      : `and ${others.length} more of this kind: ${places.join(", ")}${more} (all: --format json)`;
  return [...said, ...wrapped(text, { first: "    ", rest: "    ", width: page.width })];
}

/** A sentence behind its place. */
export function placed(text: string, place: Place | string | undefined, width: number): readonly string[] {
  const before = place === undefined ? "" : `${sayPlace(place)} `;
  return wrapped(`${before}${text}`, { first: "  ", rest: "    ", width });
}

function sayPlace(place: Place | string): string {
  return typeof place === "string" ? place : shownPlace(place);
}

/** The triggers and flags that no case ever shows. */
export function absentLines(
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
