import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { BrokenSource } from "./broken-source.ts";
import { error } from "./source-findings.ts";

/** More characters than any line or record of a log has: without a bound a file without line ends fills the memory. */
const longestLine = 1 << 24;

/** Throws BrokenSource when a line or record that starts at a place has become longer than that. */
export function requireLineEnd(length: number, place: Place): void {
  if (length > longestLine) throw new BrokenSource(longLine(place));
}

function longLine(place: Place): Finding {
  return error("line-too-long", place, {
    nl: `Vanaf hier staan er meer dan ${longestLine} tekens zonder dat de rij eindigt. Er is niets van dit bestand gebruikt: wat hierna komt, zou een oordeel kunnen veranderen. Kijk of het wel een logboek is, en of elke rij op een eigen regel staat.`,
    en: `From here on there are more than ${longestLine} characters without an end of the row. Nothing of this file was used: what follows could change a verdict. See whether it is a log at all, and whether every row stands on a line of its own.`,
  });
}
