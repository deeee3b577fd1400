import type { Language, Text } from "../../language/language.ts";
import type { Level } from "../../report/run-findings.ts";
import type { BrowserRegulation } from "../browser-regulation.ts";

/** What the page asks of the checker beside it. */
export type Question =
  | { readonly kind: "check" | "case"; readonly asked: CheckQuestion }
  | { readonly kind: "report"; readonly format: ReportName };

export interface CheckQuestion {
  readonly regulation: BrowserRegulation;
  readonly log: File;
  readonly mapping?: File;
  /** ISO day. */
  readonly asOf: string;
  readonly language: Language;
  readonly toolVersion: string;
}

export type ReportName = "json" | "html";

/** What the checker tells the page. */
export type Answer =
  | { readonly kind: "progress"; readonly read: number; readonly cases: number }
  | { readonly kind: "checked"; readonly outcome: CheckOutcome }
  | { readonly kind: "case"; readonly outcome: CaseOutcome }
  | { readonly kind: "report"; readonly format: ReportName; readonly content: Blob }
  | { readonly kind: "failed"; readonly message: string };

export interface CheckOutcome {
  /** Why it is not complete, or not there at all; empty when it is. */
  readonly problems: readonly ShownProblem[];
  /** Undefined: nothing could be judged. */
  readonly summary?: string;
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  readonly findings: ShownFindings;
  /** What is to be said of the log itself. */
  readonly quality: ShownFindings;
  /** A mapping for a table that could not be read without one. */
  readonly proposal?: ShownProposal;
}

/** How the steps of one case stand. */
export interface CaseOutcome {
  readonly problems: readonly ShownProblem[];
  readonly steps: readonly CaseStep[];
}

export type StepStanding =
  | "met"
  | "violated"
  | "pending"
  | "disputable"
  | "unclear"
  | "waiting"
  | "not-applicable";

export interface CaseStep {
  readonly standing: StepStanding;
  readonly title: string;
  readonly message: string;
  /** In words. */
  readonly due?: string;
  /** How that day was counted, sentence by sentence. */
  readonly derivation: readonly string[];
  readonly article?: ShownArticle;
}

export interface ShownArticle {
  readonly citation: string;
  /** From the top folder of the site. */
  readonly address: string;
}

export interface ShownFindings {
  readonly count: number;
  /** The worst first; no more than a page can show. */
  readonly shown: readonly ShownFinding[];
}

export interface ShownFinding {
  readonly level: Level;
  readonly label: string;
  readonly case?: string;
  readonly title: string;
  readonly message: string;
  /** `zaken.csv:12:3`. */
  readonly where?: string;
  readonly article?: ShownArticle;
}

export interface ShownProblem {
  readonly message: Text;
  readonly where?: string;
}

export interface ShownProposal {
  readonly name: string;
  readonly text: string;
  /** What somebody must confirm. */
  readonly doubts: readonly string[];
  readonly rows: number;
  readonly used: number;
  readonly cases: number;
  readonly events: number;
}
