import type { Step } from "../regulation/model.ts";
import type { Planting } from "./planting.ts";
import type { Scenery } from "./scenery.ts";

/** How often something happens that need not happen. */
const often = 0.9;
const nowAndThen = 0.25;
const sometimes = 0.15;
const seldom = 0.03;
export const otherStart = 0.2;
export const askForMoreTime = 0.12;

/** The share of the cases in which an event happens that is nobody's duty. */
export function shareOfHappening(scenery: Scenery, planting: Planting, activity: string): number {
  const { stages, stagesClosedBy } = scenery;
  if (isNeeded(scenery, planting, activity)) return often;
  if (activity === "destroyed" || stages.some(({ reopenedBy }) => reopenedBy.includes(activity))) return 0;
  if (stagesClosedBy(activity).length > 0) return 0;
  if (stages.some(({ cancelledBy }) => cancelledBy.includes(activity))) return planting.isAny ? 0 : seldom;
  return stages.some(({ starts }) => starts.includes(activity)) ? nowAndThen : sometimes;
}

/** The share of the cases in which somebody makes use of a right, or does what nobody has to do. */
export function shareOfUse(scenery: Scenery, planting: Planting, { activity, step }: Use): number {
  const { lengthenedBy, index, stages, stagesClosedBy } = scenery;
  if (isNeeded(scenery, planting, activity)) return often;
  if (lengthenedBy(activity).length > 0) return 0;
  const ends = stages.some(({ id, cancelledBy }) => {
    return index.refusals(id).includes(activity) || cancelledBy.includes(activity);
  });
  if (ends) return planting.isAny ? 0 : seldom;
  if (stagesClosedBy(activity).length > 0) return seldom;
  if (!step.outside) return sometimes;
  if (step.duty === "must") return often;
  if (step.purpose === "appeal" || step.purpose === "external") return nowAndThen;
  return step.once ? often : sometimes;
}

export interface Use {
  readonly activity: string;
  readonly step: Step;
}

/** What the planted breach needs to come up at all. */
function isNeeded({ index }: Scenery, { step }: Planting, activity: string): boolean {
  if (!step) return false;
  const wakes = step.once?.items.flatMap((item) => (item.kind === "event" ? item.ref.activities : [])) ?? [];
  const stage = index.stage(step.stage);
  const own = step.duty === "never" ? [] : step.acts;
  return [...wakes, ...own, ...(stage.wholeCase ? [] : stage.starts)].includes(activity);
}
