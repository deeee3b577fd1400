import type { OptionDefinition } from "./command.ts";

/** Options of every command that reads logs. */
export const logOptions = {
  mapping: {
    type: "value",
    value: { nl: "<bestand>", en: "<file>" },
    says: {
      nl: "wat de kolommen van uw eigen register betekenen",
      en: "what the columns of your own register mean",
    },
  },
  "stdin-name": {
    type: "value",
    value: { nl: "<naam>", en: "<name>" },
    says: {
      nl: "hoe het logboek van de standaardinvoer (-) heet",
      en: "the name of the log on standard input (-)",
    },
  },
  "no-progress": {
    type: "flag",
    says: { nl: "niet laten zien hoever het werk is", en: "do not show how far the work is" },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;
