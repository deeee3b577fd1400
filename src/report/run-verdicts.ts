import type { Verdict } from "../check/verdict.ts";
import { type Names, namesOfVersions, versionOf } from "./names.ts";
import type { CheckRun, KnownIssue } from "./run.ts";

/** One verdict of a run, with the case and the text that it belongs to. */
export interface RunVerdict {
  readonly verdict: Verdict;
  /** None for the organisation. */
  readonly caseId?: string;
  readonly regulation: { readonly id: string; readonly version: string | null };
  readonly names: Names;
  /** It is a finding that somebody knows of. */
  readonly known?: KnownIssue;
}

/** Every verdict of the run in its order: those of the cases, then those of the organisation. */
export function* runVerdicts({ result, regulations, known }: CheckRun): Generator<RunVerdict> {
  const knownPart = (verdict: Verdict) => {
    const issue = known?.(verdict);
    return issue === undefined ? {} : { known: issue };
  };
  const namesFor = namesOfVersions(regulations);
  for (const { id: caseId, regulation, verdicts } of result?.cases ?? []) {
    const names = namesFor(regulation.id, regulation.version);
    for (const verdict of verdicts) yield { verdict, caseId, regulation, names, ...knownPart(verdict) };
  }
  const latest = regulations.at(-1);
  if (latest === undefined) return;
  const regulation = { id: latest.id, version: versionOf(latest) };
  const names = namesFor(regulation.id, regulation.version);
  for (const verdict of result?.organisation ?? [])
    yield { verdict, regulation, names, ...knownPart(verdict) };
}

/** The rule that a verdict judges: its id without the number of the occurrence, in its regulation. */
export function ruleOf({ verdict, regulation }: RunVerdict): string {
  return `${regulation.id}/${verdict.id.replace(/#\d+/, "")}`;
}
