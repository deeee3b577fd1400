import { provideHolidays } from "./foreign-holidays.ts";
import { daysOffOf, libraryVersion } from "./holiday-library.ts";

// For programs that load everything before they begin.
provideHolidays(() => ({ daysOffOf, libraryVersion }));
