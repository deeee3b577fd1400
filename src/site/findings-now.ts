import { siteOptions } from "virtual:regelmaat/options";
import { chosenRules } from "../cli/config/chosen-rules.ts";
import { configOf } from "../cli/config/effective.ts";
import { nodeIo } from "../cli/node-io.ts";
import { NotChecked } from "../cli/not-checked.ts";
import { Options } from "../cli/options.ts";
import type { FindingSeverity } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { lintRegulation, withSeverities } from "../lint/index.ts";
import { type Place, shownPlace } from "../place.ts";
import type { Problem } from "../report/run.ts";
import { dayOf } from "./publish-texts.ts";
import { siteTexts } from "./published.ts";

/** Something that an author is shown while writing. */
export interface FindingNow {
  readonly severity: FindingSeverity;
  /** `regulations/o21/2016-06-01.md:12:3`, where it stands in a file. */
  readonly where?: string;
  readonly message: Text;
}

/** What `lint` says of the texts as they are now, the worst first; also of those that cannot be read. */
export async function findingsNow(): Promise<readonly FindingNow[]> {
  const { families, findings, problems } = await siteTexts();
  const linted = families.flatMap((versions) =>
    versions.flatMap(({ regulation, text }) =>
      lintRegulation(regulation, { asOf: dayOf(regulation, siteOptions.asOf), text }),
    ),
  );
  try {
    const config = await configOf({ io: nodeIo(), options: new Options(new Map()), definitions: {} });
    const severities = new Map(chosenRules(config).map(({ rule, severity }) => [rule.id, severity]));
    const all = [...withSeverities([...findings, ...linted], severities)];
    const withoutPlace = problems.filter(({ place }) => place === undefined);
    return [
      ...withoutPlace.map(problemNow),
      ...all.map(({ severity, place, message }) => now(severity, place, message)),
    ].sort((one, other) => Number(other.severity === "error") - Number(one.severity === "error"));
  } catch (error) {
    if (error instanceof NotChecked) return error.problems.map(problemNow);
    throw error;
  }
}

function problemNow({ place, message }: Problem): FindingNow {
  return now("error", place, message);
}

function now(severity: FindingSeverity, place: Place | undefined, message: Text): FindingNow {
  return { severity, ...(place !== undefined && { where: shownPlace(place) }), message };
}
