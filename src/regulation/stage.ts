import { catalogue } from "./catalogue.ts";
import { citedOf } from "./cited.ts";
import { compact, isPresent } from "./compact.ts";
import { conditionOf } from "./condition.ts";
import type { KindSource, StageSource } from "./kind-source.ts";
import { labelFromId } from "./label.ts";
import type { Condition, Severity, Stage, Step } from "./model.ts";
import { wordIn } from "./per-key.ts";
import { problem } from "./problem.ts";
import { readingsOf } from "./readings.ts";
import { activitiesOf, type Scope } from "./scope.ts";
import { isNone, type MapSource, type Source, textAt, valueAt } from "./source.ts";
import { activitiesIn } from "./step.ts";

export interface StageInput {
  readonly kind: KindSource;
  readonly stage: StageSource;
  /** In the order of the file. */
  readonly index: number;
  readonly steps: readonly Step[];
  /** Keys that the file gives to all of its kinds. */
  readonly root: MapSource;
}

const severities: readonly Severity[] = ["violation", "attention"];

/** A stage with its start, closing and cancelling events filled in (VOCABULARY §3). */
export function interpretStage(input: StageInput, scope: Scope): Stage {
  const { stage, steps } = input;
  const source = stage.source;
  const starts = startsOf(input, source, scope);
  const completedBy = closingAt(input, source);
  const refusals = refusalsOf(input, scope);
  const { article, models, note } = citedOf(stage.wholeCase ? emptyOf(source) : source, scope);
  return compact({
    id: stage.id,
    label: stageLabel(stage),
    wholeCase: stage.wholeCase,
    if: stageCondition(input, source, scope),
    starts,
    completedBy: completedBy
      ? closingEvents(completedBy, scope)
      : defaultClosing({ steps, starts, refusals }, scope),
    reopenedBy: inherited("reopenedBy", input, { source, scope }),
    cancelledBy: inherited("cancelledBy", input, { source, scope }),
    refusals,
    steps,
    place: source.entries.get("completedBy")?.key ?? stage.key,
    article,
    models,
    note,
    severity: wordIn(valueAt(source, "severity") ?? valueAt(input.kind.source, "severity"), severities),
    readings: stage.wholeCase ? undefined : readingsOf(source, scope.report),
  });
}

/** The start events of a kind (default: complaint). */
export function startsOfKind(source: MapSource, scope: Scope): readonly string[] {
  const starts = valueAt(source, "starts");
  return starts ? activitiesIn(starts, scope) : (activitiesOf("complaint", scope) ?? []);
}

/** Required from the second stage on; the first starts as the case does. */
function startsOf({ kind, stage, index }: StageInput, source: MapSource, scope: Scope): readonly string[] {
  const starts = valueAt(source, "starts");
  if (starts) return activitiesIn(starts, scope);
  if (index > 0 && !stage.wholeCase) scope.report(problem("missing-key", stage.key, noStart(stage.id)));
  return startsOfKind(kind.source, scope);
}

/** `completedBy` of the stage; that of the kind holds for its steps beside stages, else for the first stage. */
function closingAt({ kind, stage, index }: StageInput, source: MapSource): Source | undefined {
  const own = valueAt(source, "completedBy");
  const hasWholeCase = kind.stages.some((each) => each.wholeCase);
  if (own || stage.wholeCase || hasWholeCase || index > 0) return own;
  return valueAt(kind.source, "completedBy");
}

function closingEvents(source: Source, scope: Scope): readonly string[] {
  return isNone(source) ? [] : activitiesIn(source, scope);
}

/** Steps that decide or refuse; in a stage that starts with an objection or appeal, those that decide on it. */
function defaultClosing(
  { steps, starts, refusals }: Pick<Stage, "steps" | "starts" | "refusals">,
  scope: Scope,
): readonly string[] {
  const isAppeal = starts.some((id) => purposeOf(id, steps) === "appeal");
  const purpose = isAppeal ? "appeal-decision" : "decision";
  const deciding = new Set(isAppeal ? [] : refusals);
  const closing = steps.filter((step) => {
    return !step.isEntry && (step.purpose === purpose || step.acts.some((act) => deciding.has(act)));
  });
  for (const { id } of closing) activitiesOf(id, scope);
  return [...new Set([...closing.flatMap((step) => step.acts), ...deciding])];
}

/** A gate that may refuse knows the refusal of the catalogue, also where no step of the case is one. */
function refusalsOf({ kind, steps }: StageInput, scope: Scope): readonly string[] {
  const declared = steps.filter((step) => step.purpose === "refusal" && !step.isEntry);
  if (declared.length > 0) return declared.flatMap((step) => step.acts);
  const isElsewhere = kind.stages.some((stage) =>
    stage.steps.some(([id, { value }]) => isRefusal(id, value)),
  );
  const hasGate = steps.some((step) => step.otherwise !== undefined);
  if (steps.some(asksFirst)) activitiesOf("information-request", scope);
  return hasGate && !isElsewhere ? (activitiesOf("refusal", scope) ?? []) : [];
}

function isRefusal(id: string, source: Source): boolean {
  const purpose = source.kind === "map" ? textAt(source, "purpose") : undefined;
  return (purpose ?? catalogue.get(id)?.purpose) === "refusal";
}

function asksFirst({ otherwise }: Step): boolean {
  return otherwise !== undefined && [otherwise.all, ...Object.values(otherwise.byKey)].includes("ask");
}

function purposeOf(id: string, steps: readonly Step[]): string | undefined {
  return steps.find((step) => step.id === id)?.purpose ?? catalogue.get(id)?.purpose;
}

/** Events of the stage, else of the kind, else of the file. */
function inherited(
  key: "reopenedBy" | "cancelledBy",
  { kind, root }: StageInput,
  { source, scope }: { source: MapSource; scope: Scope },
): readonly string[] {
  const value = valueAt(source, key) ?? valueAt(kind.source, key) ?? valueAt(root, key);
  return value && !isNone(value) ? activitiesIn(value, scope) : [];
}

/** The condition of the kind and that of the stage both hold. */
function stageCondition({ kind, stage }: StageInput, source: MapSource, scope: Scope): Condition | undefined {
  const sources = stage.wholeCase ? [source] : [kind.source, source];
  const written = sources.map((each) => valueAt(each, "if")).filter(isPresent);
  const conditions = written.map((each) => conditionOf(each, scope)).filter(isPresent);
  const [first] = conditions;
  if (!first || conditions.length === 1) return first;
  return { kind: "all", of: conditions, place: first.place };
}

function stageLabel({ id, source, wholeCase }: StageSource): string {
  if (wholeCase) return "";
  return textAt(source, "label") ?? labelFromId(id);
}

/** What a kind cites is cited by the kind, not again by the stage that is the kind itself. */
function emptyOf(source: MapSource): MapSource {
  const article = source.entries.get("article");
  return { ...source, entries: new Map(article ? [["article", article]] : []) };
}

function noStart(id: string) {
  return {
    nl: `"starts" ontbreekt in ${id}. Vanaf de tweede fase moet er staan waarmee zij begint, zoals: starts: objection.`,
    en: `"starts" is missing in ${id}. From the second stage on it must say what starts it, such as: starts: objection.`,
  };
}
