import type { LogScope } from "../case-log/model.ts";
import type { AdmittedCase, CaseCounts, CaseJudge } from "../check/case-judge.ts";
import type { CheckOptions } from "../check/log-check.ts";
import type { Status } from "../check/verdict.ts";
import type { RegulationText } from "../regulation/regulation-text.ts";

/** By what a thread judges: plain data, as the other types here. */
export interface JudgeSetup {
  readonly texts: readonly RegulationText[];
  readonly options: CheckOptions;
  /** The verdicts to put into words; undefined: all of them. */
  readonly wanted: readonly Status[] | undefined;
  readonly keepsEvents: boolean;
  readonly derivesAll: boolean;
}

/** Cases for a thread to judge. */
export interface JudgeTask {
  readonly cases: readonly AdmittedCase[];
  readonly scope: SentScope;
}

/** What the whole log holds, as far as that was told. */
export interface SentScope extends Omit<LogScope, "fields"> {
  readonly fields: ReadonlySet<string>;
}

/** The verdicts on cases. */
export interface JudgedPiece {
  readonly results: readonly WrittenResult[];
  readonly counts: CaseCounts;
  /** The fields of which it was asked whether the log holds them. */
  readonly asked: readonly string[];
}

/** The result of a case as a line of JSON, with its line feed. */
export interface WrittenResult {
  readonly id: string;
  readonly line: string;
  readonly verdicts: number;
}

/** Judges cases, and says what was counted of them. */
export function judgePiece(
  judge: CaseJudge,
  cases: readonly AdmittedCase[],
  { wanted }: Pick<JudgeSetup, "wanted">,
): Omit<JudgedPiece, "asked"> {
  const results: WrittenResult[] = [];
  for (const admitted of cases) {
    const result = judge.judge(admitted);
    if (wanted !== undefined && result.verdicts.length === 0) continue;
    const { id, verdicts } = result;
    results.push({ id, line: `${JSON.stringify(result)}\n`, verdicts: verdicts.length });
  }
  return { results, counts: judge.takeCounts() };
}
