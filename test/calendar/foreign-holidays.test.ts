import Holidays from "date-holidays";
import { expect, test } from "vitest";
import { foreignCalendarIds } from "../../src/calendar/foreign-calendar-ids.ts";

test("every country and region of the library is known by its name, and no other", () => {
  const library = new Holidays();
  const ids: string[] = [];
  for (const country of Object.keys(library.getCountries()).filter((code) => code !== "NL")) {
    ids.push(country);
    for (const state of Object.keys(library.getStates(country) ?? {})) {
      ids.push(`${country}-${state}`);
      const regions = Object.keys(library.getRegions(country, state) ?? {});
      ids.push(...regions.map((region) => `${country}-${state}-${region}`));
    }
  }
  expect([...foreignCalendarIds]).toEqual(ids.map((id) => id.toLowerCase()).sort());
});
