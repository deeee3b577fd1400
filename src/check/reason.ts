import type { Reason } from "./verdict.ts";

/** A reason from its code and the values that its sentence needs (see reasons.ts). */
export function reason(code: string, values: Reason["values"] = {}): Reason {
  return { code, values };
}
