import { isoFromDay } from "../../calendar/day.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, VersionsRule } from "../rule.ts";
import { inForcePlace, successiveVersions } from "../versions.ts";

/** On each day at most one version is in force (TERMS §8). */
export const versionOverlap: VersionsRule = {
  id: "version-overlap",
  severity: "error",
  checks: "versions",
  check,
};

function* check(versions: readonly Regulation[]): Generator<LintProblem> {
  for (const { earlier, later } of successiveVersions(versions)) {
    const { until } = earlier.inForce;
    const { from } = later.inForce;
    if (from !== undefined && until !== undefined && until < from) continue;
    const last = from === undefined ? undefined : isoFromDay(from - 1);
    yield {
      place: inForcePlace(later),
      message: {
        nl: `Deze versie geldt op dagen waarop een andere versie ook geldt. ${last === undefined ? "Zet bij elke versie onder inForce vanaf wanneer zij geldt." : `Laat de vorige eindigen op ${last} (inForce.until) of deze later beginnen.`}`,
        en: `This version is in force on days on which another version is in force too. ${last === undefined ? "Say at each version under inForce from when it applies." : `Let the one before end on ${last} (inForce.until) or this one begin later.`}`,
      },
      related: [
        {
          place: inForcePlace(earlier),
          message: { nl: "Dit is de andere versie.", en: "This is the other version." },
        },
      ],
    };
  }
}
