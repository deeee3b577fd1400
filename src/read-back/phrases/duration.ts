import { type Duration, formatDuration } from "../../calendar/duration.ts";
import type { Text } from "../../language/language.ts";
import { inBoth } from "../../language/text.ts";

/** `3 werkweken` / `3 working weeks`. */
export function sayDuration(duration: Duration): Text {
  return inBoth((language) => formatDuration(duration, language));
}
