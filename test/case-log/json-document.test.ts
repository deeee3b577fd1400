import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Intake } from "../../src/case-log/intake.ts";
import { readJsonDocument } from "../../src/case-log/json-document.ts";
import { JsonSyntaxError, parseJson, property } from "../../src/case-log/json-nodes.ts";
import { JsonSplitter } from "../../src/case-log/json-splitter.ts";
import { LineStarts, placesIn } from "../../src/line-index.ts";
import { chunksOf } from "./reading.ts";

const read = async (text: string, length: number) => {
  const intake = new Intake("log.json");
  const document = await readJsonDocument({ name: "log.json", chunks: chunksOf(text, length) }, intake);
  return { document, intake };
};

/** JSON with white space and line ends between everything. */
const space = fc.constantFrom("", " ", "\n", "\r\n", "\r", "\t");
const json = fc
  .tuple(fc.jsonValue({ maxDepth: 4 }), space, space, space)
  .map(([value, before, inside, after]) => {
    const text = JSON.stringify(value, null, 1).replaceAll("\n", `\n${inside}`);
    return before + text + after;
  });
const lengths = fc.integer({ min: 1, max: 12 });

describe("a document in parts", () => {
  test("is what parsing it as a whole gives, with the same places, wherever it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(json, lengths, async (text, length) => {
        const { document, intake } = await read(text, length);
        expect(intake.findings).toEqual([]);
        const whole = parseJson(text);
        expect(document?.top()).toEqual(whole);
        expect(document?.offset).toBe(whole.offset);
        for (const { key } of whole.kind === "object" ? whole.entries : []) {
          const node = property(whole, key);
          expect(document?.property(key)).toEqual(node);
          expect(document?.isList(key)).toBe(node?.kind === "array");
          expect([...(document?.items(key) ?? [])]).toEqual(node?.kind === "array" ? node.items : []);
        }
        for (const offset of [0, 1, Math.floor(text.length / 2), text.length])
          expect(document?.placeAt(offset)).toEqual(placesIn("log.json", text)(offset));
      }),
      { numRuns: 500 },
    );
  });

  test("is refused where parsing it as a whole is, at the same place", async () => {
    const damage = fc.constantFrom(
      "",
      ",",
      "]",
      "}",
      "[",
      "{",
      ":",
      '"',
      "x",
      "1",
      "\\",
      '"a":1,',
      "[1]",
      "{}",
    );
    await fc.assert(
      fc.asyncProperty(json, lengths, damage, fc.nat(), async (text, length, what, where) => {
        const at = where % (text.length + 1);
        const broken = text.slice(0, at) + what + text.slice(at + (what === "" ? 1 : 0));
        fc.pre(broken.trim() !== "");
        let offset: number | undefined;
        try {
          parseJson(broken);
        } catch (problem) {
          offset = problem instanceof JsonSyntaxError ? problem.offset : undefined;
        }
        const { document, intake } = await read(broken, length);
        expect(document === undefined).toBe(offset !== undefined);
        expect(intake.findings.map(({ place }) => place)).toEqual(
          offset === undefined ? [] : [placesIn("log.json", broken)(offset)],
        );
      }),
      { numRuns: 2000 },
    );
  });

  test("the splitter says itself where the outside is no JSON", () => {
    const faultOf = (text: string) => {
      const splitter = new JsonSplitter();
      splitter.push(text);
      return splitter.end().fault;
    };
    expect(
      ['{"a":[1]}', '{"a":[1],}', '{"a":[1,]}', "[1}", "[1]2", '{"a":[1]2}', '{"a":[1'].map(faultOf),
    ).toEqual([undefined, 9, 8, 2, 3, 8, 7]);
  });

  test("of several lists with one name the last counts, as it does for properties", async () => {
    const { document } = await read('{"cases": [1], "cases": [2, 3]}', 5);
    expect([...(document?.items("cases") ?? [])].map(({ offset }) => offset)).toEqual([25, 28]);
    expect(document?.topWithout(["cases"])).toMatchObject({
      entries: [
        { key: "cases", node: { kind: "array", items: [] } },
        { key: "cases", node: { kind: "array", items: [] } },
      ],
    });
  });
});

test("lines start where they do, also when a line end comes in two pieces", () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom("a", "\r", "\n", "\r\n", "é"), { maxLength: 12 })
        .map((parts) => parts.join("")),
      fc.integer({ min: 1, max: 3 }),
      (text, length) => {
        const lines = new LineStarts("x");
        for (let at = 0; at < text.length; at += length) lines.push(text.slice(at, at + length));
        const before = (offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/u);
        for (let offset = 0; offset <= text.length; offset += 1) {
          // Between the two characters of one line end nothing starts.
          if (text[offset - 1] === "\r" && text[offset] === "\n") continue;
          const { line, column } = lines.placeAt(offset);
          expect([line, column]).toEqual([before(offset).length, (before(offset).at(-1)?.length ?? 0) + 1]);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
