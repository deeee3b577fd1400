import { type Day, isoFromDay } from "../calendar/day.ts";
import { minuteOfDay } from "../calendar/zone.ts";
import { checkDataQuality } from "../case-log/data-quality.ts";
import type { Case, CaseLog } from "../case-log/model.ts";
import type { Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import { AbsenceTally } from "./absence.ts";
import type { ReadingOption } from "./compare-readings.ts";
import { type DescribeInput, describe, hash } from "./describe.ts";
import { factFindings } from "./fact-findings.ts";
import { type JudgeOptions, judgeCase } from "./judge-case.ts";
import { LikeCases } from "./like-cases.ts";
import type { Member } from "./measures.ts";
import { type Horizon, isKnownBy } from "./moment.ts";
import { judgePeriodicDuties, judgeStandingDuties, type OrganisationJudged } from "./organisation.ts";
import { type Plan, planOf } from "./plan.ts";
import type { CaseResult, CheckResult } from "./result.ts";
import { judgeShares } from "./shares.ts";
import { summaryOf } from "./summary.ts";
import type { Verdict } from "./verdict.ts";
import { assumedVersion, noVersion } from "./version-findings.ts";
import { newestFirst, startsOf, versionFor, versionOn } from "./version-in-force.ts";

export interface CheckInput {
  /** All versions of one regulation, at least one. */
  readonly versions: readonly Regulation[];
  readonly log: CaseLog;
  readonly options: CheckOptions;
  /** Told after each case how many have been judged, so that a long run can show how far it is. */
  readonly onJudged?: (cases: number) => void;
}

export interface CheckOptions {
  /** The reference date: the only clock (TERMS §1). */
  readonly asOf: { readonly day: number; readonly instant?: number };
  /** The last day that the log fully holds, when it is named. */
  readonly logUntil?: number;
  /** Which reading of unclear clauses decides; default all of them. */
  readonly reading?: ReadingOption;
}

/**
 * Judges every case of a log by the version of the regulation that was in force
 * on its receipt, and the organisation by its own log (TERMS §4–§8). Pure: the
 * same input gives the same result. Cases come back sorted by id.
 */
export function checkLog({ versions, log, options, onJudged }: CheckInput): CheckResult {
  const plans = versions.map(planOf);
  const current = versionOn(plans, options.asOf.day) ?? newestFirst(plans)[0];
  if (!current) throw new Error("checkLog needs at least one version of a regulation");
  const judgeOptions = optionsFor(log, options);
  const absence = new AbsenceTally(current.regulation, log);
  const findings: Finding[] = [];
  const members: Member[] = [];
  const likeCases = new Map(plans.map((plan) => [plan, new LikeCases(plan, log.cases, judgeOptions)]));
  const cases = log.cases.flatMap((judged, position): CaseResult[] => {
    onJudged?.(position);
    if (beginsLater(judged, judgeOptions.horizon)) return [];
    const choice = versionFor(plans, judged, judgeOptions);
    if (choice.kind === "none") {
      findings.push(noVersion(judged, choice.day));
      return [];
    }
    if (choice.assumed) findings.push(assumedVersion(judged));
    findings.push(...factFindings(choice.plan.regulation, judged));
    const told = likeCases.get(choice.plan)?.told(judged) ?? judged;
    return [judgeOne(choice.plan, told, { judgeOptions, absence, members })];
  });
  const organisation = judgeOwnDuties(plans, { current, log, members, options: judgeOptions });
  const named = { ...log, scope: judgeOptions.scope };
  const quality = checkDataQuality({
    log: named,
    starts: [...startsOf(plans)],
    referenceDate: options.asOf.day,
  });
  cases.sort((one, other) => compareText(one.id, other.id));
  return {
    asOf: sayReference(options.asOf, current.regulation.timeZone),
    cases,
    organisation,
    assumedAbsent: absence.absent(),
    dataQuality: [...absence.neverShown(), ...findings, ...quality.findings],
    summary: summaryOf(cases, organisation),
  };
}

function optionsFor(log: CaseLog, { asOf, logUntil, reading }: CheckOptions): JudgeOptions {
  const named = [logUntil, log.scope.until].filter((day) => day !== undefined);
  const horizon: Horizon = {
    day: asOf.day,
    ...(asOf.instant !== undefined && { instant: asOf.instant }),
    ...(named.length > 0 && { until: Math.min(...named) }),
  };
  const scope = { ...log.scope, ...(horizon.until !== undefined && { until: horizon.until }) };
  return { horizon, scope, reading: reading ?? "all" };
}

function judgeOne(
  plan: Plan,
  judged: Case,
  {
    judgeOptions,
    absence,
    members,
  }: { judgeOptions: JudgeOptions; absence: AbsenceTally; members: Member[] },
): CaseResult {
  const result = judgeCase(plan, judged, judgeOptions);
  const input = describeInput(plan, judged.id, result.plan.kind.id);
  members.push(...result.members);
  for (const verdict of result.judged) absence.count(verdict, result.evaluation.index);
  const verdicts = result.judged.map((verdict) => describe(verdict, input));
  return { id: judged.id, kind: result.plan.kind.id, regulation: versionOf(plan), verdicts };
}

interface OwnDutiesInput {
  readonly current: Plan;
  readonly log: CaseLog;
  readonly members: readonly Member[];
  readonly options: JudgeOptions;
}

/** Standing duties by the version of today; a period by the version in force on its last day (TERMS §6). */
function judgeOwnDuties(
  plans: readonly Plan[],
  { current, log, members, options }: OwnDutiesInput,
): readonly Verdict[] {
  const events = log.organisation;
  const standing = judgeStandingDuties(current, events, options);
  const periodic = plans.flatMap((plan) => {
    const governs = (lastDay: Day) => versionOn(plans, lastDay) === plan;
    return sayAll(plan, [
      ...judgePeriodicDuties(plan, { events, options, governs }),
      ...judgeShares(plan, { members, ...options, governs }),
    ]);
  });
  return [...sayAll(current, standing), ...periodic];
}

function sayAll(plan: Plan, verdicts: readonly OrganisationJudged[]): readonly Verdict[] {
  const input = describeInput(plan, "", "");
  return verdicts.map(({ judged, period }) =>
    describe(judged, { ...input, ...(period !== undefined && { period }) }),
  );
}

function describeInput({ regulation, organisation }: Plan, caseId: string, kind: string): DescribeInput {
  const calendar = organisation.index.calendar(regulation.counting);
  let caseHash: string | undefined;
  return {
    regulation: regulation.id,
    // Of most cases nobody reads a fingerprint.
    get caseHash() {
      caseHash ??= hash(caseId);
      return caseHash;
    },
    kind,
    zone: regulation.timeZone,
    calendar,
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

function sayReference({ day, instant }: CheckOptions["asOf"], zone: string): string {
  if (instant === undefined) return isoFromDay(day);
  const minutes = minuteOfDay(instant, zone);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${isoFromDay(day)}T${clock.join(":")}`;
}

/** By code unit: the same on every machine, whatever its locale. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
