import { Document, isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import type { Language, Text } from "../../language/language.ts";
import { singleLine } from "../../language/text.ts";
import { catalogue } from "../../regulation/catalogue.ts";
import { usualSchemaAddress } from "../../regulation/schema-address.ts";
import type { Assembled } from "../assemble/assemble.ts";
import { ownActivity } from "../assemble/own-activities.ts";
import {
  type KeepDraft,
  type PeriodDraft,
  type StepDraft,
  type TermDraft,
  termsOf,
} from "../assemble/step-draft.ts";
import { type AssumedCalendar, plainWeekdays } from "../reading/country.ts";
import type { FoundRole } from "../reading/roles.ts";

/** Everything that stands at the top of a draft. */
export interface FrontMatterInput {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Of the comments. */
  readonly spoken: Language;
  readonly from?: string;
  readonly calendar: AssumedCalendar;
  readonly restDay: "none" | "atw";
  readonly roles: readonly FoundRole[];
  readonly assembled: Assembled;
  readonly hasWithdrawal: boolean;
  /** `objection` or `appeal`, where the text has that stage. */
  readonly appealStart?: string;
  readonly informative: readonly { readonly article: string; readonly because: string }[];
  /** What has to be decided, for the top of the file. */
  readonly decisions: readonly Text[];
}

/** Writes the front matter, with the words that each step was read from as comments. */
export function frontMatterYaml(input: FrontMatterInput): string {
  const { assembled, spoken } = input;
  const document = new Document(contentOf(input));
  const { contents } = document;
  if (isMap(contents)) {
    comment(contents, "counting", [assumed.counting], spoken);
    for (const step of assembled.steps) commentStep(contents, step, input);
    for (const keep of assembled.keeping) commentIn(contents, ["retention", keep.id], keep.remarks, spoken);
    for (const period of assembled.periods)
      commentIn(contents, ["organisation", period.id], period.remarks, spoken);
    inFlow(contents);
  }
  document.commentBefore = commentText([assumed.top, ...input.decisions.map(numbered)], spoken);
  return document.toString({ lineWidth: 0 });
}

function contentOf(input: FrontMatterInput): Record<string, unknown> {
  const { id, title, language, from, calendar, restDay, roles, hasWithdrawal, informative, assembled } =
    input;
  return {
    $schema: usualSchemaAddress,
    id,
    title,
    language,
    ...(from !== undefined && { inForce: { from } }),
    ...(calendar.timeZone !== undefined && { timeZone: calendar.timeZone }),
    counting: { calendar: calendar.id, restDay },
    ...(calendar.id === plainWeekdays && { calendars: { [plainWeekdays]: weekdays(language) } }),
    ...(roles.length > 0 && { roles: Object.fromEntries(roles.map((role) => [role.id, role.label])) }),
    ...eventsContent(input),
    ...(hasWithdrawal && { cancelledBy: "withdrawal" }),
    ...stepsContent(input),
    ...(assembled.periods.length > 0 && { organisation: mapOf(assembled.periods, (each) => period(each)) }),
    ...(assembled.keeping.length > 0 && {
      retention: mapOf(assembled.keeping, (each) => kept(each, language)),
    }),
    ...(informative.length > 0 && { informative }),
  };
}

function weekdays(language: Language): Record<string, unknown> {
  return { label: weekdaysLabel[language], days: "mon-fri", holidays: "none" };
}

/** Happenings that a term runs from and that are neither a step nor of the catalogue. */
function eventsContent({ assembled, language }: FrontMatterInput): Record<string, unknown> {
  const ids = new Set(assembled.steps.map(({ id }) => id));
  const anchors = [...assembled.steps.flatMap(termsOf), ...assembled.keeping.map(({ keep }) => keep)];
  const unknown = [...new Set(anchors.map(({ anchor }) => anchor))].filter(
    (anchor) => !ids.has(anchor) && !catalogue.has(anchor),
  );
  if (unknown.length === 0) return {};
  return { events: Object.fromEntries(unknown.map((id) => [id, ownActivity(id)?.label[language] ?? id])) };
}

function stepsContent({ assembled, language, appealStart }: FrontMatterInput): Record<string, unknown> {
  const { steps } = assembled;
  const content = (some: readonly StepDraft[]) => mapOf(some, (step) => stepContent(step, language));
  if (appealStart === undefined) return steps.length > 0 ? { steps: content(steps) } : {};
  const handling = steps.filter(({ stage }) => stage === "handling");
  const appeal = steps.filter(({ stage }) => stage === "appeal");
  return {
    stages: {
      handling: {
        label: stageLabels.handling[language],
        ...(handling.length > 0 && { steps: content(handling) }),
      },
      appeal: { label: stageLabels.appeal[language], starts: appealStart, steps: content(appeal) },
    },
  };
}

function stepContent(step: StepDraft, language: Language): Record<string, unknown> {
  const { act, label, purpose, by, to, form, contains, every, otherwise, extension } = step;
  const term = (draft: TermDraft | undefined) => draft && termText(draft, language);
  const plain = {
    label,
    act,
    purpose,
    by,
    to,
    form,
    contains,
    within: term(step.within),
    aim: term(step.aim),
    notBefore: term(step.notBefore),
    every,
    otherwise,
    extension: extension && {
      adds: extension.total === undefined ? extension.adds : undefined,
      total: extension.total,
      atMost: term(extension.atMost),
      noticeBy: term(extension.noticeBy),
    },
    article: oneOrMore([...step.articles]),
  };
  return withoutUndefined(plain);
}

function period({ label, period: every, within, by, article }: PeriodDraft): Record<string, unknown> {
  return withoutUndefined({ label, every, within, by, article });
}

function kept({ keep, isDestroyed, article }: KeepDraft, language: Language): Record<string, unknown> {
  return withoutUndefined({
    what: fileLabel[language],
    keep: termText(keep, language),
    destroy: isDestroyed,
    article,
  });
}

function termText({ term, direction, anchor }: TermDraft, language: Language): string {
  return `${term} ${littleWords[direction][language]} ${anchor}`;
}

function mapOf<T extends { readonly id: string }>(
  items: readonly T[],
  content: (item: T) => unknown,
): unknown {
  return Object.fromEntries(items.map((item) => [item.id, content(item)]));
}

function oneOrMore(items: readonly string[]): string | readonly string[] {
  const [only, ...others] = items;
  return only !== undefined && others.length === 0 ? only : items;
}

function withoutUndefined(content: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).flatMap(([key, value]) => {
      if (value === undefined) return [];
      const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
      return [[key, isPlain ? withoutUndefined({ ...value }) : value]];
    }),
  );
}

