import type { Bound, Choice, Kind, Regulation, Step } from "../regulation/model.ts";

/**
 * Facts and contents that hold a date: facts of the type `date`, what a notice
 * names as the new date, and fields that a term is read from (`decision.measures-by`).
 * A source may write them as it writes its other dates.
 */
export function dateFieldsOf(
  regulation: Pick<Regulation, "facts" | "organisation"> & {
    readonly kinds: readonly Pick<Kind, "stages">[];
  },
): ReadonlySet<string> {
  const { facts, kinds, organisation } = regulation;
  const steps = [...kinds.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps)), ...organisation];
  const ofFacts = Object.values(facts).flatMap(({ id, type }) => (type === "date" ? [id] : []));
  return new Set([...ofFacts, ...steps.flatMap(fieldsOf)]);
}

function fieldsOf({ extension, within, aim }: Step): readonly string[] {
  const named = extension.flatMap(({ adds, total, dateField }) => (adds || total ? [] : [dateField]));
  return [...named, ...[within, aim].flatMap(boundsOf).flatMap(fieldsOfBound)];
}

function boundsOf(choice: Choice<Bound> | undefined): readonly Bound[] {
  if (choice === undefined) return [];
  if (choice.kind === "plain") return [choice.value];
  return [...choice.rows.flatMap(({ result }) => result ?? []), ...(choice.else ? [choice.else] : [])];
}

function fieldsOfBound(bound: Bound): readonly string[] {
  const terms = bound.kind === "term" ? [bound.term] : bound.terms;
  return terms.flatMap((term) => (term.kind === "field" ? [term.ref.field ?? term.ref.id] : []));
}
