import type { Language, Text } from "../../language/language.ts";
import { element, paragraph, text } from "./markup.ts";
import { style } from "./style.ts";

export interface PageHead {
  readonly language: Language;
  /** What the page is, and of what. */
  readonly title: string;
  readonly name: string;
  /** What stands under it, such as the reference date. */
  readonly about: readonly string[];
  /** Rules beside those of every page. */
  readonly moreStyle?: string;
}

/** A page that needs nothing else, up to its main part. */
export function pageHead({ language, title, name, about, moreStyle = "" }: PageHead): string {
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    // Nothing is fetched or run, whatever a log or a regulation holds.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    `${element("title", {}, text(`${title}: ${name}`))}\n<style>\n${style}${moreStyle}</style>\n</head>\n<body>\n`,
    element("a", { class: "skip", href: "#main" }, text(skip[language])),
    element("header", {}, [
      element("h1", {}, [text(title), element("span", {}, text(name))]),
      about.length === 0 ? "" : paragraph(about.join(" · "), "about"),
    ]),
    '\n<main id="main">\n',
  ].join("");
}

export const pageEnd = "</main>\n</body>\n</html>\n";

const skip: Text = { nl: "Naar de inhoud", en: "To the content" };
