import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Regulation, Step } from "../../src/regulation/model.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { aspects } from "../../src/rules/index.ts";
import { exampleIds } from "./example-folder.ts";
import { changedIds, isInOrder, judgeBy, readExample, type Told } from "./told.ts";
import { withoutKey } from "./without-key.ts";

/** Keys that only add a demand. The others also say whose act it is, whether it is owed, or until when. */
const keys = [
  "by",
  "notBy",
  "to",
  "with",
  "form",
  "contains",
  "requires",
  "notBefore",
  "notAfter",
  "extension",
];

interface Removal {
  readonly step: Step;
  readonly key: string;
}

/** Enough to see a side effect, few enough to do this for every key. */
const mostCases = 2;

const examples = await Promise.all(exampleIds.map(readExample));

describe.each(examples.map((example) => [example.folder.id, example] as const))(
  "without one key of %s",
  (_id, example) => {
    const { regulation } = example.folder;
    const text = readFileSync(join(import.meta.dirname, "../..", regulation.file), "utf8");
    const judge = judgeBy(regulation, example);
    const told = example.log.cases.map((judged) => [judged, judge(judged)] as const);

    /** Where the demand was not met, or a notice decided about the term, others were judged by it. */
    const casesFor = ({ step, key }: Removal, isOwn: (each: Told) => boolean) => {
      const isTerm = (each: Told) => key === "extension" && each.id === step.id;
      const held = told.filter(([, all]) => {
        const isKept = all.filter(isOwn).every(key === "extension" ? isUnused : isInOrder);
        return isKept && all.some(isOwn) && all.filter(isTerm).every(isInOrder);
      });
      const isMet = (each: Told) => isOwn(each) && each.status === "met";
      return held.toSorted(([, one], [, other]) => Number(other.some(isMet)) - Number(one.some(isMet)));
    };
    const removals = stepsOf(regulation).flatMap((step) =>
      keys.flatMap((key) => {
        const left = withoutKey(text, { step: step.id, kind: step.kind, key });
        return left === undefined ? [] : [[`${step.id}.${key}`, { step, key, left }] as const];
      }),
    );

    it.each(removals)("%s only its own verdicts are gone", (_name, { step, key, left }) => {
      const { regulation: other, findings } = readRegulation(left, regulation.file);
      if (!other) throw new Error(findings.map(({ message }) => message.en).join("\n"));
      const gone = aspects.filter((aspect) => aspect.key === key).map((aspect) => aspect.id);
      const isOwn = (each: Told) => each.step === step.id && gone.includes(each.aspect);
      // Whom the key binds is more than a demand: then the step becomes the duty of somebody else.
      const read = stepsOf(other).find(({ id, kind }) => id === step.id && kind === step.kind);
      if (read?.outside !== step.outside) return;
      const judgeOther = judgeBy(other, example);
      for (const [judged, before] of casesFor({ step, key }, isOwn).slice(0, mostCases)) {
        const own = before.filter(isOwn).map(({ id }) => id);
        expect(changedIds(before, judgeOther(judged)), judged.id).toEqual(own);
      }
    });
  },
);

function isUnused({ status }: Told): boolean {
  return status === "not-applicable";
}

function stepsOf({ kinds }: Regulation): readonly Step[] {
  return kinds.flatMap(({ stages }) => stages.flatMap(({ steps }) => steps));
}
