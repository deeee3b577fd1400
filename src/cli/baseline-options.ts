import type { OptionDefinition } from "./command.ts";

/** Options of a command that knows of issues. */
export const baselineOptions = {
  baseline: {
    type: "value",
    setting: "baseline",
    value: { nl: "<bestand|none>", en: "<file|none>" },
    says: {
      nl: "lijst van bekende kwesties (standaard regelmaat-baseline.json, als dat er is)",
      en: "list of known issues (default regelmaat-baseline.json, when it is there)",
    },
  },
  "update-baseline": {
    type: "flag",
    says: {
      nl: "wat nu gevonden wordt bekend maken, met --reason, --owner en --until",
      en: "make known what is found now, with --reason, --owner and --until",
    },
  },
  "prune-baseline": {
    type: "flag",
    says: { nl: "kwesties weghalen die er niet meer zijn", en: "remove issues that are not there any more" },
  },
  reason: {
    type: "value",
    value: { nl: "<tekst>", en: "<text>" },
    says: { nl: "waarom het voorlopig blijft", en: "why it is left for now" },
  },
  owner: {
    type: "value",
    value: { nl: "<rol>", en: "<role>" },
    says: { nl: "wie ervoor instaat", en: "who answers for it" },
  },
  until: {
    type: "value",
    value: { nl: "<jjjj-mm-dd>", en: "<yyyy-mm-dd>" },
    says: { nl: "laatste dag waarop het bekend is", en: "last day on which it is known" },
  },
  "known-months": {
    type: "value",
    setting: "knownMonths",
    value: { nl: "<aantal>", en: "<number>" },
    says: {
      nl: "hoeveel maanden vooruit iets bekend mag zijn (standaard 12)",
      en: "how many months ahead something may be known (default 12)",
    },
  },
  strict: {
    type: "flag",
    setting: "strict",
    says: {
      nl: "exitcode 2 als een bekende kwestie er niet meer is",
      en: "exit code 2 when a known issue is not there any more",
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;
