import type { Text } from "../../language/language.ts";
import type { Place } from "../../place.ts";
import { type LossRule, lossMessages } from "./loss-messages.ts";

/** What a target cannot hold, how often, and where it stands for the first time. */
export interface Loss {
  readonly rule: LossRule;
  readonly count: number;
  readonly place: Place;
  readonly message: Text;
}

/** Counts what a target cannot hold. */
export class Losses {
  readonly #found = new Map<LossRule, { count: number; readonly place: Place }>();
  readonly #target: string;

  /** @param target the label of the form that is written. */
  constructor(target: string) {
    this.#target = target;
  }

  add(rule: LossRule, place: Place): void {
    const known = this.#found.get(rule);
    if (known === undefined) this.#found.set(rule, { count: 1, place });
    else known.count += 1;
  }

  /** In the order of the rules. */
  all(): readonly Loss[] {
    const rules = Object.keys(lossMessages) as LossRule[];
    return rules.flatMap((rule) => {
      const found = this.#found.get(rule);
      return found === undefined ? [] : { rule, ...found, message: lossMessages[rule](this.#target) };
    });
  }
}
