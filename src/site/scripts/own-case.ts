import type { Language } from "../../language/language.ts";
import { checkLogTexts } from "./check-log-texts.ts";
import type { Answer, CaseOutcome, CaseStep, StepStanding } from "./check-question.ts";
import { CheckerBeside } from "./checker-beside.ts";
import { byId, element } from "./elements.ts";
import { ownCaseTexts as texts } from "./own-case-texts.ts";
import { problemNotice } from "./show-outcome.ts";
import { today } from "./today.ts";

const language: Language = document.documentElement.lang === "en" ? "en" : "nl";
const form = byId("case-form", HTMLFormElement);
const asOfField = byId("case-as-of", HTMLInputElement);
const status = byId("case-status", HTMLElement);
const outcomePlace = byId("case-outcome", HTMLElement);
const top = form.dataset.top ?? "";
const checker = new CheckerBeside(top);

form.hidden = false;
asOfField.value ||= today();
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void start();
});
for (const box of boxes()) box.addEventListener("change", () => exclude(box));
if (document.readyState === "complete") void prepare();
else addEventListener("load", () => void prepare());

async function prepare() {
  try {
    const regulation = await checker.regulation(form.dataset.regulation ?? "");
    await checker.prepare(regulation);
    return regulation;
  } catch {
    status.textContent = checkLogTexts.notLoaded[language];
    return undefined;
  }
}

async function start(): Promise<void> {
  outcomePlace.replaceChildren();
  const days = inputs("[data-activity]").filter(({ value }) => value !== "");
  const beginning = inputs("[data-starts]");
  if (!beginning.some(({ value }) => value !== "")) return refuse(texts.noStart[language], beginning[0]);
  if (asOfField.value === "") return refuse(checkLogTexts.noDay[language], asOfField);
  const regulation = await prepare();
  if (regulation === undefined) return;
  status.textContent = texts.checking[language];
  const asked = {
    regulation,
    log: new File([JSON.stringify(logOf(days))], "case.json"),
    asOf: asOfField.value,
    language,
    toolVersion: form.dataset.version ?? "",
  };
  await checker.ask(regulation, { kind: "case", asked }, take);
}

/** What was filled in as a log of one case; what was left open is not recorded. */
function logOf(days: readonly HTMLInputElement[]): object {
  const known = new Set(days.map(activityOf));
  const denied = new Set(
    boxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value),
  );
  const open = inputs("[data-activity]:not([data-known], [data-starts])")
    .map(activityOf)
    .filter((id) => !known.has(id) && !denied.has(id));
  const facts = Object.fromEntries(
    [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-fact]")]
      .filter(({ value }) => value !== "")
      .map((field) => [field.dataset.fact ?? "", answerIn(field)]),
  );
  const events = days.map((field) => ({ activity: activityOf(field), time: field.value }));
  return { notRecorded: open, cases: [{ id: "1", facts, events }] };
}

function answerIn({ value, dataset, type }: HTMLInputElement | HTMLSelectElement): string | number | boolean {
  if (dataset.type === "boolean") return value === "true";
  return type === "number" ? Number(value) : value;
}

function take(answer: Answer): void {
  if (answer.kind === "case") show(answer.outcome);
  if (answer.kind !== "failed") return;
  checker.stop();
  status.textContent = `${checkLogTexts.failed[language]} (${answer.message})`;
}

function show({ problems, steps }: CaseOutcome): void {
  const heading = element("h2", { tabIndex: -1 }, texts.outcome[language]);
  const ofStanding = (standing: StepStanding) => steps.filter((step) => step.standing === standing);
  const told = toldFirst.flatMap(ofStanding);
  outcomePlace.replaceChildren(
    heading,
    ...(problems.length === 0 ? [] : [problemNotice(problems, told.length > 0, language)]),
    ...(told.length === 0
      ? [element("p", {}, texts.nothing[language])]
      : [element("ol", { className: "findings" }, ...told.map(stepItem))]),
    ...folded
      .map((standing) => foldedSteps(standing, ofStanding(standing)))
      .filter((part) => part !== undefined),
    element("p", {}, texts.help[language]),
  );
  status.textContent = texts.done[language];
  heading.focus();
}

const toldFirst = ["violated", "pending", "disputable", "met"] as const;
const folded = ["unclear", "waiting", "not-applicable"] as const;

function stepItem({ standing, title, message, due, derivation, article }: CaseStep): HTMLElement {
  return element(
    "li",
    {},
    element(
      "p",
      {},
      ...(standing === "met" || standing === "violated" || standing === "pending" || standing === "disputable"
        ? [
            element(
              "span",
              { className: `level ${standing === "violated" ? "violation" : ""}` },
              texts[standing][language],
            ),
            " ",
          ]
        : []),
      element("strong", { dir: "auto" }, title),
    ),
    element("p", { dir: "auto" }, message),
    ...(due === undefined ? [] : [element("p", {}, `${texts.lastDay[language]}: ${due}`)]),
    ...(derivation.length === 0
      ? []
      : [
          element(
            "details",
            {},
            element("summary", {}, texts.derivation[language]),
            element("ol", {}, ...derivation.map((sentence) => element("li", {}, sentence))),
          ),
        ]),
    ...(article === undefined
      ? []
      : [
          element(
            "p",
            { className: "basis" },
            element("a", { href: `${top}${article.address}` }, article.citation),
          ),
        ]),
  );
}

function foldedSteps(standing: (typeof folded)[number], steps: readonly CaseStep[]): HTMLElement | undefined {
  if (steps.length === 0) return undefined;
  return element(
    "details",
    {},
    element("summary", {}, `${texts[standing][language]} (${steps.length})`),
    element("ol", { className: "findings" }, ...steps.map(stepItem)),
  );
}

/** Something has a day, or did not happen. */
function exclude(box: HTMLInputElement): void {
  const field = inputs("[data-activity]").find((one) => activityOf(one) === box.value);
  if (field === undefined) return;
  field.disabled = box.checked;
  if (box.checked) field.value = "";
}

function activityOf({ dataset }: HTMLInputElement): string {
  return dataset.activity ?? "";
}

function boxes(): readonly HTMLInputElement[] {
  return inputs("[data-not]");
}

function inputs(selector: string): readonly HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input${selector}`)];
}

function refuse(message: string, field: HTMLInputElement | undefined): void {
  status.textContent = message;
  field?.focus();
}
