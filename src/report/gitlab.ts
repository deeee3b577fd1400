import type { TextFormat } from "./run.ts";
import { type Level, newFindings, type RunFinding } from "./run-findings.ts";

/** What is to be looked at in the log, for a merge request. */
export const gitlab: TextFormat = {
  name: "gitlab",
  isForPeople: false,
  isShared: true,
  shows: "what-to-look-at",
  write: (run) => codeQuality(newFindings(run), run.inputs[0]?.path ?? "."),
};

/**
 * The Code Quality report of GitLab. Source: GitLab documentation, "Code Quality", report format:
 * a list of objects with description, check_name, fingerprint, severity and location.
 * @param first path of the first input
 */
export function* codeQuality(findings: Iterable<RunFinding>, first: string): Generator<string> {
  let separator = "[";
  for (const finding of findings) {
    yield `${separator}\n  ${JSON.stringify(record(finding, first))}`;
    separator = ",";
  }
  yield separator === "[" ? "[]\n" : "\n]\n";
}

const severities: Readonly<Record<Level, string>> = {
  error: "blocker",
  violation: "major",
  attention: "minor",
};

/** GitLab shows nothing without a place: what has none stands at the top of the first input. */
function record(
  { level, rule, title, message, case: id, place, article, fingerprint }: RunFinding,
  first: string,
) {
  const where = place ?? article?.place;
  return {
    description: `${id === undefined ? "" : `[${id}] `}${title}: ${message}`,
    check_name: rule,
    fingerprint,
    severity: severities[level],
    location: { path: where?.file ?? first, lines: { begin: where?.line ?? 1 } },
  };
}
