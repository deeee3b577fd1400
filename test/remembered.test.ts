import { expect, test } from "vitest";
import { remembered, rememberedLast, rememberedWithin } from "../src/remembered.ts";

test("a result is worked out once for each object, also when it is undefined", () => {
  const asked: string[] = [];
  const nameOf = remembered(({ name }: { name?: string }) => {
    asked.push(name ?? "nobody");
    return name;
  });
  const [anna, nobody] = [{ name: "Anna" }, {}];
  expect([nameOf(anna), nameOf(nobody), nameOf(nobody), nameOf(anna)]).toEqual([
    "Anna",
    undefined,
    undefined,
    "Anna",
  ]);
  expect(asked).toEqual(["Anna", "nobody"]);
});

test("a result of two objects is worked out once for each pair", () => {
  const asked: string[] = [];
  const pairOf = rememberedWithin((outer: { id: string }, key: { id: string }) => {
    asked.push(outer.id + key.id);
    return outer.id + key.id;
  });
  const [a, b, x] = [{ id: "a" }, { id: "b" }, { id: "x" }];
  expect([pairOf(a, x), pairOf(b, x), pairOf(a, x), pairOf(b, x)]).toEqual(["ax", "bx", "ax", "bx"]);
  expect(asked).toEqual(["ax", "bx"]);
});

test("only what was asked last is kept, and only for both the same objects", () => {
  let asked = 0;
  const sum = rememberedLast((one: { n: number }, other: { n: number }) => {
    asked += 1;
    return one.n + other.n;
  });
  const [one, two] = [{ n: 1 }, { n: 2 }];
  expect([sum(one, two), sum(one, two), sum(one, one), sum(two, one), sum(one, two)]).toEqual([
    3, 3, 2, 3, 3,
  ]);
  expect(asked).toBe(4);
});
