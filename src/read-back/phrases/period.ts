import type { Text } from "../../language/language.ts";

export type Period = "month" | "quarter" | "year";

export const perPeriod: Readonly<Record<Period, Text>> = {
  month: { nl: "per maand", en: "per month" },
  quarter: { nl: "per kwartaal", en: "per quarter" },
  year: { nl: "per jaar", en: "per year" },
};

export const everyPeriod: Readonly<Record<Period, Text>> = {
  month: { nl: "elke maand", en: "every month" },
  quarter: { nl: "elk kwartaal", en: "every quarter" },
  year: { nl: "elk jaar", en: "every year" },
};

/** Where an act must fall that has no term of its own. */
export const withinPeriod: Readonly<Record<Period, Text>> = {
  month: { nl: "in die maand zelf", en: "within that month itself" },
  quarter: { nl: "in dat kwartaal zelf", en: "within that quarter itself" },
  year: { nl: "in dat jaar zelf", en: "within that year itself" },
};

/** What an act with a term of its own is about. */
export const aboutPeriod: Readonly<Record<Period, Text>> = {
  month: { nl: "over de maand die dan voorbij is", en: "about the month that has then ended" },
  quarter: { nl: "over het kwartaal dat dan voorbij is", en: "about the quarter that has then ended" },
  year: { nl: "over het jaar dat dan voorbij is", en: "about the year that has then ended" },
};
