import type { OptionDefinition } from "./command.ts";

/** The day of a site, of the commands that show one. */
export const siteDayOption = {
  "as-of": {
    type: "value",
    value: { nl: "<jjjj-mm-dd>", en: "<yyyy-mm-dd>" },
    says: {
      nl: "de dag waarop de site laat zien wat geldt (standaard vandaag)",
      en: "the day as of which the site shows what is in force (default today)",
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;
