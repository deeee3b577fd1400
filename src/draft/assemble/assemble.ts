import { formatDuration } from "../../calendar/duration.ts";
import type { Language, Text } from "../../language/language.ts";
import { yearlyDateIn } from "../../phrases/yearly-date.ts";
import type { Decision } from "../decision.ts";
import { destroying } from "../reading/cues.ts";
import type { Proposal } from "../reading/proposal.ts";
import { actorOf } from "../reading/roles.ts";
import { withoutCircles } from "./circles.ts";
import { isOfAppeal, ownActivity } from "./own-activities.ts";
import { type Question, questionsOf, quoted } from "./questions.ts";
import type { KeepDraft, PeriodDraft, StepDraft, TermDraft } from "./step-draft.ts";

/** The steps that proposals were put together into. */
export interface Assembled {
  readonly steps: readonly StepDraft[];
  readonly keeping: readonly KeepDraft[];
  readonly periods: readonly PeriodDraft[];
  readonly decisions: readonly Decision[];
  /** For each proposal the key of the file that carries it, such as `decision.within`; undefined: none. */
  readonly places: ReadonlyMap<Proposal, string>;
}

/** Puts what was read about one act in one step, in the order of the text. */
export function assemble(proposals: readonly Proposal[], language: Language): Assembled {
  const work: Work = {
    language,
    steps: new Map(),
    keeping: [],
    periods: [],
    decisions: [],
    places: new Map(),
  };
  for (const proposal of proposals.slice(0, mostTerms)) add(proposal, work);
  if (proposals.length > mostTerms) work.decisions.push(tooMany(proposals.length));
  const steps = [...work.steps.values()];
  work.decisions.push(...withoutCircles(steps));
  return { ...work, steps };
}

/** No regulation has as many; what has is something else. */
const mostTerms = 400;

function tooMany(count: number): Decision {
  return {
    rule: "too-many-terms",
    message: {
      nl: `De tekst heeft ${count} termijnen; alleen de eerste ${mostTerms} zijn in een stap gezet. Is dit wel één regeling?`,
      en: `The text has ${count} terms; only the first ${mostTerms} were put in a step. Is this one regulation?`,
    },
  };
}

interface Work {
  readonly language: Language;
  readonly steps: Map<string, StepDraft>;
  readonly keeping: KeepDraft[];
  readonly periods: PeriodDraft[];
  readonly decisions: Decision[];
  readonly places: Map<Proposal, string>;
}

function add(proposal: Proposal, work: Work): void {
  const place = carry(proposal, work);
  if (place !== undefined) work.places.set(proposal, place);
  const [step] = place?.split(".") ?? [];
  for (const question of questionsOf(proposal)) decide(question, proposal, step, work);
}

function decide(
  { rule, message }: Question,
  { context }: Proposal,
  step: string | undefined,
  work: Work,
): void {
  const phrase = context.phrase.text;
  work.decisions.push({
    rule,
    message,
    article: context.article.id,
    phrase,
    ...(step !== undefined && { step }),
  });
}

/** Puts a proposal in the file; gives the key that carries it. */
function carry(proposal: Proposal, work: Work): string | undefined {
  const { kind } = proposal;
  switch (kind) {
    case "reference":
    case "unreadable":
    case "idle-words":
    case "receipt":
    case "in-exception":
      return undefined;
    case "repeated":
      return carryAgain(proposal, work);
    case "keep":
      return carryKeeping(proposal, work);
    case "every-period":
      return carryPeriod(proposal, work);
    case "adds":
    case "total":
    case "cap":
    case "notice-by":
      return carryExtension(proposal, work);
    default:
      return carryTerm(proposal, kind, work);
  }
}

/** The place of the term that is named again; its article is one that the step rests on too. */
function carryAgain({ repeats, context }: Proposal, work: Work): string | undefined {
  const place = repeats && work.places.get(repeats);
  const [id = ""] = place?.split(".") ?? [];
  work.steps.get(id)?.articles.add(context.article.id);
  return place;
}

function carryKeeping(proposal: Proposal, work: Work): string {
  const id = numbered("complaint-file", work);
  work.keeping.push({
    id,
    keep: termDraft(proposal),
    ...(destroying.test(sentenceOf(proposal)) && { isDestroyed: true }),
    article: proposal.context.article.id,
    remarks: remarksOf(proposal),
  });
  return `${id}.keep`;
}

