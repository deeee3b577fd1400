import { describe, expect, it } from "vitest";
import { checkLog } from "../../src/check/check.ts";
import { logOf, momentOf, type WrittenEvent } from "../support/cases.ts";
import { regulationOf } from "../support/regulations.ts";

function check(front: object, events: readonly WrittenEvent[], notRecorded: readonly string[] = []) {
  const log = logOf([{ events }]);
  const scope = { ...log.scope, notRecorded: new Set(notRecorded) };
  const options = { asOf: momentOf("2025-06-01") };
  return checkLog({ versions: [regulationOf({ ...front })], log: { ...log, scope }, options });
}

function statusIn(result: ReturnType<typeof check>, id: string): string | undefined {
  return result.cases.flatMap(({ verdicts }) => verdicts).find((verdict) => verdict.id === id)?.status;
}

const urgent = {
  facts: { urgent: { label: "spoed", type: "flag" } },
  steps: { decision: { within: "6 weken na complaint", unless: "urgent", article: "art_1" } },
};

describe("a value that is none of the fact's", () => {
  it("is not taken for 'not recorded': what depends on it is undetermined, and the place is named", () => {
    const result = check(urgent, [{ activity: "complaint", time: "2025-01-06", urgent: "misschien" }]);
    expect(statusIn(result, "decision")).toBe("undetermined");
    const found = result.dataQuality.filter(({ rule }) => rule === "unreadable-fact");
    expect(found.map(({ severity, place }) => [severity, place.line])).toEqual([["error", 2]]);
    expect(found[0]?.message.nl).toContain("“misschien” is geen waarde van “spoed”. Verwacht: ja of nee.");
  });

  it("an empty cell of a flag still means no", () => {
    const result = check(urgent, [{ activity: "complaint", time: "2025-01-06", urgent: "" }]);
    expect(statusIn(result, "decision")).toBe("violated");
    expect(result.dataQuality.filter(({ rule }) => rule === "unreadable-fact")).toEqual([]);
  });
});

it("persons that a fact names may be written by the label of the fact", () => {
  const front = {
    facts: { accused: { label: "betrokken medewerker", type: "list" } },
    steps: { hearing: { with: "accused", article: "art_1" }, decision: { article: "art_1" } },
  };
  const events = [
    { activity: "complaint", time: "2025-01-06" },
    { activity: "hearing", time: "2025-01-08", with: ["betrokken medewerker"], accused: "Kim" },
    { activity: "decision", time: "2025-01-10" },
  ];
  expect(statusIn(check(front, events), "hearing.with.accused")).toBe("met");
});

it("a notice that the source does not record may have lengthened the term", () => {
  const decision = { within: "6 weken na complaint", extension: { adds: "4 weken" }, article: "art_1" };
  const events = [
    { activity: "complaint", time: "2025-01-06" },
    { activity: "decision", time: "2025-03-03" },
  ];
  expect(statusIn(check({ steps: { decision } }, events, ["delay-notice"]), "decision")).toBe("undetermined");
  expect(statusIn(check({ steps: { decision } }, events), "decision")).toBe("violated");
});
