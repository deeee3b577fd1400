import { describe, expect, it } from "vitest";
import { tiedEvents } from "../../src/case-log/data-quality-findings.ts";
import { PlaceList } from "../../src/case-log/place-list.ts";
import { badQuote } from "../../src/case-log/source-findings.ts";
import { badTime } from "../../src/case-log/value-findings.ts";
import type { Place } from "../../src/place.ts";

const place = { file: "log.csv", line: 2, column: 1 };

describe("findings count in words that fit", () => {
  it.each([
    [0, "wordt nergens gesloten. Deze regel"],
    [1, "zo zou de cel ook 1 regel erna opslokken."],
    [2, "zo zou de cel ook 2 regels erna opslokken."],
  ])("an unclosed quote over %i further lines", (linesCovered, part) => {
    const { message } = badQuote("log.csv", { kind: "unclosed", line: 2, column: 1, linesCovered });
    expect(message.nl).toContain(part);
  });

  it("events with one moment in one case, and in two", () => {
    expect(tiedEvents(1, listOf(place, place)).message.nl).toMatch(/^In 1 zaak staan 2 /u);
    expect(tiedEvents(2, listOf(place, place)).message.en).toMatch(/^In 2 cases 2 /u);
  });
});

describe("a date that is not understood", () => {
  it("proposes a format only where none is declared", () => {
    const declared = { pattern: "dd-mm-jjjj" } as Parameters<typeof badTime>[2]["formats"][number];
    const kind = "undeclared";
    expect(badTime(place, "1-2-25", { kind, formats: [] }).message.nl).toContain(
      "bijvoorbeeld dates: dd-mm-jjjj",
    );
    expect(badTime(place, "1-2-25", { kind, formats: [declared] }).message.nl).toContain(
      "een jaar van vier cijfers",
    );
  });
});

function listOf(...places: readonly Place[]): PlaceList {
  const list = new PlaceList();
  for (const each of places) list.add(each);
  return list;
}
