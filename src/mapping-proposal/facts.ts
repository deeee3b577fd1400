import type { ColumnShape } from "./column-shape.ts";
import type { Doubt, ProposedSource } from "./proposal.ts";
import type { ContentTarget, Targets } from "./targets.ts";
import { valuesOfFact } from "./values.ts";
import { likeness } from "./words.ts";

const leastLikeness = 0.6;

/** How much the name of a column looks like one of these names. */
function likenessOf({ column }: ColumnShape, names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => likeness(column.name, name)));
}

export interface ProposedFacts {
  readonly facts: readonly ProposedSource[];
  /** By content: the column that holds it. */
  readonly contents: ReadonlyMap<ContentTarget, ProposedSource>;
  readonly used: ReadonlySet<ColumnShape>;
  readonly doubts: readonly Doubt[];
}

/** The columns that look like a fact of the case, or like something that an act must carry. */
export function proposeFacts(shapes: readonly ColumnShape[], { facts, contents }: Targets): ProposedFacts {
  const wanted = [
    ...facts.map((fact) => ({ fact, content: undefined, names: [fact.id, fact.label] })),
    ...contents.map((content) => ({ fact: undefined, content, names: content.names })),
  ];
  const pairs = wanted
    .flatMap((want) => shapes.map((shape) => ({ ...want, shape, much: likenessOf(shape, want.names) })))
    .filter(({ much }) => much >= leastLikeness)
    .sort((one, other) => other.much - one.much);
  const used = new Set<ColumnShape>();
  const found: ProposedSource[] = [];
  const carried = new Map<ContentTarget, ProposedSource>();
  const doubts: Doubt[] = [];
  for (const { fact, content, shape } of pairs) {
    const isTaken = fact ? found.some(({ name }) => name === fact.id) : content && carried.has(content);
    if (used.has(shape) || isTaken) continue;
    const column = shape.column.name;
    if (content) carried.set(content, { name: content.id, column, values: {} });
    const read = fact && valuesOfFact(shape, fact);
    // A column of which most words are none of the fact's is another thing with a like name.
    if (read && read.unknown * 2 > shape.values.length) continue;
    used.add(shape);
    if (!fact || !read) continue;
    found.push({ name: fact.id, column, values: read.values });
    doubts.push(...read.doubts);
  }
  return { facts: found, contents: carried, used, doubts };
}
