import type { Step, Term } from "../regulation/model.ts";
import { type Length, lengthOf } from "./length.ts";
import { isOwed } from "./steps.ts";

type Counted = Extract<Term, { kind: "duration" }>;

/** How long after the event at the beginning of it all a step may come, when every step takes its whole term. */
export interface Reach {
  readonly step: Step;
  readonly term: Counted;
  /** The event that the first of the terms runs from; empty: the start of the stage. */
  readonly root: string;
  readonly length: Length;
  /** The steps whose terms come before, first one first. */
  readonly by: readonly string[];
}

/** The reach of every owed step with one plain term that runs forward from one event. */
export function reachesIn(steps: readonly Step[]): readonly Reach[] {
  return steps.flatMap((step) => reachOf(step, { steps, seen: [] }) ?? []);
}

interface Context {
  readonly steps: readonly Step[];
  readonly seen: readonly Step[];
}

function reachOf(step: Step, { steps, seen }: Context): Reach | undefined {
  const term = plainTerm(step);
  if (term === undefined || seen.includes(step)) return undefined;
  const anchor = term.anchor ?? step.once;
  const [item, ...others] = anchor?.items ?? [];
  if (others.length > 0 || (anchor !== undefined && anchor.occurrence !== "first")) return undefined;
  const own = lengthOf(term.duration);
  if (item === undefined) return { step, term, root: "", length: own, by: [] };
  if (item.kind === "silence") return undefined;
  const act = item.kind === "event" ? item.ref.id : item.step;
  const before = steps.find(
    (each) => each.acts.includes(act) && each !== step && plainTerm(each) !== undefined,
  );
  const first = before && reachOf(before, { steps, seen: [...seen, step] });
  if (first === undefined) return { step, term, root: act, length: own, by: [] };
  return {
    step,
    term,
    root: first.root,
    length: {
      shortest: first.length.shortest + own.shortest,
      longest: first.length.longest + own.longest,
    },
    by: [...first.by, first.step.id],
  };
}

/** Not a row of a table, none of several, counted forward. */
function plainTerm(step: Step): Counted | undefined {
  const { within } = step;
  if (within?.kind !== "plain" || within.value.kind !== "term" || (!isOwed(step) && !step.isEntry))
    return undefined;
  const { term } = within.value;
  return term.kind === "duration" && term.direction === "after" ? term : undefined;
}
