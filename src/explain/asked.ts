import type { Verdict } from "../check/verdict.ts";
import type { Language } from "../language/language.ts";
import type { ReadBackSentence, StepReadBack } from "../read-back/model.ts";
import { sayStep } from "../read-back/say-step.ts";
import { allSteps } from "../read-back/scene.ts";
import {
  sayAttestSentences,
  sayRetentionSentences,
  sayRoleSentences,
  sayStageSentences,
} from "../read-back/section-sentences.ts";
import type { Regulation, Step } from "../regulation/model.ts";

/** What the regulation asks where a verdict judges it. */
export interface Asked {
  /** The demand itself: what would be in order. */
  readonly demand: readonly ReadBackSentence[];
  /** When it applies and how its term is counted. */
  readonly around: readonly ReadBackSentence[];
  /** The whole step in words; undefined: the verdict is about no step. */
  readonly step?: StepReadBack;
}

/** The sentences of the read-back that a verdict rests on. */
export function askedBy(regulation: Regulation, verdict: Verdict, language: Language): Asked {
  const found = fileAspects.has(verdict.aspect) ? undefined : stepOf(regulation, verdict);
  if (found === undefined) return { demand: demandOfFile(regulation, verdict, language), around: [] };
  const step = sayStep(regulation, found, language);
  const demands = demandKeys[verdict.aspect] ?? [verdict.aspect];
  const around = timedAspects.has(verdict.aspect) ? aroundTerm : aroundDemand;
  return {
    demand: step.sentences.filter(({ aspect }) => demands.includes(aspect)),
    around: step.sentences.filter(({ aspect }) => around.includes(aspect) && !demands.includes(aspect)),
    step,
  };
}

/** Whether the due date of a verdict is a last day to do something. */
export function isTimed({ aspect }: Pick<Verdict, "aspect">): boolean {
  return timedAspects.has(aspect);
}

/** The step of that id, in the kind and stage of the verdict where it has several. */
function stepOf(
  regulation: Regulation,
  { step: id, kind = "", stage = "" }: Pick<Verdict, "step" | "kind" | "stage">,
): Step | undefined {
  const named = allSteps(regulation).filter((step) => step.id === id);
  return named.find((step) => step.kind === kind && step.stage === stage) ?? named[0];
}

const timedAspects: ReadonlySet<string> = new Set(["within", "aim", "promised", "every", "terms"]);

/** Under which keys of the read-back the demand of an aspect stands, where they differ. */
const demandKeys: Readonly<Record<string, readonly string[]>> = {
  within: ["within", "aim", "attentionAfter"],
  promised: ["aim", "extension"],
};

const aroundDemand = ["when", "once", "if", "unless"];
const aroundTerm = [...aroundDemand, "counting", "fulfilment", "extension", "pause", "cancelledBy"];

/** What is judged of the file itself: a stage, what is kept, a panel or a statement may have the id of a step. */
const fileAspects: ReadonlySet<string> = new Set(["completedBy", "keep", "panel", "attest"]);

/** Of what stands beside the steps only the part that the verdict is about. */
function demandOfFile(
  regulation: Regulation,
  { step: id, aspect, kind = "" }: Verdict,
  language: Language,
): readonly ReadBackSentence[] {
  const { retention, attest, roles } = regulation;
  if (aspect === "keep") {
    const kept = retention.filter((one) => one.id === id);
    return sayRetentionSentences({ ...regulation, retention: kept }, language);
  }
  if (aspect === "attest")
    return sayAttestSentences({ ...regulation, attest: attest.filter((one) => one.id === id) }, language);
  if (aspect === "panel") {
    const panels = Object.fromEntries(Object.entries(roles).filter(([name]) => name === id));
    return sayRoleSentences({ ...regulation, roles: panels }, language).filter(isAbout(aspect));
  }
  const found = regulation.kinds.find((one) => one.id === kind);
  const stage = found?.stages.find((one) => one.id === id || (one.id === "" && id === aspect));
  if (!found || !stage) return [];
  return sayStageSentences(regulation, { kind: found, stage }, language).filter(isAbout(aspect));
}

function isAbout(aspect: string): (sentence: ReadBackSentence) => boolean {
  return (sentence) => sentence.aspect === aspect;
}
