import type { Step } from "../regulation/model.ts";

/** Tells whether two steps apply in exactly the same circumstances, as far as they say so in the same way. */
export function isSameCase(one: Step, other: Step): boolean {
  return circumstances(one) === circumstances(other);
}

function circumstances({ kind, stage, if: condition, unless, once }: Step): string {
  return withoutPlaces([kind, stage, condition, unless, once?.occurrence, once?.items]);
}

/** What is said, whatever line it stands on. */
export function withoutPlaces(value: unknown): string {
  return (
    JSON.stringify(value, (key, inner: unknown) => (key === "place" || key === "text" ? undefined : inner)) ??
    ""
  );
}
