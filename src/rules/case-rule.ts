import type { Evaluation } from "../check/evaluation.ts";
import type { Articles, Kind, Regulation } from "../regulation/model.ts";
import type { Judgement } from "./aspect.ts";

/** A rule of the file as a whole, not of one step: closing, retention, attestation (VOCABULARY §7). */
export interface CaseRule {
  readonly id: string;
  /** The parts of the file that decide its verdicts in one kind of case. */
  readonly reads: (regulation: Regulation, kind: Kind) => unknown;
  readonly judge: (evaluation: Evaluation) => readonly CaseJudgement[];
}

export interface CaseJudgement extends Judgement {
  /** What the verdict is named after: the stage, the retention or the attestation. */
  readonly subject: string;
  readonly label: string;
  readonly stage?: string;
  readonly article: Articles;
}
