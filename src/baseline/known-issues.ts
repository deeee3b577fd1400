import { type Day, dayFromIso } from "../calendar/day.ts";
import type { Verdict } from "../check/verdict.ts";
import { levelOf, type VerdictLevel } from "../check/verdict-level.ts";
import type { Finding, FindingSeverity } from "../finding.ts";
import { sayIso } from "../language/day-words.ts";
import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import type { BaselineIssue } from "./baseline.generated.ts";
import type { Baseline, Entry } from "./baseline.ts";

/** What a check looked at: only of that it can tell whether an issue is still there. */
export interface Scope {
  readonly regulation: string;
  readonly asOf: Day;
  /** Whether a case with this code or id was judged. */
  readonly hasCase: (name: string) => boolean;
}

/** The list of known issues held against the findings of one check. */
export class KnownIssues {
  readonly #baseline: Baseline;
  readonly #scope: Scope;
  /** Fingerprints of entries that a finding has, with how heavy it is now. */
  readonly #found = new Map<string, VerdictLevel>();
  #violations = 0;
  #attention = 0;

  constructor(baseline: Baseline, scope: Scope) {
    this.#baseline = baseline;
    this.#scope = scope;
  }

  /** The issue that makes a finding known; undefined: it is new, its issue has expired, or it became heavier. */
  of(verdict: Verdict): BaselineIssue | undefined {
    const level = levelOf(verdict);
    const entry = level && this.#baseline.get(verdict.fingerprint);
    if (entry === undefined || level === undefined) return undefined;
    return this.#isExpired(entry) || isHeavier(level, entry) ? undefined : entry.issue;
  }

  /** Takes a verdict of the check into account; to be called once for each. */
  see(verdict: Verdict): void {
    const level = levelOf(verdict);
    if (level === undefined) return;
    if (this.#baseline.has(verdict.fingerprint)) this.#found.set(verdict.fingerprint, level);
    if (this.of(verdict) === undefined) return;
    if (level === "violation") this.#violations += 1;
    else this.#attention += 1;
  }

  /** How many of the findings seen are known. */
  get counts(): { readonly violations: number; readonly attention: number } {
    return { violations: this.#violations, attention: this.#attention };
  }

  /** Fingerprints of issues that this check looked for and did not find. */
  stale(): readonly string[] {
    return [...this.#baseline].flatMap(([fingerprint, entry]) =>
      !this.#found.has(fingerprint) && this.#wasLookedAt(entry) ? [fingerprint] : [],
    );
  }

  /** What is to be said of the list itself; `stale` is how heavy an issue weighs that is not there any more. */
  findings(stale: FindingSeverity): readonly Finding[] {
    const gone = new Set(this.stale());
    return [...this.#baseline].flatMap(([fingerprint, entry]): readonly Finding[] => {
      const { place, issue } = entry;
      const level = this.#found.get(fingerprint);
      if (gone.has(fingerprint)) {
        return [{ rule: "stale-known-issue", severity: stale, place, message: staleText(issue) }];
      }
      if (level === undefined) return [];
      if (this.#isExpired(entry)) {
        return [{ rule: "expired-known-issue", severity: "attention", place, message: expiredText(issue) }];
      }
      if (!isHeavier(level, entry)) return [];
      return [{ rule: "heavier-known-issue", severity: "attention", place, message: heavierText(issue) }];
    });
  }

  #isExpired({ issue: { until } }: Entry): boolean {
    const last = until === undefined ? undefined : dayFromIso(until);
    return last !== undefined && last < this.#scope.asOf;
  }

  /** A check of an earlier day cannot tell: then it was not there yet. */
  #wasLookedAt({ issue }: Entry): boolean {
    const { regulation, asOf, hasCase } = this.#scope;
    if (issue.regulation !== regulation || (dayFromIso(issue.firstSeen) ?? 0) > asOf) return false;
    return issue.case === undefined || hasCase(issue.case);
  }
}

function isHeavier(level: VerdictLevel, { issue }: Entry): boolean {
  return level === "violation" && issue.level === "attention";
}

function staleText(issue: BaselineIssue): Text {
  return {
    nl: `De bekende kwestie ${named(issue)} is er niet meer. Haal haar weg, bijvoorbeeld met --prune-baseline.`,
    en: `The known issue ${named(issue)} is not there any more. Remove it, for example with --prune-baseline.`,
  };
}

function expiredText(issue: BaselineIssue): Text {
  const until = inBoth((language) => sayIso(issue.until ?? "", language));
  return {
    nl: `De bekende kwestie ${named(issue)} gold tot en met ${until.nl} (${issue.owner}: ${issue.reason}). De bevinding telt weer mee: los haar op, of neem een nieuw besluit.`,
    en: `The known issue ${named(issue)} held until ${until.en} (${issue.owner}: ${issue.reason}). The finding counts again: solve it, or decide anew.`,
  };
}

function heavierText(issue: BaselineIssue): Text {
  return {
    nl: `De bekende kwestie ${named(issue)} was een aandachtspunt en is nu een overtreding. De bevinding telt weer mee: los haar op, of neem een nieuw besluit.`,
    en: `The known issue ${named(issue)} was a point of attention and is a violation now. The finding counts again: solve it, or decide anew.`,
  };
}

function named({ rule, case: name }: BaselineIssue): string {
  return name === undefined ? `“${rule}”` : `“${rule}” (${name})`;
}
