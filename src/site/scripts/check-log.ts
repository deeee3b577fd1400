import type { Language } from "../../language/language.ts";
import type { BrowserRegulation, SampleFile, SampleLog } from "../browser-regulation.ts";
import { sayProgress, checkLogTexts as texts } from "./check-log-texts.ts";
import type { Answer, CheckOutcome, ReportName, ShownProposal } from "./check-question.ts";
import { CheckerBeside } from "./checker-beside.ts";
import { byId, element } from "./elements.ts";
import { loadPart } from "./parts.ts";
import { outcomeElements, proposalElements } from "./show-outcome.ts";
import { today } from "./today.ts";

const language: Language = document.documentElement.lang === "en" ? "en" : "nl";
const form = byId("check-form", HTMLFormElement);
const regulationField = byId("check-regulation", HTMLSelectElement);
const logField = byId("check-log", HTMLInputElement);
const mappingField = byId("check-mapping", HTMLInputElement);
const asOfField = byId("check-as-of", HTMLInputElement);
const stopButton = byId("check-stop", HTMLButtonElement);
const sampleButton = byId("check-sample", HTMLButtonElement);
const progress = byId("check-progress", HTMLProgressElement);
const progressText = byId("check-progress-text", HTMLElement);
const status = byId("check-status", HTMLElement);
const outcomePlace = byId("check-outcome", HTMLElement);

const top = form.dataset.top ?? "";
const toolVersion = form.dataset.version ?? "";
const checker = new CheckerBeside(top);
/** The check that is going on: what an earlier one still says does not count. */
let current = 0;

form.hidden = false;
asOfField.value ||= today();
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void start();
});
stopButton.addEventListener("click", () => {
  current += 1;
  checker.stop();
  setBusy(false);
  say(texts.stopped[language]);
});
sampleButton.addEventListener("click", () => void trySample());
regulationField.addEventListener("change", () => void prepare());
form.addEventListener("dragover", (event) => event.preventDefault());
form.addEventListener("drop", (event) => {
  event.preventDefault();
  choose([...(event.dataTransfer?.files ?? [])]);
});
// First the page, then the program behind it.
if (document.readyState === "complete") void prepare();
else addEventListener("load", () => void prepare());

/** Loads everything, so that the check needs no network when it comes. */
async function prepare(): Promise<BrowserRegulation | undefined> {
  say(texts.loading[language]);
  sampleButton.hidden = regulationField.selectedOptions[0]?.dataset.sample === undefined;
  try {
    const regulation = await checker.regulation(regulationField.value);
    await checker.prepare(regulation);
    say(texts.ready[language]);
    return regulation;
  } catch {
    say(texts.notLoaded[language]);
    return undefined;
  }
}

async function start(): Promise<void> {
  const [log] = logField.files ?? [];
  const [mapping] = mappingField.files ?? [];
  if (log === undefined) return refuse(texts.noFile[language], logField);
  if (asOfField.value === "") return refuse(texts.noDay[language], asOfField);
  const regulation = await prepare();
  if (regulation === undefined) return;
  current += 1;
  const mine = current;
  outcomePlace.replaceChildren();
  setBusy(true);
  say(texts.checking[language]);
  const asOf = asOfField.value;
  const asked = { regulation, log, asOf, language, toolVersion, ...(mapping && { mapping }) };
  await checker.ask(regulation, { kind: "check", asked }, (answer) => {
    if (mine === current) take(answer, regulation, log);
  });
}

function take(answer: Answer, regulation: BrowserRegulation, log: File): void {
  if (answer.kind === "progress") showProgress(answer.read / Math.max(log.size, 1), answer.cases);
  if (answer.kind === "checked") show(answer.outcome, regulation);
  if (answer.kind === "report") save(answer.content, `${log.name}.${answer.format}`);
  if (answer.kind !== "failed") return;
  checker.stop();
  setBusy(false);
  say(`${texts.failed[language]} (${answer.message})`);
}

function show(outcome: CheckOutcome, regulation: BrowserRegulation): void {
  const { proposal } = outcome;
  const heading = element("h2", { tabIndex: -1 }, texts.outcome[language]);
  setBusy(false);
  say(proposal ? texts.proposal[language] : (outcome.summary ?? texts.notChecked[language]));
  outcomePlace.replaceChildren(
    heading,
    ...outcomeElements(outcome, { language, top }),
    ...(proposal ? proposalElements(proposal, language, proposalButtons(proposal)) : []),
    element("h3", {}, texts.reports[language]),
    element(
      "p",
      { className: "buttons" },
      ...(["json", "html"] as const).map((name) => reportButton(name, regulation)),
    ),
  );
  heading.focus();
}

function reportButton(format: ReportName, regulation: BrowserRegulation): HTMLElement {
  const button = element("button", { type: "button", className: "quiet" }, texts[format][language]);
  button.addEventListener("click", () => {
    const [log] = logField.files ?? [];
    const mine = current;
    void checker.ask(regulation, { kind: "report", format }, (answer) => {
      if (mine === current && log !== undefined) take(answer, regulation, log);
    });
  });
  return button;
}

function proposalButtons({ name, text }: ShownProposal): readonly HTMLElement[] {
  const file = new File([text], name);
  const use = element("button", { type: "button" }, texts.proposalUse[language]);
  use.addEventListener("click", () => {
    put(mappingField, file);
    void start();
  });
  const keep = element("button", { type: "button", className: "quiet" }, texts.proposalSave[language]);
  keep.addEventListener("click", () => save(file, name));
  return [use, keep];
}

async function trySample(): Promise<void> {
  const id = regulationField.value;
  try {
    // What the site itself put there.
    const { log, mapping } = (await loadPart(`sample/${id}`, `${top}data/${id}/sample.js`)) as SampleLog;
    put(logField, fileOf(log));
    put(mappingField, mapping && fileOf(mapping));
    await start();
  } catch {
    say(texts.notLoaded[language]);
  }
}

function fileOf({ name, content }: SampleFile): File {
  return new File([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))], name);
}

/** Files that were dropped: a mapping is known by its name. */
function choose(files: readonly File[]): void {
  const mapping = files.find(({ name }) => /\.ya?ml$/iu.test(name));
  const log = files.find((file) => file !== mapping);
  if (mapping) put(mappingField, mapping);
  if (log) put(logField, log);
}

function put(field: HTMLInputElement, file: File | undefined): void {
  const transfer = new DataTransfer();
  if (file) transfer.items.add(file);
  field.files = transfer.files;
}

function showProgress(share: number, cases: number): void {
  progress.value = share;
  progressText.textContent = sayProgress(Math.floor(share * 100), cases, language);
}

function setBusy(isBusy: boolean): void {
  progress.hidden = !isBusy;
  stopButton.hidden = !isBusy;
  progressText.textContent = "";
  progress.value = 0;
  form.ariaBusy = String(isBusy);
}

function refuse(message: string, field: HTMLInputElement): void {
  say(message);
  field.focus();
}

function say(message: string): void {
  status.textContent = message;
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
