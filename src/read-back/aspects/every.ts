import type { Text } from "../../language/language.ts";
import type { Choice, Recurrence } from "../../regulation/model.ts";
import { periodOfDuty } from "../../regulation/recurrence.ts";
import { sayAnchor, sayMoment } from "../phrases/anchor.ts";
import { sayChoice, valuesOf } from "../phrases/choice.ts";
import { sayDuration } from "../phrases/duration.ts";
import { aboutPeriod, everyPeriod, type Period, withinPeriod } from "../phrases/period.ts";
import { sayStart } from "../phrases/start.ts";
import { sayOpenWords } from "../phrases/term.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** How often it comes back, and what ends it. */
export function sayEvery(scene: StepScene): readonly Said[] {
  const { every } = scene.step;
  if (!every) return [];
  const period = periodOfDuty(scene.step);
  if (period) return [sayEachPeriod(period, scene.step.within !== undefined)];
  const hasNumber = valuesOf(every).some(({ duration }) => duration !== null);

  return [
    {
      text: sayGaps(scene, every),
      judged: hasNumber ? "violation" : "open",
      breach: { nl: "Wordt een keer gemist", en: "If a time is missed" },
    },
  ];
}

/** With a term of its own the term is judged; without one the period is the term. */
function sayEachPeriod(period: Period, hasTerm: boolean): Said {
  const text = sayPeriod(period, hasTerm);

  return hasTerm ? { text } : { text, judged: "violation" };
}

function sayPeriod(period: Period, hasTerm: boolean): Text {
  const every = everyPeriod[period];
  if (!hasTerm) {
    const within = withinPeriod[period];
    return { nl: `Dit gebeurt ${every.nl}, ${within.nl}.`, en: `This happens ${every.en}, ${within.en}.` };
  }
  const about = aboutPeriod[period];

  return {
    nl: `Dit gebeurt ${every.nl}, ${about.nl}. Gebeurt het eerder, dan telt het alleen als erbij staat waarover het gaat.`,
    en: `This happens ${every.en}, ${about.en}. If it happens earlier, it only counts if it says what it is about.`,
  };
}

function sayGaps(scene: StepScene, every: Choice<Recurrence>): Text {
  const gaps = sayChoice(scene.regulation, every, (recurrence) => sayRhythm(scene, recurrence));

  return {
    nl: `Dit gebeurt steeds opnieuw, ${gaps.nl}. Meer gemiste keren zijn samen één bevinding.`,
    en: `This happens again and again, ${gaps.en}. Several missed times are one finding together.`,
  };
}

function sayRhythm(scene: StepScene, every: Recurrence): Text {
  const { regulation } = scene;
  const from = every.after ? sayAnchor(regulation, every.after) : sayStart(scene);
  const until = every.until
    ? sayMoment(regulation, every.until)
    : { nl: "de zaak sluit of vervalt", en: "the case closes or ends" };
  const rhythm = every.duration ? sayDuration(every.duration) : sayOpenWords(every.words);
  const how = every.duration
    ? {
        nl: `telkens binnen ${rhythm.nl} na de vorige keer`,
        en: `each time within ${rhythm.en} after the time before`,
      }
    : {
        nl: `${rhythm.nl}; de regeling noemt geen aantal`,
        en: `${rhythm.en}; the regulation names no number`,
      };

  return {
    nl: `vanaf ${from.nl}: ${how.nl}. Dit duurt tot: ${until.nl}`,
    en: `from ${from.en}: ${how.en}. This lasts until: ${until.en}`,
  };
}
