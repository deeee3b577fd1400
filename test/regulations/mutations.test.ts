import { describe, expect, it } from "vitest";
import { type Candidate, candidatesOf, nameOf } from "./candidates.ts";
import { consequenceOf, expectedConsequences } from "./consequences.ts";
import { dependencies } from "./dependents.ts";
import { exampleFolder, exampleIds } from "./example-folder.ts";
import { judgedTwice, outOfReach, unbroken } from "./laws.ts";
import type { Told } from "./told.ts";
import { caseTrials, organisationTrials, type Trials } from "./trials.ts";

/** Verdicts that are met whatever happens, with what the text says. */
const unbreakable: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dpo2: {
    "complaint.otherwise": "a complaint that deviates may be refused and may be treated: both are met",
  },
};

const examples = await Promise.all(exampleIds.map(readMutations));

describe.each(examples)("one thing wrong in an example of $id", ({ id, planned, met, dependents }) => {
  const byTitle = new Map(planned.map((each) => [titleOf(each.candidate), each]));
  const lines = Object.entries(expectedConsequences(id)).flatMap(([name, consequences]) =>
    Object.entries(consequences).map(([mutation, expected]) => ({ title: `${name}: ${mutation}`, expected })),
  );

  for (const { title, expected } of lines)
    it(title, () => {
      const found = byTitle.get(title);
      if (!found) throw new Error("no verdict that is met asks for this mutation of this case");
      const { candidate, judge } = found;
      const { trial, mutation } = candidate;
      const after = judge(mutation.case);
      expect(consequenceOf(trial.verdicts, after)).toEqual(expected);
      expect(unbroken(candidate, after)).toEqual([]);
      expect(judgedTwice(candidate, after)).toEqual([]);
      const depends = dependents.get(trial.kind)?.(mutation.touched) ?? (() => false);
      expect(outOfReach(candidate, after, depends)).toEqual([]);
    });

  it("every mutation of every verdict is made in one of them", () => {
    const made = new Set(lines.flatMap(({ title }) => asked(byTitle.get(title))));
    const all = new Set(planned.flatMap(asked));
    expect(
      [...all].filter((name) => !made.has(name)),
      `mutations/${id}.yaml lacks`,
    ).toEqual([]);
  });

  it("every verdict that is met is broken by one of them", () => {
    const broken = new Set(planned.flatMap(({ candidate }) => candidate.targets.map(nameOfKind)));
    const whole = [...met].filter((name) => !broken.has(name));
    expect(whole.map((name) => name.replace(/^\S* /u, ""))).toEqual(Object.keys(unbreakable[id] ?? {}));
  });
});

interface Planned {
  readonly candidate: Candidate;
  readonly judge: Trials["judge"];
}

async function readMutations(id: string) {
  const folder = exampleFolder(id);
  const { regulation } = folder;
  const organisation = await organisationTrials(folder);
  const all = [await caseTrials(folder), ...(organisation ? [organisation] : [])];
  const planned = all.flatMap(({ all: trials, judge }): readonly Planned[] =>
    trials.flatMap((trial) =>
      candidatesOf(regulation, trial, judge).map((candidate) => ({ candidate, judge })),
    ),
  );
  const verdicts = all.flatMap(({ all: trials }) => trials.flatMap((trial) => trial.verdicts));
  const met = verdicts.filter((told) => told.status === "met" && !told.id.includes("#"));
  const kinds = new Set(all.flatMap(({ all: trials }) => trials.map(({ kind }) => kind)));
  const dependents = new Map([...kinds].map((kind) => [kind, dependencies(regulation, kind)]));
  return { id, planned, met: new Set(met.map(nameOfKind)), dependents };
}

function titleOf({ trial, mutation }: Candidate): string {
  return `${trial.original.id}: ${mutation.name}`;
}

/** Which verdicts it breaks, and how. */
function asked(planned: Planned | undefined): readonly string[] {
  const { targets = [], mutation } = planned?.candidate ?? {};
  return targets.map((target) => `${nameOfKind(target)}: ${mutation?.name}`);
}

/** The same id may stand in two kinds of case. */
function nameOfKind(told: Told): string {
  return `${told.kind} ${nameOf(told)}`;
}
