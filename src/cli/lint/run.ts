import type { Finding } from "../../finding.ts";
import { coverageOf, failedRule, lintRegulation, lintVersions, withSeverities } from "../../lint/index.ts";
import type { Regulation } from "../../regulation/model.ts";
import type { LintRun } from "../../report/lint-report.ts";
import { asOfOption } from "../as-of.ts";
import type { Call } from "../command.ts";
import { languageFor } from "../common-options.ts";
import { chosenRules } from "../config/chosen-rules.ts";
import { version } from "../package.ts";
import { errorsAsProblems } from "../problems.ts";
import type { ReadVersion } from "../read-version.ts";

/** What there is to say of texts, as heavy as the organisation takes it. */
export function lintRunOf(families: readonly (readonly ReadVersion[])[], call: Call): LintRun {
  const loaded = families.flat();
  const findings = [
    ...withSeverities(
      families.flatMap((versions) => findingsOf(versions, call)),
      severitiesOf(call),
    ),
  ].sort(byPlace);
  return {
    inputs: loaded.map(({ input }) => input),
    findings,
    accepted: regulationsOf(loaded).flatMap((regulation) => regulation.accepted),
    problems: errorsAsProblems([
      ...loaded.flatMap((version) => (version.regulation === undefined ? version.findings : [])),
      ...findings.filter(({ rule }) => rule === failedRule),
    ]),
    language: languageFor(call.language, loaded[0]?.regulation?.language),
    toolVersion: version,
    ...(call.options.flag("coverage") ? { coverage: regulationsOf(loaded).map(coverageOf) } : {}),
  };
}

/** How heavy the organisation takes what each check finds, by its id. */
export function severitiesOf({ config }: Call) {
  return new Map(chosenRules(config).map(({ rule, severity }) => [rule.id, severity]));
}

function findingsOf(versions: readonly ReadVersion[], call: Call): readonly Finding[] {
  const regulations = regulationsOf(versions);
  const day = { asOf: asOfOption(call, regulations.at(-1)?.timeZone ?? "Europe/Amsterdam").day };
  return [
    ...versions.flatMap(({ findings }) => findings),
    ...versions.flatMap(({ regulation, text }) =>
      regulation === undefined ? [] : lintRegulation(regulation, { ...day, text }),
    ),
    ...lintVersions(regulations, day),
  ];
}

function regulationsOf(versions: readonly ReadVersion[]): readonly Regulation[] {
  return versions.flatMap(({ regulation }) => (regulation === undefined ? [] : [regulation]));
}

function byPlace({ place: one }: Finding, { place: other }: Finding): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
