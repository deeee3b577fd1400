import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRegulation } from "../../src/regulation/read.ts";
import { draftFrom } from "./draft-from.ts";
import { type ExpectedReading, expectedReadings } from "./expected.ts";

describe.each(Object.entries(expectedReadings))("the draft of %s", (name, expected) => {
  const bytes = readFileSync(new URL(`texts/${name}`, import.meta.url));
  const draft = draftFrom(bytes, name);

  it("has each term where a jurist reads it", () => {
    const readings = draft.readings.map(({ proposal: { context, term, anchor }, place }): ExpectedReading => {
      const article = context.article.id;
      if (place === undefined) return { article, place: null };
      return {
        article,
        place,
        term,
        ...(anchor !== undefined && { anchor: anchor.isRead ? anchor.id : "?" }),
      };
    });
    expect(readings).toEqual(expected);
  });

  it("is a regulation that can be read without a single finding of an error", () => {
    const { regulation, findings } = readRegulation(draft.text, "regulation.md");
    expect(findings).toEqual([]);
    expect(regulation?.id).toBe("drafted");
  });
});
