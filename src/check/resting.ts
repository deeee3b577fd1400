import type { Kind, Regulation, Step } from "../regulation/model.ts";
import { rememberedWithin } from "../remembered.ts";
import type { Table } from "./choice.ts";
import {
  closureOf,
  dependenciesOf,
  type Judgeable,
  key,
  namesIn,
  ownersOf,
  signatureOf,
  stepSignature,
  stepsOf,
  textOf,
} from "./signature.ts";

/** What the verdicts on a step, or on parts of the file, rest on under one reading. */
export interface Resting {
  /** Where the text is the same, and the steps came out the same in a case, so do the verdicts. */
  readonly text: string;
  /** The steps of which only the outcome matters. */
  readonly steps: readonly Step[];
  /** Every table that they rest on. */
  readonly tables: readonly Table[];
}

/**
 * What it rests on itself: its own words, and how the steps beside it came out.
 * Of a step that rests on this one in turn all words count.
 */
export function restingOf(regulation: Regulation, about: Judgeable): Resting {
  const own = ownText(regulation, about);
  const isCircular = (step: Step) => isStep(about) && closureOf(regulation, step).has(about.id);
  const beside = besideOf(regulation, about);
  const texts = beside.map((step) => {
    if (isCircular(step)) return signatureOf(regulation, step);
    return readsTerms(own) ? stepSignature(regulation, step) : textOf(withoutTerm(step));
  });
  return {
    text: [own, ...texts].join("\n"),
    steps: beside.filter((step) => !isCircular(step)),
    tables: [about, ...closureOf(regulation, about).values()].flatMap(tablesIn),
  };
}

function isStep(about: Judgeable): about is Step {
  return "id" in about;
}

/** Its own words, and those of the stages: whether anything is owed depends on when they start and end. */
function ownText(regulation: Regulation, about: Judgeable): string {
  const kind = regulation.kinds.find(({ id }) => id === about.kind);
  const own = isStep(about) ? stepSignature(regulation, about) : textOf(about.parts);
  return kind ? `${own} ${textOfStages(regulation, kind)}` : own;
}

const textOfStages = rememberedWithin((_: Regulation, { starts, stages }: Kind) =>
  textOf([starts, stages.map((stage) => ({ ...stage, steps: undefined }))]),
);

/** The steps that it names, and those that start a stage. */
function besideOf(regulation: Regulation, about: Judgeable): readonly Step[] {
  const steps = stepsOf(regulation);
  const stages = regulation.kinds.find(({ id }) => id === about.kind)?.stages ?? [];
  const owners = ownersOf(steps, about.kind);
  const starters = stages.flatMap(({ starts }) => starts.map((act) => owners.get(act) ?? act));
  const named = isStep(about)
    ? dependenciesOf(regulation, steps, about)
    : namesIn(steps, about.kind, about.parts);
  const ids = [...new Set([...named, ...starters])].sort();
  const found = ids.map((id) => steps.get(key(about.kind, id)) ?? steps.get(key("", id)));
  return [...new Set(found)].filter((step): step is Step => step !== undefined && step !== about);
}

/** Whether a term is counted that belongs to another step: of that step more than the outcome matters then. */
function readsTerms(text: string): boolean {
  return text.includes('"kind":"within"') || text.includes('"pause":');
}

/** What is read of a step beside how it came out: of its term only whether it has one. */
function withoutTerm({ within, aim, extension: _, pause: __, ...rest }: Step): unknown {
  return { ...rest, within: within !== undefined, aim: aim !== undefined };
}

function tablesIn(value: unknown): readonly Table[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(tablesIn);
  return isTable(value) ? [value, ...inside] : inside;
}

function isTable(value: object): value is Table {
  return "kind" in value && value.kind === "table" && "subject" in value && "rows" in value;
}
