import type { TextFormat } from "./run.ts";
import { type Level, newFindings, type RunFinding } from "./run-findings.ts";

/**
 * The Code Quality report of GitLab. Source: GitLab documentation, "Code Quality", report format:
 * a list of objects with description, check_name, fingerprint, severity and location.
 */
export const gitlab: TextFormat = {
  name: "gitlab",
  isForPeople: false,
  isShared: true,
  shows: "what-to-look-at",
  write: function* (run) {
    let separator = "[";
    for (const finding of newFindings(run)) {
      yield `${separator}\n  ${JSON.stringify(record(finding, run.inputs[0]?.path ?? "."))}`;
      separator = ",";
    }
    yield separator === "[" ? "[]\n" : "\n]\n";
  },
};

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
