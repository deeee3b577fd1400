import { describe, expect, it } from "vitest";
import { languages } from "../../src/language/language.ts";
import { derivedRows } from "./vocabulary-walk/derived-rows.ts";
import { ambiguity, changeable, inReadings } from "./vocabulary-walk/in-a-reading.ts";
import { judged, say, versionsOf } from "./vocabulary-walk/judged.ts";
import { media } from "./vocabulary-walk/media.ts";
import { phraseIn, textRows, verdictRows } from "./vocabulary-walk/rows.ts";

const rows = inReadings([...verdictRows, ...derivedRows]);
const textReadings = textRows.flatMap((row) => inReadings([row]).map((read) => ({ ...read, in: row.in })));

describe("a word under a reading", () => {
  it.each(rows)("$name", async ({ text, log, what }) => {
    const read = versionsOf(text).map((regulation) => regulation.under(new Map([[ambiguity, "strict"]])));
    const found = await judged(read, log);
    const told = Object.entries(what).map(([id, wanted]) => [id, say(found.get(id), wanted)]);
    expect(Object.fromEntries(told)).toEqual(what);
  });

  it.each(textReadings)("$name, in $in", async ({ text, what, in: where }) => {
    const read = versionsOf(text).map((regulation) => regulation.under(new Map([[ambiguity, "strict"]])));
    for (const language of languages) {
      const said = await media[where]?.(read, language);
      expect(said).toContain(phraseIn(what, language) ?? "");
    }
  });

  it.each(changeable)("$override $key has a row", ({ key, levels }) => {
    const names = [...rows, ...textReadings].map(({ name }) => name);
    const starts = levels.map((level) => `${level}.${key}`);
    expect(
      names.some((name) =>
        starts.some((start) => name.startsWith(`${start}:`) || name.startsWith(`${start} (`)),
      ),
    ).toBe(true);
  });
});
