import type { Language, Text } from "../language/language.ts";
import { sentencesOf } from "../phrases/sentences.ts";
import { languageOf } from "../phrases/text-language.ts";
import { readBody } from "../regulation/body.ts";
import { boundExceeded } from "../regulation/markdown-bounds.ts";
import type { Article } from "../regulation/model.ts";
import { parseMarkdown } from "../regulation/parse-markdown.ts";
import { type Assembled, assemble } from "./assemble/assemble.ts";
import { isOfAppeal } from "./assemble/own-activities.ts";
import type { Decision } from "./decision.ts";
import { generalDecisions } from "./general-decisions.ts";
import { informativeIn } from "./informative.ts";
import { bodyMarkdown } from "./outline/body-markdown.ts";
import type { Outline } from "./outline/outline.ts";
import { readOutline } from "./outline/read-outline.ts";
import { actsWithoutTerm } from "./reading/acts-without-term.ts";
import { phraseContexts } from "./reading/context.ts";
import { assumedCalendar, dutchCalendar } from "./reading/country.ts";
import { inForceFrom } from "./reading/in-force.ts";
import type { Proposal } from "./reading/proposal.ts";
import { proposalsOf } from "./reading/propose.ts";
import { receiptRules } from "./reading/receipt-rules.ts";
import { rolesIn } from "./reading/roles.ts";
import type { Block } from "./source/block.ts";
import { frontMatterYaml } from "./writing/front-matter.ts";

/** What a draft is made with. */
export interface DraftInput {
  readonly blocks: readonly Block[];
  /** Id of the regulation. */
  readonly id: string;
  /** Of the comments in the file; undefined: the language of the text. */
  readonly spoken?: Language;
}

/** A first regulation file, and what a person has to decide about it. */
export interface Draft {
  /** The whole file: front matter and Markdown. */
  readonly text: string;
  readonly title: string;
  readonly language: Language;
  readonly decisions: readonly Decision[];
  /** Every deadline phrase of the text, with the key of the file that carries it, if one does. */
  readonly readings: readonly DraftReading[];
}

/** A draft, or why the text is more than a regulation file can hold. */
export type DraftResult = { readonly draft: Draft } | { readonly problem: Text };

/** One deadline phrase and what was made of it. */
export interface DraftReading {
  readonly proposal: Proposal;
  /** Such as `decision.within`. */
  readonly place?: string;
}

/**
 * Makes a first regulation file from the paragraphs of a text: articles with
 * numbered paragraphs, a step for each term, and comments that say from which
 * words. What the text does not say is marked as an assumption, never as a fact.
 */
export function draftOf(input: DraftInput): DraftResult {
  const outline = readOutline(input.blocks);
  const written = bodyMarkdown(outline);
  if (boundExceeded(written) === undefined) return { draft: drafted(input, outline, written) };
  // More marks than a regulation may have: in a text that is not in Markdown they are ornaments.
  const plain = readOutline(input.blocks.map(withoutMarks));
  const markdown = bodyMarkdown(plain);
  const { findings } = parseMarkdown({ markdown, file: input.id, firstLine: 1 });
  const [problem] = findings;
  return problem === undefined ? { draft: drafted(input, plain, markdown) } : { problem: problem.message };
}

function withoutMarks(block: Block): Block {
  const text = block.text.replace(/[*_~[\]`\\]+/gu, " ").trim();
  return { ...block, text: text === "" ? "–" : text };
}

function drafted({ blocks, id, spoken }: DraftInput, outline: Outline, markdown: string): Draft {
  const language = languageOfText(blocks.map(({ text }) => text).join("\n\n"));
  const { articles, definitions } = readBody(markdown, { file: id, firstLine: 1, language });
  const proposals = proposalsOf(phraseContexts(articles), language);
  const assembled = assemble(proposals, language);
  const whole = articles.map((article) => [article.heading ?? "", article.text].join("\n")).join("\n");
  const acting = new Set([...assembled.steps, ...assembled.periods].flatMap(({ by }) => by ?? []));
  const roles = rolesIn(whole);
  const hasWithdrawal = /(?<!\p{L})(?:intrek\p{L}*|ingetrokken|withdraw\p{L}*)/iu.test(whole);
  const from = inForceFrom(whole);
  const namesTermsAct = /algemene termijnenwet|general extension of time limits act/iu.test(whole);
  const calendar = namesTermsAct
    ? dutchCalendar
    : assumedCalendar(`${outline.title ?? ""}\n${whole}`, language);
  const ids = new Set(assembled.steps.map((step) => step.id));
  const decisions: Decision[] = [
    ...generalDecisions({
      hasTitle: outline.title !== undefined,
      from,
      namesTermsAct,
      calendar,
      hasWithdrawal,
      hasDecision: ["decision", "refusal", "settlement"].some((each) => ids.has(each)),
      hasSteps: ids.size > 0,
      idleRoles: roles.filter((role) => !acting.has(role.id)),
    }),
    ...outline.remarks,
    ...assembled.decisions,
    ...receiptRules(articles),
    ...actsWithoutTerm(articles, ids),
  ];
  const title = outline.title ?? untitled[language];
  const front = frontMatterYaml({
    id,
    title,
    language,
    spoken: spoken ?? language,
    ...(from !== undefined && { from }),
    calendar,
    restDay: namesTermsAct ? "atw" : "none",
    roles: roles.filter((role) => acting.has(role.id)),
    assembled,
    hasWithdrawal,
    ...appealStart(assembled, whole),
    informative: informativeIn(articles, definitions, citedIn(proposals)),
    decisions: decisions.filter(({ step }) => step === undefined).map(({ message }) => message),
  });
  return {
    text: `---\n${front}---\n\n${markdown}`,
    title,
    language,
    decisions,
    readings: proposals.map((proposal) => {
      const place = assembled.places.get(proposal);
      return { proposal, ...(place !== undefined && { place }) };
    }),
  };
}

const untitled = { nl: "Klachtenregeling", en: "Complaints procedure" } as const;

function languageOfText(text: string): Language {
  return languageOf(sentencesOf(text.slice(0, 50_000), "wrapped").flat()) ?? "nl";
}

function citedIn(proposals: readonly Proposal[]): ReadonlySet<Article["id"]> {
  return new Set(proposals.map(({ context }) => context.article.id));
}

/** The event that starts the stage of objection or appeal, if a step belongs to it. */
function appealStart({ steps }: Assembled, text: string): { readonly appealStart?: string } {
  if (!steps.some(({ stage }) => stage === "appeal")) return {};
  const own = steps.find(({ id }) => isOfAppeal(id) && (id === "objection" || id === "appeal"))?.id;
  return {
    appealStart:
      own ?? (/bezwaar|objection/iu.test(text) && !/beroep|appeal/iu.test(text) ? "objection" : "appeal"),
  };
}
