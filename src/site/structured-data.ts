import { isoFromDay } from "../calendar/day.ts";
import { singleLine } from "../language/text.ts";
import { articlePages } from "./article-pages.ts";
import type { PublishedVersion, Validity } from "./published-regulation.ts";

/** Links from the page on which the data stand. */
export interface DataLinks {
  readonly data: string;
  readonly text: string;
  readonly article: (path: string) => string;
}

/**
 * What search engines and other programs read of a version: schema.org
 * `Legislation` (ELI). An adaptation never calls itself the official text.
 */
export function legislation(
  { regulation }: PublishedVersion,
  validity: Validity,
  links: DataLinks,
): Readonly<Record<string, unknown>> {
  const { id, title, language, inForce, adopted, basedOn } = regulation;
  const from = inForce.from === undefined ? undefined : isoFromDay(inForce.from);
  const until = inForce.until === undefined ? ".." : isoFromDay(inForce.until);
  const encoding = (url: string, format: string) => ({
    "@type": "LegislationObject",
    contentUrl: url,
    encodingFormat: format,
    ...(basedOn && { legislationLegalValue: "https://schema.org/UnofficialLegalValue" }),
  });
  return {
    "@context": "https://schema.org",
    "@type": "Legislation",
    name: singleLine(title),
    legislationIdentifier: id,
    inLanguage: language,
    ...(adopted !== undefined && { legislationDate: isoFromDay(adopted) }),
    ...(from !== undefined && { legislationDateVersion: from }),
    ...(from !== undefined && { temporalCoverage: `${from}/${until}` }),
    legislationLegalForce: `https://schema.org/${validity === "in-force" ? "InForce" : "NotInForce"}`,
    ...(basedOn && { isBasedOn: { "@type": "Legislation", name: singleLine(basedOn.title) } }),
    hasPart: articlePages(regulation).map(({ article, title: name, path }) => ({
      "@type": "Legislation",
      legislationIdentifier: article.id,
      name,
      url: links.article(path),
    })),
    encoding: [encoding(links.data, "application/json"), encoding(links.text, "text/markdown")],
  };
}

/** Safe within a `script` element: nothing in it can end that. */
export function inScript(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
