import fc from "fast-check";
import { expect, it } from "vitest";
import { SeenIds } from "../../src/case-log/seen-ids.ts";

it("an id was seen once it was added, and not before", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.nat(50).map(String))), (ids) => {
      const seen = new SeenIds();
      const known = new Set<string>();
      for (const id of ids) {
        expect(seen.add(id)).toBe(!known.has(id));
        known.add(id);
      }
    }),
  );
});

it("ids that are alike are told apart, however many there are", () => {
  const seen = new SeenIds();
  const ids = ["", "K-", "zaak ", "2025-"].flatMap((before) =>
    Array.from({ length: 50_000 }, (_, number) => `${before}${number}`),
  );
  expect(ids.filter((id) => !seen.add(id))).toEqual([]);
  expect(ids.filter((id) => seen.add(id))).toEqual([]);
});
