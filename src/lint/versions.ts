import type { Place } from "../place.ts";
import type { Regulation } from "../regulation/model.ts";

/** Versions in the order of their start, each with the one before it. */
export function successiveVersions(
  versions: readonly Regulation[],
): { readonly earlier: Regulation; readonly later: Regulation }[] {
  const ordered = [...versions].sort(
    (one, other) => startOf(one) - startOf(other) || compare(one.file, other.file),
  );
  return ordered.flatMap((later, index) => {
    const earlier = ordered[index - 1];
    return earlier === undefined ? [] : [{ earlier, later }];
  });
}

/** Where a version says when it is in force. */
export function inForcePlace({ places, file }: Regulation): Place {
  return places?.inForce ?? { file, line: 1, column: 1 };
}

/** Small enough for every date; infinity would make a difference of two starts unusable. */
function startOf({ inForce }: Regulation): number {
  return inForce.from ?? Number.MIN_SAFE_INTEGER;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
