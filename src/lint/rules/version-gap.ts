import { isoFromDay } from "../../calendar/day.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, VersionsRule } from "../rule.ts";
import { inForcePlace, successiveVersions } from "../versions.ts";

/** On no day between two versions is there none in force: a case received then could not be judged (TERMS §8). */
export const versionGap: VersionsRule = {
  id: "version-gap",
  severity: "attention",
  finds: {
    nl: "Dagen tussen twee versies van een regeling waarop geen van beide geldt.",
    en: "Days between two versions of a regulation on which neither is in force.",
  },
  why: {
    nl: "Een klacht die op zo'n dag is ontvangen, kan niet worden getoetst.",
    en: "A complaint received on such a day cannot be judged.",
  },
  checks: "versions",
  check,
};

function* check(versions: readonly Regulation[]): Generator<LintProblem> {
  for (const { earlier, later } of successiveVersions(versions)) {
    const { until } = earlier.inForce;
    const { from } = later.inForce;
    if (until === undefined || from === undefined || from <= until + 1) continue;
    const days =
      from - until === 2 ? isoFromDay(until + 1) : `${isoFromDay(until + 1)} – ${isoFromDay(from - 1)}`;
    yield {
      place: inForcePlace(later),
      message: {
        nl: `Tussen de vorige versie en deze geldt er geen (${days}). Een klacht uit die tijd krijgt geen oordeel. Sluit de data onder inForce op elkaar aan.`,
        en: `Between the version before and this one none is in force (${days}). A complaint of that time is not judged. Let the dates under inForce follow each other.`,
      },
      related: [
        {
          place: inForcePlace(earlier),
          message: { nl: "Dit is de vorige versie.", en: "This is the version before." },
        },
      ],
    };
  }
}
