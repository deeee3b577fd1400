/**
 * What belongs to names that were found in data: an object that has those names and no others. A plain object also
 * has `constructor` and `toString`, and a log may have a column of that name.
 */
export function recordOf<Value>(
  entries: Iterable<readonly [name: string, value: Value]>,
): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
