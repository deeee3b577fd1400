import type { Verdict } from "../check/verdict.ts";
import type { Language } from "../language/language.ts";
import type { ReadBackSentence, StepReadBack } from "../read-back/model.ts";
import { sayStep } from "../read-back/say-step.ts";
import {
  sayAttestSentences,
  sayRetentionSentences,
  sayRoleSentences,
  sayStageSentences,
} from "../read-back/section-sentences.ts";
import type { Regulation } from "../regulation/model.ts";
import { isTimed, verdictStep } from "../report/verdict-step.ts";

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
  const found = verdictStep(regulation, verdict);
  if (found === undefined) return { demand: demandOfFile(regulation, verdict, language), around: [] };
  const step = sayStep(regulation, found, language);
  const demands = demandKeys[verdict.aspect] ?? [verdict.aspect];
  const around = isTimed(verdict) ? aroundTerm : aroundDemand;
  return {
    demand: step.sentences.filter(({ aspect }) => demands.includes(aspect)),
    around: step.sentences.filter(({ aspect }) => around.includes(aspect) && !demands.includes(aspect)),
    step,
  };
}

/** Under which keys of the read-back the demand of an aspect stands, where they differ. */
const demandKeys: Readonly<Record<string, readonly string[]>> = {
  within: ["within", "aim", "attentionAfter"],
  promised: ["aim", "extension"],
};

const aroundDemand = ["when", "once", "if", "unless"];
const aroundTerm = [...aroundDemand, "counting", "fulfilment", "extension", "pause", "cancelledBy"];

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
