/** The same keys; those that may be undefined may also be away. */
export type Compact<Shape> = {
  [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key];
} & {
  [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Exclude<Shape[Key], undefined>;
};

/** The object without the keys that are undefined. */
export function compact<Shape extends object>(shape: Shape): Compact<Shape> {
  const kept = Object.entries(shape).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Compact<Shape>; // exactly what the type says of undefined keys
}

/** Whether a value is there. */
export function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
