import { describe, expect, it } from "vitest";
import { sayStep } from "../../src/read-back/say-step.ts";
import type { Step } from "../../src/regulation/model.ts";
import { activity, after, anchor, plain, regulation, step } from "./build-regulation.ts";

const activities = Object.fromEntries(
  [
    ["complaint", "Klacht"],
    ["decision", "Besluit"],
    ["refusal", "Geweigerd"],
    ["withdrawal", "Ingetrokken"],
    ["lost-interest", "Geen belang meer"],
  ].map(([id = "", label = ""]) => [id, activity(id, label)]),
);

describe("what ends a step, and what decides when it has no term", () => {
  it.each<[string, Step, string | undefined, string | undefined]>([
    [
      "a duty ends at a withdrawal and a refusal",
      step("letter", "Brief"),
      "bij “Ingetrokken” of “Geweigerd”",
      "bij “Besluit”",
    ],
    [
      "a duty that a refusal wakes does not end at it",
      step("letter", "Brief", { once: anchor("refusal") }),
      "bij “Ingetrokken”",
      "dan is er geen termijn",
    ],
    [
      "its own events come instead of those of the file",
      step("letter", "Brief", { cancelledBy: ["lost-interest"] }),
      "bij “Geen belang meer” of “Geweigerd”",
      "bij “Besluit”",
    ],
    [
      "a duty that nothing ends is owed at every closing",
      step("letter", "Brief", { cancelledBy: [] }),
      "nooit",
      "bij “Besluit” of “Geweigerd”",
    ],
    [
      "a closing step keeps the case open",
      step("decision", "Besluit"),
      "bij “Ingetrokken” of “Geweigerd”",
      "De zaak blijft open",
    ],
    ["a right without a limit cannot end", step("letter", "Brief", { duty: "may" }), undefined, undefined],
    [
      "a right with a limit can",
      step("letter", "Brief", { duty: "may", within: plain(after(1, "week")) }),
      "bij “Ingetrokken” of “Geweigerd”",
      "binnen 1 week na “Klacht”",
    ],
  ])("%s", (_, one, ending, deciding) => {
    const { sentences } = sayStep(regulation([one], { activities }), one, "nl");
    const of = (aspect: string) => sentences.find((sentence) => sentence.aspect === aspect)?.sentence;

    expect(of("cancelledBy")).toEqual(ending === undefined ? undefined : expect.stringContaining(ending));
    expect(of("within")).toEqual(deciding === undefined ? undefined : expect.stringContaining(deciding));
  });
});
