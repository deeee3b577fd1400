/**
 * A function of one object that works its result out once for each object.
 * The object asked for last is found at once, for most questions come in a row
 * about the same one.
 */
export function remembered<Key extends object, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  let lastKey: Key | undefined;
  let last: { readonly result: Result } | undefined;
  return (key) => {
    if (last && key === lastKey) return last.result;
    let found = known.get(key);
    if (!found) {
      found = { result: make(key) };
      known.set(key, found);
    }
    lastKey = key;
    last = found;
    return found.result;
  };
}

/** As `remembered`, for a function of two objects of which the first stays the same for long. */
export function rememberedWithin<Outer extends object, Key extends object, Result>(
  make: (outer: Outer, key: Key) => Result,
): (outer: Outer, key: Key) => Result {
  const ofOuter = remembered((outer: Outer) => remembered((key: Key) => make(outer, key)));
  return (outer, key) => ofOuter(outer)(key);
}

/** A function that, asked the same twice in a row, does not work it out again. */
export function rememberedLast<First extends object, Second extends object, Result>(
  make: (first: First, second: Second) => Result,
): (first: First, second: Second) => Result {
  let last: { readonly first: First; readonly second: Second; readonly result: Result } | undefined;
  return (first, second) => {
    if (last?.first !== first || last.second !== second)
      last = { first, second, result: make(first, second) };
    return last.result;
  };
}
