import { sayActivities } from "../phrases/label.ts";
import { formatNumber } from "../phrases/number.ts";
import { perPeriod } from "../phrases/period.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** Which part of the cases must be in order, counted per period (TERMS §6, share). */
export function sayShare({ regulation, step }: StepScene): readonly Said[] {
  if (!step.share) return [];

  const { numerator, denominator, period } = step.share;
  const exact = (numerator * 100) / denominator;
  const percentage = formatNumber(exact);
  const acts = sayActivities(regulation, step.acts);
  const per = perPeriod[period];

  return [
    {
      text: {
        nl: `Dit wordt ${per.nl} gemeten: ${acts.nl} moet in ten minste ${percentage.nl}% van de zaken in orde zijn. Zaken waarvoor dit niet geldt, tellen niet mee.`,
        en: `This is measured ${per.en}: ${acts.en} must be in order in at least ${percentage.en}% of the cases. Cases to which this does not apply are left out.`,
      },
      judged: "violation",
    },
  ];
}
