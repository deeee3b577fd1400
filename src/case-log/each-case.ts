import { AskedScope, type ToldScope } from "./asked-scope.ts";
import { CaseRuns } from "./case-runs.ts";
import { compareText } from "./compare-text.ts";
import { LogGathering, type Reading, type RestOfLog } from "./log-gathering.ts";
import type { LogInput, LogSettings } from "./log-input.ts";
import type { Case, KnownScope } from "./model.ts";
import { type OpenedLog, openLogs } from "./opened-logs.ts";
import type { Scratch } from "./scratch.ts";
import { SeenIds } from "./seen-ids.ts";
import { unclosed } from "./unclosed.ts";

/** Who is given the cases of a log. */
export interface CaseConsumer {
  /**
   * Before the first case. It may come again: then what was given until then does
   * not count, because all is read anew.
   */
  begin(scope: ToldScope): void;
  /** Every case, in the order of their ids; or, `inAnyOrder`, as they come. */
  take(judged: Case): void;
  /** Whether cases may come in another order: then a log in which the rows of a case stand together need not be sorted. */
  readonly inAnyOrder: boolean;
  /** Waits until all has been asked that there is to ask about the cases so far. */
  caughtUp(): Promise<void>;
}

export interface EachCaseSettings extends LogSettings {
  readonly newScratch: () => Scratch;
  /** How many rows may be in memory; a smaller log is never written to a scratch. */
  readonly rowsInMemory?: number;
}

/** About 100 MB. */
const usualRowsInMemory = 150_000;
/** As many rows at a time are handed over as they come; by then most logs have shown in which order they are. */
const rowsAtOnce = 1_000;
/** Without a header the first rows tell what a row can hold: by then most logs have shown that. */
const rowsToLearnFrom = 20_000;

/**
 * In which order the rows of a file stand, as far as that is known: that of the ids of their cases; those of a case
 * together; or neither.
 */
type RowOrder = "byId" | "byCase" | "none";

/**
 * Reads files as one log and hands over its cases one by one, in the order of
 * their ids; the outcome is that of `readCaseLog`, for a log of any size. A file
 * in which the rows are in the order of the ids is handed over as it is read, and so is
 * one in which the rows of each case stand together, to who takes cases in any order; any
 * other log of which the rows do not fit in memory goes through a scratch. What turns
 * out later (a case that comes back, a column of midnights that holds times of day
 * after all, a field that was said not to be there) makes that all is read anew.
 * @param open the files, from their start; called again when all is read anew.
 */
export async function eachCase(
  open: () => readonly LogInput[],
  settings: EachCaseSettings,
  consumer: CaseConsumer,
): Promise<RestOfLog> {
  let attempt: Attempt = { rowOrder: "byId", timeColumns: new Set(), scope: undefined };
  for (;;) {
    const found = await readOnce(open(), { ...settings, ...attempt }, consumer);
    if (found.kind === "read") return found.rest;
    attempt = found.next;
  }
}

/** What is known before the first row because all was read before. */
interface Attempt {
  readonly rowOrder: RowOrder;
  readonly timeColumns: ReadonlySet<string>;
  readonly scope: KnownScope | undefined;
}

type Outcome =
  | { readonly kind: "read"; readonly rest: RestOfLog }
  | { readonly kind: "again"; readonly next: Attempt };

async function readOnce(
  inputs: readonly LogInput[],
  settings: EachCaseSettings & Attempt,
  consumer: CaseConsumer,
): Promise<Outcome> {
  const { rowOrder, timeColumns, scope } = settings;
  const again = (next: Partial<Attempt>): Outcome => ({
    kind: "again",
    next: { rowOrder, timeColumns, scope, ...next },
  });
  const gathering = new LogGathering(settings);
  const handing = new HandingOver(gathering, { settings, consumer });
  for (const input of inputs.toSorted((one, other) => compareText(one.name, other.name))) {
    const { chunks, drain } = unclosed(input.chunks);
    for await (const opened of openLogs({ ...input, chunks })) {
      const isAlone = inputs.length === 1 && opened.input.name === input.name;
      const outcome = await gathering.read(opened, handing.of(opened, isAlone ? rowOrder : "none"));
      const { contradicted } = opened.intake;
      if (contradicted.length > 0) {
        await drain();
        return again({ timeColumns: new Set([...timeColumns, ...contradicted]) });
      }
      if (outcome === "broken") handing.forget(opened.intake.file);
      if (outcome !== "read" && handing.hasBegun) {
        await drain();
        return again({ rowOrder: handing.rowOrder });
      }
    }
    await drain();
  }
  await consumer.caughtUp();
  if (handing.isInVain) return again({ scope: gathering.scope() });
  handing.finish();
  return { kind: "read", rest: gathering.rest() };
}

