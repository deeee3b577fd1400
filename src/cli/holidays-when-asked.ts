import { createRequire } from "node:module";
import { extname } from "node:path";
import { type HolidayLibrary, provideHolidays } from "../calendar/foreign-holidays.ts";

const require = createRequire(import.meta.url);

/** Has the holidays of other countries loaded from the disk when the first of them is asked for. */
export function provideHolidaysWhenAsked(): void {
  // Runs as it was written and as it was built: the file next door has the same ending.
  provideHolidays((): HolidayLibrary => require(`../calendar/holiday-library${extname(import.meta.url)}`));
}
