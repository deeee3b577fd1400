import type { Language } from "../language/language.ts";

/** One thing that the regulation says, in one or more plain sentences. */
export interface ReadBackSentence {
  /** What it is about: a key of the step (`within`, `by`, …) or a heading of the read-back (`when`, `counting`). */
  readonly aspect: string;
  /** One or more whole sentences. */
  readonly sentence: string;
  /** The article that says so, as people cite it. */
  readonly article?: string;
  /** What it means when this is not kept: a whole sentence. Without it nothing is judged here. */
  readonly judgement?: string;
  /** True when it rests on a number or an assumption of ours and not on the text; the sentence says so too. */
  readonly ours?: true;
}

/** Another way to read an unclear clause. */
export interface ReadingReadBack {
  readonly ambiguity: string;
  readonly sentence: string;
  /** It holds for the whole text, not only for this step. */
  readonly wholeText: boolean;
  readonly alternatives: readonly AlternativeReadBack[];
}

interface AlternativeReadBack {
  readonly name: string;
  readonly label: string;
  /** Only what is said differently then. */
  readonly changes: readonly ReadBackSentence[];
}

/** Everything that a regulation says about one step, with all defaults filled in. */
export interface StepReadBack {
  readonly id: string;
  readonly kind: string;
  readonly stage: string;
  readonly language: Language;
  readonly title: string;
  /** The gist in one sentence. */
  readonly lead: string;
  readonly sentences: readonly ReadBackSentence[];
  readonly readings: readonly ReadingReadBack[];
}

export type SectionName =
  | "introduction"
  | "counting"
  | "roles"
  | "kind"
  | "stage"
  | "organisation"
  | "retention"
  | "attest"
  | "informative";

/** A part of the read-back of a whole regulation. */
export interface ReadBackSection {
  readonly name: SectionName;
  /** The id of the kind or stage; empty for other parts. */
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly ReadBackSentence[];
  readonly readings: readonly ReadingReadBack[];
  readonly steps: readonly StepReadBack[];
}

export interface RegulationReadBack {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly sections: readonly ReadBackSection[];
}