function commentStep(contents: YAMLMap, step: StepDraft, { appealStart, spoken }: FrontMatterInput): void {
  const path = appealStart === undefined ? ["steps"] : ["stages", step.stage, "steps"];
  commentIn(contents, [...path, step.id], step.remarks, spoken);
}

function commentIn(map: YAMLMap, path: readonly string[], remarks: readonly Text[], spoken: Language): void {
  const parent = map.getIn(path.slice(0, -1));
  if (isMap(parent)) comment(parent, path.at(-1) ?? "", remarks, spoken);
}

function comment(map: YAMLMap, key: string, remarks: readonly Text[], spoken: Language): void {
  const pair = map.items.find(
    (item): item is Pair => isPair(item) && isScalar(item.key) && item.key.value === key,
  );
  if (pair !== undefined && isScalar(pair.key)) pair.key.commentBefore = commentText(remarks, spoken);
}

function commentText(remarks: readonly Text[], spoken: Language): string {
  return remarks.map((remark) => ` ${singleLine(remark[spoken])}`).join("\n");
}

/** Short maps and lists on one line, as people write them. */
function inFlow(contents: YAMLMap): void {
  for (const key of ["counting", "inForce", "calendars"]) {
    const node = contents.get(key, true);
    if (isMap(node)) node.flow = true;
  }
  const informative = contents.get("informative");
  if (isSeq(informative)) for (const item of informative.items) if (isMap(item)) item.flow = true;
  flowBelow(contents);
}

function flowBelow(map: YAMLMap): void {
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? key.value : undefined;
    if ((isMap(value) && name === "extension") || (isSeq(value) && name === "article")) value.flow = true;
    else if (isMap(value)) flowBelow(value);
  }
}

function numbered(text: Text, index: number): Text {
  return { nl: `${index + 1}. ${text.nl}`, en: `${index + 1}. ${text.en}` };
}

const littleWords: Readonly<Record<TermDraft["direction"], Text>> = {
  after: { nl: "na", en: "after" },
  before: { nl: "voor", en: "before" },
};
const stageLabels: Readonly<Record<StepDraft["stage"], Text>> = {
  handling: { nl: "Behandeling van de klacht", en: "Handling of the complaint" },
  appeal: { nl: "Bezwaar of beroep", en: "Objection or appeal" },
};
const weekdaysLabel: Text = { nl: "maandag tot en met vrijdag", en: "Monday to Friday" };
const fileLabel: Text = { nl: "het dossier van de klacht", en: "the file of the complaint" };
const assumed = {
  top: {
    nl: "CONCEPT, gemaakt met regelmaat draft. Niets hiervan is nagekeken. Te beslissen:",
    en: "DRAFT, made with regelmaat draft. None of this has been checked. To be decided:",
  },
  counting: {
    nl: "AANNAME, te bevestigen: welke dagen werkdagen zijn, en wat er gebeurt als een termijn op een vrije dag eindigt.",
    en: "ASSUMPTION, to be confirmed: which days are working days, and what happens when a term ends on a day off.",
  },
} as const;
