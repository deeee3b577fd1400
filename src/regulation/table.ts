import { nearestWord } from "../language/nearest.ts";
import { isBounds } from "./bound.ts";
import { factRead, isDateOrDuration } from "./fact-value.ts";
import type { Choice, Fact, Ref, Scalar } from "./model.ts";
import { alternatives, didYouMean, problem, shown } from "./problem.ts";
import { refOf, type Scope } from "./scope.ts";
import type { Entry, MapSource, Source } from "./source.ts";

/** Reads one plain value; `null`: it says `none`; undefined: something is wrong and reported. */
export type ReadPlain<Value> = (source: Source) => Value | null | undefined;

/**
 * A value, or a table with one per value of a fact or per happening of an event
 * (VOCABULARY §2). Undefined: `none`, or something is wrong and reported.
 */
export function choiceOf<Value>(
  source: Source,
  read: ReadPlain<Value>,
  scope: Scope,
): Choice<Value> | undefined {
  if (source.kind === "map" && !isBounds(source)) return tableOf(source, read, scope);
  const value = read(source);
  return value === undefined || value === null ? undefined : { kind: "plain", value };
}

function tableOf<Value>(table: MapSource, read: ReadPlain<Value>, scope: Scope): Choice<Value> | undefined {
  const [first] = table.entries;
  if (!first) return undefined;
  const [name, { key, value: body }] = first;
  const subject = refOf(name, key, scope);
  if (!subject || body.kind !== "map") return undefined;
  const rows: { value: Scalar; result: Value | null }[] = [];
  let rest: { readonly else?: Value | null } = {};
  for (const [written, entry] of body.entries) {
    const result = read(entry.value);
    if (result === undefined) continue;
    if (written === "else") {
      rest = { else: result };
      continue;
    }
    const value = rowValue({ written, entry }, subject, scope);
    if (value !== undefined) rows.push({ value, result });
  }
  return { kind: "table", subject, rows, ...rest, place: table.place };
}

/** The value of a row in the type of the fact; an event is true or false. */
function rowValue(row: { written: string; entry: Entry }, subject: Ref, scope: Scope): Scalar | undefined {
  const { written, entry } = row;
  const fact = factRead(subject, scope);
  const allowed = allowedRows(subject, fact);
  if (allowed && !allowed.includes(written)) {
    const list = alternatives(allowed);
    const nearest = didYouMean(nearestWord(written, allowed));
    scope.report(
      problem("unknown-value", entry.key, {
        nl: `"${shown(written)}" is geen waarde van ${subject.id}. Toegestaan: ${list.nl}, en else.${nearest.nl}`,
        en: `"${shown(written)}" is no value of ${subject.id}. Allowed: ${list.en}, and else.${nearest.en}`,
      }),
    );
    return undefined;
  }
  if (!isDateOrDuration(written, entry.key, { fact, scope })) return undefined;
  const isGiven = !fact && (written === "true" || written === "false");
  if (isGiven || (allowed && !fact?.values[written])) return written === "true";
  return fact?.type === "number" && written.trim() !== "" && !Number.isNaN(Number(written))
    ? Number(written)
    : written;
}

function allowedRows(subject: Ref, fact: Fact | undefined): readonly string[] | undefined {
  if (!fact) return subject.field === undefined ? ["true", "false"] : undefined;
  if (fact.type === "boolean" || fact.type === "flag") return ["true", "false"];
  return fact.type === "choice" ? Object.keys(fact.values) : undefined;
}
