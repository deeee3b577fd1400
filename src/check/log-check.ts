import type { Day } from "../calendar/day.ts";
import { compareText } from "../case-log/compare-text.ts";
import { DataQualityTally } from "../case-log/data-quality.ts";
import type { Case, LogEvent, LogScope } from "../case-log/model.ts";
import { ownText } from "../case-log/own-text.ts";
import type { Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import { AbsenceTally } from "./absence.ts";
import { type AdmittedCase, type CaseCounts, CaseJudge, type Saying } from "./case-judge.ts";
import type { ReadingOption } from "./compare-readings.ts";
import { describe } from "./describe.ts";
import { describeInputOf } from "./describe-input.ts";
import { factFindings } from "./fact-findings.ts";
import type { JudgeOptions } from "./judge-case.ts";
import { LikeCases } from "./like-cases.ts";
import type { Member } from "./measures.ts";
import { type Horizon, isKnownBy } from "./moment.ts";
import { judgePeriodicDuties, judgeStandingDuties, type OrganisationJudged } from "./organisation.ts";
import { type Plan, planOf } from "./plan.ts";
import { sayReference } from "./reference-date.ts";
import type { CaseResult, CheckResult } from "./result.ts";
import { judgeShares } from "./shares.ts";
import { SummaryTally } from "./summary.ts";
import type { Verdict } from "./verdict.ts";
import { assumedVersion, noVersion } from "./version-findings.ts";
import { Versions } from "./version-in-force.ts";

export interface CheckOptions {
  /** The reference date: the only clock (TERMS §1). */
  readonly asOf: { readonly day: number; readonly instant?: number };
  /** The last day that the log fully holds, when it is named. */
  readonly logUntil?: number;
  /** Which reading of unclear clauses decides; default all of them. */
  readonly reading?: ReadingOption;
}

export interface LogCheckInput extends Saying {
  /** All versions of one regulation, at least one. */
  readonly versions: readonly Regulation[];
  /** What the whole log does and does not hold: it decides what an empty field means. */
  readonly scope: LogScope;
  readonly options: CheckOptions;
  /** All cases of the log, where `restsOnOtherCases`. */
  readonly cases?: readonly Case[];
}

/** Whether a verdict on one case can depend on the others: the n-th like case (VOCABULARY §3, facts). */
export function restsOnOtherCases(versions: readonly Regulation[]): boolean {
  return versions.some(({ facts }) => Object.values(facts).some((fact) => fact.cases !== undefined));
}

/**
 * The check of a log, case by case, so that a log of any size can be judged
 * (TERMS §4–§8). Pure: the same cases give the same verdicts, counts and
 * findings in whatever order they come; only which of several places a finding names first follows that order.
 */
export class LogCheck {
  /** Judges what was admitted, and counts until it is asked what. */
  readonly caseJudge: CaseJudge;
  readonly #plans: readonly Plan[];
  readonly #versions: Versions;
  readonly #current: Plan;
  readonly #input: LogCheckInput;
  readonly #options: JudgeOptions;
  readonly #absence: AbsenceTally;
  readonly #quality: DataQualityTally;
  readonly #summary = new SummaryTally();
  readonly #likeCases: ReadonlyMap<Plan, LikeCases>;
  /** With the case that each is about: the cases may come in any order. */
  readonly #findings: { readonly id: string; readonly finding: Finding }[] = [];
  readonly #members: Member[] = [];

  /** Throws an Error without any version, or for all cases that are needed and not given. */
  constructor(input: LogCheckInput) {
    const { versions, options, cases } = input;
    const plans = versions.map(planOf);
    const inForce = new Versions(plans);
    const current = inForce.on(options.asOf.day) ?? inForce.newest;
    if (!current) throw new Error("a check needs at least one version of a regulation");
    if (restsOnOtherCases(versions) && !cases) throw new Error("this regulation needs all cases at once");
    this.#plans = plans;
    this.#versions = inForce;
    this.#current = current;
    this.#input = input;
    this.#options = judgeOptionsOf(input);
    this.caseJudge = new CaseJudge(plans, this.#options, input);
    this.#absence = new AbsenceTally(current.regulation);
    this.#quality = new DataQualityTally({ starts: inForce.starts, referenceDate: options.asOf.day });
    this.#likeCases = new Map(plans.map((plan) => [plan, new LikeCases(plan, cases ?? [], this.#options)]));
  }

  /** What a case is judged by is fixed here; undefined: it gets no verdicts. */
  admit(judged: Case): AdmittedCase | undefined {
    this.#absence.see(judged);
    this.#quality.see(judged);
    if (beginsLater(judged, this.#options.horizon)) return undefined;
    const choice = this.#versions.for(judged, this.#options);
    if (choice.kind === "none") {
      this.#report(judged, noVersion(judged, choice.day));
      return undefined;
    }
    const { plan, assumed } = choice;
    if (assumed) this.#report(judged, assumedVersion(judged));
    for (const finding of factFindings(plan.regulation, judged)) this.#report(judged, finding);
    return {
      case: this.#likeCases.get(plan)?.told(judged) ?? judged,
      version: this.#plans.indexOf(plan),
    };
  }

  #report({ id }: Case, finding: Finding): void {
    this.#findings.push({ id: ownText(id), finding });
  }

  /** Judges one case by the version that was in force on its receipt; undefined: it gets no verdicts. */
  judge(judged: Case): CaseResult | undefined {
    const admitted = this.admit(judged);
    return admitted && this.caseJudge.judge(admitted);
  }

  /** Takes into account what was counted of cases: each piece of the log once, in their order. */
  add({ summary, absence, members }: CaseCounts): void {
    this.#summary.addAll(summary);
    this.#absence.add(absence);
    for (const member of members) this.#members.push(member);
  }

  /** What stands beside the cases, once all of them have been judged. */
  finish(organisation: readonly LogEvent[]): Omit<CheckResult, "cases"> {
    this.add(this.caseJudge.takeCounts());
    const verdicts = this.#ownDuties(organisation);
    for (const { status, severity, onTie, waiting } of verdicts)
      this.#summary.add({ status, severity, onTie, waiting });
    const quality = this.#quality.finish({ organisation, until: this.#options.scope.until });
    return {
      asOf: sayReference(this.#input.options.asOf, this.#current.regulation.timeZone),
      organisation: verdicts,
      assumedAbsent: this.#absence.absent(),
      dataQuality: [...this.#absence.neverShown(), ...this.#caseFindings(), ...quality.findings],
      events: quality.events,
      summary: this.#summary.summary(),
    };
  }

  /** In the order of the cases in a report. */
  #caseFindings(): readonly Finding[] {
    return this.#findings.sort((one, other) => compareText(one.id, other.id)).map(({ finding }) => finding);
  }

  /** Standing duties by the version of today; a period by the version in force on its last day (TERMS §6). */
  #ownDuties(events: readonly LogEvent[]): readonly Verdict[] {
    const options = this.#options;
    const members = this.#members;
    const standing = judgeStandingDuties(this.#current, events, options);
    const periodic = this.#plans.flatMap((plan) => {
      const governs = (lastDay: Day) => this.#versions.on(lastDay) === plan;
      return this.#sayAll(plan, [
        ...judgePeriodicDuties(plan, { events, options, governs }),
        ...judgeShares(plan, { members, ...options, governs }),
      ]);
    });
    return [...this.#sayAll(this.#current, standing), ...periodic];
  }

  #sayAll(plan: Plan, verdicts: readonly OrganisationJudged[]): readonly Verdict[] {
    const input = describeInputOf(plan, { id: "", kind: "", derivesAll: this.#input.derivesAll });
    return verdicts.map(({ judged, period }) =>
      describe(judged, { ...input, ...(period !== undefined && { period }) }),
    );
  }
}

/** How cases are judged, of what was asked and what the log holds. */
export function judgeOptionsOf({
  scope: { until, ...held },
  options,
}: Pick<LogCheckInput, "scope" | "options">): JudgeOptions {
  const { asOf, logUntil, reading } = options;
  const named = [logUntil, until].filter((day) => day !== undefined);
  const horizon: Horizon = {
    day: asOf.day,
    ...(asOf.instant !== undefined && { instant: asOf.instant }),
    ...(named.length > 0 && { until: Math.min(...named) }),
  };
  const scope = { ...held, ...(horizon.until !== undefined && { until: horizon.until }) };
  return { horizon, scope, reading: reading ?? "all" };
}

/** A case that begins after the reference date gets no verdicts (TERMS §1). */
function beginsLater({ events }: Case, horizon: Horizon): boolean {
  const isDated = events.some(({ time }) => time !== undefined);
  return isDated && events.every(({ time }) => time === undefined || !isKnownBy(time, horizon));
}
