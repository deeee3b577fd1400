import type { Language } from "../../language/language.ts";
import { sayLeftOut, sayReading, sayShownPart, checkLogTexts as texts } from "./check-log-texts.ts";
import type {
  CheckOutcome,
  ShownFinding,
  ShownFindings,
  ShownProblem,
  ShownProposal,
} from "./check-question.ts";
import { element } from "./elements.ts";

export interface OutcomePlace {
  readonly language: Language;
  /** From the page to the top folder of the site. */
  readonly top: string;
}

/** What came of a check, as elements of the page. */
export function outcomeElements(outcome: CheckOutcome, place: OutcomePlace): readonly HTMLElement[] {
  const { language } = place;
  const { problems, summary, counts, findings, quality, proposal } = outcome;
  // With a mapping it would be another log.
  const isJudged = summary !== undefined && proposal === undefined;
  return [
    ...(problems.length === 0 ? [] : [problemNotice(problems, isJudged, language)]),
    ...(isJudged ? [element("p", { className: "lead" }, summary)] : []),
    ...(isJudged
      ? [
          countTable(counts, language),
          section(texts.findings[language], findingList(findings, texts.noFindings[language], place)),
          section(texts.quality[language], findingList(quality, texts.noQuality[language], place)),
        ]
      : []),
  ];
}

/** A mapping that somebody may take over; the buttons are for who asks. */
export function proposalElements(
  proposal: ShownProposal,
  language: Language,
  buttons: readonly HTMLElement[],
): readonly HTMLElement[] {
  const { text, doubts } = proposal;
  return [
    element("h3", {}, texts.proposal[language]),
    element("p", {}, sayReading(proposal, language)),
    ...(doubts.length === 0
      ? []
      : [
          element("p", {}, texts.doubts[language]),
          element("ul", {}, ...doubts.map((doubt) => element("li", {}, doubt))),
        ]),
    element(
      "details",
      {},
      element("summary", {}, texts.proposalText[language]),
      element("pre", { tabIndex: 0 }, element("code", {}, text)),
    ),
    element("p", { className: "buttons" }, ...buttons),
  ];
}

/** Why something could not be checked, or not all of it. */
export function problemNotice(
  problems: readonly ShownProblem[],
  isJudged: boolean,
  language: Language,
): HTMLElement {
  const heading = isJudged ? texts.notComplete : texts.notChecked;
  const items = problems.slice(0, shownProblems).map(({ message, where }) => {
    return element("li", {}, ...whereBefore(where), message[language]);
  });
  const left = problems.length - items.length;
  return element(
    "div",
    { className: "notice caution" },
    element("p", {}, element("strong", {}, heading[language])),
    element("ul", {}, ...items),
    ...(left > 0 ? [element("p", {}, sayLeftOut(left, language))] : []),
  );
}

const shownProblems = 20;

function countTable(counts: CheckOutcome["counts"], language: Language): HTMLElement {
  const head = [texts.verdict, texts.number].map((text) => element("th", { scope: "col" }, text[language]));
  const rows = counts.map(({ label, count }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, label),
      element("td", {}, count.toLocaleString(language)),
    ),
  );
  return element(
    "table",
    { className: "counts" },
    element("caption", {}, texts.verdicts[language]),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
}

function section(heading: string, ...children: readonly HTMLElement[]): HTMLElement {
  return element("section", {}, element("h3", {}, heading), ...children);
}

function findingList({ count, shown }: ShownFindings, nothing: string, place: OutcomePlace): HTMLElement {
  if (count === 0) return element("p", {}, nothing);
  const list = element(
    "ol",
    { className: "findings" },
    ...shown.map((finding) => findingItem(finding, place)),
  );
  if (count === shown.length) return list;
  return element("div", {}, element("p", {}, sayShownPart(shown.length, count, place.language)), list);
}

function findingItem(finding: ShownFinding, { language, top }: OutcomePlace): HTMLElement {
  const { level, label, title, message, where, article } = finding;
  const about = finding.case === undefined ? title : `${texts.case[language]} ${finding.case}: ${title}`;
  const basis = [
    ...(article === undefined ? [] : [element("a", { href: `${top}${article.address}` }, article.citation)]),
    ...(where === undefined ? [] : [element("code", {}, where)]),
  ];
  return element(
    "li",
    {},
    element(
      "p",
      {},
      element("span", { className: `level ${level}` }, label),
      " ",
      element("strong", { dir: "auto" }, about),
    ),
    element("p", { dir: "auto" }, message),
    ...(basis.length === 0 ? [] : [element("p", { className: "basis" }, ...basis)]),
  );
}

function whereBefore(where: string | undefined): readonly (Node | string)[] {
  return where === undefined ? [] : [element("code", {}, where), " "];
}
