import { anchorsOf } from "./anchor.ts";
import { boundOf, wordOf } from "./bound.ts";
import { chosen } from "./chosen.ts";
import { articleIds, citedOf, textsOf } from "./cited.ts";
import { compact } from "./compact.ts";
import { conditionOf } from "./condition.ts";
import { countingOf, dayAt } from "./counting.ts";
import { asMap } from "./kind-source.ts";
import type {
  Accepted,
  Attest,
  Informative,
  InformativeReason,
  ReadingChoice,
  Retention,
  Severity,
} from "./model.ts";
import { wordIn } from "./per-key.ts";
import { problem, type Report } from "./problem.ts";
import { durationOf } from "./quantity.ts";
import { readingsOf } from "./readings.ts";
import { refOf, type Scope } from "./scope.ts";
import { entriesAt, isNone, itemsOf, type MapSource, mergedOver, textAt, valueAt } from "./source.ts";
import { choiceOf } from "./table.ts";

const severities: readonly Severity[] = ["violation", "attention"];
const reasons: readonly InformativeReason[] = [
  "definition",
  "information",
  "permission",
  "conduct",
  "other-forum",
  "effect",
  "silence",
];

export interface PartInput {
  /** The front matter, with the readings of the whole file applied. */
  readonly root: MapSource;
  readonly choice: ReadingChoice;
}

/** What is kept and for how long. */
export function retentionOf({ root, choice }: PartInput, scope: Scope): readonly Retention[] {
  const fileCounting = asMap(valueAt(root, "counting") ?? root);
  return entriesAt(root, "retention").flatMap(([id, { key, value }]) => {
    const source = chosen(asMap(value), { choice, part: "retention", report: scope.report });
    const written = valueAt(source, "keep");
    const keep = written && choiceOf(written, (value) => boundOf(value, scope), scope);
    if (isNone(written) && written) scope.report(problem("retention", written.place, noKeep));
    if (!keep) return [];
    const destroy = valueAt(source, "destroy");
    const isAtOnce = destroy?.kind === "scalar" && destroy.value === true;
    const retention = compact({
      ...citedOf(source, scope),
      id,
      label: textAt(source, "label"),
      what: textAt(source, "what"),
      if: conditionAt(source, scope),
      severity: wordIn(valueAt(source, "severity"), severities),
      keep,
      destroy: isAtOnce ? (true as const) : durationOf(destroy, scope.report),
      counting: countingOf(mergedOver(fileCounting, valueAt(source, "counting")), scope.report),
      readings: readingsOf(source, scope.report),
      place: key,
    });
    // Whoever keeps files until a day, will log that they were destroyed.
    scope.mention("destroyed");
    return [retention];
  });
}

/** What only a person can say. */
export function attestOf({ root, choice }: PartInput, scope: Scope): readonly Attest[] {
  return entriesAt(root, "attest").map(([id, { key, value }]) => {
    const source = chosen(asMap(value), { choice, part: "attest", report: scope.report });
    const once = valueAt(source, "once");
    return compact({
      ...citedOf(source, scope),
      id,
      label: textAt(source, "label") ?? id,
      if: conditionAt(source, scope),
      once: once && anchorsOf(once, scope),
      severity: wordIn(valueAt(source, "severity"), severities),
      readings: readingsOf(source, scope.report),
      place: key,
    });
  });
}

/** Articles that ask nothing of anybody. */
export function informativeOf(root: MapSource, scope: Scope): readonly Informative[] {
  return itemsOf(valueAt(root, "informative")).map((source) =>
    compact({
      article: articleIds(valueAt(source, "article"), scope),
      because: wordIn(valueAt(source, "because"), reasons) ?? "information",
      models: textsOf(valueAt(source, "models")),
      note: textAt(source, "note"),
      place: source.place,
    }),
  );
}

/** Points of attention that somebody accepted; the lint itself finds out whether they exist. */
export function acceptedOf(root: MapSource, report: Report): readonly Accepted[] {
  return itemsOf(valueAt(root, "accepted")).map((source) => {
    const hasUntil = dayAt(source, "until", report) !== undefined;
    return compact({
      check: textAt(source, "check") ?? "",
      at: textsOf(valueAt(source, "at")) ?? [],
      because: textAt(source, "because") ?? "",
      until: hasUntil ? textAt(source, "until") : undefined,
      place: source.place,
    });
  });
}

/** Names in facts that can be looked up only when all names are known. */
export function checkFactNames(root: MapSource, scope: Scope): void {
  for (const [, { value }] of entriesAt(root, "facts")) {
    for (const key of ["from", "same"]) {
      const name = valueAt(value, key);
      if (name) checkFactName(key, wordOf(name), scope);
    }
  }
}

function checkFactName(key: string, word: ReturnType<typeof wordOf>, scope: Scope): void {
  const ref = refOf(word.text, word.place, scope);
  const expected = key === "from" ? "activity" : "fact";
  if (ref && ref.kind !== expected)
    scope.report(problem("fact", word.place, key === "from" ? noEvent : noFact));
}

function conditionAt(source: MapSource, scope: Scope) {
  const value = valueAt(source, "if");
  return value && conditionOf(value, scope);
}

const noKeep = {
  nl: "keep zegt hoe lang er wordt bewaard. Schrijf een termijn, zoals: 2 jaar na decision.",
  en: "keep says how long something is kept. Write a term, such as: 2 years after decision.",
};
const noEvent = {
  nl: "from noemt de gebeurtenis die het gegeven draagt, geen ander gegeven.",
  en: "from names the event that carries the fact, not another fact.",
};
const noFact = {
  nl: "same noemt een gegeven dat de zaken gemeen hebben, geen gebeurtenis.",
  en: "same names a fact that the cases have in common, not an event.",
};
