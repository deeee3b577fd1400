import type { FormKind } from "../forms/blank-form.ts";
import type { Language, Text } from "../language/language.ts";
import type { PublishedRegulation, PublishedVersion } from "./published-regulation.ts";
import { siteLanguage } from "./site-language.ts";
import type { Succession } from "./successions.ts";

/**
 * Addresses of everything on the site, from its top folder. Links are relative
 * and name their file, so that the site works in any folder of a server and
 * when somebody opens it from a disk.
 */
export const addresses = {
  index: "index.html",
  notFound: "404.html",
  comparison: (language: Language): string => `${comparisons[language]}/index.html`,
  checkLog: (language: Language): string => `${logChecks[language]}/index.html`,
  ownCase: ({ id, current }: PublishedRegulation): string =>
    `${id}/${ownCases[siteLanguage(current.regulation.language)]}/index.html`,
  search: (language: Language): string => `${searches[language]}/index.html`,
  searchIndex: "pagefind/pagefind.js",
  stylesheet: "regelmaat.css",
  script: (name: string): string => `scripts/${name}.js`,
  icon: "icon.svg",
  theme: (file: string): string => `theme/${file}`,
  page: (published: PublishedRegulation, version: PublishedVersion): string =>
    `${folderOf(published, version)}/index.html`,
  article: (published: PublishedRegulation, version: PublishedVersion, path: string): string =>
    `${folderOf(published, version)}/${path}/index.html`,
  register: (published: PublishedRegulation, version: PublishedVersion): string =>
    `${folderOf(published, version)}/register/index.html`,
  terms: (published: PublishedRegulation, version: PublishedVersion): string =>
    `${folderOf(published, version)}/${nameIn(version, pageNames.terms)}/index.html`,
  forms: (published: PublishedRegulation): string => `${formsOf(published)}/index.html`,
  form: (published: PublishedRegulation, kind: FormKind): string =>
    `${formsOf(published)}/${nameIn(published.current, formNames[kind])}/index.html`,
  steps: (published: PublishedRegulation, version: PublishedVersion): string =>
    `${folderOf(published, version)}/${nameIn(version, pageNames.steps)}/index.html`,
  letters: (published: PublishedRegulation, version: PublishedVersion): string =>
    `${folderOf(published, version)}/${nameIn(version, pageNames.letters)}/index.html`,
  letter: (published: PublishedRegulation, version: PublishedVersion, id: string): string =>
    `${folderOf(published, version)}/${nameIn(version, pageNames.letters)}/${id}/index.html`,
  difference: ({ id, current }: PublishedRegulation, { older, newer }: Succession): string =>
    `${id}/${differences[siteLanguage(current.regulation.language)]}/${older.name}..${newer.name}/index.html`,
  data: ({ id }: PublishedRegulation, { name }: PublishedVersion): string => `data/${id}/${name}.json`,
  text: ({ id }: PublishedRegulation, { name }: PublishedVersion): string => `data/${id}/${name}.md`,
};

const differences = { nl: "verschil", en: "difference" } as const;

/** What pages below a regulation are called in their addresses: in the language of its text. */
export const pageNames = {
  terms: { nl: "termijnen", en: "terms" },
  forms: { nl: "formulieren", en: "forms" },
  steps: { nl: "stappen", en: "steps" },
  letters: { nl: "brieven", en: "letters" },
} as const satisfies Readonly<Record<string, Text>>;

function nameIn({ regulation }: PublishedVersion, name: Text): string {
  return name[siteLanguage(regulation.language)];
}

const formNames: Readonly<Record<FormKind, Text>> = {
  complaint: { nl: "klacht", en: "complaint" },
  authorisation: { nl: "machtiging", en: "authorisation" },
  evaluation: { nl: "evaluatie", en: "evaluation" },
};

const comparisons = { nl: "vergelijken", en: "compare" } as const;

const ownCases = { nl: "uw-zaak", en: "your-case" } as const;

const searches = { nl: "zoeken", en: "search" } as const;

const logChecks = { nl: "controleren", en: "check" } as const;

/** Under which every page stands once more, in the language that is not that of the site. */
const languageFolders = ["nl", "en"] as const;

/** Folders of the site that are no regulation. */
export const ownFolders: readonly string[] = [
  "data",
  "pagefind",
  "scripts",
  "theme",
  ...languageFolders,
  ...Object.values(comparisons),
  ...Object.values(logChecks),
  ...Object.values(searches),
];

/** The current version is what readers get without asking for one. */
function folderOf({ id, current, isFixed }: PublishedRegulation, version: PublishedVersion): string {
  return version === current && isFixed !== true ? id : `${id}/${version.name}`;
}

/** Blank forms are those of the current version: nobody fills in an old one. */
function formsOf({ id, current }: PublishedRegulation): string {
  return `${id}/${nameIn(current, pageNames.forms)}`;
}

/**
 * A link from one address to another: to a page in the same language, and to
 * anything else where it stands once. From an address that begins with a slash
 * it is whole: the page for unknown addresses may be shown at any of them.
 * @param to an address in the language of the site.
 */
export function relativeLink(from: string, to: string): string {
  if (from.startsWith("/")) return `${from.slice(0, from.lastIndexOf("/") + 1)}${to}`;
  return `${toTop(from)}${to.endsWith("/index.html") || to === addresses.index ? languageFolderOf(from) : ""}${to}`;
}

/** Where everybody finds a page: without the name of its file. */
export function publicUrl(site: string, address: string): string {
  return new URL(address.replace(/(?:^|(?<=\/))index\.html$/u, ""), site).href;
}

/** A link to the same page in the other language. */
export function languageLink(from: string, other: Language): string {
  const isInFolder = languageFolderOf(from) !== "";
  return `${toTop(from)}${isInFolder ? withoutLanguage(from) : `${other}/${from}`}`;
}

/** The address of a page without the folder of its language. */
export function withoutLanguage(address: string): string {
  return address.slice(languageFolderOf(address).length);
}

function languageFolderOf(address: string): string {
  const [first = ""] = address.split("/");
  return languageFolders.some((folder) => folder === first) ? `${first}/` : "";
}

function toTop(from: string): string {
  return "../".repeat(from.split("/").length - 1);
}
