import type { Kind, Regulation } from "../../regulation/model.ts";
import { isSameCase } from "../circumstances.ts";
import type { LintProblem, RegulationRule } from "../rule.ts";
import { stepsOf } from "../steps.ts";

/** Whatever happens, one of the two is broken. */
export const forbiddenAndOwed: RegulationRule = {
  id: "forbidden-and-owed",
  severity: "error",
  finds: {
    nl: "Een handeling die in dezelfde omstandigheden moet en niet mag.",
    en: "An act that is owed and forbidden in the same circumstances.",
  },
  why: {
    nl: "Wat er ook gebeurt, een van beide is dan een overtreding. Zeg met `if`, `unless` of `once` wanneer de handeling niet mag.",
    en: "Whatever happens, one of the two is then a violation. Say with `if`, `unless` or `once` when the act is forbidden.",
  },
  checks: "regulation",
  check,
};

function check(regulation: Regulation): LintProblem[] {
  return regulation.kinds.flatMap((kind) => [...problems(kind)]);
}

function* problems(kind: Kind): Generator<LintProblem> {
  const steps = stepsOf(kind);
  for (const never of steps.filter(({ duty }) => duty === "never")) {
    const owed = steps.find(
      ({ duty, acts, ...step }) =>
        duty === "must" &&
        acts.every((act) => never.acts.includes(act)) &&
        isSameCase({ duty, acts, ...step }, never),
    );
    if (owed === undefined) continue;
    yield {
      place: never.place,
      message: {
        nl: `"${never.id}" verbiedt wat "${owed.id}" in dezelfde omstandigheden eist. Zeg met if, unless of once wanneer het verbod geldt.`,
        en: `"${never.id}" forbids what "${owed.id}" asks in the same circumstances. Say with if, unless or once when it is forbidden.`,
      },
      related: [{ place: owed.place, message: { nl: "Hier wordt het geëist.", en: "It is asked here." } }],
    };
  }
}
