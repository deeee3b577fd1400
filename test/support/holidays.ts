import { provideHolidaysWhenAsked } from "../../src/cli/holidays-when-asked.ts";

provideHolidaysWhenAsked();
