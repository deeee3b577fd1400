import fc from "fast-check";
import { expect, it } from "vitest";
import { inBlocks } from "../src/in-blocks.ts";

const text = (pieces: readonly (string | Uint8Array)[]) =>
  Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString("latin1");

it("blocks say the same in the same order, and no text that is long enough waits", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(1, 65_535, 65_536, 200_000).map((length) => "x".repeat(length)),
    fc.uint8Array({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const blocks = [...inBlocks<Uint8Array>(pieces)];
      expect(text(blocks)).toBe(text(pieces));
      expect(blocks.filter((block) => typeof block !== "string")).toEqual(
        pieces.filter((each) => typeof each !== "string"),
      );
      for (const [at, block] of blocks.entries()) {
        const isCutShort = typeof block === "string" && block.length < 65_536;
        if (isCutShort) expect(typeof blocks[at + 1]).not.toBe("string");
      }
    }),
  );
});

it("a block is handed on before more is asked for", () => {
  let asked = 0;
  function* pieces() {
    for (; ; asked += 1) yield "x".repeat(30_000);
  }
  const [first] = inBlocks(pieces());
  expect([first?.length, asked]).toEqual([90_000, 2]);
});
