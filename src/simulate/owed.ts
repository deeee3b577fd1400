import { dayOfInstant, minuteOfDay } from "../calendar/zone.ts";
import type { Due } from "../check/due.ts";
import type { Instance, StepState } from "../check/step-state.ts";
import type { Step } from "../regulation/model.ts";
import { every } from "../rules/every.ts";
import type { CaseState } from "./case-state.ts";
import type { Scenery } from "./scenery.ts";
import { isBeforeMinute, lastMinute, type Minute } from "./working-time.ts";

/** An act of which the time has come: it may be done now, or has to be. */
export interface Open {
  readonly key: string;
  readonly step: Step;
  readonly ordinal: number;
  /** The last moment in time under every reading; undefined: no number. */
  readonly first: Minute | undefined;
  /** The last moment in time under any reading. */
  readonly last: Minute | undefined;
  /** Whether the last moment is one of our own, which only asks attention, or there is none. */
  readonly isWithoutNumber: boolean;
  /** Its last day may still come earlier: the act that it runs from has not been done. */
  readonly mayMove: boolean;
  readonly isPaused: boolean;
}

/** Every act that is open in a case, in the order of the text. */
export function openActs(scenery: Scenery, state: CaseState): readonly Open[] {
  const open: Open[] = [];
  for (const task of scenery.tasks) {
    if (task.step.duty === "never") continue;
    const primary = state.evaluation.stateOf(task.step);
    if (!primary.instances.some(isOpen) && !task.step.every && !scenery.isWokenByReading(task.step)) continue;
    const states = state.statesOf(task);
    if (task.step.every) {
      open.push(...openGap(scenery, state, states));
      continue;
    }
    const most = Math.max(0, ...states.map(({ instances }) => instances.length));
    for (let position = 0; position < most; position += 1) {
      const instances = states.flatMap(({ instances: each }) => each[position] ?? []).filter(isOpen);
      if (instances.length > 0)
        open.push(openAct(scenery, { step: task.step, ordinal: position + 1, instances }));
    }
  }
  return open;
}

/** The running gap between acts that come again and again. */
function openGap(
  { regulation: { timeZone } }: Scenery,
  { evaluation }: CaseState,
  states: readonly StepState[],
): readonly Open[] {
  const [first] = states;
  if (!first) return [];
  const gaps = every.judge(evaluation, first);
  const gap = gaps.at(-1);
  if (gap?.status !== "pending" || gap.waiting === true) return [];
  const end = gap.due && endOf(gap.due, timeZone);
  const { step } = first;
  const key = `${step.id}@${gaps.length}`;
  return [
    {
      key,
      step,
      ordinal: gaps.length,
      first: end,
      last: end,
      isWithoutNumber: end === undefined,
      mayMove: false,
      isPaused: false,
    },
  ];
}

function isOpen({ status, waiting }: Instance): boolean {
  return status === "pending" && waiting !== true;
}

function openAct(
  { regulation: { timeZone } }: Scenery,
  { step, ordinal, instances }: { step: Step; ordinal: number; instances: readonly Instance[] },
): Open {
  const dues = instances.flatMap(({ due, aim }) =>
    aim && aim.status === "pending" ? [due, aim.due] : [due],
  );
  const ends = dues
    .flatMap((due) => endOf(due, timeZone) ?? [])
    .sort((one, other) => (isBeforeMinute(one, other) ? -1 : 1));
  return {
    key: `${step.id}#${ordinal}`,
    step,
    ordinal,
    first: ends[0],
    last: ends.at(-1),
    isWithoutNumber: dues.some(({ kind }) => kind === "open"),
    mayMove: dues.some((due) => due.kind === "day" && due.atLatest),
    isPaused: dues.some(({ kind }) => kind === "paused"),
  };
}

/** The last moment at which something is in time; undefined where no date says so. */
function endOf(due: Due, zone: string): Minute | undefined {
  if (due.kind === "day")
    return { day: due.day, minute: due.closesAt === undefined ? lastMinute : due.closesAt - 1 };
  if (due.kind === "hours") {
    const instant = due.earliest - 60_000;
    return { day: dayOfInstant(instant, zone), minute: Math.floor(minuteOfDay(instant, zone)) };
  }
  return due.kind === "open" && due.attentionOn !== undefined
    ? { day: due.attentionOn, minute: lastMinute }
    : undefined;
}
