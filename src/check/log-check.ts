import { type Day, isoFromDay } from "../calendar/day.ts";
import { DataQualityTally } from "../case-log/data-quality.ts";
import type { Case, LogEvent, LogScope } from "../case-log/model.ts";
import { ownText } from "../case-log/own-text.ts";
import type { Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import { AbsenceTally } from "./absence.ts";
import { caseEvents } from "./case-events.ts";
import type { ReadingOption } from "./compare-readings.ts";
import { type DescribeInput, describe, hash } from "./describe.ts";
import { factFindings } from "./fact-findings.ts";
import { type JudgedCase, type JudgeOptions, judgeCase } from "./judge-case.ts";
import type { Judged } from "./judged.ts";
import { LikeCases } from "./like-cases.ts";
import type { Member } from "./measures.ts";
import { type Horizon, isKnownBy } from "./moment.ts";
import { judgePeriodicDuties, judgeStandingDuties, type OrganisationJudged } from "./organisation.ts";
import { type Plan, planOf } from "./plan.ts";
import { sayReference } from "./reference-date.ts";
import type { CaseResult, CheckResult } from "./result.ts";
import { judgeShares } from "./shares.ts";
import { SummaryTally } from "./summary.ts";
import type { Status, Verdict } from "./verdict.ts";
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

export interface LogCheckInput {
  /** All versions of one regulation, at least one. */
  readonly versions: readonly Regulation[];
  /** What the whole log does and does not hold: it decides what an empty field means. */
  readonly scope: LogScope;
  readonly options: CheckOptions;
  /** All cases of the log, where `restsOnOtherCases`. */
  readonly cases?: readonly Case[];
  /** The verdicts to put into words; every verdict is counted. Default all of them. */
  readonly isWanted?: (status: Status) => boolean;
  /** Whether each result says what happened in the case. */
  readonly keepsEvents?: boolean | undefined;
  /** Told how each case was evaluated, with what is said of it, for who counts more than verdicts. */
  readonly onEvaluated?: ((judged: JudgedCase, said: CaseResult) => void) | undefined;
  /** Whether every due date, also of other readings and of what was met, can be told day by day. */
  readonly derivesAll?: boolean | undefined;
}

/** Whether a verdict on one case can depend on the others: the n-th like case (VOCABULARY §3, facts). */
export function restsOnOtherCases(versions: readonly Regulation[]): boolean {
  return versions.some(({ facts }) => Object.values(facts).some((fact) => fact.cases !== undefined));
}

/**
 * The check of a log, case by case, so that a log of any size can be judged
 * (TERMS §4–§8). Pure: the same cases in the same order give the same result.
 */
export class LogCheck {
  readonly #plans: readonly Plan[];
  readonly #versions: Versions;
  readonly #current: Plan;
  readonly #input: LogCheckInput;
  readonly #options: JudgeOptions;
  readonly #absence: AbsenceTally;
  readonly #quality: DataQualityTally;
  readonly #summary = new SummaryTally();
  readonly #likeCases: ReadonlyMap<Plan, LikeCases>;
  readonly #findings: Finding[] = [];
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
    this.#options = judgeOptions(input);
    this.#absence = new AbsenceTally(current.regulation);
    this.#quality = new DataQualityTally({ starts: inForce.starts, referenceDate: options.asOf.day });
    this.#likeCases = new Map(plans.map((plan) => [plan, new LikeCases(plan, cases ?? [], this.#options)]));
  }

  /** Judges one case by the version that was in force on its receipt; undefined: it gets no verdicts. */
  judge(judged: Case): CaseResult | undefined {
    this.#absence.see(judged);
    this.#quality.see(judged);
    if (beginsLater(judged, this.#options.horizon)) return undefined;
    const choice = this.#versions.for(judged, this.#options);
    if (choice.kind === "none") {
      this.#findings.push(noVersion(judged, choice.day));
      return undefined;
    }
    if (choice.assumed) this.#findings.push(assumedVersion(judged));
    this.#findings.push(...factFindings(choice.plan.regulation, judged));
    const told = this.#likeCases.get(choice.plan)?.told(judged) ?? judged;
    const judgedCase = judgeCase(choice.plan, told, this.#options);
    const said = this.#said(choice.plan, told.id, judgedCase);
    this.#input.onEvaluated?.(judgedCase, said);
    if (this.#input.keepsEvents !== true) return said;
    const { timeZone } = choice.plan.regulation;
    return { ...said, events: caseEvents(judged, this.#options.horizon, timeZone) };
  }

  /** What stands beside the cases, once all of them have been judged. */
  finish(organisation: readonly LogEvent[]): Omit<CheckResult, "cases"> {
    const verdicts = this.#ownDuties(organisation);
    for (const { status, severity, onTie, waiting } of verdicts)
      this.#summary.add({ status, severity, onTie, waiting });
    const quality = this.#quality.finish({ organisation, until: this.#options.scope.until });
    return {
      asOf: sayReference(this.#input.options.asOf, this.#current.regulation.timeZone),
      organisation: verdicts,
      assumedAbsent: this.#absence.absent(),
      dataQuality: [...this.#absence.neverShown(), ...this.#findings, ...quality.findings],
      events: quality.events,
      summary: this.#summary.summary(),
    };
  }

  #said(plan: Plan, id: string, { judged, plan: { kind }, evaluation, members }: JudgedCase): CaseResult {
    const { isWanted } = this.#input;
    for (const member of members) this.#members.push(member);
    for (const verdict of judged) this.#absence.count(verdict, evaluation.index);
    this.#summary.addCase(judged.map(countedOf));
    const wanted = isWanted ? judged.filter(({ status }) => isWanted(status)) : judged;
    const input = wanted.length === 0 ? undefined : this.#describeInput(plan, { id, kind: kind.id });
    const verdicts = input === undefined ? none : wanted.map((verdict) => describe(verdict, input));
    return { id: ownText(id), kind: kind.id, regulation: versionOf(plan), verdicts };
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
    const input = this.#describeInput(plan, { id: "", kind: "" });
    return verdicts.map(({ judged, period }) =>
      describe(judged, { ...input, ...(period !== undefined && { period }) }),
    );
  }

  #describeInput(
    { regulation, organisation }: Plan,
    { id, kind }: { readonly id: string; readonly kind: string },
  ): DescribeInput {
    let caseHash: string | undefined;
    return {
      regulation: regulation.id,
      // Of most cases nobody reads a fingerprint.
      get caseHash() {
        caseHash ??= hash(id);
        return caseHash;
      },
      kind,
      zone: regulation.timeZone,
      calendar: organisation.index.calendar(regulation.counting),
      derivesAll: this.#input.derivesAll,
    };
  }
}

const none: readonly never[] = [];

function judgeOptions({ scope: { until, ...held }, options }: LogCheckInput): JudgeOptions {
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

function countedOf({ status, judgement }: Judged) {
  return {
    status,
    severity: judgement.severity,
    onTie: judgement.onTie === true,
    waiting: judgement.waiting === true,
  };
}

function versionOf({ regulation }: Plan): CaseResult["regulation"] {
  const { id, inForce } = regulation;
  return { id, version: inForce.from === undefined ? null : isoFromDay(inForce.from) };
}

/** A case that begins after the reference date gets no verdicts (TERMS §1). */
function beginsLater({ events }: Case, horizon: Horizon): boolean {
  const isDated = events.some(({ time }) => time !== undefined);
  return isDated && events.every(({ time }) => time === undefined || !isKnownBy(time, horizon));
}
