import type { BreachKind, SpoilInput } from "../breach.ts";
import { asks, broken, ownSteps } from "./targets.ts";

/** Done by somebody in a role that may not do it. */
export const wrongPerson: BreachKind = {
  id: "wrong-person",
  label: { nl: "gedaan door iemand met een andere rol", en: "done by somebody in another role" },
  usualShare: 0.01,
  targetsIn: (scenery) => ownSteps(scenery, ({ by }) => asks(by)),
  spoil: ({ scenery, random, step, event, demands }: SpoilInput) => {
    const named = demands.flatMap(({ by, notBy }) => [...by, ...notBy]);
    const others = Object.values(scenery.regulation.roles).filter(
      ({ id, panel }) => !panel && !named.some((who) => who.kind === "role" && who.id === id),
    );
    const asking = demands.filter(({ by }) => by.length > 0);
    const isAsked = asking.some((each) => each.step === step);
    if (others.length === 0 || !isAsked) return undefined;
    const role = random.oneOf(others).id;
    const stranger = { actor: [scenery.names.colleague(random, "stranger")], role: [role] };
    const isByPerson = asking.some(({ by }) => by.some(({ kind }) => kind !== "role"));
    if (isByPerson) return undefined;
    return { event: { ...event, ...stranger }, broken: broken(demands, "by", ({ by }) => by.length > 0) };
  },
};
