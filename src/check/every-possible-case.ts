import { anchorsOf } from "../regulation/step-anchors.ts";
import type { Judgement } from "../rules/aspect.ts";
import { type Judged, verdictId } from "./judged.ts";
import type { KindPlan } from "./plan.ts";
import type { PossibleCase } from "./possible-cases.ts";
import { reason } from "./reason.ts";
import type { Reason } from "./verdict.ts";

/**
 * The verdicts that every possible case gives; the others are undetermined (TERMS §1, gaps; §4, conditions).
 * @param judge the verdicts on a possible case.
 */
export function inEveryPossibleCase(
  plan: KindPlan,
  { judged, possible }: { readonly judged: readonly Judged[]; readonly possible: Iterable<PossibleCase> },
  judge: (possible: PossibleCase) => readonly Judged[],
): readonly Judged[] {
  let found = judged;
  let known: ById | undefined;
  let tried = 0;
  for (const each of possible) {
    tried += 1;
    if (tried > mostPossible) return found.map(allOpen);
    known ??= byId(judged);
    const { counts } = known;
    const others = byId(judge(each));
    found = found.map((one) => {
      const { id, step } = one.subject;
      const isNumberedAlike = others.counts.get(id) === counts.get(id) && !numbers(plan, step, each.activity);
      const other = isNumberedAlike ? others.verdicts.get(verdictId(one)) : undefined;
      return other && differs(one, other, each) ? openedBy(one, each.why) : one;
    });
  }
  return found;
}

/** More than this a log in good faith never leaves open; a hostile one would keep us judging for hours. */
const mostPossible = 1000;

function allOpen(judged: Judged): Judged {
  return judged.status === "undetermined" ? judged : openedBy(judged, reason("too-much-left-open"));
}

interface ById {
  readonly verdicts: ReadonlyMap<string, Judged>;
  /** How many verdicts each subject has. */
  readonly counts: ReadonlyMap<string, number>;
}

function byId(judged: readonly Judged[]): ById {
  const verdicts = new Map<string, Judged>();
  const counts = new Map<string, number>();
  for (const one of judged) {
    verdicts.set(verdictId(one), one);
    counts.set(one.subject.id, (counts.get(one.subject.id) ?? 0) + 1);
  }
  return { verdicts, counts };
}

/** Whether each such event is an occasion of its own: then with another date the verdicts have other numbers. */
function numbers({ index }: KindPlan, id: string, activity: string): boolean {
  const step = index.step(id);
  if (!step) return false;
  return anchorsOf(step).some(
    ({ occurrence, items }) =>
      occurrence === "each" &&
      items.some((item) => item.kind === "event" && item.ref.activities.includes(activity)),
  );
}

function differs(one: Judged, other: Judged, { isLeftOut }: PossibleCase): boolean {
  if (one.status === "undetermined" || one.status === other.status) return false;
  const isOpen = mayStillCome.has(one.status);
  // What can still come or can no longer come is not final (TERMS §5).
  if (isOpen && (mayStillCome.has(other.status) || (isLeftOut && other.status === "undetermined")))
    return false;
  const { code } = one.judgement.reason;
  if (other.status === "met" && confirmedByClosing.has(code)) return false;
  // What was fulfilled in time stays met (TERMS §5, cancelling events).
  return !(
    one.status === "met" &&
    other.status === "not-applicable" &&
    gone.has(other.judgement.reason.code)
  );
}

const mayStillCome: ReadonlySet<string> = new Set(["pending", "not-applicable"]);

/** What holds so far and is only confirmed by the end of the case. */
const confirmedByClosing: ReadonlySet<string> = new Set(["never-so-far"]);

const gone: ReadonlySet<string> = new Set(["cancelled", "gate-cancelled"]);

function openedBy(judged: Judged, why: Reason): Judged {
  const { due, suffix, ordinal, period, done } = judged.judgement;
  const judgement: Judgement = { status: "undetermined", reason: why, due, suffix, ordinal, period, done };
  return { ...judged, status: "undetermined", judgement, ambiguities: [] };
}
