import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case, CaseLog, LogEvent } from "../../src/case-log/model.ts";
import { namesOf } from "../../src/case-log/names.ts";
import { readCaseLog } from "../../src/case-log/read-case-log.ts";
import { CaseView } from "../../src/check/case-view.ts";
import { partedBy, positionsIn } from "../../src/check/distinction.ts";
import { Evaluation } from "../../src/check/evaluation.ts";
import { judgeAspect } from "../../src/check/judge-aspect.ts";
import { kindOf } from "../../src/check/judge-case.ts";
import { type KindPlan, planOf, type StepTask } from "../../src/check/plan.ts";
import { ReadEvaluations } from "../../src/check/read-evaluations.ts";
import { overallStatus } from "../../src/check/step-state.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import type { Judgement } from "../../src/rules/aspect.ts";

const files = { dpo2: "regulation.md", o21: "2016-06-01.md", dmg: "regulation.md" };

async function example(id: keyof typeof files) {
  const folder = `regulations/${id}`;
  const { regulation } = readRegulation(readFileSync(`${folder}/${files[id]}`, "utf8"), files[id]);
  if (!regulation) throw new Error(`${id} is not read`);
  const log = `${folder}/logs/cases.csv`;
  async function* chunks() {
    yield readFileSync(log);
  }
  const settings = { names: namesOf(regulation), zone: regulation.timeZone };
  const { cases, scope } = await readCaseLog([{ name: log, chunks: chunks() }], settings);
  return { plan: planOf(regulation), cases, scope };
}

/** What is seen of a verdict: enough to tell two readings apart. */
function seen({ status, reason, due, suffix, ordinal, done, notes }: Judgement) {
  const day = due?.kind === "day" ? due.day : due?.kind;
  const codes = (notes ?? []).map(({ code }) => code);
  return [status, reason.code, day, suffix, ordinal ?? 1, done?.event.place.line, codes.join()].join(" ");
}

interface Input {
  readonly plan: KindPlan;
  readonly view: CaseView;
  readonly horizon: { readonly day: number };
  readonly scope: CaseLog["scope"];
}

/** Each reading by itself: nothing is shared with another. */
function oneByOne({ step, aspects, combinations }: StepTask, { plan, ...input }: Input) {
  const alone = (index: KindPlan["index"]) => new Evaluation({ ...input, index });
  const isUndetermined = (evaluation: Evaluation, id: string) => {
    const read = evaluation.index.step(id);
    return read !== undefined && overallStatus(evaluation.stateOf(read)) === "undetermined";
  };
  return combinations.map(({ index, restsOn }) => {
    const evaluation = alone(index);
    const read = index.step(step.id);
    const state = read && evaluation.stateOf(read);
    const judged = aspects.flatMap(({ aspect }) =>
      state && aspect.isSaid(state.step) ? judgeAspect(evaluation, state, aspect) : [],
    );
    const untested = restsOn.some((id) => {
      return isUndetermined(evaluation, id) && !isUndetermined(alone(plan.index), id);
    });
    return { judged: judged.map(seen), untested };
  });
}

function together(readings: ReadEvaluations, task: StepTask) {
  return readings.statesOf(task).map(({ evaluation, state, untested }) => {
    const judged = task.aspects.flatMap(({ aspect }) =>
      state && aspect.isSaid(state.step) ? judgeAspect(evaluation, state, aspect) : [],
    );
    return { judged: judged.map(seen), untested };
  });
}

/** A case as it might also have gone: events left out, moved, or without their date. */
const turns = fc.array(
  fc.constantFrom(...new Array<"keep">(12).fill("keep"), "drop", "later", "earlier", "undated"),
  {
    minLength: 40,
    maxLength: 40,
  },
);

function turned(events: readonly LogEvent[], how: readonly string[]): readonly LogEvent[] {
  return events.flatMap((event, at): readonly LogEvent[] => {
    const turn = how[at % how.length];
    if (turn === "drop") return [];
    if (turn === "keep" || turn === undefined || !event.time) return [event];
    const { time, ...undated } = event;
    return [
      turn === "undated" ? undated : { ...undated, time: { day: time.day + (turn === "later" ? 30 : -9) } },
    ];
  });
}

describe("readings that come out the same are judged once, with the verdicts of each by itself", () => {
  it.each(["dpo2", "o21", "dmg"] as const)("%s", async (id) => {
    const { plan, cases, scope } = await example(id);
    let shared = 0;
    const oneCase = fc.record({
      at: fc.nat(cases.length - 1),
      how: turns,
      later: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(oneCase, ({ at, how, later }) => {
        const { events, ...own } = cases[at] as Case;
        const horizon = { day: (events[0]?.time?.day ?? 20_000) + later };
        const view = new CaseView({ ...own, events: turned(events, how) }, horizon, plan.regulation);
        const kind = kindOf(plan, view);
        const input = { plan: kind, view, horizon, scope };
        const readings = new ReadEvaluations(kind, input);
        for (const task of kind.tasks.filter(({ combinations }) => combinations.length > 1)) {
          expect([task.step.id, together(readings, task)]).toEqual([task.step.id, oneByOne(task, input)]);
          const groups = readings.groupsOf(task);
          shared += groups.filter(
            (like, position) => like < position && task.combinations[position]?.like === position,
          ).length;
        }
      }),
      { numRuns: 25, seed: 20_261_126 },
    );
    expect(shared).toBeGreaterThan(0);
  });
});

describe("groups of readings", () => {
  it("are parted where something differs, and named by their first", () => {
    expect(partedBy([0, 0, 0, 3, 3], (position) => [5, 5, 6, 5, 6][position] ?? 0)).toEqual([0, 0, 2, 3, 4]);
  });

  it("have their place by what matters to the step alone", () => {
    const choices = [[], [["term", "strict"]], [["term", "lenient"]]] as const;
    const position = positionsIn(choices.map((choice) => ({ choice: new Map(choice) })));
    expect(
      position(
        new Map([
          ["term", "lenient"],
          ["other", "strict"],
        ]),
      ),
    ).toBe(2);
    expect(position(new Map([["other", "strict"]]))).toBe(0);
  });
});
