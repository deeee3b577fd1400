import type { Kind, Ref, Regulation, Scalar, Test } from "../regulation/model.ts";

/** What the text of a kind of case says about facts, acts and their fields, wherever it does. */
export interface Mentions {
  /** Activities that something is made to depend on. */
  readonly activities: ReadonlySet<string>;
  /** By activity: the fields that are read of it. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the name of a fact or field: the values that it is compared with. */
  readonly values: ReadonlyMap<string, ReadonlySet<Scalar>>;
}

/** Walks through everything that a kind says; what is said in another reading is not among it. */
export function mentionsIn(regulation: Regulation, kind: Kind): Mentions {
  const activities = new Set<string>();
  const fields = new Map<string, Set<string>>();
  const values = new Map<string, Set<Scalar>>();
  const compared = (name: string, found: readonly Scalar[]) => {
    values.set(name, new Set([...(values.get(name) ?? []), ...found]));
  };
  const visit = (node: Node): void => {
    if (isRef(node)) {
      for (const activity of node.activities) {
        activities.add(activity);
        if (node.field === undefined) continue;
        fields.set(activity, (fields.get(activity) ?? new Set()).add(node.field));
      }
    }
    if (isTest(node)) compared(node.ref.field ?? node.ref.id, valuesIn(node.test));
    if (isTable(node)) {
      const { field, id } = node.subject;
      compared(
        field ?? id,
        node.rows.map(({ value }) => value),
      );
    }
  };
  const { retention, attest, roles } = regulation;
  for (const part of [kind, retention, attest, roles]) walk(part, visit);
  return { activities, fields, values };
}

type Node = Readonly<Record<string, unknown>>;

const withoutNames = new Set(["place", "places", "readings", "article"]);

function walk(part: unknown, visit: (node: Node) => void): void {
  if (typeof part !== "object" || part === null) return;
  if (Array.isArray(part)) {
    for (const item of part) walk(item, visit);
    return;
  }
  const node: Node = { ...part };
  visit(node);
  for (const [key, value] of Object.entries(node)) if (!withoutNames.has(key)) walk(value, visit);
}

function isRef(node: Node): node is Node & Ref {
  return (node.kind === "activity" || node.kind === "fact") && Array.isArray(node.activities);
}

function isTest(node: Node): node is Node & { readonly ref: Ref; readonly test: Test } {
  return node.kind === "test" && node.ref !== undefined;
}

function isTable(
  node: Node,
): node is Node & { readonly subject: Ref; readonly rows: readonly { readonly value: Scalar }[] } {
  return node.kind === "table" && Array.isArray(node.rows);
}

function valuesIn(test: Test): readonly Scalar[] {
  if (test.kind === "in" || test.kind === "not-in") return test.values;
  return typeof test.value === "number" ? [test.value] : [];
}
