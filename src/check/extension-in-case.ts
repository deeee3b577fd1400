import type { Duration } from "../calendar/duration.ts";
import type { Bound, Choice, Extension } from "../regulation/model.ts";
import { choose } from "./choice.ts";
import type { Evaluation } from "./evaluation.ts";

type InTables = "adds" | "total" | "atMost";

/**
 * A way to lengthen a term as it holds in one case: of the tables of its length
 * the row of that case. What a notice must be depends on when it is given.
 */
export interface ExtensionInCase extends Omit<Extension, InTables> {
  readonly adds?: Duration | undefined;
  readonly total?: Duration | undefined;
  readonly atMost?: Bound | undefined;
  /** No: the table of its length has no row for this case, so nothing lengthens the term. */
  readonly isOpen: boolean;
}

const withoutTables = new WeakMap<readonly Extension[], readonly ExtensionInCase[]>();

/** The extensions of a step in this case; without tables the same array for every case. */
export function extensionsInCase(
  evaluation: Evaluation,
  extensions: readonly Extension[],
): readonly ExtensionInCase[] {
  const known = withoutTables.get(extensions);
  if (known) return known;
  const read = extensions.map((extension) => inCase(evaluation, extension));
  if (!extensions.some((extension) => tablesOfExtension(extension).length > 0))
    withoutTables.set(extensions, read);
  return read;
}

/** The tables in an extension: what it says may differ by case. */
export function tablesOfExtension(
  extension: Extension,
): readonly Extract<Choice<unknown>, { kind: "table" }>[] {
  const { adds, total, atMost, noticeBy, contains, to, by, form } = extension;
  const choices: readonly (Choice<unknown> | undefined)[] = [
    adds,
    total,
    atMost,
    noticeBy,
    contains,
    to,
    by,
    form,
  ];
  return choices.flatMap((choice) => (choice?.kind === "table" ? [choice] : []));
}

function inCase(evaluation: Evaluation, extension: Extension): ExtensionInCase {
  const read = <Value>(choice: Choice<Value> | undefined): Value | undefined => {
    const chosen = choice && choose(evaluation, choice);
    return chosen?.kind === "value" ? chosen.value : undefined;
  };
  const adds = read(extension.adds);
  const total = read(extension.total);
  const hasLength = extension.adds !== undefined || extension.total !== undefined;
  return {
    ...extension,
    adds,
    total,
    atMost: read(extension.atMost),
    isOpen: !hasLength || adds !== undefined || total !== undefined,
  };
}
