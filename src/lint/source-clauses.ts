/**
 * The clauses of the source texts on which the regulations in `regulations/`
 * are based, by the name that `basedOn.clauses` gives: how many are numbered on
 * from 01, and those put in between.
 */
const sources: Readonly<Record<string, { readonly last: number; readonly between: readonly string[] }>> = {
  "000": { last: 31, between: [] },
  "001": { last: 22, between: [] },
  "002": { last: 44, between: ["26b"] },
  "003": { last: 107, between: ["30b"] },
  "004": { last: 19, between: [] },
};

/** All clause ids of a source, such as `002-01` … `002-44`; undefined for a source that has no list. */
export function sourceClauses(source: string | undefined): readonly string[] | undefined {
  const list = source !== undefined && Object.hasOwn(sources, source) ? sources[source] : undefined;
  if (list === undefined) return undefined;
  const numbered = Array.from({ length: list.last }, (_, index) => String(index + 1).padStart(2, "0"));
  const inOrder = [...numbered, ...list.between].sort(
    (one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10),
  );
  return inOrder.map((clause) => `${source}-${clause}`);
}
