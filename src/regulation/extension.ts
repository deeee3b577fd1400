import { boundOf, wordOf } from "./bound.ts";
import { compact } from "./compact.ts";
import { conditionOf } from "./condition.ts";
import { formsOf } from "./form.ts";
import type { Bound, Extension, Pause, Ref, Who } from "./model.ts";
import { wordsOf } from "./phrase.ts";
import { problem } from "./problem.ts";
import { durationOf } from "./quantity.ts";
import type { Extension as ExtensionSource } from "./regulation.generated.ts";
import { activitiesOf, refOf, type Scope } from "./scope.ts";
import { booleanAt, isNone, itemsOf, numberAt, type Source, valueAt } from "./source.ts";
import { termOf } from "./term.ts";
import { oneWho, whoOf } from "./who.ts";

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
  return compact({
    notice: noticeOf(at("notice"), scope),
    adds: durationOf(at("adds"), report),
    total: durationOf(at("total"), report),
    dateField: "new-date",
    atMost: boundAt(at("atMost"), scope),
    binding: booleanAt(source, "binding", true),
    noticeBy: boundAt(at("noticeBy"), scope),
    contains: wordsOf(at("contains"), "all", report).map(({ text }) => text),
    to: whoOf(at("to"), "all", scope) ?? [],
    by: whoOf(at("by"), "any", scope) ?? [],
    form: formsOf(at("form"), report),
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

function boundAt(source: Source | undefined, scope: Scope): Bound | undefined {
  return (source && boundOf(source, scope)) ?? undefined;
}

/** A role is one who must consent; any other name is the act of consent. */
function consentOf(source: Source | undefined, scope: Scope): Ref | Who | undefined {
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
    atMost: (atMost && termOf(wordOf(atMost), scope)) ?? undefined,
    endDayCounts: booleanAt(source, "endDayCounts", false),
    place: source.place,
  });
}

const addsAndTotal = {
  nl: "Een verlenging heeft adds (erbij) of total (de nieuwe lengte), niet allebei. Laat er één weg.",
  en: "An extension has adds (on top) or total (the new length), not both. Leave one out.",
};
