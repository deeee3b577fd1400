import type { Decision } from "../decision.ts";
import { type StepDraft, termsOf } from "./step-draft.ts";

/** What a complaint itself can run from; anything else would begin with the complaint. */
const beforeComplaint: ReadonlySet<string> = new Set(["incident", "became-aware"]);

/** Lets no step run, over others, from itself; gives what was changed for that. */
export function withoutCircles(steps: readonly StepDraft[]): Decision[] {
  const decisions: Decision[] = [];
  const settled = new Map<string, Set<string>>();
  for (const step of steps)
    for (const term of termsOf(step)) {
      const own = step.act ?? step.id;
      const isCircle =
        own === "complaint"
          ? !beforeComplaint.has(term.anchor)
          : beforeComplaint.has(own) || reaches(settled, term.anchor, own);
      if (isCircle) {
        decisions.push(cut(step, term.anchor));
        term.anchor = own === "complaint" ? "incident" : "complaint";
      }
      settled.set(own, (settled.get(own) ?? new Set()).add(term.anchor));
    }
  return decisions;
}

function reaches(edges: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(edges.get(id) ?? []));
  }
  return false;
}

function cut({ id }: StepDraft, anchor: string): Decision {
  return {
    rule: "circle",
    step: id,
    message: {
      nl: `"${id}" zou lopen vanaf ${anchor}, en ${anchor} weer vanaf deze stap. Zoek in de tekst op vanaf wanneer deze termijn loopt.`,
      en: `“${id}” would run from ${anchor}, and ${anchor} from this step again. Look up in the text from when this term runs.`,
    },
  };
}
