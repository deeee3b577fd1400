import { type Day, dayFromIso } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import type { Regulation } from "../regulation/model.ts";
import { type PublishedRegulation, publish } from "./published-regulation.ts";
import type { SiteTexts } from "./read-texts.ts";

/** The regulations as they are in force on a day, ISO, by id; without it on the present day. */
export function publishTexts(
  families: SiteTexts["families"],
  asOf: string | undefined,
): readonly PublishedRegulation[] {
  return families
    .filter((versions) => versions.length > 0)
    .map((versions) => publish(versions, (regulation) => dayOf(regulation, asOf)))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The day as of which a site shows a regulation; the clocks of two may be a day apart. */
export function dayOf({ timeZone }: Regulation, asOf: string | undefined): Day {
  return dayFromIso(asOf ?? "") ?? dayOfInstant(Date.now(), timeZone);
}
