import type { LogEvent } from "../case-log/model.ts";
import type { Text } from "../language/language.ts";
import type { Attest, Step } from "../regulation/model.ts";
import type { CaseState } from "./case-state.ts";
import type { Demand } from "./demands.ts";
import type { Random } from "./random.ts";
import type { Scenery } from "./scenery.ts";

/** A way to break a text: which steps can be broken so, and how somebody does it. */
export interface BreachKind {
  readonly id: string;
  readonly label: Text;
  /** The share of the cases that has it, unless somebody says otherwise. */
  readonly usualShare: number;
  readonly targetsIn: (scenery: Scenery) => readonly Target[];
  /** How the time of the act is changed. */
  readonly timing?: "late" | "never" | "hasty" | "forbidden" | "again";
  /**
   * The act, done wrongly, with the verdicts that this violates; undefined: not this one.
   * @param act made as the text wants it.
   */
  readonly spoil?: (act: SpoilInput) => Spoilt | undefined;
}

/** What is broken: a step, or the answer that only a person can give. */
export type Target =
  | { readonly step: Step; readonly attest?: undefined }
  | { readonly attest: Attest; readonly step?: undefined };

export interface SpoilInput {
  readonly scenery: Scenery;
  readonly random: Random;
  readonly step: Step;
  readonly event: LogEvent;
  readonly demands: readonly Demand[];
  /** The case with the act. */
  readonly state: CaseState;
}

export interface Spoilt {
  readonly event: LogEvent;
  readonly broken: readonly BrokenDemand[];
}

/** A demand that an act does not keep to, and its verdict. */
export interface BrokenDemand {
  readonly step: Step;
  readonly key: "by" | "notBy" | "to" | "with" | "form" | "contains";
  /** The recipient or participant whose verdict it is. */
  readonly who?: string;
}
