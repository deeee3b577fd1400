import { comparable, type NameTable, nameTable, termSet } from "../case-log/names.ts";
import type { Consent, Regulation } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import { actsUnknown } from "./acts-unknown.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Occurrence } from "./moment.ts";
import { reason } from "./reason.ts";
import type { Outcome } from "./step-state.ts";

const actsOf = remembered(
  ({ activities }: Regulation): NameTable =>
    nameTable(
      Object.values(activities).map(({ id, label, aliases }) => ({ id, names: [label, ...aliases] })),
    ),
);

/** The act that a term of a case is about, by its id, label or alias; what the regulation does not know stays as it was written. */
export function promisedAct({ regulation }: Evaluation, written: string): string {
  return actsOf(regulation).idOf(written) ?? written;
}

/**
 * What keeps a promise, in order of time: the act itself, or an act that says that it is about what was promised.
 * @param consent what agrees to another date: that keeps nothing.
 */
export function actsAbout(
  { view }: Evaluation,
  what: string,
  consent: Consent | undefined,
): readonly Occurrence[] {
  const key = comparable(what);
  const agreeing = consent && "activities" in consent ? consent.activities : ["consent"];
  return view.occurrences.filter(({ event }) => {
    if (event.activity === termSet || agreeing.includes(event.activity)) return event.activity === what;
    return event.activity === what || (event.what !== undefined && comparable(event.what) === key);
  });
}

/**
 * Why nobody can say that a promise was not kept: the act has no date or is not recorded,
 * or the regulation knows no such act, so that the log has no name for it either (TERMS §1, gaps).
 */
export function promiseUntold(evaluation: Evaluation, what: string): Outcome | undefined {
  const unknown = actsUnknown(evaluation, [what]);
  if (unknown || actsOf(evaluation.regulation).ids.has(what)) return unknown;
  return { status: "undetermined", reason: reason("promised-act-unknown", { what }) };
}
