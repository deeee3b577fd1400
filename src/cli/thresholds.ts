import type { Finding } from "../finding.ts";
import type { Outcome } from "../report/run.ts";
import type { Call, OptionDefinition } from "./command.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { wholeNumber } from "./whole-number.ts";

/** From which findings on a run is not in order, and how many of them are shown one by one. */
export const thresholdOptions = {
  "fail-on": {
    type: "value",
    setting: "failOn",
    value: { nl: "<violation|attention|none>", en: "<violation|attention|none>" },
    choices: ["violation", "attention", "none"],
    says: {
      nl: "vanaf welke ernst de exitcode 1 is (standaard violation)",
      en: "from which severity on the exit code is 1 (default violation)",
    },
  },
  "max-attention": {
    type: "value",
    setting: "maxAttention",
    value: { nl: "<aantal>", en: "<number>" },
    says: {
      nl: "bij meer aandachtspunten dan dit is de exitcode 1",
      en: "with more points of attention than this the exit code is 1",
    },
  },
  "max-findings": {
    type: "value",
    setting: "maxFindings",
    value: { nl: "<aantal>", en: "<number>" },
    says: {
      nl: "zoveel bevindingen tonen aan mensen; alle tellen mee (standaard alle)",
      en: "show people so many findings; all are counted (default all)",
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** When a run that was whole gets exit code 1. */
export interface Thresholds {
  readonly failOn: "violation" | "attention" | "none";
  readonly maxAttention?: number;
}

/** How many findings of each weight a run has. */
export interface FindingCounts {
  /** Violations, and errors in a text. */
  readonly violations: number;
  readonly attention: number;
}

/** `--fail-on` and `--max-attention`. Throws NotChecked for what is no number. */
export function thresholdsOf({ options }: Pick<Call, "options">): Thresholds {
  const asked = options.value("fail-on");
  const failOn = thresholdOptions["fail-on"].choices.find((choice) => choice === asked) ?? "violation";
  const most = options.value("max-attention");
  return { failOn, ...(most !== undefined && { maxAttention: wholeNumber("max-attention", most, 0) }) };
}

/** `--max-findings`; undefined: all of them. Throws NotChecked for what is no number. */
export function maxFindingsOf({ options }: Pick<Call, "options">): number | undefined {
  const most = options.value("max-findings");
  return most === undefined ? undefined : wholeNumber("max-findings", most, 0);
}

/** The exit code of a run in which everything was checked. */
export function exitCodeFor({ violations, attention }: FindingCounts, thresholds: Thresholds): ExitCode {
  const { failOn, maxAttention = Number.POSITIVE_INFINITY } = thresholds;
  const counted = { violation: violations, attention: violations + attention, none: 0 }[failOn];
  return counted > 0 || attention > maxAttention ? exitCode.found : exitCode.clean;
}

/**
 * The findings of a check, as every format for machines shows them: verdicts, and what is said of the log.
 * @param known how many of them are known issues: these do not count.
 */
export function countsOfCheck(
  { summary, dataQuality }: Pick<Outcome, "summary" | "dataQuality">,
  known: FindingCounts = { violations: 0, attention: 0 },
): FindingCounts {
  const { violated, attention, disputable, undetermined } = summary;
  const onlyAttention = attention - disputable - undetermined;
  return {
    violations: violated - onlyAttention - known.violations,
    attention: attention + dataQuality.filter(isAttention).length - known.attention,
  };
}

/** The findings on texts. */
export function countsOfTexts(findings: readonly Finding[]): FindingCounts {
  const attention = findings.filter(isAttention).length;
  return { violations: findings.length - attention, attention };
}

function isAttention({ severity }: Finding): boolean {
  return severity === "attention";
}
