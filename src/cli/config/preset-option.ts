import type { OptionDefinition } from "../command.ts";
import { presets } from "./presets.ts";

/** `--preset`: which set of choices holds where nothing else was chosen. */
export const presetOption = {
  preset: {
    type: "value",
    setting: "preset",
    value: { nl: "<recommended|strict>", en: "<recommended|strict>" },
    choices: Object.keys(presets),
    says: {
      nl: "welke keuzes gelden als u niets anders kiest (standaard recommended)",
      en: "which choices hold when you make no other (default recommended)",
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;
