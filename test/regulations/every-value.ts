import type { Choice } from "../../src/regulation/model.ts";

/** The values that a key can have, in any row of its table. */
export function everyValue<T>(choice: Choice<T> | undefined): readonly T[] {
  if (choice === undefined) return [];
  if (choice.kind === "plain") return [choice.value];
  return [...choice.rows.map(({ result }) => result), choice.else ?? null].filter((value) => value !== null);
}
