import type { Reason } from "./verdict.ts";

const noValues: Reason["values"] = {};

/** A reason from its code and the values that its sentence needs (see reasons.ts). */
export function reason(code: string, values: Reason["values"] = noValues): Reason {
  return { code, values };
}

/** The same where a value may be the name of a person, with what to say instead. */
export function personalReason(code: string, values: Reason["values"], impersonal: Reason["values"]): Reason {
  return { code, values, impersonal };
}
