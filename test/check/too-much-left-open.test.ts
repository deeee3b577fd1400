import { expect, it } from "vitest";
import { isoFromDay } from "../../src/calendar/day.ts";
import { judge } from "./terms/judging.ts";

const regulation = {
  events: { asked: "Verzoek" },
  steps: { complaint: {}, decision: { within: "6 weken" } },
};
const dated = Array.from({ length: 60 }, (_, more) => ({
  activity: "asked",
  time: isoFromDay(20_335 + more),
}));
const complaint = { activity: "complaint", time: "2025-09-01" };
const decision = { activity: "decision", time: "2025-09-10" };

function statusWith(undated: number): string | undefined {
  const open = Array.from({ length: undated }, () => ({ activity: "asked" }));
  const events = [complaint, decision, ...dated, ...open];
  return judge({ regulation, events, asOf: "2025-12-01" }).decision?.status;
}

it("a case that leaves too much open is not tried on every date, and nothing in it is decided", () => {
  expect(statusWith(2)).toBe("met");
  expect(statusWith(400)).toBe("undetermined");
});
