import { anchorsOf } from "./anchor.ts";
import { boundOf, wordOf } from "./bound.ts";
import { catalogue } from "./catalogue.ts";
import { citedOf, textsOf } from "./cited.ts";
import { conditionOf } from "./condition.ts";
import { contentChoice, formChoice, whoChoice } from "./demand-choices.ts";
import { consentOf, extensionsOf, pauseOf } from "./extension.ts";
import { labelFromId } from "./label.ts";
import { limitsOf } from "./limit.ts";
import type { Condition, Counting, SetsTerms, Step } from "./model.ts";
import { otherwiseOf, severityOf, wordIn } from "./per-key.ts";
import { wordsOf } from "./phrase.ts";
import { durationOf, shareOf, timesOf } from "./quantity.ts";
import { readingsOf } from "./readings.ts";
import { recurrenceOf } from "./recurrence.ts";
import type { StepSource } from "./regulation.generated.ts";
import { checkField, refOf, type Scope } from "./scope.ts";
import { booleanAt, type Entry, isNone, type MapSource, type Source, textAt, valueAt } from "./source.ts";
import { dutyOf, isOutside } from "./step-duty.ts";
import { choiceOf } from "./table.ts";

const moments = ["sent", "received", "happened"] as const;

/** What is known of a step beside its own keys. */
export interface StepInput {
  readonly id: string;
  readonly place: Entry["key"];
  /** With defaults and readings applied, and held against the schema. */
  readonly source: MapSource;
  readonly acts: readonly string[];
  readonly kind: string;
  readonly stage: string;
  readonly counting: Counting;
}

/** One step with all defaults filled in (VOCABULARY §4, §5). What is wrong is reported. */
export function interpretStep(input: StepInput, scope: Scope): Step {
  const { id, source, acts, kind, stage, counting, place } = input;
  const known = catalogue.get(id);
  const isEntry = textAt(source, "act") !== undefined && textAt(source, "act") !== id;
  const outside = isOutside({ id, source, acts, isEntry }, scope.names);
  // Every key is there, also when it says nothing: objects of one shape are read fastest.
  return {
    ...citedOf(source, scope),
    ...timing(source, scope),
    ...demands(source, scope),
    ...occurrence(source, scope),
    id,
    label: textAt(source, "label") ?? known?.label[scope.language] ?? labelFromId(id),
    aliases: textsOf(valueAt(source, "aliases")),
    acts,
    isEntry,
    duty: dutyOf({ id, source, isEntry, outside }),
    outside,
    purpose: textAt(source, "purpose") ?? known?.purpose,
    kind,
    stage,
    counting,
    readings: readingsOf(source, scope.report),
    place,
    places: Object.fromEntries([...source.entries].map(([key, entry]) => [key, entry.key])),
  };
}

/** When it applies and when it must be done. */
function timing(source: MapSource, scope: Scope) {
  const bound = (value: Source) => boundOf(value, scope);
  const recurrence = (value: Source) => (isNone(value) ? null : recurrenceOf(wordOf(value), scope));
  const at = (key: keyof StepSource) => valueAt(source, key);
  const [within, aim, once, every, pause] = (["within", "aim", "once", "every", "pause"] as const).map(at);
  return {
    if: conditionAt(source, "if", scope),
    unless: conditionAt(source, "unless", scope),
    once: once && anchorsOf(once, scope),
    within: within && choiceOf(within, bound, scope),
    aim: aim && choiceOf(aim, bound, scope),
    extension: within || aim ? extensionsOf(at("extension"), scope) : [],
    every: every && choiceOf(every, recurrence, scope),
    pause: pause && pauseOf(pause, scope),
    attentionAfter: durationOf(at("attentionAfter"), scope.report),
    cancelledBy: cancelledByOf(at("cancelledBy"), scope),
  };
}

/** What is asked of the act. */
function demands(source: MapSource, scope: Scope) {
  const at = (key: keyof StepSource) => valueAt(source, key);
  const [by, to, withWhom, form, contains] = (["by", "to", "with", "form", "contains"] as const).map(at);
  const [notBefore, notAfter, notBy] = (["notBefore", "notAfter", "notBy"] as const).map(at);
  const limits = (value: Source) => limitsOf(value, scope);
  return {
    by: by && whoChoice(by, "any", scope),
    notBy: notBy && whoChoice(notBy, "none", scope),
    to: to && whoChoice(to, "all", scope),
    with: withWhom && whoChoice(withWhom, "all", scope),
    form: form && formChoice(form, scope),
    contains: contains && contentChoice(contains, scope),
    requires: conditionAt(source, "requires", scope),
    notBefore: notBefore && choiceOf(notBefore, limits, scope),
    notAfter: notAfter && choiceOf(notAfter, limits, scope),
    otherwise: otherwiseOf(at("otherwise")),
    severity: severityOf(at("severity")),
  };
}

/** How an occurrence counts. */
function occurrence(source: MapSource, scope: Scope) {
  const [times, share, matching] = ["times", "share", "matching"].map((key) => valueAt(source, key));
  if (matching) checkField(wordOf(matching).text, matching.place, scope);
  return {
    fulfilledBy: activitiesIn(valueAt(source, "fulfilledBy"), scope),
    times: times && timesOf(times, scope.report),
    directly: booleanAt(source, "directly", false),
    ifNeeded: booleanAt(source, "ifNeeded", false),
    strength: textAt(source, "strength") === "open" ? ("open" as const) : ("must" as const),
    mayPrecede: booleanAt(source, "mayPrecede", undefined),
    doneWhen: wordIn(valueAt(source, "doneWhen"), moments) ?? ("happened" as const),
    matching: textAt(source, "matching"),
    oneToOne: booleanAt(source, "oneToOne", false),
    setsTerms: setsTermsOf(source, scope),
    share: share && shareOf(share, scope.report),
  };
}

/** `true`, or what it takes to set a term again. */
function setsTermsOf(source: MapSource, scope: Scope): SetsTerms | undefined {
  const value = valueAt(source, "setsTerms");
  if (value?.kind === "map") return { consent: consentOf(valueAt(value, "consent"), scope) };
  return booleanAt(source, "setsTerms", false) ? { consent: undefined } : undefined;
}

function conditionAt(
  source: MapSource,
  key: "if" | "unless" | "requires",
  scope: Scope,
): Condition | undefined {
  const value = valueAt(source, key);
  return value && !isNone(value) ? conditionOf(value, scope) : undefined;
}

/** The activities that names stand for; unknown names are reported. */
export function activitiesIn(source: Source | undefined, scope: Scope): readonly string[] {
  const words = wordsOf(source, "any", scope.report);
  return words.flatMap(({ text, place }) => refOf(text, place, scope)?.activities ?? []);
}

function cancelledByOf(source: Source | undefined, scope: Scope): readonly string[] | undefined {
  if (!source) return undefined;
  return isNone(source) ? [] : activitiesIn(source, scope);
}
