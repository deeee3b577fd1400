import type { Case, Value } from "../case-log/model.ts";
import type { Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import { valuesOf } from "./facts.ts";
import type { Judged } from "./judged.ts";
import { inTimes } from "./reasons/sentence.ts";
import type { RegulationIndex } from "./regulation-index.ts";
import type { AssumedAbsent } from "./result.ts";
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
interface Missing {
  readonly label: string;
  readonly acts: readonly string[];
  verdicts: number;
}

/**
 * What no case of a log ever shows: triggers and flags on whose absence
 * verdicts rest, and acts that were due (TERMS §1, gaps; §4). What is shown is
 * only known after the last case, so everything is counted until then.
 */
export class AbsenceTally {
  readonly #regulation: Regulation;
  readonly #shown = new Set<string>();
  /** The labels of the facts that at least one case records. */
  readonly #shownFacts = new Set<string>();
  /** By the label of an event that a verdict waits for. */
  readonly #awaited = new Map<string, number>();
  /** By the label of a fact that a verdict assumes. */
  readonly #assumed = new Map<string, number>();
  readonly #missing = new Map<string, Missing>();
  #file = "";

  constructor(regulation: Regulation) {
    this.#regulation = regulation;
  }

  /** Takes into account what a case shows. */
  see({ facts, events, place }: Case): void {
    if (this.#file === "") this.#file = place.file;
    this.#note(facts);
    for (const { activity, fields } of events) {
      this.#shown.add(activity);
      this.#note(fields);
    }
  }

  /** Takes one verdict into account. */
  count({ judgement, subject }: Judged, index: RegulationIndex): void {
    const { reason: why, notes } = judgement;
    if (triggerReasons.has(why.code)) {
      for (const name of [...namesIn(why, "for"), ...namesIn(why, "about")]) add(this.#awaited, name);
    }
    if (notes !== undefined) {
      for (const note of notes) {
        if (note.code === "assumed") for (const fact of namesIn(note, "facts")) add(this.#assumed, fact);
      }
    }
    if (judgement.status !== "violated" || !missingReasons.has(why.code)) return;
    const known = this.#missing.get(subject.step);
    if (known) known.verdicts += 1;
    else {
      const acts = index.step(subject.step)?.acts ?? [];
      this.#missing.set(subject.step, { label: subject.label, acts, verdicts: 1 });
    }
  }

  /** Triggers and flags that no case shows, with the number of verdicts that rest on that. */
  absent(): readonly AssumedAbsent[] {
    const absent = new Map<string, number>();
    for (const [label, verdicts] of this.#awaited)
      if (this.#isNeverShown(label)) add(absent, label, verdicts);
    for (const [fact, verdicts] of this.#assumed)
      if (!this.#shownFacts.has(fact)) add(absent, fact, verdicts);
    return [...absent].map(([name, verdicts]) => ({ name, verdicts })).sort(byNumber);
  }

  /** Acts that were due and that no case shows: perhaps the source does not record them. */
  neverShown(): readonly Finding[] {
    const never = new Map<string, number>();
    for (const { label, acts, verdicts } of this.#missing.values()) {
      const isShown = acts.length === 0 || acts.some((act) => this.#shown.has(act));
      if (!isShown) add(never, label, verdicts);
    }
    return [...never].map(
      ([label, verdicts]): Finding => ({
        rule: "activity-never-shown",
        severity: "attention",
        place: { file: this.#file, line: 1, column: 1 },
        message: {
          nl: `Geen enkele zaak toont “${label}”, terwijl dat ${verdicts} keer had gemoeten. Legt de bron dit niet vast, noem het dan bij notRecorded in de mapping.`,
          en: `No case shows “${label}”, although it was due ${inTimes(verdicts)}. If the source does not record it, name it under notRecorded in the mapping.`,
        },
      }),
    );
  }

  #isNeverShown(label: string): boolean {
    const activities = Object.values(this.#regulation.activities).filter(
      (activity) => activity.label === label,
    );
    return activities.length > 0 && !activities.some(({ id }) => this.#shown.has(id));
  }

  #note(values: Readonly<Record<string, Value>>): void {
    for (const name in values) {
      const fact = this.#regulation.facts[name];
      const value = values[name];
      if (!fact || value === undefined || this.#shownFacts.has(fact.label)) continue;
      if (valuesOf(value, fact).length > 0) this.#shownFacts.add(fact.label);
    }
  }
}

function namesIn({ values }: Reason, name: string): readonly string[] {
  const value = values[name];
  return typeof value === "object" ? value : [];
}

function add(counts: Map<string, number>, name: string, more = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}

function byNumber(one: AssumedAbsent, other: AssumedAbsent): number {
  return other.verdicts - one.verdicts || (one.name < other.name ? -1 : 1);
}
