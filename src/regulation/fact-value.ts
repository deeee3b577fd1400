import { dayFromIso } from "../calendar/day.ts";
import { parseDuration } from "../calendar/duration.ts";
import type { Place } from "../place.ts";
import type { Fact, Ref } from "./model.ts";
import { problem, shown } from "./problem.ts";
import type { Scope } from "./scope.ts";

/** The declared fact that a name reads: the fact itself, or the field of an event that holds it. */
export function factRead({ kind, id, field }: Ref, { names }: Scope): Fact | undefined {
  return names.facts.get(kind === "fact" ? id : (field ?? ""));
}

/** Whether a written value can be a date or a duration, if the fact is one. What cannot is reported. */
export function isDateOrDuration(written: string, place: Place, { fact, scope }: FactInScope): boolean {
  if (fact?.type === "date" && dayFromIso(written) === undefined) {
    scope.report(
      problem("unknown-value", place, {
        nl: `"${shown(written)}" is geen datum, en ${fact.id} is er een. Schrijf een datum zoals 2026-05-01.`,
        en: `"${shown(written)}" is no date, and ${fact.id} is one. Write a date such as 2026-05-01.`,
      }),
    );
    return false;
  }
  if (fact?.type === "duration" && parseDuration(written).kind !== "duration") {
    scope.report(
      problem("unknown-value", place, {
        nl: `"${shown(written)}" is geen duur, en ${fact.id} is er een. Schrijf een duur zoals 2 weken.`,
        en: `"${shown(written)}" is no duration, and ${fact.id} is one. Write a duration such as 2 weeks.`,
      }),
    );
    return false;
  }
  return true;
}

interface FactInScope {
  readonly fact: Fact | undefined;
  readonly scope: Scope;
}
