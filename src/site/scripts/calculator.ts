import { calendarFile } from "../../agenda/calendar-file.ts";
import { type Day, isoFromDay } from "../../calendar/day.ts";
import { sayDerivation } from "../../calendar/derivation.ts";
import { daysAsked } from "../../deadline/days-asked.ts";
import {
  type CountedAnswer,
  lastDayOf,
  type OtherReading,
  otherReadings,
  type TermQuestion,
} from "../../deadline/last-day.ts";
import type { TermSheet } from "../../deadline/term-sheet.ts";
import { dayWritten } from "../../deadline/written-day.ts";
import { sayIso } from "../../language/day-words.ts";
import { alternativeLabel } from "../../language/labels.ts";
import type { CalculatorData } from "../calculator-data.ts";
import { byId, element } from "./elements.ts";
import { provideHolidaysOfPage } from "./page-holidays.ts";

/**
 * The calculator on the page of terms: what is asked stands in the address, so
 * that it can be sent to somebody. Everything is counted here, by the code that
 * the checker uses; nothing leaves the browser.
 */
const data: CalculatorData = JSON.parse(byId("calculator-data", HTMLScriptElement).textContent ?? "");
const { language, texts } = data;
const form = byId("calculator", HTMLFormElement);
const termChoice = byId("calculator-term", HTMLSelectElement);
const caseField = byId("calculator-case-field", HTMLElement);
const caseChoice = byId("calculator-case", HTMLSelectElement);
const days = byId("calculator-days", HTMLElement);
const status = byId("calculator-status", HTMLElement);
const details = byId("calculator-details", HTMLElement);

provideHolidaysOfPage(data.holidays);
form.hidden = false;
termChoice.addEventListener("change", () => chooseTerm(termChoice.value, new URLSearchParams()));
caseChoice.addEventListener("change", () => showDays(written()));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const asked = written();
  history.pushState(undefined, "", `?${asked}`);
  answer(asked, true);
});
addEventListener("popstate", () => readAddress());
readAddress();

function readAddress(): void {
  const asked = new URLSearchParams(location.search);
  const term = asked.get("step");
  clear();
  if (term !== null && sheetOf(term) === undefined) {
    say(texts.noSuchTerm);
    return;
  }
  chooseTerm(term ?? termChoice.value, asked);
  if (term !== null) answer(asked, false);
}

function chooseTerm(id: string, asked: URLSearchParams): void {
  const sheet = sheetOf(id);
  if (!sheet) return;
  clear();
  termChoice.value = id;
  const { cases } = sheet.count;
  caseField.hidden = cases.length < 2;
  caseChoice.replaceChildren(
    ...cases.map(({ when = "" }, number) => element("option", { value: String(number) }, when)),
  );
  caseChoice.value = String(caseNumber(sheet, asked));
  showDays(asked);
}

/** A field for each day that the chosen term asks for, with what is known of it. */
function showDays(asked: URLSearchParams): void {
  const { names, optional } = daysAsked(data.sheets, termChoice.value, Number(caseChoice.value));
  days.replaceChildren(
    ...names.map((name) => dayField(name, asked.get(`day.${name}`) ?? "", optional.has(name))),
  );
}

function dayField(name: string, value: string, isOptional: boolean): HTMLElement {
  const id = `day-${name}`;
  const ifAny = isOptional ? ` (${texts.dayIfAny})` : "";
  const label = element("label", { htmlFor: id, dir: "auto" }, `${texts.dayOf} ${labelOf(name)}${ifAny}`);
  const hint = element("p", { className: "help", id: `${id}-hint` }, texts.dateForm);
  const problem = element("p", { className: "problem", id: `${id}-problem` }, "");
  const input = element("input", {
    id,
    name: `day.${name}`,
    inputMode: "numeric",
    autocomplete: "off",
    value,
  });
  input.setAttribute("aria-describedby", `${id}-hint ${id}-problem`);
  return element("div", { className: "field" }, label, hint, problem, input);
}

/** What the form says, without what was left empty. */
function written(): URLSearchParams {
  const asked = new URLSearchParams({ step: termChoice.value });
  if (!caseField.hidden) asked.set("case", caseChoice.value);
  for (const { name, value } of dayInputs()) if (value.trim() !== "") asked.set(name, value.trim());
  return asked;
}

function answer(asked: URLSearchParams, isAsked: boolean): void {
  clear();
  const sheet = sheetOf(asked.get("step") ?? "");
  if (!sheet) return;
  const known = new Map<string, Day>();
  for (const input of dayInputs()) {
    const words = input.value.trim();
    const read = words === "" ? undefined : dayWritten(words);
    if (read && "day" in read) known.set(input.name.slice("day.".length), read.day);
    setProblem(input, read && "problem" in read ? read.problem[language] : "");
  }
  const question = { sheet: sheet.id, case: caseNumber(sheet, asked), days: known };
  if (dayInputs().every((input) => !isWrong(input))) show(sheet, question);
  const wrong = dayInputs().find(isWrong);
  if (!wrong) return;
  say(texts.mistakes);
  if (isAsked) wrong.focus();
}

