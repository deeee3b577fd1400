import { extname } from "node:path";
import type { AdmittedCase } from "../check/case-judge.ts";
import { type JudgedPiece, type JudgeSetup, type JudgeTask, judgePiece } from "./judge-pieces.ts";
import type { CaseWork, HereWork } from "./judging.ts";
import { KeptLine } from "./kept-items.ts";
import { OrderedWork } from "./ordered-work.ts";
import { WorkThreads } from "./work-threads.ts";

/** So many events go to a thread at a time: some tenths of a second of work. */
const eventsAtOnce = 400;
/** When so many cases have been judged faster than `patience`, others need not help. */
const casesToTell = 2_000;
/** What the first cases may take before others help; milliseconds. */
const patience = 600;

interface JudgeThreadsInput {
  readonly setup: JudgeSetup;
  /** How many threads there may be besides this one. */
  readonly most: number;
  /** Whether they help from the first case on, also where they win no time. */
  readonly isAsked: boolean;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Threads that help to judge a log once its cases turn out to take long; the result is the same. */
export class JudgeThreads {
  readonly #input: JudgeThreadsInput;
  #threads: WorkThreads<JudgeTask, JudgedPiece> | undefined;
  #nextNumber = 0;
  #judged = 0;
  #spent = 0;

  constructor(input: JudgeThreadsInput) {
    this.#input = input;
  }

  /** For one time that the log is read. */
  workOf(here: HereWork): CaseWork {
    const { setup, most } = this.#input;
    let work: OrderedWork<JudgeTask, JudgedPiece> | undefined;
    let cases: AdmittedCase[] = [];
    let events = 0;
    const begun = () => {
      here.check.add(here.check.caseJudge.takeCounts());
      this.#threads ??= new WorkThreads(script, setup, most);
      return new OrderedWork<JudgeTask, JudgedPiece>({
        threads: this.#threads,
        doHere: (task) => ({ ...judgePiece(here.check.caseJudge, task.cases, setup), asked: [] }),
        take: ({ results, counts, asked }) => {
          for (const { id, line, verdicts } of results) here.results.add(new KeptLine(id, line), verdicts);
          here.check.add(counts);
          for (const name of asked) here.scope.fields.has(name);
        },
        firstNumber: this.#nextNumber,
      });
    };
    const send = () => {
      if (work === undefined || cases.length === 0) return;
      const { told, notRecorded, until } = here.scope;
      work.add({ cases, scope: { fields: told, notRecorded, ...(until !== undefined && { until }) } });
      this.#nextNumber = work.nextNumber;
      cases = [];
      events = 0;
    };
    return {
      add: (admitted) => {
        if (work === undefined && !this.#mayHelp) {
          this.#timed(() => here.judgeHere(admitted));
          return;
        }
        work ??= begun();
        cases.push(admitted);
        events += admitted.case.events.length;
        if (events >= eventsAtOnce) send();
      },
      caughtUp: async () => {
        send();
        await work?.caughtUp();
      },
    };
  }

  /** The threads end. */
  async end(): Promise<void> {
    await this.#threads?.end();
  }

  get #mayHelp(): boolean {
    const { most, isAsked } = this.#input;
    return most > 0 && (isAsked || this.#spent > patience);
  }

  #timed(judge: () => void): void {
    if (this.#judged >= casesToTell) {
      judge();
      return;
    }
    const start = this.#input.now();
    judge();
    this.#spent += this.#input.now() - start;
    this.#judged += 1;
  }
}

/** Runs as it was written and as it was built: the file next door has the same ending. */
const script = new URL(`./judge-thread${extname(import.meta.url)}`, import.meta.url);
