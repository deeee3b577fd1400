/**
 * Writes an object as `JSON.stringify(object, null, 2)` would, piece by piece:
 * a member that is an iterable (and no text) is written as an array, one
 * element at a time, without ever holding the whole text.
 */
export function* jsonChunks(members: Readonly<Record<string, unknown>>): Generator<string> {
  let separator = "{\n";
  for (const [name, value] of Object.entries(members)) {
    yield `${separator}  ${JSON.stringify(name)}: `;
    if (isIterable(value)) yield* arrayChunks(value);
    else yield indented(value, "  ");
    separator = ",\n";
  }
  yield "\n}\n";
}

function* arrayChunks(values: Iterable<unknown>): Generator<string> {
  let separator = "[\n";
  for (const value of values) {
    yield `${separator}    ${indented(value, "    ")}`;
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]" : "\n  ]";
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
