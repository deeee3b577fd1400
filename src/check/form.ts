import type { LogEvent } from "../case-log/model.ts";
import { knownForm } from "../language/form-words.ts";

/** VOCABULARY §4: written ⊇ letter, e-mail, web-form; spoken ⊇ phone, in-person. */
const narrower: Readonly<Record<string, readonly string[]>> = {
  written: ["letter", "e-mail", "web-form", "signed"],
  spoken: ["phone", "in-person"],
};

/**
 * Whether the event had one of the forms asked for; `unknown` where its form is
 * not recorded, or is wider than what was asked (written, where a letter is).
 */
export function formOf(event: LogEvent, wanted: readonly string[]): "yes" | "no" | "unknown" {
  const used = formsOf(event);
  if (used.length === 0) return "unknown";
  const accepted = new Set(wanted.flatMap((form) => [form, ...(narrower[form] ?? [])]));
  if (used.some((form) => accepted.has(form))) return "yes";
  return used.some((form) => wanted.some((each) => narrower[form]?.includes(each))) ? "unknown" : "no";
}

function formsOf(event: LogEvent): readonly string[] {
  if (!event.form) return [];
  return event.form.split("|").map((written) => knownForm(written) ?? written.trim().toLowerCase());
}
