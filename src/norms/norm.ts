import type { Text } from "../language/language.ts";
import type { Place } from "../place.ts";
import type { Regulation } from "../regulation/model.ts";

/** A law, standard or quality mark as what it asks of a complaint regulation. */
export interface Norm {
  /** As a regulation names it under `norms`. */
  readonly id: string;
  readonly title: Text;
  readonly demands: readonly Demand[];
}

/** One thing that a norm asks, in our own words. */
export interface Demand {
  /** Where the norm asks it, such as `9:11`. */
  readonly id: string;
  readonly says: Text;
  /** False: it rests on general knowledge and must be held against the text of the norm before anybody relies on it. */
  readonly isVerified: boolean;
  /** What can be looked up in a regulation; none: only a person can judge it. */
  readonly asks: readonly Ask[];
  /** Undefined: every regulation. */
  readonly onlyIf?: { readonly holds: (regulation: Regulation) => boolean; readonly otherwise: Text };
}

/** A question to a regulation that has an answer in its model or its text. */
export type Ask = (regulation: Regulation) => Answer;

export interface Answer {
  /** `contrary`: the regulation says something that the norm does not allow. */
  readonly outcome: "kept" | "missing" | "contrary";
  readonly evidence: readonly Evidence[];
  /** What is not there, or what is contrary. */
  readonly lacks?: Text;
}

/** Where a regulation says it. */
export interface Evidence {
  readonly step?: string;
  /** Ids of the articles. */
  readonly articles: readonly string[];
  readonly place: Place;
}
