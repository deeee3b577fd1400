import type { Call, OptionDefinition } from "./command.ts";
import { wrongUse } from "./not-checked.ts";
import { wholeNumber } from "./whole-number.ts";

/** `--port`, of the commands that show a site on this machine. */
export const portOption = {
  port: {
    type: "value",
    value: { nl: "<n>", en: "<n>" },
    says: {
      nl: "de poort van de site (standaard 4321); is die bezet, dan de eerste vrije daarna",
      en: "the port of the site (default 4321); where it is in use, the first free one after it",
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** The port that was asked for. Throws NotChecked for what is no port. */
export function portOf({ options }: Pick<Call, "options">): number {
  const port = wholeNumber("port", options.value("port") ?? "4321", 1);
  if (port <= 65_535) return port;
  throw wrongUse({
    nl: `“${port}” bij --port is geen poort: die loopt van 1 tot en met 65535.`,
    en: `“${port}” for --port is no port: those are 1 up to and including 65535.`,
  });
}
