/**
 * Writes an object as `JSON.stringify(object, null, 2)` would, piece by piece:
 * a member that is an iterable (and no text or array) is written as an array,
 * one element at a time, without ever holding the whole text. So is an array of the object itself.
 */
export function* jsonChunks(members: Readonly<Record<string, unknown>>): Generator<string> {
  yield* objectChunks(members, "");
  yield "\n";
}

function* objectChunks(members: Readonly<Record<string, unknown>>, indent: string): Generator<string> {
  let separator = "{\n";
  for (const [name, value] of Object.entries(members)) {
    yield `${separator}${indent}  ${JSON.stringify(name)}: `;
    if (isIterable(value)) yield* arrayChunks(value, `${indent}  `);
    else yield indented(value, `${indent}  `);
    separator = ",\n";
  }
  yield `\n${indent}}`;
}

function* arrayChunks(values: Iterable<unknown>, indent: string): Generator<string> {
  let separator = "[\n";
  for (const value of values) {
    yield `${separator}${indent}  `;
    if (hasStream(value)) yield* objectChunks(value, `${indent}  `);
    else yield indented(value, `${indent}  `);
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]" : `\n${indent}]`;
}

function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

/** Whether a part of it comes one by one. */
function hasStream(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || isIterable(value)) return false;
  return Object.values(value).some((member) => isIterable(member) && !Array.isArray(member));
}
