import { hasOccasions } from "../../regulation/step-anchors.ts";
import type { BreachKind, SpoilInput } from "../breach.ts";
import { asks, broken, ownSteps } from "./targets.ts";

/** One of the things that it must say or carry is left out. */
export const missingContent: BreachKind = {
  id: "missing-content",
  label: { nl: "er ontbreekt iets in", en: "something is missing from it" },
  usualShare: 0.02,
  targetsIn: (scenery) => ownSteps(scenery, (step) => asks(step.contains) && !hasOccasions(step)),
  spoil: ({ scenery, random, step, event, demands }: SpoilInput) => {
    const own = demands.find((each) => each.step === step)?.contains ?? [];
    const read = scenery.mentions.fields.get(event.activity);
    const canGo = own.filter((content) => {
      const isFact = scenery.regulation.facts[content] !== undefined;
      return !isFact && !read?.has(content) && event.fields[content] !== undefined;
    });
    if (canGo.length === 0) return undefined;
    const content = random.oneOf(canGo);
    return {
      event: { ...event, fields: { ...event.fields, [content]: null } },
      broken: broken(demands, "contains", ({ contains }) => contains.includes(content)),
    };
  },
};
