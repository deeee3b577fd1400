import type { Place } from "../place.ts";
import type { Intake } from "./intake.ts";
import type { Moment } from "./model.ts";
import type { TimeReader } from "./time-reader.ts";
import { badTime, skippedTime } from "./value-findings.ts";

/** Reads a moment and reports what is wrong with it; undefined: it gives no date. */
export function readMoment(
  reader: TimeReader,
  text: string,
  { place, intake }: { readonly place: Place; readonly intake: Intake },
): Moment | undefined {
  const reading = reader.read(text);
  if (reading.kind !== "moment") {
    intake.report(badTime(place, text, { kind: reading.kind, formats: reader.formats }));
    return undefined;
  }
  if (reading.skipped) intake.report(skippedTime(place, text));
  return reading.moment;
}
