import type { Language, Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { Validity } from "./published-regulation.ts";

/** What the site itself says, apart from what regulations and the read-back say. */
export const texts = {
  siteTitle: { nl: "Klachtenregelingen", en: "Complaint regulations" },
  siteIntroduction: {
    nl: "Wat kunt u doen met een klacht, en wat doet de organisatie wanneer? Kies een regeling.",
    en: "What can you do with a complaint, and what does the organisation do when? Choose a regulation.",
  },
  regulation: { nl: "Regeling", en: "Regulation" },
  comparison: { nl: "Termijnen vergeleken", en: "Terms compared" },
  comparisonIntroduction: {
    nl: "Wat zeggen de regelingen over hetzelfde onderwerp? Per onderwerp staan hun termijnen onder elkaar, uit de versie die nu geldt.",
    en: "What do the regulations say on the same subject? For each subject their terms stand below each other, from the version in force.",
  },
  noTermHere: {
    nl: "Geen stap met een termijn over dit onderwerp.",
    en: "No step with a term on this subject.",
  },
  notFound: { nl: "Deze pagina is er niet", en: "This page does not exist" },
  notFoundExplained: {
    nl: "Misschien is het adres verkeerd overgenomen. Begin bij de regelingen:",
    en: "Perhaps the address was copied wrongly. Start from the regulations:",
  },
  skip: { nl: "Naar de inhoud", en: "Skip to content" },
  home: { nl: "Alle regelingen", en: "All regulations" },
  trail: { nl: "Kruimelpad", en: "Breadcrumb" },
  contents: { nl: "Op deze pagina", en: "On this page" },
  steps: { nl: "Stap voor stap", en: "Step by step" },
  stepsIntroduction: {
    nl: "Zo verloopt een klacht. Elke stap volgt uit de tekst van de regeling; het artikel staat erbij.",
    en: "This is how a complaint proceeds. Every step follows from the text of the regulation; the article is given.",
  },
  allSteps: { nl: "Elke stap uitgelegd", en: "Every step explained" },
  morePages: { nl: "Meer over deze regeling", en: "More about this regulation" },
  toSteps: {
    nl: "Alles over elke stap: wie, wanneer, wat de tijd langer maakt en welke brief u krijgt.",
    en: "Everything about each step: who, when, what lengthens the time and which letter you get.",
  },
  isComplaint: { nl: "Is dit een klacht?", en: "Is this a complaint?" },
  isComplaintSays: { nl: "De regeling zegt daarover:", en: "The regulation says about it:" },
  letter: { nl: "Brief", en: "Letter" },
  letterPages: { nl: "De brieven", en: "The letters" },
  lettersIntroduction: {
    nl: "Deze brieven horen bij de regeling. Termijnen en artikelen erin komen uit de regeling zelf.",
    en: "These letters belong to the regulation. The terms and articles in them come from the regulation itself.",
  },
  noLetters: {
    nl: "Bij deze regeling staan geen brieven.",
    en: "There are no letters with this regulation.",
  },
  withoutLetter: { nl: "Stappen zonder brief", en: "Steps without a letter" },
  withoutLetterSays: {
    nl: "Bij deze stappen hoort u schriftelijk iets, maar er staat geen voorbeeldbrief:",
    en: "In these steps you are told something in writing, but there is no example letter:",
  },
  letterFor: { nl: "Hoort bij de stap", en: "Belongs to the step" },
  letterNoStep: { nl: "Hoort bij geen stap van de regeling.", en: "Belongs to no step of the regulation." },
  letterTo: { nl: "Aan", en: "To" },
  letterMarks: {
    nl: "Wat zo gemarkeerd is, wordt in elke zaak ingevuld.",
    en: "What is marked like this is filled in for each case.",
  },
  letterExample: { nl: "De tekst van de brief", en: "The text of the letter" },
  letterBroken: {
    nl: "Deze brief kan nu niet worden getoond: er klopt iets niet in het bestand.",
    en: "This letter cannot be shown now: something is wrong in its file.",
  },
  timeline: { nl: "Het verloop in één beeld", en: "The course in one picture" },
  timelineSays: {
    nl: "De lijn begint op de dag waarop de zaak begint. Elke streep is een termijn van de regeling, zo lang als hij ten hoogste duurt.",
    en: "The line begins on the day on which the case begins. Each bar is a term of the regulation, as long as it lasts at most.",
  },
  more: { nl: "Meer over deze stap", en: "More about this step" },
  ours: { nl: "Onze aanname", en: "Our assumption" },
  reading: { nl: "Ook anders te lezen", en: "Can be read otherwise" },
  terms: { nl: "Termijnen", en: "Terms" },
  termsCaption: {
    nl: "Hoe lang iets mag duren, en wat die tijd langer maakt",
    en: "How long things may take, and what lengthens that time",
  },
  noTerms: { nl: "Deze regeling noemt geen termijnen.", en: "This regulation names no terms." },
  step: { nl: "Stap", en: "Step" },
  term: { nl: "Termijn", en: "Term" },
  aim: { nl: "streven", en: "target" },
  countedFrom: { nl: "Geteld vanaf", en: "Counted from" },
  lengthens: { nl: "Wat de termijn langer maakt", en: "What lengthens the term" },
  nothing: { nl: "Niets", en: "Nothing" },
  article: { nl: "Artikel", en: "Article" },
  articlePages: { nl: "Elk artikel op een eigen pagina", en: "Every article on a page of its own" },
  articlesUnder: { nl: "Wat hieronder staat", en: "What stands below this" },
  stepsFrom: { nl: "Wat hieruit volgt", en: "What follows from this" },
  stepsFromIntroduction: {
    nl: "Deze stappen komen uit dit artikel:",
    en: "These steps come from this article:",
  },
  wordsUsed: { nl: "Begrippen in dit artikel", en: "Words defined elsewhere" },
  history: { nl: "Dit artikel in andere versies", en: "This article in other versions" },
  sameText: { nl: "dezelfde tekst", en: "the same text" },
  otherText: { nl: "een andere tekst", en: "a different text" },
  noSuchArticle: { nl: "dit artikel staat er niet in", en: "does not have this article" },
  neighbours: { nl: "Vorig en volgend artikel", en: "Previous and next article" },
  previous: { nl: "Vorige", en: "Previous" },
  next: { nl: "Volgende", en: "Next" },
  keeping: { nl: "Bewaren", en: "Keeping" },
  about: { nl: "Uitleg bij de regeling", en: "About the regulation" },
  definitions: { nl: "Begrippen", en: "Definitions" },
  articles: { nl: "De tekst van de regeling", en: "The text of the regulation" },
  register: { nl: "Register van A tot Z", en: "Register from A to Z" },
  forms: { nl: "Formulieren", en: "Forms" },
  formsIntroduction: {
    nl: "Formulieren met wat de regeling van u vraagt, om op het scherm of op papier in te vullen.",
    en: "Forms with what the regulation asks of you, to be filled in on a screen or on paper.",
  },
  noForms: {
    nl: "Bij deze regeling horen geen formulieren.",
    en: "There are no forms with this regulation.",
  },
  registerIntroduction: {
    nl: "Zoek een begrip, een stap of een artikel op naam.",
    en: "Find a defined word, a step or an article by its name.",
  },
  letters: { nl: "Letters", en: "Letters" },
  termsIntroduction: {
    nl: "Hoe lang mag het duren? Reken hieronder een uiterste dag uit, of lees wat de regeling over elke termijn zegt.",
    en: "How long may it take? Count a final day below, or read what the regulation says about each term.",
  },
  allTerms: { nl: "Alle termijnen in woorden", en: "All terms in words" },
  toTerms: {
    nl: "Alle termijnen, en zelf een uiterste dag uitrekenen",
    en: "All terms, and counting a final day yourself",
  },
  calculator: { nl: "Reken een uiterste dag uit", en: "Count a final day" },
  calculatorPlace: {
    nl: "Wat u invult, blijft in uw eigen browser en komt alleen in het adres van deze pagina te staan.",
    en: "What you fill in stays in your own browser and only appears in the address of this page.",
  },
  calculatorNeeds: {
    nl: "Zelf uitrekenen kan alleen met JavaScript aan. Zonder JavaScript vindt u de uiterste dagen in de tabellen onder “Uiterste dagen op een rij”.",
    en: "Counting a day yourself needs JavaScript. Without JavaScript you find the final days in the tables under “Final days in a row”.",
  },
  whichTerm: { nl: "Om welke termijn gaat het?", en: "Which term is it about?" },
  whichCase: { nl: "Welk geval is het?", en: "Which case is it?" },
  count: { nl: "Reken uit", en: "Count" },
  dayTables: { nl: "Uiterste dagen op een rij", en: "Final days in a row" },
  day: { nl: "Dag", en: "Day" },
  difference: { nl: "Wat is er veranderd?", en: "What has changed?" },
  differenceIntroduction: {
    nl: "Wat een nieuwe versie van de regeling veranderde: woord voor woord en stap voor stap.",
    en: "What a new version of the regulation changed: word by word and step by step.",
  },
  wordsAdded: { nl: "toegevoegd", en: "added" },
  wordsRemoved: { nl: "vervallen", en: "removed" },
  copies: { nl: "Bestanden", en: "Files" },
  copyData: { nl: "De regeling als gegevens (JSON)", en: "The regulation as data (JSON)" },
  copyText: { nl: "De regeling als tekst (Markdown)", en: "The regulation as text (Markdown)" },
  versions: { nl: "Versies", en: "Versions" },
  toCurrent: { nl: "Naar de versie die u nodig hebt", en: "Go to the version that you need" },
  toFixed: { nl: "Vast adres van deze versie", en: "Fixed address of this version" },
  toUnfixed: {
    nl: "Naar het adres waar steeds de geldende versie staat",
    en: "Go to the address that always has the version in force",
  },
  validity: { nl: "Geldigheid", en: "Validity" },
  source: { nl: "Herkomst", en: "Origin" },
  contact: { nl: "Contact", en: "Contact" },
  phone: { nl: "Telefoon", en: "Telephone" },
  email: { nl: "E-mail", en: "E-mail" },
  contactPage: { nl: "Alle manieren om contact op te nemen", en: "All ways to get in touch" },
  findings: { nl: "Wat er op de teksten is aan te merken", en: "What is to be said of the texts" },
  footer: {
    nl: "Deze site werkt zonder cookies en vraagt niets op bij anderen. Lezen kan zonder scripts.",
    en: "This site works without cookies and requests nothing from others. Reading needs no scripts.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What a reader must know before anything else about the time in which a version holds. */
export const validityTexts: Readonly<Record<Validity, Text>> = {
  "in-force": { nl: "Deze versie geldt nu.", en: "This version is in force." },
  future: { nl: "Deze versie geldt nog niet.", en: "This version is not in force yet." },
  past: { nl: "Deze versie geldt niet meer.", en: "This version is no longer in force." },
};

/** That a text is our own adaptation. */
export function sayAdaptation(original: string): Text {
  const title = singleLine(original);
  return {
    nl: `Dit is een bewerking van “${title}” en niet de officiële tekst. Er zijn geen rechten aan te ontlenen.`,
    en: `This is an adaptation of “${title}” and not the official text. It gives no rights.`,
  };
}

/** A link to the same page in a language, in that language. */
export const languageSwitch: Text = { nl: "Nederlands", en: "English" };

/**
 * That only the text itself binds, on a page that speaks another language than it.
 * @param tag language of the text.
 */
export function sayTranslation(tag: string, language: Language): string | undefined {
  const [spoken = tag] = tag.split("-");
  if (spoken === language) return undefined;
  const name = new Intl.DisplayNames(language, { type: "language" }).of(spoken);
  return {
    nl: `De tekst van deze regeling is geschreven in het ${name}, en alleen die tekst geldt. Wat er in het Nederlands bij staat, helpt bij het lezen.`,
    en: `The text of this regulation is in ${name}, and only that text is binding. What stands beside it in English helps to read it.`,
  }[language];
}

/** How long a whole timeline is. */
export function sayScale(days: number): Text {
  const weeks = Math.ceil(days / 7);
  return {
    nl: `samen ten hoogste ongeveer ${weeks} ${weeks === 1 ? "week" : "weken"}`,
    en: `together at most about ${weeks} ${weeks === 1 ? "week" : "weeks"}`,
  };
}

/** Of a term that a notice can lengthen. */
export const sayLongest: Text = {
  nl: "met een bericht van uitstel langer (lichte streep)",
  en: "longer with a notice of delay (light bar)",
};

/** What a table of last days is about. */
export function sayTableStart(start: string): Text {
  return {
    nl: `Gebeurt ${start} op deze dag? Dan is dit de uiterste dag.`,
    en: `Does ${start} happen on this day? Then this is the final day.`,
  };
}

/** What an entry of the register is. */
export const registerKinds = {
  definition: { nl: "begrip", en: "definition" },
  step: { nl: "stap", en: "step" },
  article: { nl: "artikel", en: "article" },
} as const satisfies Readonly<Record<string, Text>>;

/** What the page of a whole regulation is about. */
export function describeRegulation(title: string): Text {
  return {
    nl: `${title}: wat u kunt doen met een klacht, wat de organisatie doet en wanneer, en de hele tekst.`,
    en: `${title}: what you can do with a complaint, what the organisation does and when, and the whole text.`,
  };
}

/** What the page of one article is about. */
export function describeArticle(title: string): Text {
  return {
    nl: `${title}: de tekst, de stappen die eruit volgen en wat andere versies zeggen.`,
    en: `${title}: the text, the steps that follow from it and what other versions say.`,
  };
}

/** What the page of one letter is about. */
export function describeLetter(title: string): Text {
  return {
    nl: `Wat er in deze brief staat, met de termijnen uit de regeling: ${title}.`,
    en: `What this letter says, with the terms of the regulation: ${title}.`,
  };
}
