import { createColors } from "picocolors";
import { sayIso } from "../language/day-words.ts";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { View } from "../report/run.ts";
import { atBothEnds, wrapped } from "../report/wrap.ts";
import type { AgendaItem } from "./agenda.generated.ts";
import type { Agenda } from "./agenda.ts";
import { sayBy, sayDue, sayReadings, sayTimeLeft, stateLabels, words } from "./words.ts";

/** The agenda for the terminal, item by item. */
export function* agendaText(
  { asOf, items, counts }: Agenda,
  { title, language, view }: { readonly title: string; readonly language: Language; readonly view: View },
): Generator<string> {
  const colours = createColors(view.colour);
  yield `${colours.bold(singleLine(title))}\n${words.asOf[language]}: ${sayIso(asOf, language)}\n`;
  let state: AgendaItem["state"] | undefined;
  for (const item of items) {
    if (item.state !== state) yield `\n${colours.bold(capitalised(stateLabels[item.state][language]))}\n`;
    state = item.state;
    const [head = "", ...rest] = itemLines(item, language, view.width);
    yield `\n${[item.state === "overdue" ? colours.red(head) : head, ...rest].join("\n")}\n`;
  }
  yield `\n${closingLines(counts, language, view.width).join("\n")}\n`;
}

function itemLines(item: AgendaItem, language: Language, width: number): readonly string[] {
  const behind = { first: "    ", rest: "      ", width };
  const who = item.case === undefined ? "" : `${words.case[language]} ${item.case}: `;
  const mark = item.state === "open" ? "-" : item.state === "overdue" ? "✗" : "?";
  const counted = item.derivation.join(" ");
  const articles = item.articles.map(({ citation }) => citation).join("; ");
  return [
    ...atBothEnds(`  ${mark} ${who}${item.title}`, sayTimeLeft(item, language), width),
    ...wrapped(
      [`${words.due[language]} ${sayDue(item, language)}`, sayBy(item, language), articles]
        .filter((part) => part !== "")
        .join(" · "),
      behind,
    ),
    ...wrapped(item.message, behind),
    ...(counted === "" ? [] : wrapped(`${words.counted[language]}: ${counted}`, behind)),
    ...sayReadings(item, language).flatMap((said) =>
      wrapped(`${words.otherwise[language]}: ${said}`, behind),
    ),
    ...wrapped(`${words.fingerprint[language]} ${item.fingerprint}`, behind),
  ];
}

function closingLines(
  { overdue, disputed, unclear, open, withoutDay, withoutRole }: Agenda["counts"],
  language: Language,
  width: number,
): readonly string[] {
  const stated = (
    [
      ["overdue", overdue],
      ["disputed", disputed],
      ["unclear", unclear],
      ["open", open],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${stateLabels[state][language]}: ${count}`);
  const margins = { first: "", rest: "  ", width };
  return [
    stated.length === 0 ? words.nothing[language] : `${capitalised(stated.join("; "))}.`,
    ...(withoutDay === 0 ? [] : wrapped(sayWithoutDay(withoutDay, language), margins)),
    ...(withoutRole === 0 ? [] : wrapped(sayWithoutRole(withoutRole, language), margins)),
  ];
}

function sayWithoutDay(count: number, language: Language): string {
  return language === "nl"
    ? `Nog te doen zonder uiterste dag, en daarom niet in deze lijst: ${count}.`
    : `Still to be done without a last day, and so not in this list: ${count}.`;
}

function sayWithoutRole(count: number, language: Language): string {
  return language === "nl"
    ? `Niet getoond, omdat de regeling er geen rol bij noemt: ${count}. Laat --role weg om die te zien.`
    : `Not shown, because the regulation names no role for it: ${count}. Leave out --role to see it.`;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
