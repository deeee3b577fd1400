import fc from "fast-check";
import { expect, test } from "vitest";
import { PlaceList } from "../../src/case-log/place-list.ts";

test("places come back as they came, however far apart they lie", () => {
  const number = fc.oneof(fc.nat(200), fc.nat(0x7fff_ffff));
  const place = fc.record(
    {
      file: fc.constantFrom("a.csv", "b.csv"),
      line: number,
      column: number,
      sheet: fc.constantFrom("1", "2"),
      field: fc.constant("date"),
    },
    { requiredKeys: ["file", "line", "column"] },
  );
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), (places) => {
      const list = new PlaceList();
      for (const each of places) list.add(each);
      expect(list.length).toBe(places.length);
      expect([...list]).toEqual(places);
      // They can be asked for again.
      expect([...list]).toEqual(places);
    }),
  );
});

test("more places than a page holds", () => {
  const places = Array.from({ length: 20_000 }, (_, row) => ({
    file: "a.csv",
    line: row * 300,
    column: row,
  }));
  const list = new PlaceList();
  for (const each of places) list.add(each);
  expect([...list]).toEqual(places);
});
