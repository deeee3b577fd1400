/**
 * What a text is by the type that XES gives it: a number, yes or no. Undefined: it is a text, or one that
 * the type does not have, or a number with more digits than can be kept.
 */
export function typedValue(type: string, text: string): number | boolean | undefined {
  const written = text.trim();
  if (type === "boolean") return booleans.get(written);
  if (type === "int" && /^[+-]?\d+$/u.test(written)) {
    const number = Number(written);
    return Number.isSafeInteger(number) ? number : undefined;
  }
  if (type === "float" && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(written)) {
    const number = Number(written);
    return Number.isFinite(number) ? number : undefined;
  }
  return undefined;
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);
