import type { Text } from "../../language/language.ts";
import { periodOfDuty } from "../../regulation/recurrence.ts";
import type { Scene } from "../scene.ts";
import { sayAnchor } from "./anchor.ts";
import { sayActivities } from "./label.ts";

/** What a term without an anchor of its own runs from, as words that can stand after `na` / `after`. */
export function sayStart({ regulation, stage, step }: Scene): Text {
  const period = step && periodOfDuty(step);
  if (period) return periodEnds[period];
  if (step?.once) return sayAnchor(regulation, step.once);
  if (stage) return sayActivities(regulation, stage.starts);

  return { nl: "de aanleiding", en: "the occasion" };
}

const periodEnds: Readonly<Record<"month" | "quarter" | "year", Text>> = {
  month: { nl: "het einde van de maand", en: "the end of the month" },
  quarter: { nl: "het einde van het kwartaal", en: "the end of the quarter" },
  year: { nl: "het einde van het jaar", en: "the end of the year" },
};