function carryPeriod(proposal: Proposal, work: Work): string {
  const { context, activity } = proposal;
  const { amount, unit } = context.phrase;
  const id = numbered(
    activity === "yearly-report" || activity === "act" ? "yearly-report" : `periodic-${activity}`,
    work,
  );
  const by = actorOf(sentenceOf(proposal));
  const date = unit === "years" ? yearlyDateIn(sentenceOf(proposal)) : undefined;
  const within =
    date?.months === undefined
      ? undefined
      : formatDuration({ amount: date.months, unit: "month" }, work.language);
  work.periods.push({
    id,
    ...(within !== undefined && { within }),
    ...(id !== "yearly-report" && { label: labelFrom(proposal, work.language) }),
    period: unit === "years" ? "year" : amount === 3 ? "quarter" : "month",
    ...(by !== undefined && { by }),
    article: context.article.id,
    remarks: remarksOf(proposal),
  });
  return `${id}.every`;
}

/** On the step whose term is lengthened, if there is one; else a notice of its own. */
function carryExtension(proposal: Proposal, work: Work): string {
  const { activity, kind, context } = proposal;
  const step = [...work.steps.values()].find(
    ({ id, within, aim }) => id === activity && (within ?? aim) !== undefined,
  );
  if (step === undefined) return carryTerm({ ...proposal, activity: "delay-notice" }, "within", work);
  step.extension ??= {};
  const { extension } = step;
  step.articles.add(context.article.id);
  step.remarks.push(...remarksOf(proposal));
  const key = extensionKeys[kind as keyof typeof extensionKeys];
  if (extension[key] !== undefined || (key === "adds" && extension.total !== undefined)) {
    decide(secondTerm(proposal, step.id), proposal, step.id, work);
    return `${step.id}.extension`;
  }
  if (key === "adds" || key === "total") extension[key] = proposal.term;
  else extension[key] = termDraft(proposal);
  return `${step.id}.extension.${key}`;
}

const extensionKeys = { adds: "adds", total: "total", cap: "atMost", "notice-by": "noticeBy" } as const;

type StepKind = Exclude<
  Proposal["kind"],
  "reference" | "repeated" | "unreadable" | "idle-words" | "keep" | "every-period"
>;

function carryTerm(proposal: Proposal, kind: StepKind, work: Work): string {
  const key = kind === "aim" || kind === "every" ? kind : kind === "not-before" ? "notBefore" : "within";
  const term = key === "every" ? proposal.term : termDraft(proposal);
  const step = stepFor(proposal, { key, term }, work);
  if (key === "every") step.every ??= proposal.term;
  else step[key] ??= termDraft(proposal);
  step.articles.add(proposal.context.article.id);
  step.remarks.push(...remarksOf(proposal));
  describe(step, proposal);
  return `${step.id}.${key}`;
}

interface Wanted {
  readonly key: "within" | "aim" | "notBefore" | "every";
  readonly term: string | TermDraft;
}

/** The step of the activity; another entry for it if that has another term already. */
function stepFor(proposal: Proposal, { key, term }: Wanted, work: Work): StepDraft {
  const { activity } = proposal;
  const entries = [...work.steps.values()].filter(
    ({ id, act }) => (act ?? id) === activity && activity !== "act",
  );
  const fitting = entries.find((entry) => entry[key] === undefined || isSame(entry[key], term));
  if (fitting !== undefined) return fitting;
  const [first] = entries;
  if (first !== undefined) decide(secondTerm(proposal, first.id), proposal, first.id, work);
  const id = activity === "act" ? nextAct(work) : numbered(activity, work);
  const known = ownActivity(activity);
  const label = activity === "act" ? labelFrom(proposal, work.language) : known?.label[work.language];
  const step: StepDraft = {
    id,
    ...(first !== undefined && { act: activity }),
    ...(label !== undefined && first === undefined && { label }),
    ...(known?.purpose !== undefined && first === undefined && { purpose: known.purpose }),
    stage: isOfAppeal(activity) ? "appeal" : "handling",
    articles: new Set(),
    remarks: [],
  };
  work.steps.set(id, step);
  return step;
}

