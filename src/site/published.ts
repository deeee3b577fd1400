import "../calendar/holidays-at-hand.ts";

import { siteOptions } from "virtual:regelmaat/options";
import { publishTexts } from "./publish-texts.ts";
import type { PublishedRegulation } from "./published-regulation.ts";
import { readTexts, type SiteTexts } from "./read-texts.ts";
import { refusal } from "./refusal.ts";

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
  const { isFollowed, asOf, messages } = siteOptions;
  if (problems.length > 0 && !isFollowed) throw refusal(problems, messages);
  return publishTexts(families, asOf);
}
