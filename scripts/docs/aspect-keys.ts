/** Where in the schema an aspect finds its keys, and which it reads. */
export interface AspectKeys {
  /** The level of the file: `file` itself, `step`, `retention`, `attest`. */
  readonly level: string;
  readonly keys: readonly string[];
}

/** The keys that every aspect of a step reads: whether the step applies, and how heavy a breach weighs. */
const everywhere: readonly string[] = ["if", "unless", "once", "cancelledBy", "severity", "readings"];

/** Keys of a step that give no verdict: names, texts and places. */
const unjudged: readonly string[] = ["label", "aliases", "purpose", "article", "models", "note"];

/** The keys of each aspect, beside those that all of them read. */
export const aspectKeys: Readonly<Record<string, AspectKeys>> = {
  within: {
    level: "step",
    keys: [
      "within",
      "duty",
      "once",
      "if",
      "unless",
      "pause",
      "counting",
      "fulfilledBy",
      "mayPrecede",
      "doneWhen",
      "matching",
      "oneToOne",
      "strength",
      "attentionAfter",
      "ifNeeded",
      "cancelledBy",
      "severity",
      "readings",
    ],
  },
  aim: { level: "step", keys: ["aim", "within", "extension"] },
  extension: { level: "step", keys: ["extension"] },
  promised: { level: "step", keys: ["extension", "aim"] },
  every: { level: "step", keys: ["every", "once", "attentionAfter"] },
  times: { level: "step", keys: ["times"] },
  by: { level: "step", keys: ["by", "act"] },
  notBy: { level: "step", keys: ["notBy"] },
  to: { level: "step", keys: ["to"] },
  with: { level: "step", keys: ["with"] },
  form: { level: "step", keys: ["form"] },
  contains: { level: "step", keys: ["contains"] },
  requires: { level: "step", keys: ["requires"] },
  notBefore: { level: "step", keys: ["notBefore"] },
  notAfter: { level: "step", keys: ["notAfter"] },
  directly: { level: "step", keys: ["directly", "once"] },
  never: { level: "step", keys: ["duty", "once", "unless"] },
  otherwise: { level: "step", keys: ["otherwise"] },
  terms: { level: "step", keys: ["setsTerms", "by"] },
  share: { level: "step", keys: ["share", "act"] },
  panel: { level: "panel", keys: ["size", "quorum", "chair", "includes", "notBy", "if", "severity"] },
  completedBy: { level: "file", keys: ["completedBy", "reopenedBy", "cancelledBy"] },
  keep: { level: "retention", keys: ["what", "keep", "destroy"] },
  attest: { level: "attest", keys: ["label", "once", "if", "severity"] },
};

/** Keys of a step that no page tells about; there must be none. */
export function untoldKeys(stepKeys: readonly string[]): readonly string[] {
  const ofSteps = Object.values(aspectKeys).filter(({ level }) => level === "step");
  const told = new Set([...ofSteps.flatMap(({ keys }) => keys), ...everywhere, ...unjudged]);
  return stepKeys.filter((key) => !told.has(key));
}
