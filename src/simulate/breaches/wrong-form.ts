import { formOf } from "../../check/form.ts";
import { hasOccasions } from "../../regulation/step-anchors.ts";
import type { BreachKind, SpoilInput } from "../breach.ts";
import type { Demand } from "../demands.ts";
import { asks, broken, ownSteps } from "./targets.ts";

const forms = ["phone", "publication", "letter"];

/** Done in a form that the text does not allow. */
export const wrongForm: BreachKind = {
  id: "wrong-form",
  label: { nl: "in een andere vorm", en: "in another form" },
  usualShare: 0.01,
  targetsIn: (scenery) => ownSteps(scenery, (step) => asks(step.form) && !hasOccasions(step)),
  spoil: ({ scenery, step, event, demands }: SpoilInput) => {
    const own = demands.find((each) => each.step === step)?.form ?? [];
    const form = forms.find((each) => own.length > 0 && formOf({ ...event, form: each }, own) === "no");
    if (form === undefined || scenery.mentions.fields.get(event.activity)?.has("form")) return undefined;
    const spoilt = { ...event, form };
    const isBroken = ({ form: wanted }: Demand) => wanted.length > 0 && formOf(spoilt, wanted) === "no";
    return { event: spoilt, broken: broken(demands, "form", isBroken) };
  },
};
