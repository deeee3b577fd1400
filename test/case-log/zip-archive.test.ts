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

/** The same file as a program writes it that takes every number to be too large (ZIP64). */
function asZip64(bytes: Uint8Array): Buffer {
  const old = Buffer.from(bytes);
  const end = old.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const start = old.readUInt32LE(end + 16);
  const count = old.readUInt16LE(end + 10);
  const entries: Buffer[] = [];
  for (let at = start; at < end; ) {
    const next = at + 46 + old.readUInt16LE(at + 28) + old.readUInt16LE(at + 30);
    const extra = Buffer.alloc(4 + 5 + 4 + 24);
    extra.set([0x55, 0x54, 5, 0]); // the time of another program comes first
    extra.writeUInt16LE(1, 9);
    extra.writeUInt16LE(24, 11);
    for (const [index, place] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(old.readUInt32LE(at + place)), 13 + 8 * index);
    }
    const entry = Buffer.from(old.subarray(at, next));
    for (const place of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, place);
    entry.writeUInt16LE(extra.length, 30);
    entries.push(entry, extra);
    at = next;
  }
  const directory = Buffer.concat(entries);
  const longEnd = Buffer.alloc(56);
  longEnd.write("PK\x06\x06", "latin1");
  longEnd.writeBigUInt64LE(44n, 4);
  longEnd.writeBigUInt64LE(BigInt(count), 24);
  longEnd.writeBigUInt64LE(BigInt(count), 32);
  longEnd.writeBigUInt64LE(BigInt(directory.length), 40);
  longEnd.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\x06\x07", "latin1");
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.alloc(22, 0xff);
  last.write("PK\x05\x06\0\0\0\0", "latin1");
  last.writeUInt16LE(0, 20);
  return Buffer.concat([old.subarray(0, start), directory, longEnd, locator, last]);
}

test("a file whose numbers stand where large ones stand (ZIP64), whole, cut off and damaged", () => {
  const bytes = asZip64(zipSync(files));
  expect([...openZip(bytes, 1_000_000).names]).toEqual(["a.txt", "map/b.txt"]);
  expect(textOf(bytes, "a.txt")).toBe(content);
  expect(textOf(bytes, "map/b.txt")).toBe("b");
  const at = bytes.indexOf("PK\x06\x06", undefined, "latin1");
  for (const place of [at, at + 39, at + 55, at + 56 + 15]) {
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(0x7f, place);
    expect([place - at, problemOf(() => openZip(damaged, 10))]).toEqual([place - at, "damaged"]);
  }
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
