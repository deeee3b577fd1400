import "../calendar/holidays-at-hand.ts";

import { siteOptions } from "virtual:regelmaat/options";
import { type Day, dayFromIso } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import { sayProblems } from "../cli/problems.ts";
import type { Regulation } from "../regulation/model.ts";
import { type PublishedRegulation, publish } from "./published-regulation.ts";
import { readTexts, type SiteTexts } from "./read-texts.ts";

/**
 * Everything that the site shows: the regulations of its folder, by id, as they
 * are in force on its day. They are read once per build; while somebody writes,
 * once after each change, and then a text that cannot be read is left out.
 *
 * @throws in a build, with every finding at file:line:column, when a regulation has an error.
 */
export function publishedRegulations(): Promise<readonly PublishedRegulation[]> {
  published ??= publishAll();
  return published;
}

/** The texts behind the site, with all that was found in them. */
export function siteTexts(): Promise<SiteTexts> {
  texts ??= readTexts(siteOptions.regulations);
  return texts;
}

let published: Promise<readonly PublishedRegulation[]> | undefined;
let texts: Promise<SiteTexts> | undefined;

async function publishAll(): Promise<readonly PublishedRegulation[]> {
  const { families, problems } = await siteTexts();
  if (problems.length > 0 && !siteOptions.isFollowed) throw new Error(`\n${sayProblems(problems, "nl")}`);
  const regulations = families
    .filter((versions) => versions.length > 0)
    .map((versions) => publish(versions, siteDay));
  return regulations.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The day as of which the site shows a regulation; the clocks of two may be a day apart. */
export function siteDay({ timeZone }: Regulation): Day {
  return dayFromIso(siteOptions.asOf ?? "") ?? dayOfInstant(Date.now(), timeZone);
}
