import { textOf } from "../regulation/regulation-text.ts";
import { addresses } from "./addresses.ts";
import type { BrowserRegulation } from "./browser-regulation.ts";
import { hasForeignCalendar } from "./foreign-calendars.ts";
import type { PublishedRegulation } from "./published-regulation.ts";

/** A regulation with all its versions for the checker in the browser. */
export function browserCopy(published: PublishedRegulation): BrowserRegulation {
  const versions = published.versions.map(({ version }) => version).reverse();
  return {
    id: published.id,
    title: published.current.regulation.title,
    versions: versions.map((version) => ({
      ...textOf(version.regulation, version.text),
      page: addresses.page(published, version),
    })),
    inputs: versions.flatMap(({ inputs }) => inputs),
    needsHolidays: versions.some(({ regulation }) => hasForeignCalendar(regulation)),
  };
}

/** A script that hands something over to the scripts of a page, by its name. */
export function handingOver(name: string, content: unknown): string {
  return `regelmaat.take(${JSON.stringify(name)},${JSON.stringify(content)});\n`;
}
