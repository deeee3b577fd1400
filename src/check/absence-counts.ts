import type { Judged } from "./judged.ts";
import type { RegulationIndex } from "./regulation-index.ts";
import type { Reason } from "./verdict.ts";

const triggerReasons = new Set([
  "trigger-never",
  "waiting-for",
  "waiting-for-latest",
  "condition-waiting",
  "condition-never",
]);
const missingReasons = new Set(["not-done", "missing-at-closing", "open-overdue"]);

/** An act that was due and not done, and how often. */
export interface Missing {
  readonly label: string;
  readonly acts: readonly string[];
  readonly verdicts: number;
}

/** On what verdicts rest that was not there. */
export interface CountedAbsence {
  /** By the label of an event that a verdict waits for. */
  readonly awaited: ReadonlyMap<string, number>;
  /** By the label of a fact that a verdict assumes. */
  readonly assumed: ReadonlyMap<string, number>;
  /** By step. */
  readonly missing: ReadonlyMap<string, Missing>;
}

/** Counts on what verdicts rest that was not there (TERMS §1, gaps; §4). */
export class AbsenceCounts implements CountedAbsence {
  readonly awaited = new Map<string, number>();
  readonly assumed = new Map<string, number>();
  readonly missing = new Map<string, Missing>();

  /** Takes one verdict into account. */
  count({ judgement, subject }: Judged, index: RegulationIndex): void {
    const { reason: why, notes } = judgement;
    if (triggerReasons.has(why.code)) {
      for (const name of [...namesIn(why, "for"), ...namesIn(why, "about")]) addTo(this.awaited, name);
    }
    if (notes !== undefined) {
      for (const note of notes) {
        if (note.code === "assumed") for (const fact of namesIn(note, "facts")) addTo(this.assumed, fact);
      }
    }
    if (judgement.status !== "violated" || !missingReasons.has(why.code)) return;
    const { label, step } = subject;
    this.#miss(step, { label, acts: index.step(step)?.acts ?? [], verdicts: 1 });
  }

  /** Takes into account what was counted elsewhere. */
  add({ awaited, assumed, missing }: CountedAbsence): void {
    for (const [name, verdicts] of awaited) addTo(this.awaited, name, verdicts);
    for (const [name, verdicts] of assumed) addTo(this.assumed, name, verdicts);
    for (const [step, each] of missing) this.#miss(step, each);
  }

  #miss(step: string, more: Missing): void {
    const { label, acts, verdicts } = this.missing.get(step) ?? { ...more, verdicts: 0 };
    this.missing.set(step, { label, acts, verdicts: verdicts + more.verdicts });
  }
}

function namesIn({ values }: Reason, name: string): readonly string[] {
  const value = values[name];
  return typeof value === "object" ? value : [];
}

/** Counts a name, once or more often. */
export function addTo(counts: Map<string, number>, name: string, more = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}
