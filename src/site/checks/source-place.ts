import { placesIn } from "../../line-index.ts";
import type { Place } from "../../place.ts";
import { withoutLanguage } from "../addresses.ts";
import type { PublishedRegulation, PublishedVersion } from "../published-regulation.ts";
import type { PageFault } from "./page-faults.ts";

/**
 * Where the text of a regulation has what is wrong in a page: the link as the
 * author wrote it, or the article with an id; else where the text begins.
 * Undefined: the page is about no regulation.
 */
export function sourcePlace(
  { page, kind, what }: PageFault,
  regulations: readonly PublishedRegulation[],
): Place | undefined {
  const version = versionOf(page, regulations);
  if (version === undefined) return undefined;
  const { regulation, text } = version;
  const at = placesIn(regulation.file, text);
  if (kind === "duplicate-id") return regulation.articles.find(({ id }) => id === what)?.place ?? at(0);
  const written = [...writtenForms(what)].map((form) => text.indexOf(form)).find((index) => index >= 0);
  return at(written === undefined ? 0 : written + 1);
}

function versionOf(page: string, regulations: readonly PublishedRegulation[]): PublishedVersion | undefined {
  const [id, name] = withoutLanguage(page).split("/");
  const published = regulations.find((one) => one.id === id);
  const named = published?.versions.find(({ version }) => version.name === name);
  return named?.version ?? published?.current;
}

/** On the page of an article a link has more before it than the author wrote. */
function* writtenForms(link: string): Generator<string> {
  for (let rest = link; ; rest = rest.slice(rest.indexOf("/") + 1)) {
    yield `(${rest})`;
    yield `(<${rest}>`;
    yield `(${rest} `;
    if (!rest.includes("/")) break;
  }
  const anchor = link.indexOf("#");
  if (anchor >= 0) yield `(${link.slice(anchor)})`;
}
