import { describe, expect, it } from "vitest";
import { NothingToSimulate, simulate } from "../../src/simulate/simulate.ts";
import { exampleFolder } from "../regulations/example-folder.ts";
import { regulationOf } from "../support/regulations.ts";
import { period, textOf, violatedIn } from "./judged-log.ts";

const { regulation } = exampleFolder("orthopedie");
const settings = { regulation, cases: 40, seed: 1, ...period, shares: new Map([["late", 0.3]]) };
const small = regulationOf({
  roles: { manager: "manager" },
  steps: {
    acknowledgement: { within: "5 werkdagen na complaint", to: "complainant" },
    decision: { by: "manager", within: "3 werkweken na complaint", contains: ["reasons"] },
  },
});

describe("simulated cases", () => {
  it("are the same for the same seed, to the letter, and others for another", () => {
    const { text } = textOf(settings);
    expect(textOf(settings).text).toBe(text);
    expect(textOf({ ...settings, seed: 2 }).text).not.toBe(text);
  });

  it("do not depend on how many are made", () => {
    const [first] = simulate({ ...settings, cases: 10 });
    const [same] = simulate({ ...settings, cases: 40 });
    expect(same).toEqual(first);
  });

  it("have about the share of breaches that was asked for, and only that kind", () => {
    const made = [...simulate({ ...settings, regulation: small, cases: 1000 })];
    const planted = made.filter(({ breach }) => breach !== undefined);
    expect(new Set(planted.map(({ breach }) => breach))).toEqual(new Set(["late"]));
    expect(planted.length).toBeGreaterThan(250);
    expect(planted.length).toBeLessThan(350);
  });

  it("lie in the period, in order of time, and begin with the start event", () => {
    for (const { made } of simulate({ ...settings, regulation: small })) {
      const days = made.events.map(({ time }) => time?.day ?? Number.NaN);
      expect(made.events[0]?.activity).toBe("complaint");
      expect(days.every((day) => day >= period.from && day <= period.until)).toBe(true);
      expect(days).toEqual([...days].sort((one, other) => one - other));
    }
  });

  it("are done on many days of the term, and in working hours", () => {
    const made = [...simulate({ ...settings, regulation: small, cases: 300, shares: new Map() })];
    const taken = made.flatMap(({ made: { events } }) => {
      const [complaint, decision] = ["complaint", "decision"].map(
        (id) => events.find(({ activity }) => activity === id)?.time,
      );
      return complaint && decision ? [decision.day - complaint.day] : [];
    });
    expect(new Set(taken).size).toBeGreaterThan(12);
    const weekdays = made.flatMap(({ made: { events } }) =>
      events.flatMap(({ activity, time }) =>
        activity === "decision" && time ? [new Date(time.instant ?? 0).getUTCDay()] : [],
      ),
    );
    expect(weekdays.some((day) => day === 0 || day === 6)).toBe(false);
  });

  it("read the same from JSON Lines and XES", async () => {
    const csv = await violatedIn(regulation, textOf(settings));
    for (const form of ["jsonl", "xes"]) {
      const { text } = textOf(settings, form);
      expect(await violatedIn(regulation, { text, form }), form).toEqual(csv);
    }
  });

  it("cannot be made by a text that contradicts itself", () => {
    const contradicting = regulationOf({
      steps: { decision: { within: "2 dagen na complaint", notBefore: "10 dagen na complaint" } },
    });
    expect(() => [...simulate({ ...settings, regulation: contradicting, cases: 1 })]).toThrow(
      NothingToSimulate,
    );
  });
});
