import type { RegulationParts } from "./interpreter.ts";
import type { Step } from "./model.ts";
import { problem, type Report } from "./problem.ts";
import { type Use, usesOf } from "./step-uses.ts";

/**
 * Reports steps whose terms, waking or conditions rest on each other in a circle
 * (TERMS §6): then nobody can say when any of them is due.
 */
export function checkCircles(
  { kinds, organisation }: Pick<RegulationParts, "kinds" | "organisation">,
  report: Report,
): void {
  for (const kind of kinds) {
    findCircles(
      kind.stages.flatMap((stage) => stage.steps),
      report,
    );
  }
  findCircles(organisation, report);
}

interface Search {
  readonly steps: readonly Step[];
  readonly report: Report;
  readonly done: Set<string>;
}

function findCircles(steps: readonly Step[], report: Report): void {
  const search: Search = { steps, report, done: new Set() };
  for (const step of steps) visit(step, [], search);
}

/** Depth first; each circle is met once, at the step in it that the file has first. */
function visit(step: Step, path: readonly Step[], search: Search): void {
  if (search.done.has(step.id)) return;
  const next = [...path, step];
  for (const use of usesOf(step)) {
    for (const target of leanedOn(step, use, search.steps)) {
      const start = next.findIndex(({ id }) => id === target.id);
      if (start < 0) visit(target, next, search);
      else search.report(circle(use, [...next.slice(start), target]));
    }
  }
  search.done.add(step.id);
}

/** An own act with a term counts from its last day when it does not come; other events are just waited for. */
function leanedOn(step: Step, use: Use, steps: readonly Step[]): readonly Step[] {
  if (use.kind !== "event") return steps.filter(({ id }) => id === use.id);
  return steps.filter((target) => {
    const isAct = !target.isEntry && target.acts.includes(use.id);
    const isOwn = !target.outside && target.duty !== "never" && (target.within ?? target.aim) !== undefined;
    return isAct && (isOwn || isWokenBy(target, step) || target.id === step.id);
  });
}

/** Two steps that wake each other never begin, unless one of them may be done by itself. */
function isWokenBy(target: Step, step: Step): boolean {
  if (target.duty !== "must" || step.duty !== "must" || target.outside || step.outside) return false;
  const items = target.once?.items ?? [];
  return (
    items.length > 0 &&
    items.every((item) => item.kind === "event" && item.ref.activities.every((id) => step.acts.includes(id)))
  );
}

function circle(use: Use, path: readonly Step[]) {
  const names = path.map(({ id }) => id).join(" → ");
  return problem("circle", use.place, {
    nl: `Deze stappen wachten op elkaar: ${names}. Laat er één vanaf een andere gebeurtenis lopen.`,
    en: `These steps wait for each other: ${names}. Let one of them run from another event.`,
  });
}