function isSame(one: string | TermDraft | undefined, other: string | TermDraft): boolean {
  if (one === undefined || typeof one === "string" || typeof other === "string") return one === other;
  return one.term === other.term && one.anchor === other.anchor && one.direction === other.direction;
}

function termDraft({ term, anchor, kind }: Proposal): TermDraft {
  return { term, anchor: anchor?.id ?? "complaint", direction: kind === "before" ? "before" : "after" };
}

function sentenceOf({ context: { before, phrase, after } }: Proposal): string {
  return before + phrase.text + after;
}

/** What the sentence says of who, to whom, in which form and with what; only what stands there. */
function describe(step: StepDraft, proposal: Proposal): void {
  const { context, isOutsiders } = proposal;
  const sentence = sentenceOf(proposal);
  const isGate = context.phrase.bound === "older-than";
  if (isGate) {
    if (
      /niet verplicht|hoeft niet|kan [^.]{0,40}(?:geweigerd|weigeren)|may (?:refuse|decline)|not obliged/iu.test(
        sentence,
      )
    )
      step.otherwise ??= "may-refuse";
    else if (
      /niet[- ]ontvankelijk|niet (?:meer )?in behandeling|will not|cannot be|not be (?:accepted|considered)/iu.test(
        sentence,
      )
    )
      step.otherwise ??= "refuse";
  }
  if (/(?<!\p{L})(?:schriftelijk\p{L}*|in writing|written)(?!\p{L})/iu.test(sentence))
    step.form ??= "written";
  if (isOutsiders || isGate) return;
  const by = actorOf(sentence);
  if (by !== undefined) step.by ??= by;
  if (
    /(?<!\p{L})(?:(?:ontvangt?|krijgt?|hoort?) (?:u|je|de klager)|(?:u|je|de klager) (?:ontvangt?|krijgt?|hoort?)|aan (?:u|de klager)|(?:bericht|informe\p{L}+|laten) (?:u|de klager)|(?:you|the complainant) (?:will )?(?:receives?|get)|(?:to|inform|notify|tell|write to|send|give) (?:you|the complainant))(?!\p{L})/iu.test(
      sentence,
    )
  )
    step.to ??= "complainant";
  if (
    /decision|refusal|delay/u.test(step.id) &&
    /gemotiveerd|met redenen|beargumenteerd|met opgave van redenen|with (?:the )?reasons|reasoned|giving reasons/iu.test(
      sentence,
    )
  )
    step.contains ??= "reasons";
}

/** The words that a step rests on, for who reads the file. */
function remarksOf(proposal: Proposal): Text[] {
  const { context } = proposal;
  const place = context.article.citation;
  const words = quoted(context.phrase.text);
  const own = questionsOf(proposal).map(({ message }) => message);
  return [
    { nl: `${place}: ${words}`, en: `${place}: ${words}` },
    ...own.map(({ nl, en }) => ({ nl: `? ${nl}`, en: `? ${en}` })),
  ];
}

function secondTerm(proposal: Proposal, step: string): Question {
  const words = quoted(proposal.context.phrase.text);
  return {
    rule: "second-term",
    message: {
      nl: `Voor "${step}" staat er al een andere termijn; nu ook ${words}. Geldt die in andere gevallen (zet er if bij), of is het een andere handeling?`,
      en: `For “${step}” there is another term already; now also ${words}. Does it hold in other cases (add an if), or is it another act?`,
    },
  };
}

function nextAct({ steps }: Work): string {
  let number = 1;
  while (steps.has(`act-${number}`)) number += 1;
  return `act-${number}`;
}

/** The id, with a number behind it if something of the file has it already. */
function numbered(id: string, { steps, keeping, periods }: Work): string {
  const others = new Set([...keeping, ...periods].map((each) => each.id));
  const isTaken = (name: string) => steps.has(name) || others.has(name);
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function labelFrom(proposal: Proposal, language: Language): string {
  const words = quoted(sentenceOf(proposal).trim()).slice(1, -1);
  return words === "" ? { nl: "Nog te benoemen", en: "To be named" }[language] : words;
}
