import { nearestName } from "../../case-log/names.ts";
import { sheetId, sheetsOf } from "../../deadline/sheets-of.ts";
import { allSteps } from "../../read-back/scene.ts";
import type { Bound, Choice, Regulation, Step, Term } from "../../regulation/model.ts";
import { type NotChecked, wrongUse } from "../not-checked.ts";

/** A step that a word on the command line names. Throws NotChecked with the nearest step. */
export function stepNamed(regulation: Regulation, id: string): Step {
  const steps = allSteps(regulation);
  const found = steps.find((step) => step.id === id);
  if (found !== undefined) return found;
  const hint = nearestName(
    id,
    steps.map((step) => step.id),
  );
  throw wrongUse({
    nl: `${regulation.id} heeft geen stap “${id}”${hint === undefined ? "." : `; bedoelt u ${hint}?`}`,
    en: `${regulation.id} has no step “${id}”${hint === undefined ? "." : `; do you mean ${hint}?`}`,
  });
}

export type DurationTerm = Extract<Term, { kind: "duration" }>;

/**
 * The terms with a number that a step has, and which of their ends counts.
 * `facts` says what holds in the case, where a table asks. Throws NotChecked
 * when it says too little, or the step has no term with a number.
 */
export function termsOf(
  step: Step,
  facts: ReadonlyMap<string, string>,
): { readonly pick: "earliest" | "latest"; readonly terms: readonly DurationTerm[] } {
  const choice = step.within ?? step.aim;
  if (choice === undefined) throw noSingleTerm(step, { nl: "heeft geen termijn", en: "has no term" });
  const bound = choice.kind === "plain" ? choice.value : rowOf(step, choice, facts);
  const terms = bound.kind === "term" ? [bound.term] : bound.terms;
  const counted = terms.filter((term) => term.kind === "duration");
  if (counted.length === terms.length)
    return { pick: bound.kind === "latest" ? "latest" : "earliest", terms: counted };
  throw noSingleTerm(step, { nl: "heeft een termijn zonder getal", en: "has a term without a number" });
}

/** Names of the events that a term runs from; none: from what wakes the step. */
export function anchorNames({ anchor }: DurationTerm): readonly string[] {
  return (anchor?.items ?? []).map((item) => (item.kind === "event" ? item.ref.id : item.step));
}

/** Whether what a term runs from comes in from outside, as the calculator of the site has it. */
export function comesIn(regulation: Regulation, step: Step, term: DurationTerm): boolean {
  const sheet = sheetsOf(regulation, "en").sheets.find(({ id }) => id === sheetId(step));
  const names = anchorNames(term);
  const starts = (sheet?.count.cases ?? [])
    .flatMap(({ terms }) => terms)
    .filter(({ duration }) => duration.text === term.duration.text)
    .flatMap((one) => one.starts);
  return starts.some(
    (start) =>
      start.kind === "day" &&
      start.comesIn === true &&
      (names.length === 0 || names.includes(baseOf(start.name))),
  );
}

/** `complaint.received` is a date of the event `complaint`. */
function baseOf(name: string): string {
  return name.split(".")[0] ?? name;
}

function rowOf(
  step: Step,
  table: Extract<Choice<Bound>, { kind: "table" }>,
  facts: ReadonlyMap<string, string>,
): Bound {
  const { subject, rows } = table;
  const name = subject.field === undefined ? subject.id : `${subject.id}.${subject.field}`;
  const given = facts.get(name);
  if (given === undefined)
    throw missingFact(
      step,
      name,
      rows.map(({ value }) => String(value)),
    );
  const row = rows.find(({ value }) => String(value) === given);
  const found = row === undefined ? table.else : row.result;
  if (found !== undefined && found !== null) return found;
  throw noSingleTerm(step, {
    nl: `heeft geen termijn als ${name} “${given}” is`,
    en: `has no term when ${name} is “${given}”`,
  });
}

function missingFact({ id }: Step, name: string, values: readonly string[]): NotChecked {
  const known = values.join(", ");
  return wrongUse({
    nl: `De termijn van ${id} hangt af van ${name}; geef --fact ${name}=<waarde>. De regeling noemt: ${known}.`,
    en: `The term of ${id} depends on ${name}; give --fact ${name}=<value>. The regulation names: ${known}.`,
  });
}

function noSingleTerm({ id }: Step, why: { readonly nl: string; readonly en: string }): NotChecked {
  return wrongUse({
    nl: `De stap ${id} ${why.nl}; reken met --within, of lees de stap met regelmaat explain.`,
    en: `The step ${id} ${why.en}; compute with --within, or read the step with regelmaat explain.`,
  });
}
