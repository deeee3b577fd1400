import type { Place } from "../../place.ts";
import { catalogue } from "../../regulation/catalogue.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { allStages, allSteps } from "../steps.ts";

/** A term that runs from an act that nobody owes starts only if somebody happens to record it. */
export const actWithoutStep: RegulationRule = {
  id: "act-without-step",
  severity: "attention",
  finds: {
    nl: "Een termijn, voorwaarde of volgorde die rust op iets wat de organisatie hoort te doen, terwijl geen stap dat vraagt en geen gebeurtenis het noemt.",
    en: "A term, condition or order that rests on what the organisation should do, while no step asks it and no event names it.",
  },
  why: {
    nl: "Niemand hoeft de handeling dan vast te leggen. Staat zij niet in het logboek, dan begint de termijn nooit of geldt de voorwaarde nooit, en valt dat niet op. Het gaat om de bekende handelingen die de organisatie gewoonlijk moet doen; wat zij mag doen of wat een ander doet, gebeurt gewoon.",
    en: "Nobody then needs to record the act. If it is not in the log the term never starts, or the condition is never true, and nobody notices. It is about the known acts that the organisation usually owes; what it may do, or what somebody else does, simply happens.",
  },
  checks: "regulation",
  check,
};

function* check(regulation: Regulation): Generator<LintProblem> {
  const known = new Set([
    ...allSteps(regulation).flatMap(({ id, acts, extension }) => [
      id,
      ...acts,
      ...extension.flatMap(({ notice }) => notice),
    ]),
    ...allStages(regulation).flatMap(({ starts, completedBy, reopenedBy, cancelledBy }) =>
      [starts, completedBy, reopenedBy, cancelledBy].flat(),
    ),
  ]);
  for (const { id, label, event } of Object.values(regulation.activities)) {
    if (event || known.has(id) || !isUsuallyOwed(id)) continue;
    yield {
      place: firstUse(id, regulation) ?? { file: regulation.file, line: 1, column: 1 },
      about: [id],
      message: {
        nl: `Hier telt "${label}" (${id}), maar geen stap vraagt dat. Maak er een stap van, of noem het onder events als het niemands taak is.`,
        en: `“${label}” (${id}) counts here, but no step asks it. Make it a step, or name it under events if it is nobody's task.`,
      },
    };
  }
}

function isUsuallyOwed(id: string): boolean {
  const entry = catalogue.get(id);
  return entry !== undefined && entry.duty === "must" && !entry.outside && !entry.event;
}

/** Where the front matter first names the act. */
function firstUse(act: string, { kinds, organisation, retention, attest }: Regulation): Place | undefined {
  const places: Place[] = [];
  collect([kinds, organisation, retention, attest], act, places);
  return places.sort((one, other) => one.line - other.line || one.column - other.column)[0];
}

function collect(value: unknown, act: string, places: Place[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, act, places);
  else if (isRecord(value)) {
    if (Array.isArray(value.activities) && value.activities.includes(act) && isPlace(value.place))
      places.push(value.place);
    for (const inner of Object.values(value)) collect(inner, act, places);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isPlace(value: unknown): value is Place {
  return isRecord(value) && typeof value.line === "number";
}
