import type { Reason } from "./verdict.ts";

const noValues: Reason["values"] = {};

/** A reason from its code and the values that its sentence needs (see reasons.ts). */
export function reason(code: string, values: Reason["values"] = noValues): Reason {
  return { code, values };
}
