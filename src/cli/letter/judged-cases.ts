import type { Case, LogScope } from "../../case-log/model.ts";
import { LogCheck, restsOnOtherCases } from "../../check/log-check.ts";
import type { CaseResult } from "../../check/result.ts";
import type { Verdict } from "../../check/verdict.ts";
import { type Sending, withLetter } from "../../letters/letter-event.ts";
import type { Regulation } from "../../regulation/model.ts";
import { versionOf } from "../../report/names.ts";
import { dayOption } from "../as-of.ts";
import type { Call } from "../command.ts";
import { type Judged, judge, readingOption } from "../judge.ts";

/** A case with what was judged of it. */
export interface CaseOfLetter {
  readonly case: Case;
  readonly regulation: Regulation;
  readonly verdicts: readonly Verdict[];
}

interface ReadLog {
  /** Those that letters are made for. */
  readonly cases: ReadonlyMap<string, Case>;
  readonly ids: ReadonlySet<string>;
  readonly scope: LogScope;
}

/** A log with its cases, which are judged anew as if a letter had been sent. */
export class JudgedCases {
  readonly judged: Judged;
  readonly #call: Call;
  readonly #cases: ReadonlyMap<string, Case>;
  /** Of every case in the log. */
  readonly ids: ReadonlySet<string>;
  readonly #scope: LogScope;
  readonly #checks = new Map<string, LogCheck>();

  constructor(call: Call, judged: Judged, log: ReadLog) {
    this.#call = call;
    this.judged = judged;
    this.#cases = log.cases;
    this.ids = log.ids;
    this.#scope = log.scope;
  }

  /** Undefined: the log does not have it, or no version of the regulation judges it. */
  named(id: string): CaseOfLetter | undefined {
    const one = this.#cases.get(id);
    const results = [...this.judged.result.cases].filter((result) => result.id === id);
    return one === undefined ? undefined : this.#withVersion(one, results);
  }

  /** Every case with verdicts. */
  *each(): Generator<CaseOfLetter> {
    for (const result of this.judged.result.cases) {
      const one = this.#cases.get(result.id);
      const found = one === undefined ? undefined : this.#withVersion(one, [result]);
      if (found !== undefined) yield found;
    }
  }

  /** The verdicts on the case once the letter has been sent. */
  verdictsWith(one: Case, sent: Sending | undefined): readonly Verdict[] {
    const { versions } = this.judged.regulation;
    const added = sent === undefined ? one : withLetter(one, sent);
    const needsAll = restsOnOtherCases(versions);
    const cases = needsAll ? [...this.#cases.values()].map((other) => (other === one ? added : other)) : [];
    const check = needsAll ? this.#check(sent, cases) : this.#checkFor(sent);
    return check.judge(added)?.verdicts ?? [];
  }

  #checkFor(sent: Sending | undefined): LogCheck {
    const key = Object.keys(sent?.act.fields ?? {})
      .sort()
      .join(" ");
    const known = this.#checks.get(key);
    if (known !== undefined) return known;
    const made = this.#check(sent, []);
    this.#checks.set(key, made);
    return made;
  }

  /** A log with the letter in it has the columns that the letter needs. */
  #check(sent: Sending | undefined, cases: readonly Case[]): LogCheck {
    const { regulation, asOf } = this.judged;
    const logUntil = dayOption(this.#call, "log-until");
    const scope = this.#scope;
    return new LogCheck({
      versions: regulation.versions,
      scope: {
        ...scope,
        fields: { has: (name) => scope.fields.has(name) || Object.hasOwn(sent?.act.fields ?? {}, name) },
      },
      options: {
        asOf,
        ...(logUntil !== undefined && { logUntil }),
        reading: readingOption(this.#call),
      },
      cases,
      derivesAll: true,
    });
  }

  #withVersion(one: Case, results: readonly CaseResult[]): CaseOfLetter | undefined {
    const judgedBy = results[0]?.regulation;
    const { versions } = this.judged.regulation;
    const regulation = versions.find((candidate) => versionOf(candidate) === judgedBy?.version);
    if (regulation === undefined) return undefined;
    return { case: one, regulation, verdicts: results.flatMap(({ verdicts }) => verdicts) };
  }
}

/** Reads and judges the logs of `--log`, and keeps the cases that letters are made for. */
export async function judgedCases(call: Call, isNeeded: (id: string) => boolean): Promise<JudgedCases> {
  const cases = new Map<string, Case>();
  const ids = new Set<string>();
  let scope: LogScope = { fields: new Set(), notRecorded: new Set() };
  const judged = await judge(call, call.options.values("log"), {
    onScope: (held) => {
      scope = held;
    },
    onCase: (one) => {
      ids.add(one.id);
      if (isNeeded(one.id)) cases.set(one.id, one);
    },
  });
  return new JudgedCases(call, judged, { cases, ids, scope });
}
