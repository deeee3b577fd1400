import { boundOf, wordOf } from "./bound.ts";
import { compact } from "./compact.ts";
import { conditionOf } from "./condition.ts";
import { contentChoice, formChoice, whoChoice } from "./demand-choices.ts";
import type { Consent, Extension, Pause } from "./model.ts";
import { wordsOf } from "./phrase.ts";
import { problem } from "./problem.ts";
import { durationOf } from "./quantity.ts";
import type { Extension as ExtensionSource } from "./regulation.generated.ts";
import { activitiesOf, refOf, type Scope } from "./scope.ts";
import { booleanAt, isNone, itemsOf, numberAt, type Source, valueAt } from "./source.ts";
import { choiceOf, type ReadPlain } from "./table.ts";
import { termOf } from "./term.ts";
import { oneWho } from "./who.ts";

/** The successive ways in which a term can be moved (VOCABULARY §4), with their defaults. */
export function extensionsOf(source: Source | undefined, scope: Scope): readonly Extension[] {
  if (isNone(source)) return [];
  return itemsOf(source).map((item) => extensionOf(item, scope));
}

function extensionOf(source: Source, scope: Scope): Extension {
  const { report } = scope;
  const at = (key: keyof ExtensionSource) => valueAt(source, key);
  if (at("adds") && at("total")) report(problem("extension", source.place, addsAndTotal));
  const condition = at("if");
  const [contains, to, by, form] = (["contains", "to", "by", "form"] as const).map(at);
  const choiceAt = <Value>(key: keyof ExtensionSource, read: ReadPlain<Value>) => {
    const value = at(key);
    return value && choiceOf(value, read, scope);
  };
  const duration = (value: Source) => (isNone(value) ? null : durationOf(value, report));
  const bound = (value: Source) => boundOf(value, scope);
  return compact({
    notice: noticeOf(at("notice"), scope),
    adds: choiceAt("adds", duration),
    total: choiceAt("total", duration),
    dateField: "new-date",
    atMost: choiceAt("atMost", bound),
    binding: booleanAt(source, "binding", true),
    noticeBy: choiceAt("noticeBy", bound),
    contains: contains && contentChoice(contains, scope),
    to: to && whoChoice(to, "all", scope),
    by: by && whoChoice(by, "any", scope),
    form: form && formChoice(form, scope),
    consent: consentOf(at("consent"), scope),
    if: condition && conditionOf(condition, scope),
    times: numberAt(source, "times") ?? 1,
    corrects: booleanAt(source, "corrects", false),
    place: source.place,
  });
}

function noticeOf(source: Source | undefined, scope: Scope): readonly string[] {
  if (!source) return activitiesOf("delay-notice", scope) ?? [];
  return wordsOf(source, "any", scope.report).flatMap(
    ({ text, place }) => refOf(text, place, scope)?.activities ?? [],
  );
}

/** A role is one who must consent; any other name is the act of consent. */
export function consentOf(source: Source | undefined, scope: Scope): Consent | undefined {
  if (!source) return undefined;
  const word = wordOf(source);
  if (!scope.names.roles.has(word.text)) return refOf(word.text, word.place, scope);
  activitiesOf("consent", scope);
  return oneWho(word, scope);
}

/** When a term stands still: `{ from, until, atMost, endDayCounts }`. */
export function pauseOf(source: Source, scope: Scope): Pause | undefined {
  const refAt = (key: "from" | "until") => {
    const value = valueAt(source, key);
    return value && refOf(wordOf(value).text, value.place, scope);
  };
  const from = refAt("from");
  const atMost = valueAt(source, "atMost");
  const until = refAt("until");
  if (!from) return undefined;
  return compact({
    from,
    until,
    atMost: atMost && choiceOf(atMost, (value) => termOf(wordOf(value), scope), scope),
    endDayCounts: booleanAt(source, "endDayCounts", false),
    place: source.place,
  });
}

const addsAndTotal = {
  nl: "Een verlenging heeft adds (erbij) of total (de nieuwe lengte), niet allebei. Laat er één weg.",
  en: "An extension has adds (on top) or total (the new length), not both. Leave one out.",
};
