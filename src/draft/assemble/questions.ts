import type { Text } from "../../language/language.ts";
import { singleLine } from "../../language/text.ts";
import { yearlyDateIn } from "../../phrases/yearly-date.ts";
import type { ReadCondition } from "../reading/condition.ts";
import { usually } from "../reading/cues.ts";
import type { Proposal } from "../reading/proposal.ts";

/** What has to be confirmed or decided about one reading of one phrase. */
export interface Question {
  readonly rule: string;
  readonly message: Text;
}

/** The questions that a proposal leaves, the most important one first. */
export function questionsOf(proposal: Proposal): Question[] {
  const { kind, activity, rival, anchor, condition, context, term } = proposal;
  const words = quoted(context.phrase.text);
  const questions: (Question | undefined)[] = [
    kind === "reference" ? ask.reference(words) : undefined,
    kind === "unreadable" ? ask.unreadable(words) : undefined,
    kind === "idle-words" ? ask.idleWords(words) : undefined,
    ofYearOrException(proposal),
    activity === "act" && isOfAct(kind) ? ask.unknownAct(words) : undefined,
    rival === undefined || !isOfAct(kind) ? undefined : ask.rival(words, activity, rival),
    anchor !== undefined && !anchor.isRead ? ask.anchor(words, anchor.id) : undefined,
    context.phrase.amount === undefined && kind === "within" ? ask.openWords(words) : undefined,
    kind === "adds" ? ask.adds(words, term) : undefined,
    kind === "aim" ? ask.aim(words) : undefined,
    kind === "within" && isOnlyUsual(proposal) ? ask.usual(words) : undefined,
    condition === undefined ? undefined : ask.condition(words, condition),
    kind === "repeated" && startsItself.test(context.after) ? ask.start(words) : undefined,
    context.phrase.bound === "older-than" ? ask.gate(words) : undefined,
    context.phrase.unit === "school-days" ? ask.schoolDays(words) : undefined,
  ];
  return questions.filter((question) => question !== undefined);
}

function isOfAct(kind: Proposal["kind"]): boolean {
  return (
    kind === "within" || kind === "aim" || kind === "before" || kind === "not-before" || kind === "every"
  );
}

function ofYearOrException(proposal: Proposal): Question | undefined {
  if (proposal.kind === "in-exception") return exception(proposal);
  return proposal.kind === "every-period" ? yearlyDate(proposal) : undefined;
}

/** A time in an exception is no term of its own. */
function exception({ context: { phrase, before, after } }: Proposal): Question {
  return ask.exception(quoted(`${before}${phrase.text}${after}`.trim()));
}

/** By which date it is due each year: read where that is an end of a month, else only asked. */
function yearlyDate({ context: { phrase, before, after } }: Proposal): Question | undefined {
  if (phrase.unit !== "years") return undefined;
  const date = yearlyDateIn(before + phrase.text + after);
  if (date === undefined) return undefined;
  const words = quoted(date.words);
  return date.months === undefined ? ask.dateOfYear(words) : ask.monthsOfYear(words, date.months);
}

/** `The 10 working days start on the day …`. */
const startsItself =
  /^\s*(?:starts?|begins?|runs?|beginnen|begint|start|starten|gaat in|gaan in|lopen|loopt)(?!\p{L})/iu;

function isOnlyUsual({ context: { before, after } }: Proposal): boolean {
  return usually.test(before.slice(-100)) || usually.test(after.slice(0, 40));
}

/** Words of the text as they are cited: on one line and not too long. */
export function quoted(text: string): string {
  const words = singleLine(text);
  return `“${words.length > 90 ? `${words.slice(0, 89)}…` : words}”`;
}

const question = (rule: string, nl: string, en: string): Question => ({ rule, message: { nl, en } });

