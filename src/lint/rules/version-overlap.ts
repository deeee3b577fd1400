import { isoFromDay } from "../../calendar/day.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { LintProblem, VersionsRule } from "../rule.ts";
import { inForcePlace, successiveVersions } from "../versions.ts";

/** On each day at most one version is in force (TERMS §8). */
export const versionOverlap: VersionsRule = {
  id: "version-overlap",
  severity: "error",
  finds: {
    nl: "Dagen waarop twee versies van een regeling gelden.",
    en: "Days on which two versions of a regulation are in force.",
  },
  why: {
    nl: "Beide datums van `inForce` tellen mee, en op elke dag kan hoogstens één versie toetsen. Een versie zonder `until` blijft gelden, dus de oudere heeft een einddatum nodig.",
    en: "Both dates of `inForce` are inclusive, and on each day at most one version can judge. A version without `until` stays in force, so the older one needs an end date.",
  },
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
