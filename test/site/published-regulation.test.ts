import { expect, test } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { publish } from "../../src/site/published-regulation.ts";
import { successions } from "../../src/site/successions.ts";
import { regulationOf } from "../support/regulations.ts";

const fixed = {
  roles: { board: "bestuur" },
  starts: ["complaint"],
  completedBy: ["decision"],
  steps: { decision: { by: "board", article: "art_1" } },
};

const versions = [
  { name: "old", inForce: { from: "2020-01-01", until: "2024-12-31" } },
  { name: "new", inForce: { from: "2025-01-01", until: "2029-12-31" } },
  { name: "next", inForce: { from: "2031-01-01" } },
].map(({ name, inForce }) => ({
  name,
  text: "",
  inputs: [],
  regulation: regulationOf({ ...fixed, inForce }),
}));

test.each([
  ["2019-12-31", "old", ["future", "future", "future"]],
  ["2020-01-01", "old", ["future", "future", "in-force"]],
  ["2024-12-31", "old", ["future", "future", "in-force"]],
  ["2025-01-01", "new", ["future", "in-force", "past"]],
  ["2030-06-01", "next", ["future", "past", "past"]],
  ["2031-01-01", "next", ["in-force", "past", "past"]],
])("on %s readers get the version %s", (date, current, validities) => {
  const published = publish(versions, () => dayFromIso(date) ?? Number.NaN);
  expect(published.current.name).toBe(current);
  expect(published.versions.map(({ version }) => version.name)).toEqual(["next", "new", "old"]);
  expect(published.versions.map(({ validity }) => validity)).toEqual(validities);
});

test("after the last version readers get the last one", () => {
  const published = publish(versions.slice(0, 2), () => dayFromIso("2030-01-01") ?? Number.NaN);
  expect(published.current.name).toBe("new");
});

test("each version follows the one before it, the latest first", () => {
  const published = publish(versions, () => dayFromIso("2025-01-01") ?? Number.NaN);
  expect(successions(published).map(({ older, newer }) => [older.name, newer.name])).toEqual([
    ["new", "next"],
    ["old", "new"],
  ]);
  expect(successions(publish(versions.slice(0, 1), () => Number.NaN))).toEqual([]);
});
