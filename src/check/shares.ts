import type { Day } from "../calendar/day.ts";
import { judgeShare, type StatusCounts, shareStatus } from "../rules/share.ts";
import { compareReadings, type ReadingOption } from "./compare-readings.ts";
import { type Judged, subjectOf } from "./judged.ts";
import type { Member } from "./measures.ts";
import { type Horizon, lastDayKnown } from "./moment.ts";
import type { OrganisationJudged } from "./organisation.ts";
import { type Period, periodsEndingIn } from "./periods.ts";
import type { Plan, StepTask } from "./plan.ts";
import type { Status } from "./verdict.ts";

interface SharesInput {
  readonly members: readonly Member[];
  readonly horizon: Horizon;
  readonly reading: ReadingOption;
  /** Whether this version judges the period that ends on that day (TERMS §6, per period). */
  readonly governs: (lastDay: Day) => boolean;
}

/** The shares of the organisation, per period that has ended, over the verdicts that begin in it (TERMS §6, share). */
export function judgeShares({ organisation }: Plan, input: SharesInput): readonly OrganisationJudged[] {
  return organisation.tasks.flatMap((task) => judgePeriods(task, input));
}

function judgePeriods(task: StepTask, input: SharesInput): readonly OrganisationJudged[] {
  const { id, share } = task.step;
  if (!share) return [];
  const members = input.members.filter((member) => member.share === id);
  const from = members.reduce((first, { day }) => Math.min(first, day), Number.POSITIVE_INFINITY);
  if (members.length === 0) return [];
  const periods = periodsEndingIn({ from, until: lastDayKnown(input.horizon) }, share.period);
  return periods
    .filter(({ last }) => input.governs(last))
    .map((period) => ({ judged: judgePeriod(task, input, { members, period }), period: period.label }));
}

function judgePeriod(
  { step, combinations }: StepTask,
  { reading }: SharesInput,
  { members, period }: { readonly members: readonly Member[]; readonly period: Period },
): Judged {
  const within = members.filter(({ day }) => day >= period.first && day <= period.last);
  const subject = subjectOf(step, "share", "share");
  const read = combinations.map(({ index, ...combination }) => {
    return { combination, step: index.step(step.id) ?? step };
  });
  const counts = countOf(within.map(({ status }) => status));
  if (read.every((each) => shareStatus(each.step, counts) === "disputable")) {
    const primary = countOf(within.map((member) => member.primary));
    const ambiguities = [...new Set(within.flatMap((member) => member.ambiguities))].sort();
    const judgement = { ...judgeShare(step, primary), period: period.label };
    return { subject, status: "disputable", judgement, readings: [], ambiguities, notTested: [] };
  }
  const alternates = read.map(({ combination, step: readStep }) => {
    return { combination, judgement: { ...judgeShare(readStep, counts), period: period.label } };
  });
  return { subject, ...compareReadings(alternates, reading) };
}

function countOf(statuses: readonly Status[]): StatusCounts {
  const counts: Partial<Record<Status, number>> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
