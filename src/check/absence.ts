import type { Case, Value } from "../case-log/model.ts";
import type { Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import { AbsenceCounts, addTo, type CountedAbsence, type Missing } from "./absence-counts.ts";
import { valuesOf } from "./facts.ts";
import { inTimes } from "./reasons/sentence.ts";
import type { AssumedAbsent } from "./result.ts";

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
  readonly #counts = new AbsenceCounts();
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

  /** Takes into account what verdicts rest on. */
  add(counted: CountedAbsence): void {
    this.#counts.add(counted);
  }

  /** Triggers and flags that no case shows, with the number of verdicts that rest on that. */
  absent(): readonly AssumedAbsent[] {
    const absent = new Map<string, number>();
    for (const [label, verdicts] of this.#counts.awaited)
      if (this.#isNeverShown(label)) addTo(absent, label, verdicts);
    for (const [fact, verdicts] of this.#counts.assumed)
      if (!this.#shownFacts.has(fact)) addTo(absent, fact, verdicts);
    return [...absent].map(([name, verdicts]) => ({ name, verdicts })).sort(byNumber);
  }

  /** Acts that were due and that no case shows: perhaps the source does not record them. */
  neverShown(): readonly Finding[] {
    const never = new Map<string, number>();
    for (const { label, acts, verdicts } of this.#missingInOrder()) {
      const isShown = acts.length === 0 || acts.some((act) => this.#shown.has(act));
      if (!isShown) addTo(never, label, verdicts);
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

  /** In the order of the text, whichever case showed it first. */
  #missingInOrder(): readonly Missing[] {
    const { missing } = this.#counts;
    const steps = this.#regulation.kinds.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
    const inText = new Set(steps.map(({ id }) => id));
    const ofOlderText = [...missing.keys()].filter((id) => !inText.has(id)).sort();
    return [...inText, ...ofOlderText].flatMap((id) => missing.get(id) ?? []);
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

function byNumber(one: AssumedAbsent, other: AssumedAbsent): number {
  return other.verdicts - one.verdicts || (one.name < other.name ? -1 : 1);
}
