/**
 * What stands under a name that was found in a log; undefined: nothing. A plain object also has `constructor` and
 * `toString`, which nobody wrote in the log.
 */
export function ownValue<Item>(values: Readonly<Record<string, Item>>, name: string): Item | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
