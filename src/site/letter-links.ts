import type { StepReadBack } from "../read-back/model.ts";
import type { PublishedLetter } from "./published-letters.ts";

export interface LinkedLetter {
  readonly title: string;
  readonly link: string;
}

/** The letters that belong to each step: those of which the sending is the act. */
export function letterLinks(
  letters: readonly PublishedLetter[],
  linkTo: (name: string) => string,
): (step: Pick<StepReadBack, "id">) => readonly LinkedLetter[] {
  return ({ id }) =>
    letters
      .filter(({ template }) => template?.records === id)
      .map(({ name, title }) => ({ title, link: linkTo(name) }));
}
