import type { Language } from "../../language/language.ts";
import type { Reason } from "../verdict.ts";
import { applying } from "./applying.ts";
import { demands } from "./demands.ts";
import { file } from "./file.ts";
import { notices } from "./notices.ts";
import { type Sentences, Words } from "./sentence.ts";
import { timing } from "./timing.ts";

/** Every reason a verdict can have, as a sentence in both languages. */
export const sentences: Sentences = { ...timing, ...applying, ...demands, ...notices, ...file };

/**
 * A reason in words. `context` holds what the verdict knows besides: the due
 * date, the day it was done, how late that was.
 * @throws Error for a reason without a sentence: a fault of the program.
 */
export function sayReason(reason: Reason, language: Language, context: Reason["values"] = {}): string {
  const sentence = sentences[reason.code];
  if (!sentence) throw new Error(`no sentence for reason ${reason.code}`);
  const words = sentence[language](new Words({ ...context, ...reason.values }, language)).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