const ask = {
  reference: (words: string) =>
    question(
      "term-elsewhere",
      `${words} verwijst naar een termijn die elders staat. Hier is geen stap van gemaakt. Welke termijn is het?`,
      `${words} refers to a term that stands elsewhere. No step was made of it. Which term is it?`,
    ),
  exception: (words: string) =>
    question(
      "term-in-exception",
      `De tekst noemt een tijd in een uitzondering: ${words} Hier is geen termijn van gemaakt. Zet de uitzondering bij de stap waarvoor zij geldt (unless).`,
      `The text names a time in an exception: ${words} No term was made of it. Put the exception in the step for which it holds (unless).`,
    ),
  monthsOfYear: (words: string, months: number) =>
    question(
      "yearly-date",
      `${words} is gelezen als: binnen ${months} maanden na het jaar waarover het gaat. Klopt dat?`,
      `${words} was read as: within ${months} months of the year that it is about. Is that right?`,
    ),
  dateOfYear: (words: string) =>
    question(
      "yearly-date",
      `${words} is als datum van elk jaar niet in het bestand te zetten. Schrijf bij within hoeveel maanden het na het jaar mag duren.`,
      `${words} cannot be put in the file as a date of every year. Write behind within how many months after the year it may take.`,
    ),
  unreadable: (words: string) =>
    question(
      "term-not-read",
      `${words} is niet als termijn in het bestand te zetten. Schrijf een geheel aantal, of laat de stap zonder termijn.`,
      `${words} cannot be put in the file as a term. Write a whole number, or leave the step without a term.`,
    ),
  idleWords: (words: string) =>
    question(
      "open-words-without-act",
      `${words} heeft geen getal, en de tekst eromheen zegt niet duidelijk wat er dan gebeurd moet zijn. Er is geen stap van gemaakt. Is er een plicht?`,
      `${words} has no number, and the text around it does not say clearly what must be done then. No step was made of it. Is there a duty?`,
    ),
  unknownAct: (words: string) =>
    question(
      "activity-unknown",
      `Welke handeling moet ${words} gebeurd zijn? De tekst eromheen zegt het niet duidelijk. Geef de stap de naam van die handeling.`,
      `Which act must be done ${words}? The text around it does not say so clearly. Give the step the name of that act.`,
    ),
  rival: (words: string, activity: string, rival: string) =>
    question(
      "activity-uncertain",
      `Gaat ${words} over ${activity} of over ${rival}? Gelezen is ${activity}.`,
      `Is ${words} about ${activity} or about ${rival}? It was read as ${activity}.`,
    ),
  anchor: (words: string, anchor: string) =>
    question(
      "anchor-assumed",
      `Vanaf wanneer loopt ${words}? De tekst zegt het hier niet; aangenomen is: ${anchor}.`,
      `From when does ${words} run? The text does not say so here; assumed is: ${anchor}.`,
    ),
  openWords: (words: string) =>
    question(
      "open-words",
      `${words} heeft geen getal. Tot wanneer is dat volgens u in orde? Zet het onder counting.promptly; het geeft alleen aandacht.`,
      `${words} has no number. Until when do you think that is in order? Put it under counting.promptly; it only gives attention.`,
    ),
  adds: (words: string, term: string) =>
    question(
      "extension",
      `${words} is gelezen als: er komt ${term} bij. Of is dat de hele nieuwe termijn (total), of de uiterste grens (atMost)? Wat moet in het bericht staan?`,
      `${words} was read as: ${term} is added. Or is that the whole new term (total), or the last limit (atMost)? What must the notice say?`,
    ),
  aim: (words: string) =>
    question(
      "aim",
      `${words} is gelezen als streven: te laat geeft alleen aandacht. Is het een harde termijn, schrijf dan within.`,
      `${words} was read as an aim: late gives attention only. If it is a hard term, write within.`,
    ),
  usual: (words: string) =>
    question(
      "usual-only",
      `Bij ${words} staat dat het meestal of in principe zo is. Gelezen is een harde termijn. Mag het ook later, en wanneer?`,
      `It says that ${words} is so usually or in principle. It was read as a hard term. May it be later, and when?`,
    ),
  condition: (words: string, { keys, words: clause }: ReadCondition) =>
    question(
      "condition",
      `Bij ${words} noemt de tekst een voorwaarde: ${quoted(clause)}. Zet haar in de stap (${keys}); zonder dat geldt zij in elke zaak.`,
      `With ${words} the text names a condition: ${quoted(clause)}. Put it in the step (${keys}); without it the step holds in every case.`,
    ),
  start: (words: string) =>
    question(
      "start-named",
      `De tekst zegt zelf vanaf wanneer ${words} loopt. Klopt de gelezen aanvang? En telt die dag mee (counting: { countsDayZero: true }), of is dat op twee manieren te lezen (readings)?`,
      `The text itself says from when ${words} runs. Is the start as it was read? And does that day count (counting: { countsDayZero: true }), or can it be read in two ways (readings)?`,
    ),
  gate: (words: string) =>
    question(
      "gate",
      `${words} is gelezen als grens voor de klager. Wat volgt er als die voorbij is: moet (refuse) of mag (may-refuse) u de klacht dan weigeren?`,
      `${words} was read as a limit for the complainant. What follows when it has passed: must (refuse) or may (may-refuse) you then refuse the complaint?`,
    ),
  schoolDays: (words: string) =>
    question(
      "school-days",
      `${words} telt schooldagen. Maak onder calendars een kalender met de vakanties als sluiting.`,
      `${words} counts school days. Make a calendar under calendars with the holidays as closures.`,
    ),
} as const;