function show(sheet: TermSheet, question: TermQuestion): void {
  const found = lastDayOf(data.sheets, question);
  if (found.kind === "counted") showCounted(sheet, { question, found });
  if (found.kind === "no-term") say(texts.noTerm);
  if (found.kind === "problem") say(found.says[language]);
  if (found.kind !== "missing") return;
  const needed = found.days.map((name) => `day.${name}`);
  const empty = dayInputs().find(({ name, value }) => value.trim() === "" && needed.includes(name));
  if (empty) setProblem(empty, texts.dayMissing);
}

function showCounted(
  sheet: TermSheet,
  { question, found }: { readonly question: TermQuestion; readonly found: CountedAnswer },
): void {
  const day = sayIso(isoFromDay(found.due), language);
  status.replaceChildren(
    element("p", {}, `${sheet.title}: ${texts.lastDay.toLowerCase()} `, element("strong", {}, day)),
  );
  const counts = found.derivations.map(({ sheet: id, derivation }) => {
    const sentences = sayDerivation(derivation, language).map((said) => element("li", {}, said));
    return [element("p", {}, `${sheetOf(id)?.title ?? id}:`), element("ol", {}, ...sentences)];
  });
  const notes = found.notes.map((note) => element("li", {}, note[language]));
  const others = otherReadings(data.sheets, question, found).map((reading) =>
    element("li", {}, sayReading(reading)),
  );
  details.replaceChildren(
    element("h3", {}, texts.counted),
    ...counts.flat(),
    ...listUnder(texts.notes, notes),
    ...(others.length === 0 ? [] : [element("p", {}, texts.otherReadings), element("ul", {}, ...others)]),
    element("p", { className: "help" }, texts.help),
    element("p", {}, download(sheet, { question, found })),
  );
}

function sayReading({ ambiguity, question = "", alternative, due }: OtherReading): string {
  const day = sayIso(isoFromDay(due), language);
  const asked = question === "" ? ambiguity : `${question} (${ambiguity})`;
  return `${asked} ${alternativeLabel(alternative, language)}: ${texts.lastDay.toLowerCase()} ${day}.`;
}

function listUnder(title: string, items: readonly HTMLElement[]): readonly HTMLElement[] {
  return items.length === 0 ? [] : [element("h3", {}, title), element("ul", {}, ...items)];
}

function download(
  sheet: TermSheet,
  { question, found }: { readonly question: TermQuestion; readonly found: CountedAnswer },
): HTMLElement {
  const derivations = found.derivations.flatMap(({ derivation }) => sayDerivation(derivation, language));
  const [first = found.due] = [...question.days.values()].sort((one, other) => one - other);
  const asked = [...question.days].map(([name, day]) => `${name}-${isoFromDay(day)}`);
  const file = calendarFile({
    name: data.title,
    language,
    product: "calculator",
    events: [
      {
        // The same question is the same event.
        uid: `${[data.source, sheet.id, question.case, ...asked].join(".")}@regelmaat`,
        stamp: first,
        day: found.due,
        summary: `${texts.lastDay}: ${sheet.title}`,
        description: [...derivations, ...found.notes.map((note) => note[language]), texts.help].join("\n"),
        isUrgent: false,
      },
    ],
  });
  const href = URL.createObjectURL(new Blob([file], { type: "text/calendar" }));
  return element("a", { href, download: `${sheet.id}-${isoFromDay(found.due)}.ics` }, texts.download);
}

function sheetOf(id: string): TermSheet | undefined {
  return data.sheets.sheets.find((sheet) => sheet.id === id);
}

/** The first where the address names none, or one that does not exist. */
function caseNumber({ count: { cases } }: TermSheet, asked: URLSearchParams): number {
  const number = Number(asked.get("case") ?? 0);
  return cases[number] === undefined ? 0 : number;
}

function labelOf(name: string): string {
  return data.sheets.dayLabels[name] ?? name;
}

function dayInputs(): readonly HTMLInputElement[] {
  return [...days.querySelectorAll("input")];
}

function setProblem(input: HTMLInputElement, problem: string): void {
  input.setAttribute("aria-invalid", String(problem !== ""));
  byId(`${input.id}-problem`, HTMLElement).textContent = problem;
}

function isWrong(input: HTMLInputElement): boolean {
  return input.getAttribute("aria-invalid") === "true";
}

function say(words: string): void {
  status.replaceChildren(element("p", {}, words));
}

function clear(): void {
  status.replaceChildren();
  details.replaceChildren();
}
