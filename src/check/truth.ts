/**
 * The value of a condition: Kleene's three values (TERMS §4), and `waiting` for
 * what an event that has not happened yet will decide.
 */
export interface Truth {
  readonly value: "true" | "false" | "unknown" | "waiting";
  /** What is not known, or what is waited for: facts, fields and activities as labels. */
  readonly about: readonly string[];
  /** Facts that were assumed because nothing was recorded. */
  readonly assumed: readonly string[];
}

export const isTrue: Truth = { value: "true", about: [], assumed: [] };
export const isFalse: Truth = { value: "false", about: [], assumed: [] };

export function truthOf(value: boolean, assumed: readonly string[] = []): Truth {
  if (assumed.length === 0) return value ? isTrue : isFalse;
  return { value: value ? "true" : "false", about: [], assumed };
}

export function unknown(...about: readonly string[]): Truth {
  return { value: "unknown", about, assumed: [] };
}

export function waitingFor(...about: readonly string[]): Truth {
  return { value: "waiting", about, assumed: [] };
}

export function not(truth: Truth): Truth {
  if (truth.value === "true") return { ...truth, value: "false" };
  if (truth.value === "false") return { ...truth, value: "true" };
  return truth;
}

export function all(truths: readonly Truth[]): Truth {
  return combine(truths, "false");
}

export function any(truths: readonly Truth[]): Truth {
  return combine(truths, "true");
}

/** One decisive value decides; else what is still waited for, else what is unknown. */
function combine(truths: readonly Truth[], decisive: "true" | "false"): Truth {
  const deciding = truths.filter((truth) => truth.value === decisive);
  const [first] = deciding;
  // What is recorded decides before what is assumed.
  if (first) return deciding.find(({ assumed }) => assumed.length === 0) ?? first;
  const waiting = truths.filter((truth) => truth.value === "waiting");
  const open = waiting.length > 0 ? waiting : truths.filter((truth) => truth.value === "unknown");
  const assumed = truths.flatMap((truth) => truth.assumed);
  if (open.length === 0) return truthOf(decisive === "false", assumed);
  const value = waiting.length > 0 ? "waiting" : "unknown";
  return { value, about: [...new Set(open.flatMap((truth) => truth.about))], assumed };
}