/** When the cases are handed over: as they come, or when all is there. */
class HandingOver {
  readonly #gathering: LogGathering;
  readonly #consumer: CaseConsumer;
  readonly #rowsInMemory: number;
  readonly #rowsAtOnce: number;
  readonly #rowsToLearnFrom: number;
  readonly #runs: CaseRuns;
  readonly #foretold: KnownScope | undefined;
  /** What was told before the first case. */
  #told: AskedScope | undefined;
  #isInVain = false;
  #rowOrder: RowOrder = "none";
  readonly #seen = new SeenIds();

  constructor(
    gathering: LogGathering,
    {
      settings,
      consumer,
    }: { readonly settings: EachCaseSettings & Attempt; readonly consumer: CaseConsumer },
  ) {
    this.#foretold = settings.scope;
    this.#gathering = gathering;
    this.#consumer = consumer;
    this.#rowsInMemory = settings.rowsInMemory ?? usualRowsInMemory;
    this.#rowsAtOnce = Math.min(rowsAtOnce, this.#rowsInMemory);
    this.#rowsToLearnFrom = Math.min(rowsToLearnFrom, this.#rowsInMemory);
    this.#runs = new CaseRuns(settings.newScratch);
  }

  get hasBegun(): boolean {
    return this.#told !== undefined;
  }

  /** Whether something turned out to be otherwise than was told: then what was handed over does not count. */
  get isInVain(): boolean {
    if (this.#foretold === undefined)
      this.#isInVain ||= this.#told?.agreesWith(this.#gathering.scope()) === false;
    return this.#isInVain;
  }

  /** In which order the rows of the file that was read last turned out to stand. */
  get rowOrder(): RowOrder {
    return this.#rowOrder;
  }

  /** What is done while one file is read. */
  of({ format, intake }: OpenedLog, rowOrder: RowOrder): Reading {
    let latest = "";
    this.#rowOrder = rowOrder;
    const rowsBeforeFirst = format?.hasHeader === true ? this.#rowsAtOnce : this.#rowsToLearnFrom;
    return {
      beforeRow: ({ caseId }) => {
        if (caseId === undefined || caseId === latest) return true;
        const isStillInOrder = this.#keepsOrder(caseId, latest);
        latest = caseId;
        if (!isStillInOrder && this.hasBegun) return false;
        if (this.#rowOrder === "none") return true;
        if (this.#gathering.rows < (this.hasBegun ? this.#rowsAtOnce : rowsBeforeFirst)) return true;
        intake.letGo();
        this.#handOver();
        return true;
      },
      afterBatch: () => {
        // Only what else there is to know is still wanted.
        if (this.isInVain) this.#gathering.take();
        if (this.#rowOrder === "none" && this.#gathering.rows >= this.#rowsInMemory) {
          intake.letGo();
          this.#runs.add(this.#gathering.take());
        }
        return intake.contradicted.length === 0;
      },
    };
  }

  /** Takes into account that a case begins, or goes on; false: the rows stand in another order than they seemed to. */
  #keepsOrder(caseId: string, latest: string): boolean {
    const before = this.#rowOrder;
    if (before === "byId" && caseId < latest) {
      this.#rowOrder = this.#consumer.inAnyOrder ? "byCase" : "none";
      for (const id of this.#gathering.caseIds()) this.#seen.add(id);
    }
    if (this.#rowOrder === "byCase" && !this.#seen.add(caseId)) this.#rowOrder = "none";
    return this.#rowOrder === before;
  }

  /** No row of that file counts: when cases have been handed over, all is to be read before any case is. */
  forget(file: string): void {
    this.#rowOrder = "none";
    this.#runs.forget(file);
  }

  /** All has been read, and nothing was told in vain: what is asked from now on has its answer. */
  finish(): void {
    this.#told?.settle(this.#gathering.scope());
    if (this.#runs.isEmpty) {
      this.#handOver();
      return;
    }
    this.#runs.add(this.#gathering.take());
    this.#begin();
    for (const each of this.#runs.cases(this.#gathering.onDuplicate)) this.#consumer.take(each);
  }

  #handOver(): void {
    if (this.isInVain) return;
    if (!this.hasBegun) this.#begin();
    for (const each of this.#gathering.takeCases()) this.#consumer.take(each);
  }

  #begin(): void {
    this.#told = new AskedScope(this.#foretold ?? this.#gathering.scope());
    this.#consumer.begin(this.#told);
  }
}
