import { fold } from "../../check/facts.ts";
import { personsOf } from "../../check/persons.ts";
import type { BreachKind, SpoilInput } from "../breach.ts";
import type { Demand } from "../demands.ts";
import { asks, broken, ownSteps } from "./targets.ts";

/** Done by the very person who may not do it. */
export const barredPerson: BreachKind = {
  id: "barred-person",
  label: { nl: "gedaan door iemand die het juist niet mag doen", en: "done by somebody who may not do it" },
  usualShare: 0.01,
  targetsIn: (scenery) => ownSteps(scenery, ({ notBy }) => asks(notBy)),
  spoil: ({ step, event, demands, state: { evaluation } }: SpoilInput) => {
    const own = demands.find((each) => each.step === step);
    const person = own?.notBy.flatMap((who) =>
      who.kind === "role" ? [] : [...personsOf(evaluation, who)],
    )[0];
    if (person === undefined || event.role.length > 1) return undefined;
    const isBarred = ({ notBy }: Demand) => notBy.some((who) => personsOf(evaluation, who).has(fold(person)));
    return { event: { ...event, actor: [person] }, broken: broken(demands, "notBy", isBarred) };
  },
};
