import type { Step } from "../regulation/model.ts";
import { isOwed } from "./steps.ts";

/** Tells whether the text gives the organisation a time for a step: a term, an aim, open words or a rhythm. */
export function hasTerm(step: Step): boolean {
  const isTimed = step.within !== undefined || step.aim !== undefined || step.every !== undefined;
  return isTimed && !step.outside && (step.isEntry || isOwed(step));
}
