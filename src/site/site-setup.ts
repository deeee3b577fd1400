import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig } from "astro";
import { type Day, dayFromIso } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import { regulationsFolder } from "../cli/find-regulations.ts";
import { nodeIo } from "../cli/node-io.ts";
import { NotChecked } from "../cli/not-checked.ts";
import type { Language } from "../language/language.ts";
import { primaryLanguage } from "./primary-language.ts";
import { refusal } from "./refusal.ts";
import type { SiteOptions } from "./site-options.ts";
import { readTheme, themeFileName } from "./theme/read-theme.ts";
import { ownTheme, type Theme } from "./theme/theme.ts";

/** What an organisation chooses; paths are as its Astro project sees them. */
export interface RegelmaatOptions {
  /** Folder of the regulations; default `regulations`. */
  readonly regulations?: string | undefined;
  /** The day as of which the site shows what is in force, `YYYY-MM-DD`; default today. */
  readonly asOf?: string | undefined;
  /** Folder of the site under which our pages come, such as `/klachten`; default the top of the site. */
  readonly path?: string | undefined;
  /** The language of the site itself; default that of the theme, else Dutch, or English where no text is Dutch. The other one is under `/en` or `/nl`. */
  readonly language?: Language | undefined;
  /** File that says how our pages look and whose they are; default `regelmaat.theme.yaml`, where it is there. */
  readonly theme?: string | undefined;
  /** Astro component around every page instead of ours: it gets `PageProps`, and the page as its slot. */
  readonly layout?: string | undefined;
  /** File with the addresses that were published: the site is not made when one is gone; new ones are added to it. */
  readonly addresses?: string | undefined;
  /** Language of what is said to whoever makes the site; default Dutch. */
  readonly messages?: Language | undefined;
  /** Our pages are all that the site has: what its server needs comes with them (`_headers`, `robots.txt`, `security.txt`). */
  readonly isWholeSite?: boolean | undefined;
}

/** What the pages of a site are told, and the file of its theme. */
export interface SiteSetup {
  readonly options: SiteOptions;
  /** Absolute path. */
  readonly themeFile?: string;
}

/**
 * Finds out everything that the pages must know.
 * @throws RangeError for a day that is none; Error with every finding of a theme that cannot be used.
 */
export async function setUpSite(
  chosen: RegelmaatOptions,
  config: Pick<AstroConfig, "root" | "base" | "site">,
  isFollowed: boolean,
): Promise<SiteSetup> {
  const { asOf, messages = "nl" } = chosen;
  const root = fileURLToPath(config.root);
  const day = asOf === undefined ? dayOfInstant(Date.now(), "Europe/Amsterdam") : dayFromIso(asOf);
  if (day === undefined) throw new RangeError(wrongDay(asOf ?? ""));
  const themeFile = chosen.theme === undefined ? ownThemeIn(root) : resolve(root, chosen.theme);
  const theme = themeFile === undefined ? ownTheme : await themeIn(themeFile, { day, messages });
  const regulations = resolve(root, chosen.regulations ?? regulationsFolder);
  const folder = folderOf(chosen.path ?? "/");
  const top = folderOf(`${config.base}${folder}`);
  const url = config.site === undefined ? theme.url : new URL(top, config.site).href;
  return {
    ...(themeFile !== undefined && { themeFile }),
    options: {
      regulations,
      ...(asOf !== undefined && { asOf }),
      isFollowed,
      messages,
      language: chosen.language ?? theme.language ?? (await primaryLanguage(regulations)),
      folder,
      // While somebody writes the site stands at the top of its own server.
      top: url === undefined || isFollowed ? top : new URL(url).pathname,
      ...(url !== undefined && { url }),
      theme,
    },
  };
}

function ownThemeIn(root: string): string | undefined {
  const path = join(root, themeFileName);
  return existsSync(path) ? path : undefined;
}

async function themeIn(
  path: string,
  { day, messages }: { readonly day: Day; readonly messages: Language },
): Promise<Theme> {
  try {
    return await readTheme(nodeIo(), path, day);
  } catch (error) {
    if (error instanceof NotChecked) throw refusal(error.problems, messages);
    throw error;
  }
}

/** A path as a folder: `/`, or `/klachten/`. */
function folderOf(path: string): string {
  return ["", ...path.split("/").filter(Boolean), ""].join("/");
}

function wrongDay(asOf: string): string {
  return [
    `regelmaat: asOf is “${asOf}”, geen datum zoals 2026-01-31.`,
    `regelmaat: asOf is “${asOf}”, not a date such as 2026-01-31.`,
  ].join(" · ");
}
