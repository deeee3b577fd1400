import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openZip, UnreadablePackage } from "../../src/case-log/zip-archive.ts";

const content = "klacht ".repeat(10_000);
const files = { "a.txt": strToU8(content), "map/b.txt": strToU8("b") };

function textOf(bytes: Uint8Array, name: string, mostBytes = 1_000_000): string {
  const decoder = new TextDecoder();
  return [...openZip(bytes, mostBytes).read(name)]
    .map((chunk) => decoder.decode(chunk, { stream: true }))
    .join("");
}

function problemOf(read: () => unknown): string {
  try {
    read();
  } catch (problem) {
    if (problem instanceof UnreadablePackage) return problem.problem;
    throw problem;
  }
  return "none";
}

test.each([0, 9] as const)("gives its parts, packed (%i) or as they are", (level) => {
  const bytes = zipSync(files, { level });
  expect([...openZip(bytes, 10).names]).toEqual(["a.txt", "map/b.txt"]);
  expect(textOf(bytes, "a.txt")).toBe(content);
  expect(textOf(bytes, "map/b.txt")).toBe("b");
  expect(textOf(bytes, "c.txt")).toBe("");
});

test("a part that unpacks to more than the bound is refused before anything of it is handed on", () => {
  const chunks = openZip(zipSync(files), content.length - 1).read("a.txt");
  expect(problemOf(() => chunks.next())).toBe("too-large");
  expect(textOf(zipSync(files), "a.txt", content.length)).toBe(content);
});

test("a byte that changed is found by the checksum, before anything is handed on", () => {
  const bytes = zipSync(files, { level: 0 });
  bytes[1000] = 0;
  expect(problemOf(() => openZip(bytes, 1_000_000).read("a.txt").next())).toBe("damaged");
  expect(textOf(bytes, "map/b.txt")).toBe("b");
});

test("a part with a password", () => {
  const bytes = zipSync(files);
  const directory = new TextDecoder("latin1").decode(bytes).indexOf("PK\x01\x02");
  bytes[directory + 8] = 1;
  expect(problemOf(() => textOf(bytes, "a.txt"))).toBe("encrypted");
});

test("a file without a directory, with one part twice, or cut off", () => {
  const bytes = zipSync({ "a.txt": strToU8("a"), "b.txt": strToU8("b") });
  expect(problemOf(() => openZip(bytes.subarray(0, -30), 10))).toBe("damaged");
  expect(problemOf(() => openZip(new Uint8Array(0), 10))).toBe("damaged");
  const text = new TextDecoder("latin1").decode(bytes);
  bytes[text.lastIndexOf("b.txt")] = "a".charCodeAt(0);
  expect(problemOf(() => openZip(bytes, 10))).toBe("damaged");
});
