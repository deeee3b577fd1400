import { type Duration, parseDuration } from "../calendar/duration.ts";
import { wordOf } from "./bound.ts";
import type { Step } from "./model.ts";
import { problem, type Report, shown } from "./problem.ts";
import { periodOf } from "./recurrence.ts";
import type { Source } from "./source.ts";

/** A duration and nothing else: `4 weken`. Undefined when it is none and reported. */
export function durationOf(source: Source | undefined, report: Report): Duration | undefined {
  if (!source) return undefined;
  const { text, place } = wordOf(source);
  const parsed = parseDuration(text);
  if (parsed.kind === "duration") return parsed.duration;
  report(problem("duration", place, parsed.kind === "problem" ? parsed.problem : noNumber(text)));
  return undefined;
}

/** `times`: `1`, `2-3`, `at least 2` or `at most 3`. Undefined when it is none of these and reported. */
export function timesOf(source: Source, report: Report): Step["times"] {
  const { text, place } = wordOf(source);
  const range = rangeOf(text.trim());
  if (range) return { ...range, place };
  report(
    problem("times", place, {
      nl: `"${shown(text)}" is geen aantal keren. Schrijf 1, 2-3 voor twee of drie keer, "ten minste 2" of "ten hoogste 3".`,
      en: `"${shown(text)}" is no number of times. Write 1, 2-3 for two or three times, "at least 2" or "at most 3".`,
    }),
  );
  return undefined;
}

const exactly = /^(?<min>\d{1,4})(?:\s*[-–]\s*(?<max>\d{1,4}))?$/u;
const atLeast = /^(?:at least|ten minste|tenminste|minstens)\s+(?<min>\d{1,4})$/iu;
const atMost = /^(?:at most|ten hoogste|tenhoogste|hoogstens)\s+(?<max>\d{1,4})$/iu;

function rangeOf(text: string): { readonly min: number; readonly max: number } | undefined {
  const unlimited = Number.POSITIVE_INFINITY;
  const least = atLeast.exec(text)?.groups;
  const most = atMost.exec(text)?.groups;
  const found = exactly.exec(text)?.groups;
  const min = Number(least?.min ?? found?.min ?? (most ? 0 : Number.NaN));
  const max = Number(most?.max ?? found?.max ?? (least ? unlimited : min));
  return max >= 1 && max >= min && (min >= 1 || most) ? { min, max } : undefined;
}

/** `share`: `90 % per quarter`, as an exact fraction. Undefined when it is none and reported. */
export function shareOf(source: Source, report: Report): Step["share"] {
  const { text, place } = wordOf(source);
  const found = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*%\s*(?:per|each|elke?)\s+(\p{L}+)$/u.exec(text.trim());
  const decimals = found?.[2] ?? "";
  const denominator = 100 * 10 ** decimals.length;
  const numerator = Number(`${found?.[1] ?? ""}${decimals}`);
  const period = periodOf(found?.[3] ?? "");
  if (found && period && numerator <= denominator) return { numerator, denominator, period, place };
  report(
    problem("share", place, {
      nl: `"${shown(text)}" is geen deel per periode. Schrijf bijvoorbeeld: 90 % per kwartaal.`,
      en: `"${shown(text)}" is no share per period. Write for instance: 90 % per quarter.`,
    }),
  );
  return undefined;
}

function noNumber(text: string) {
  return {
    nl: `"${shown(text)}" heeft geen getal. Hier hoort een aantal met een eenheid, zoals 4 weken.`,
    en: `"${shown(text)}" has no number. An amount with a unit belongs here, such as 4 weeks.`,
  };
}
