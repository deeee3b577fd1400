import type { Regulation, Step } from "../regulation/model.ts";
import { signatureOf } from "./signature.ts";

/**
 * Numbers the steps of a kind of case, under every reading: steps that are
 * judged alike have the same number, so that a case judges them once.
 */
export class StepNumbers {
  readonly #bySignature = new Map<string, number>();

  numberOf(regulation: Regulation, step: Step): number {
    const signature = `${step.id} ${signatureOf(regulation, step)}`;
    const number = this.#bySignature.get(signature) ?? this.#bySignature.size;
    this.#bySignature.set(signature, number);
    return number;
  }
}
