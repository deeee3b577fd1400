import type { Language, Text } from "../language/language.ts";
import { wrapped } from "./wrap.ts";

/** A log that was made up, and what is in it. */
export interface Simulation {
  readonly regulation: string;
  /** Undefined: to stdout. */
  readonly file?: string;
  readonly truthFile?: string;
  readonly seed: number;
  readonly cases: number;
  readonly events: number;
  /** The last day of the log, as `check --as-of` and `--log-until` want it. */
  readonly until: string;
  readonly breaches: readonly PlantedKind[];
}

/** How often a kind of breach was asked for and is in the log. */
export interface PlantedKind {
  readonly id: string;
  readonly label: Text;
  readonly share: number;
  readonly planted: number;
  /** Nothing in this regulation can be broken so. */
  readonly isImpossible: boolean;
}

/** One document. */
export function simulationJson(made: Simulation): string {
  const { file, truthFile, breaches, ...rest } = made;
  const document = {
    schemaVersion: 1,
    status: "simulated",
    file: file ?? null,
    truthFile: truthFile ?? null,
    ...rest,
    breaches: breaches.map(({ id, share, planted, isImpossible }) => ({ id, share, planted, isImpossible })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** For people. */
export function* simulationPretty(made: Simulation, language: Language, width: number): Generator<string> {
  const margins = { first: "", rest: "", width };
  const line = (text: Text) => `${wrapped(text[language], margins).join("\n")}\n`;
  yield line(says.made(made));
  const planted = made.breaches.filter((kind) => kind.planted > 0);
  for (const kind of planted) yield `  ${kind.id} (${kind.label[language]}): ${kind.planted}\n`;
  const impossible = made.breaches.filter((kind) => kind.isImpossible).map(({ id }) => id);
  if (impossible.length > 0) yield line(says.impossible(impossible));
  if (made.truthFile !== undefined) yield line(says.truth(made.truthFile));
  // A command is copied: it stays on one line.
  if (made.file !== undefined) yield `${says.check(made, made.file)[language]}\n`;
}

const says = {
  made: ({ cases, events, file, seed }: Simulation): Text => ({
    nl: `Geschreven: ${file} (zaken: ${cases}, gebeurtenissen: ${events}, seed: ${seed}).`,
    en: `Written: ${file} (cases: ${cases}, events: ${events}, seed: ${seed}).`,
  }),
  impossible: (ids: readonly string[]): Text => ({
    nl: `In deze regeling kan dit niet misgaan: ${ids.join(", ")}.`,
    en: `In this regulation this cannot go wrong: ${ids.join(", ")}.`,
  }),
  truth: (file: string): Text => ({
    nl: `Wat er per zaak mis is, staat in ${file}.`,
    en: `What is wrong in each case stands in ${file}.`,
  }),
  check: ({ regulation, until }: Simulation, file: string): Text => ({
    nl: `Toetsen: regelmaat check ${file} --regulation ${regulation} --as-of ${until} --log-until ${until}`,
    en: `To check: regelmaat check ${file} --regulation ${regulation} --as-of ${until} --log-until ${until}`,
  }),
};
