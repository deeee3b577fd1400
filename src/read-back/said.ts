import type { Text } from "../language/language.ts";
import type { Severity } from "../regulation/model.ts";
import type { StepScene } from "./scene.ts";

/** `open`: words without a number; attention, and a violation when it is still missing at closing. */
export type Judged = Severity | "open";

/** A sentence in both languages before severity, article and language are filled in. */
export interface Said {
  readonly text: Text;
  /** How it is judged when the step does not say otherwise; undefined: not judged by itself. */
  readonly judged?: Judged;
  /** How the sentence on the breach begins, when `Zo niet` / `If not` does not fit. */
  readonly breach?: Text;
  readonly ours?: true;
}

/** Says one aspect of a step: nothing, one thing or several. */
export interface AspectSayer {
  readonly aspect: string;
  /** The key under which an article or a severity may be given, where that is not the aspect itself. */
  readonly key?: string;
  /** Whether what it says stands in an article, or is an explanation of ours. */
  readonly cited: boolean;
  readonly say: (scene: StepScene) => readonly Said[];
}
