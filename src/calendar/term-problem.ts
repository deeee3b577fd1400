import type { Text } from "../language/language.ts";
import type { Counting } from "../regulation/model.ts";
import type { Duration } from "./duration.ts";

/** A term cannot be counted in this way; `text` says it to people. */
export class TermError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = "TermError";
    this.text = text;
  }
}

/** What is wrong with a term under this counting, for whoever reads a regulation; undefined when nothing is. */
export function termProblem(duration: Duration, counting: Pick<Counting, "countsDayZero">): Text | undefined {
  return duration.unit === "hour" && counting.countsDayZero ? hoursWithDayZero : undefined;
}

const hoursWithDayZero: Text = {
  nl: "Een termijn in uren loopt vanaf een tijdstip; daarom kan dag nul niet meetellen. Haal countsDayZero weg of tel in dagen.",
  en: "A term in hours runs from a moment, so day zero cannot count. Take countsDayZero away or count in days.",
};

/** Terms in hours have no last day. */
export const hoursHaveNoDay: Text = {
  nl: "Een termijn in uren eindigt op een tijdstip en niet op een dag. Gebruik hier dagen of langer.",
  en: "A term in hours ends at a moment and not on a day. Use days or longer here.",
};
