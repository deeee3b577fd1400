import { uncapitalised } from "../../language/text.ts";
import type { Regulation } from "../../regulation/model.ts";
import { sayWorkingDays } from "../phrases/calendar.ts";
import { sayDayZero, sayHours, sayRestDay, sayWorkingWeek } from "../phrases/counting.ts";
import { sayDuration } from "../phrases/duration.ts";
import type { Said } from "../said.ts";

/** How terms are counted in this regulation, unless a step says otherwise. */
export function sayCountingRules(regulation: Regulation): readonly Said[] {
  const { counting } = regulation;
  const own = uncapitalised(sayRestDay(counting.restDay));
  const others = uncapitalised(sayRestDay(counting.restDayOthers));
  const texts = [
    sayWorkingDays(regulation, counting),
    sayWorkingWeek(counting.workingWeek),
    sayDayZero(counting),
    {
      nl: `Voor termijnen van de organisatie geldt: ${own.nl}`,
      en: `For terms of the organisation this holds: ${own.en}`,
    },
    {
      nl: `Voor termijnen van anderen geldt: ${others.nl}`,
      en: `For terms of others this holds: ${others.en}`,
    },
    ...sayHours(counting),
  ];

  return [...texts.map((text) => ({ text })), ...sayPromptly(regulation)];
}

function sayPromptly({ counting }: Regulation): readonly Said[] {
  if (!counting.promptly) return [];

  const duration = sayDuration(counting.promptly);

  return [
    {
      text: {
        nl: `Waar de tekst geen aantal noemt maar woorden als “zo snel mogelijk”, is onze aanname ${duration.nl}. Later is een aandachtspunt en geen overtreding.`,
        en: `Where the text names no number but words such as “promptly”, our assumption is ${duration.en}. Later is a point of attention and no violation.`,
      },
      ours: true,
    },
  ];
}
