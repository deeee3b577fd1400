import type { SchemaNode } from "../../../scripts/docs/schema.ts";
import { type Front, type Row, withValue, wordOf } from "./rows.ts";
import { schema, words } from "./words.ts";

/** A row of which the text has one value, and a reading of it another one. */
export interface ReadingRow<What> extends Omit<Row<What>, "gives"> {
  readonly text: Front;
  readonly what: What;
}

export const ambiguity = "walk";

/** What a reading can change at each level, as the schema lists it. */
const overrides: Readonly<Record<string, string>> = {
  step: "stepOverride",
  kind: "caseOverride",
  stage: "caseOverride",
  attest: "caseOverride",
  panel: "panelOverride",
  retention: "retentionOverride",
};

/**
 * Every row whose word can be read otherwise: the text has one of the values, its strict reading another.
 * What follows is then what follows from that other value.
 */
export function inReadings<What>(rows: readonly Row<What>[]): readonly ReadingRow<What>[] {
  return rows.flatMap((row) => {
    const word = words.find(({ name }) => name === wordOf(row));
    if (!word || Array.isArray(row.text) || !readingKeys(word.level).includes(word.key)) return [];
    const [, parent] = /^(.*)\.[^.]+$/u.exec(row.at) ?? [];
    if (parent === undefined || !row.at.endsWith(`.${word.key}`)) return [];
    // `none` takes a key of a step away, where it is no value of that key.
    const canTakeAway = word.level === "step" && !row.gives.some(([value]) => value === "none");
    return row.gives.flatMap(([value]) =>
      row.gives.flatMap(([other, what]) => {
        const read = other ?? (canTakeAway ? "none" : undefined);
        if (value === other || read === undefined) return [];
        const written = withValue(row.text as Front, row.at, value);
        const text = withValue(written, `${parent}.readings`, { ambiguity, strict: { [word.key]: read } });
        return [{ ...row, name: `${row.name}: ${said(value)}, read as ${said(other)}`, text, what }];
      }),
    );
  });
}

function said(value: unknown): string {
  return value === null ? "~" : JSON.stringify(value);
}

/** The keys that a reading can change at a level. */
function readingKeys(level: string): readonly string[] {
  const node: (SchemaNode & { readonly propertyNames?: SchemaNode }) | undefined =
    schema.$defs?.[overrides[level] ?? ""];
  return (node?.propertyNames?.enum ?? []).map(String);
}

/** Every key that a reading can change, at one of the levels where it can. */
export const changeable: readonly {
  readonly override: string;
  readonly key: string;
  readonly levels: readonly string[];
}[] = [...new Set(Object.values(overrides))].flatMap((override) => {
  const levels = Object.keys(overrides).filter((level) => overrides[level] === override);
  return readingKeys(levels[0] ?? "").map((key) => ({ override, key, levels }));
});
