import type { Text } from "../../language/language.ts";
import type { Anchor, Term } from "../../regulation/model.ts";
import { periodOfDuty } from "../../regulation/recurrence.ts";
import { sayWorkingDays } from "../phrases/calendar.ts";
import { valuesOf } from "../phrases/choice.ts";
import { sayDayZero, sayHours, sayRestDay, sayWorkingWeek } from "../phrases/counting.ts";
import { termsOf } from "../phrases/term.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";
import { saySelfSet } from "./self-set.ts";

/** How the terms of the step are counted, with all defaults (TERMS §2, §3 and §6). */
export function sayCounting(scene: StepScene): readonly Said[] {
  const { step } = scene;
  const terms = [...valuesOf(step.within), ...valuesOf(step.aim)].flatMap(termsOf);
  if (terms.length === 0) return [];

  const counted = terms.filter((term) => term.kind === "duration");
  const texts = [
    ...sayForward(scene, counted),
    ...sayUnits(scene, counted),
    ...sayBackward(counted),
    ...sayGivenDates(terms),
    ...sayAnchorRules(scene, terms),
    ...saySelfSet(scene, terms),
  ];

  return texts.map((text) => ({ text }));
}

type CountedTerm = Extract<Term, { kind: "duration" }>;

function sayForward({ step }: StepScene, terms: readonly CountedTerm[]): readonly Text[] {
  const forward = terms.filter(
    ({ direction, duration }) => direction === "after" && duration.unit !== "hour",
  );
  const hours = terms.some(({ duration }) => duration.unit === "hour");
  const byTheHour: Text = {
    nl: "Uren lopen door vanaf het tijdstip van de aanleiding, ook 's nachts en in het weekend.",
    en: "Hours run on from the time of the occasion, also at night and at weekends.",
  };
  if (forward.length === 0) return hours ? [byTheHour] : [];

  return [...(hours ? [byTheHour] : []), sayDayZero(step.counting)];
}

function sayUnits({ regulation, step }: StepScene, terms: readonly CountedTerm[]): readonly Text[] {
  const { counting } = step;
  const units = new Set(terms.map(({ duration }) => duration.unit));
  const restDay = step.outside ? counting.restDayOthers : counting.restDay;
  const rolls = terms.some(({ direction }) => direction === "after");
  const inWorkingDays =
    units.has("working-day") || (units.has("working-week") && counting.workingWeek !== "calendar");

  return [
    ...(units.has("working-week") ? [sayWorkingWeek(counting.workingWeek)] : []),
    ...(inWorkingDays || (rolls && restDay === "next-working-day")
      ? [sayWorkingDays(regulation, counting)]
      : []),
    ...(units.has("month") || units.has("year") ? [monthEnd] : []),
    ...(rolls ? [sayRestDay(restDay), ...sayHours(counting)] : []),
  ];
}

function sayBackward(terms: readonly CountedTerm[]): readonly Text[] {
  return terms.some(({ direction }) => direction === "before") ? [backward] : [];
}

function sayGivenDates(terms: readonly Term[]): readonly Text[] {
  return terms.some(({ kind }) => kind === "field") ? [givenDate] : [];
}

function sayAnchorRules(scene: StepScene, terms: readonly Term[]): readonly Text[] {
  const { stage, step } = scene;
  const anchors = terms.flatMap((term) => (term.kind === "field" ? [] : [term.anchor ?? step.once]));
  const plain = anchors.some(
    (anchor) =>
      anchor === undefined ||
      anchor.items.some((item) => item.kind === "event" && item.ref.field === undefined),
  );
  const several = anchors.some((anchor) => severalOccasions(anchor, stage?.starts ?? []));
  const each = anchors.some((anchor) => anchor?.occurrence === "each");

  return [
    ...(plain && !periodOfDuty(step) ? [receiptCounts] : []),
    ...(several ? [step.outside ? lastCounts : firstCounts] : []),
    ...(each ? [eachCounts] : []),
  ];
}

function severalOccasions(anchor: Anchor | undefined, starts: readonly string[]): boolean {
  if (!anchor) return starts.length > 1;

  return anchor.occurrence === "first" && anchor.items.length > 1;
}

const monthEnd: Text = {
  nl: "Maanden en jaren lopen tot en met de dag met hetzelfde nummer; bestaat die niet, dan tot en met de laatste dag van de maand.",
  en: "Months and years run up to and including the day with the same number; if there is no such day, the last day of the month.",
};
const backward: Text = {
  nl: "Er wordt teruggeteld: de laatste dag is de dag vóór de dag waarop het terugtellen uitkomt. Deze termijn schuift nooit op.",
  en: "The count goes back: the last day is the day before the day at which the count ends. This term never moves.",
};
const givenDate: Text = {
  nl: "Een datum die iemand heeft genoemd, schuift nooit op.",
  en: "A date that somebody named never moves.",
};
const receiptCounts: Text = {
  nl: "Zijn van de aanleiding zowel de verzending als de ontvangst bekend, dan telt de ontvangst.",
  en: "If both the sending and the receipt of the occasion are recorded, the receipt counts.",
};
const firstCounts: Text = {
  nl: "Is er meer dan één aanleiding, dan telt de eerste.",
  en: "If there is more than one occasion, the first counts.",
};
const lastCounts: Text = {
  nl: "Is er meer dan één aanleiding, dan telt de laatste.",
  en: "If there is more than one occasion, the last counts.",
};
const eachCounts: Text = {
  nl: "Voor elke keer loopt een eigen termijn.",
  en: "Each time has a term of its own.",
};
