import { resolve } from "node:path";
import { type Day, isoFromDay } from "../calendar/day.ts";
import { dayOfInstant } from "../calendar/zone.ts";
import type { Language } from "../language/language.ts";
import { readTheme, themeFileName } from "../site/theme/read-theme.ts";
import { dayOption } from "./as-of.ts";
import type { Call, OptionDefinition } from "./command.ts";
import { kindOf } from "./input-file.ts";

/** What the commands that show a site let people choose of it. */
export const siteChoiceOptions = {
  theme: {
    type: "value",
    value: { nl: "<bestand>", en: "<file>" },
    says: {
      nl: `hoe de site eruitziet en van wie zij is (standaard ${themeFileName}, als dat er is)`,
      en: `how the site looks and whose it is (default ${themeFileName}, where it is there)`,
    },
  },
  "as-of": {
    type: "value",
    value: { nl: "<jjjj-mm-dd>", en: "<yyyy-mm-dd>" },
    says: {
      nl: "de dag waarop de site laat zien wat geldt (standaard vandaag)",
      en: "the day as of which the site shows what is in force (default today)",
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

export interface SiteChoices {
  /** The day as of which the site shows what is in force, ISO; without it today. */
  readonly asOf?: string;
  /** Absolute path of a theme that can be used. */
  readonly theme?: string;
  /** Language of what is said to whoever makes the site. */
  readonly language?: Language;
}

/** What was chosen of the site. Throws NotChecked for a day that is none and for a theme that cannot be used. */
export async function siteChoices(call: Call): Promise<SiteChoices> {
  const day = dayOption(call, "as-of");
  const theme = await themeOf(call, day ?? dayOfInstant(call.io.now(), "Europe/Amsterdam"));
  const { language } = call;
  return {
    ...(language !== undefined && { language }),
    ...(day !== undefined && { asOf: isoFromDay(day) }),
    ...(theme !== undefined && { theme }),
  };
}

async function themeOf({ io, options }: Call, day: Day): Promise<string | undefined> {
  const asked = options.value("theme");
  if (asked === undefined && (await kindOf(io, themeFileName)) !== "file") return undefined;
  const path = resolve(io.cwd, asked ?? themeFileName);
  await readTheme(io, path, day);
  return path;
}
