import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { stepKeys } from "../../scripts/docs/key-table.ts";
import { regulationOf } from "../support/regulations.ts";
import { fencesOf } from "./fences.ts";

const pages = ["modelling", "modelling.nl"].map((name) => ({
  name,
  text: readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), "utf8"),
}));

/** What the small examples leave out. */
const scaffold = {
  roles: { coordinator: "coordinator", handler: "handler", manager: "manager" },
  facts: {
    accused: { label: "accused", type: "list" },
    channel: { label: "channel", values: { phone: "phone", letter: "letter" } },
  },
};
const otherSteps = {
  hearing: { once: "complaint" },
  investigation: { once: "complaint" },
  "information-request": {},
  "information-received": { within: "2 weeks after information-request" },
};

describe.each(pages)("$name", ({ text }) => {
  const snippets = fencesOf(text).filter(({ language, name }) => language === "yaml" && name === "");

  test("has an example for every trap", () => {
    const traps = [...text.matchAll(/^### (\d+)\. /gmu)].map(([, number]) => Number(number));
    expect(traps).toEqual(traps.map((_, index) => index + 1));
    expect(snippets).toHaveLength(traps.length);
  });

  test.each(snippets)("$heading: the example can be read", ({ text: yaml }) => {
    expect(() => regulationOf(aroundSnippet(parse(yaml)))).not.toThrow();
  });

  test.each(keysOf(text))("%s: the example of the table can be read", (_key, example) => {
    expect(() => regulationOf({ ...scaffold, ...aroundExample(parse(example)) })).not.toThrow();
  });
});

test("both pages have the same tables, with the columns of the words the other way round", () => {
  const [english = "", dutch = ""] = pages.map(({ text }) => text);
  const words = (text: string) => rowsOf(text).map(([one, other]) => [one, other]);
  expect(words(dutch).map(([one, other]) => [other, one])).toEqual(words(english));
  expect(firstKeys(dutch)).toEqual(firstKeys(english));
});

/** Stages and duties of the organisation have steps of their own. */
function aroundSnippet(front: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...scaffold, ...(front.stages === undefined && { steps: otherSteps }), ...front };
}

/** The rows of the table that leads from words to keys. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const table = /\| sleutel \|[\s\S]*?\n\n|\| key \| example \|[\s\S]*?\n\n/u.exec(text)?.[0] ?? "";
  return table
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .slice(1)
    .map((line) => line.slice(2, -2).split(" | "));
}

function firstKeys(text: string): readonly (string | undefined)[] {
  return rowsOf(text).map(([, , key]) => /`([^`]+)`/u.exec(key ?? "")?.[1]);
}

function keysOf(text: string): readonly (readonly [string, string])[] {
  return rowsOf(text).flatMap(([, , key = "", example = ""]) => {
    const code = /^`(.+)`$/u.exec(example)?.[1]?.replace(" …", " objection");
    return code === undefined ? [] : [[key, code] as const];
  });
}

/** The example where it belongs: at a step, in the organisation, or at the top. */
function aroundExample(example: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const [key = ""] = Object.keys(example);
  if (key === "keep") return { steps: { decision: {} }, retention: { file: example } };
  if (key === "confidential") return { steps: { decision: {} }, attest: example };
  if (key === "share" || example.every === "year") {
    return { steps: { decision: {} }, organisation: { "decision-share": { act: "decision", ...example } } };
  }
  if (key === "cancelledBy" || key === "completedBy" || !stepKeys.includes(key) || key === "counting") {
    return { steps: { decision: {}, refusal: {} }, ...example };
  }
  const subject = example.otherwise === undefined ? "decision" : "complaint";
  return {
    steps: { ...otherSteps, [subject]: example, ...(subject === "decision" ? {} : { decision: {} }) },
  };
}
