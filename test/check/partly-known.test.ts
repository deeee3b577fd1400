import { describe, expect, it } from "vitest";
import { check } from "./terms/judging.ts";

const regulation = {
  steps: {
    hearing: { duty: "may" },
    decision: {
      label: "Besluit",
      within: { earliest: ["4 weken na complaint", "1 week na hearing"] },
      extension: { adds: "2 weken" },
    },
    report: { within: { latest: ["4 weken na complaint", "1 week na hearing"] } },
    answer: { once: "each question", times: 1 },
  },
  events: { question: "Vraag" },
};

const found = (id: string, events: readonly object[], asOf = "2026-01-31") => {
  const all = [{ activity: "complaint", time: "2025-09-01" }, { activity: "hearing" }, ...events];
  const result = check({ regulation, cases: [{ id: "K-1", events: all as never }], asOf });
  return result.cases[0]?.verdicts.find((verdict) => verdict.id === id);
};

describe("what is said of a term that the log tells only in part (TERMS §1, gaps)", () => {
  it("names the last day that it can have been, and that it may have been earlier", () => {
    const late = found("decision", [{ activity: "decision", time: "2025-10-20" }]);
    expect(late).toMatchObject({ status: "violated", due: "2025-09-29", late: { days: 21 } });
    expect(late?.message).toEqual({
      nl: "Gedaan op 20 oktober 2025, uiterste dag was 29 september 2025: 21 dagen (15 werkdagen) te laat. De termijn kan al eerder zijn geëindigd, later niet.",
      en: "Done on 20 October 2025, last day was 29 September 2025: 21 days (15 working days) late. The term may have ended earlier, not later.",
    });
    expect(late?.notes.map(({ code }) => code)).toContain("anchor-without-date");
    expect(found("decision", [])?.message.nl).toBe(
      "Niet gedaan; de uiterste dag was 29 september 2025. De termijn kan al eerder zijn geëindigd, later niet.",
    );
  });

  it("names the day until which it is in time in any case", () => {
    expect(found("report", [], "2025-09-20")).toMatchObject({
      status: "pending",
      message: {
        nl: "Nog niet gedaan; tot en met 29 september 2025 is het in elk geval op tijd.",
        en: "Not done yet; until 29 September 2025 it is in time in any case.",
      },
    });
  });

  it("names the occasion on which it was done too often, or perhaps", () => {
    const asked = { activity: "question", time: "2025-09-05" };
    const done = { activity: "answer", time: "2025-09-08" };
    const more = { activity: "answer", time: "2025-09-09" };
    expect(found("answer.times", [asked, done, more])?.message).toEqual({
      nl: "2 keer gedaan na de aanleiding van 5 september 2025; ten hoogste 1.",
      en: "Done 2 times after the occasion of 5 September 2025; at most 1.",
    });
    expect(found("answer.times", [asked, done, { activity: "answer" }])?.message).toEqual({
      nl: "Niet vast te stellen hoe vaak het is gedaan na de aanleiding van 5 september 2025: zeker 1 keer, en misschien vaker.",
      en: "It cannot be determined how often it was done after the occasion of 5 September 2025: once for certain, and perhaps more often.",
    });
  });
});
