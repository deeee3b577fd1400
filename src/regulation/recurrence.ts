import { parseDuration, parseDurationPrefix } from "../calendar/duration.ts";
import { anchorOf } from "./anchor.ts";
import { compact } from "./compact.ts";
import { littleWords, tokens } from "./little-words.ts";
import type { Recurrence, Step } from "./model.ts";
import type { Word } from "./phrase.ts";
import { problem, shown } from "./problem.ts";
import { refOf, type Scope } from "./scope.ts";

export type Period = "month" | "quarter" | "year";

const periods: ReadonlyMap<string, Period> = new Map([
  ["month", "month"],
  ["maand", "month"],
  ["quarter", "quarter"],
  ["kwartaal", "quarter"],
  ["year", "year"],
  ["jaar", "year"],
]);

/** The period that a word names: `month`, `kwartaal`, `year`. */
export function periodOf(word: string): Period | undefined {
  return periods.get(word.trim().toLowerCase());
}

/** The period in which a duty of the organisation comes back; undefined where it comes back in gaps, or not. */
export function periodOfDuty({ every }: Pick<Step, "every">): Period | undefined {
  return every?.kind === "plain" ? every.value.period : undefined;
}

/**
 * `every` (VOCABULARY §4): `20 working days [after …] [until …]`, open words, or
 * a period. Undefined when something is wrong; it is then reported.
 */
export function recurrenceOf(word: Word, scope: Scope): Recurrence | undefined {
  const { text, place } = word;
  const period = periodOf(text);
  if (period) return { duration: periodDuration(period), words: text, period, place };
  const { parsed, rest } = parseDurationPrefix(text);
  if (parsed.kind === "problem") {
    scope.report(problem("term", place, parsed.problem));
    return undefined;
  }
  const words = parsed.kind === "open" ? parsed.words : parsed.duration.text;
  const duration = parsed.kind === "open" ? null : parsed.duration;
  const tail = tailOf({ text: rest, place }, scope);
  return tail && { duration, words, ...tail, place };
}

function tailOf({ text, place }: Word, scope: Scope): Pick<Recurrence, "after" | "until"> | undefined {
  const words = tokens(text);
  const untilAt = words.findIndex((word) => littleWords.until.has(word));
  const before = untilAt < 0 ? words : words.slice(0, untilAt);
  const [direction = "", ...from] = before;
  const isRight = before.length === 0 || (littleWords.after.has(direction) && from.length > 0);
  const end = untilAt < 0 ? undefined : words.slice(untilAt + 1).join(" ");
  if (!isRight || end === "") {
    scope.report(
      problem("term", place, {
        nl: `"${shown(text)}" is hier niet duidelijk. Schrijf: 20 werkdagen na complaint tot decision.`,
        en: `"${shown(text)}" is not clear here. Write: 20 working days after complaint until decision.`,
      }),
    );
    return undefined;
  }
  const after = before.length === 0 ? undefined : anchorOf({ text: from.join(" "), place }, scope);
  const until = end === undefined ? undefined : refOf(end, place, scope);
  if ((before.length > 0 && !after) || (end !== undefined && !until)) return undefined;
  return compact({ after, until });
}

function periodDuration(period: Period) {
  const parsed = parseDuration(period === "year" ? "1 year" : period === "quarter" ? "3 months" : "1 month");
  return parsed.kind === "duration" ? parsed.duration : null;
}
