import type { Case } from "../../src/case-log/model.ts";
import type { JudgeOptions } from "../../src/check/judge-case.ts";
import { planOf } from "../../src/check/plan.ts";
import type { Kind, Regulation } from "../../src/regulation/model.ts";
import { type ExampleFolder, type ReadLog, readExampleLog } from "./example-folder.ts";
import { isInOrder, judgeCasesBy, judgeOrganisationBy, type Told } from "./told.ts";

/** A case of an example log, or the log of an organisation in the shape of a case, judged. */
export interface Trial {
  readonly kind: Kind;
  readonly original: Case;
  readonly verdicts: readonly Told[];
}

/** Trials that are judged alike. */
export interface Trials {
  /** Those with the least wrong first. */
  readonly all: readonly Trial[];
  readonly judge: (judged: Case) => readonly Told[];
  /** By another regulation. */
  readonly judgeBy: (regulation: Regulation) => (judged: Case) => readonly Told[];
}

/** The example cases of a regulation in the long form. */
export async function caseTrials(folder: ExampleFolder): Promise<Trials> {
  const read = await readNamed(folder, "cases.csv");
  if (!read) throw new Error(`${folder.id} has no cases.csv`);
  return trialsOf(folder.regulation, {
    cases: read.log.cases,
    kinds: folder.regulation.kinds,
    judgeBy: (regulation) => judgeCasesBy(regulation, optionsOf(read)),
  });
}

/** The example log of the organisation, where there is one: a single trial, named as the file. */
export async function organisationTrials(folder: ExampleFolder): Promise<Trials | undefined> {
  const id = "organisation.csv";
  const read = await readNamed(folder, id);
  const [first] = read?.log.organisation ?? [];
  if (!read || !first) return undefined;
  return trialsOf(folder.regulation, {
    cases: [{ id, facts: {}, events: read.log.organisation, place: first.place }],
    kinds: [planOf(folder.regulation).organisation.kind],
    judgeBy: (regulation) => judgeOrganisationBy(regulation, optionsOf(read)),
  });
}

async function readNamed(folder: ExampleFolder, name: string): Promise<ReadLog | undefined> {
  const expected = folder.expected.logs[name];
  return expected && readExampleLog(folder, { name, expected });
}

function optionsOf({ log, options: { asOf, logUntil } }: ReadLog): JudgeOptions {
  const horizon = { ...asOf, ...(logUntil !== undefined && { until: logUntil }) };
  return { horizon, scope: log.scope, reading: "all" };
}

interface TrialsInput extends Pick<Trials, "judgeBy"> {
  readonly cases: readonly Case[];
  readonly kinds: readonly Kind[];
}

function trialsOf(regulation: Regulation, { cases, kinds, judgeBy }: TrialsInput): Trials {
  const judge = judgeBy(regulation);
  const all = cases.flatMap((original): readonly Trial[] => {
    const verdicts = judge(original);
    const kind = kinds.find(({ id }) => id === verdicts[0]?.kind);
    return kind ? [{ kind, original, verdicts }] : [];
  });
  return { all: all.toSorted((one, other) => faults(one) - faults(other)), judge, judgeBy };
}

function faults({ verdicts }: Trial): number {
  return verdicts.filter((verdict) => !isInOrder(verdict)).length;
}
