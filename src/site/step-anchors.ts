import type { Regulation, Step } from "../regulation/model.ts";

/** Ids of the steps in the page of a regulation: public, so made of names only. */
export interface StepAnchors {
  readonly of: (step: Pick<Step, "id" | "kind">, isOfOrganisation: boolean) => string;
  /** Where a term mark of the text leads: the first step with that id, else the terms. */
  readonly named: (id: string) => NamedPlace | undefined;
}

/** A place on the page of the steps or on that of the terms. */
export interface NamedPlace {
  readonly page: "steps" | "terms";
  readonly anchor: string;
}

/**
 * `step-decision`, and for the steps of one of several kinds `step-compliment.reply`;
 * steps of the organisation are `organisation-report`. Names of steps and kinds hold no dot.
 */
export function stepAnchors({ kinds, organisation, retention }: Regulation): StepAnchors {
  const of: StepAnchors["of"] = ({ id, kind }, isOfOrganisation) => {
    if (isOfOrganisation) return `organisation-${id}`;
    return kind === "" ? `step-${id}` : `step-${kind}.${id}`;
  };
  const known = new Map<string, NamedPlace>();
  for (const { id } of retention) known.set(id, { page: "terms", anchor: keepingAnchor(id) });
  for (const step of [...organisation].reverse())
    known.set(step.id, { page: "steps", anchor: of(step, true) });
  const inCases = kinds.flatMap(({ stages }) => stages.flatMap(({ steps }) => steps));
  for (const step of inCases.reverse()) known.set(step.id, { page: "steps", anchor: of(step, false) });
  return { of, named: (id) => known.get(id) };
}

/** The row of the terms that says how long something is kept. */
export function keepingAnchor(id: string): string {
  return `keep-${id}`;
}
