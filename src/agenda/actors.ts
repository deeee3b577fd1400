import { singleLine } from "../language/text.ts";
import { allSteps } from "../read-back/scene.ts";
import type { Choice, Regulation, Step, Who } from "../regulation/model.ts";

/** One who may do a step. */
export interface Actor {
  readonly id: string;
  readonly label: string;
}

/**
 * Who may do a step: those it names itself, or else those that an entry on its act names; of a table those of all
 * its rows. Empty when the regulation names nobody.
 */
export function actorsOf(regulation: Regulation, step: Step): readonly Actor[] {
  const entries = allSteps(regulation).filter(({ isEntry, acts }) => isEntry && acts.includes(step.id));
  const named = [step, ...entries].map(({ by }) => whoIn(by)).find((whos) => whos.length > 0) ?? [];
  const labels = new Map(named.map((who) => [who.id, labelOf(regulation, who)]));
  return [...labels].map(([id, label]) => ({ id, label: singleLine(label) }));
}

function whoIn(by: Choice<readonly Who[]> | undefined): readonly Who[] {
  if (by === undefined) return [];
  if (by.kind === "plain") return by.value;
  return [...by.rows.map(({ result }) => result), by.else].flatMap((whos) => whos ?? []);
}

function labelOf(regulation: Regulation, { kind, id }: Who): string {
  if (kind === "role") return regulation.roles[id]?.label ?? id;
  if (kind === "fact") return regulation.facts[id]?.label ?? id;
  return regulation.activities[id]?.label ?? id;
}
