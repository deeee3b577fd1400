import type { CaseLog, Value } from "../case-log/model.ts";
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

/**
 * What no case of a log ever shows: triggers and flags on whose absence
 * verdicts rest, and acts that were due (TERMS §1, gaps; §4).
 */
export class AbsenceTally {
  readonly #log: CaseLog;
  readonly #regulation: Regulation;
  readonly #shown: ReadonlySet<string>;
  readonly #shownFacts: ReadonlySet<string>;
  readonly #absent = new Map<string, number>();
  readonly #neverShown = new Map<string, number>();

  constructor(regulation: Regulation, log: CaseLog) {
    this.#log = log;
    this.#regulation = regulation;
    this.#shown = new Set(log.cases.flatMap(({ events }) => events.map(({ activity }) => activity)));
    this.#shownFacts = shownFacts(regulation, log);
  }

  /** Takes one verdict into account. */
  count(judged: Judged, index: RegulationIndex): void {
    const { judgement } = judged;
    for (const name of this.#absentNames(judgement.reason)) add(this.#absent, name);
    for (const note of judgement.notes ?? []) {
      if (note.code !== "assumed") continue;
      const never = namesIn(note, "facts").filter((fact) => !this.#shownFacts.has(fact));
      for (const fact of never) add(this.#absent, fact);
    }
    const acts = index.step(judged.subject.step)?.acts ?? [];
    const isMissing = judgement.status === "violated" && missingReasons.has(judgement.reason.code);
    if (isMissing && acts.length > 0 && !acts.some((act) => this.#shown.has(act))) {
      add(this.#neverShown, judged.subject.label);
    }
  }

  #absentNames(why: Reason): readonly string[] {
    if (!triggerReasons.has(why.code)) return [];
    const labels = [...namesIn(why, "for"), ...namesIn(why, "about")];
    return labels.filter((label) => this.#isNeverShown(label));
  }

  #isNeverShown(label: string): boolean {
    const activities = Object.values(this.#regulation.activities).filter(
      (activity) => activity.label === label,
    );
    return activities.length > 0 && !activities.some(({ id }) => this.#shown.has(id));
  }

  /** Triggers and flags that no case shows, with the number of verdicts that rest on that. */
  absent(): readonly AssumedAbsent[] {
    return [...this.#absent].map(([name, verdicts]) => ({ name, verdicts })).sort(byNumber);
  }

  /** Acts that were due and that no case shows: perhaps the source does not record them. */
  neverShown(): readonly Finding[] {
    const file = this.#log.cases[0]?.place.file ?? "";
    return [...this.#neverShown].map(
      ([label, verdicts]): Finding => ({
        rule: "activity-never-shown",
        severity: "attention",
        place: { file, line: 1, column: 1 },
        message: {
          nl: `Geen enkele zaak toont “${label}”, terwijl dat ${verdicts} keer had gemoeten. Legt de bron dit niet vast, noem het dan bij notRecorded in de mapping.`,
          en: `No case shows “${label}”, although it was due ${inTimes(verdicts)}. If the source does not record it, name it under notRecorded in the mapping.`,
        },
      }),
    );
  }
}

/** The labels of the facts that at least one case records. */
function shownFacts({ facts }: Regulation, log: CaseLog): ReadonlySet<string> {
  const labels = new Set<string>();
  const note = (values: Readonly<Record<string, Value>>) => {
    for (const [name, value] of Object.entries(values)) {
      const fact = facts[name];
      if (fact && valuesOf(value, fact).length > 0) labels.add(fact.label);
    }
  };
  for (const { facts: ofCase, events } of log.cases) {
    note(ofCase);
    for (const { fields } of events) note(fields);
  }
  return labels;
}

function namesIn({ values }: Reason, name: string): readonly string[] {
  const value = values[name];
  return typeof value === "object" ? value : [];
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function byNumber(one: AssumedAbsent, other: AssumedAbsent): number {
  return other.verdicts - one.verdicts || (one.name < other.name ? -1 : 1);
}
