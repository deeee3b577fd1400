import type { Who } from "../../regulation/model.ts";
import { hasOccasions } from "../../regulation/step-anchors.ts";
import type { BreachKind, SpoilInput, Spoilt } from "../breach.ts";
import { asks, broken, ownSteps } from "./targets.ts";

/** One of those who had to be reached, or had to take part, was left out. */
export const leftOut: BreachKind = {
  id: "left-out",
  label: { nl: "iemand overgeslagen", en: "somebody left out" },
  usualShare: 0.01,
  targetsIn: (scenery) =>
    ownSteps(scenery, (step) => (asks(step.to) || asks(step.with)) && !hasOccasions(step)),
  spoil: (input) => {
    const { demands, step } = input;
    const own = demands.find((each) => each.step === step);
    const further = (own?.to ?? []).slice(1).map((who) => ({ who, key: "to" as const }));
    const taking = (own?.with ?? []).map((who) => ({ who, key: "with" as const }));
    const candidates = [...further, ...taking].filter(({ who }) => who.kind !== "step");
    return candidates.length === 0 ? undefined : leave(input, input.random.oneOf(candidates));
  },
};

interface Left {
  readonly who: Who;
  readonly key: "to" | "with";
}

function leave(
  { scenery, event, demands, state: { evaluation } }: SpoilInput,
  { who, key }: Left,
): Spoilt | undefined {
  const column = key === "to" ? "recipient" : "with";
  const fact = who.kind === "fact" ? scenery.regulation.facts[who.id] : undefined;
  const value = fact && evaluation.factOf(fact);
  if (fact && value?.kind !== "known") return undefined;
  const names = value?.kind === "known" ? value.values.map(String) : [who.id];
  const left = event[column].filter((name) => !names.includes(name));
  const wanted = demands.flatMap((each) => each[key]);
  const other = Object.keys(scenery.regulation.roles).find((role) => !wanted.some(({ id }) => id === role));
  if (left.length === 0 && other === undefined) return undefined;
  const asking = broken(demands, key, (each) =>
    each[key].some((one) => one.kind === who.kind && one.id === who.id),
  );
  return {
    event: { ...event, [column]: left.length > 0 || other === undefined ? left : [other] },
    broken: asking.map((each) => ({ ...each, who: who.id })),
  };
}
