import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { lintRegulation } from "../../src/lint/index.ts";
import { sayRegulation } from "../../src/read-back/say-regulation.ts";
import type { WrittenCase, WrittenEvent } from "../support/cases.ts";
import { regulationOf } from "../support/regulations.ts";
import { judge } from "./terms/judging.ts";

type Front = Readonly<Record<string, unknown>>;
type Walked = readonly [front: Front, log: string, expected: Readonly<Record<string, string>>];

const walk: Readonly<Record<string, Walked>> = parse(
  readFileSync(new URL("vocabulary-walk.yaml", import.meta.url), "utf8"),
);

it.each(Object.entries(walk))("%s", (_, [front, log, expected]) => {
  const regulation = regulationOf(front);
  expect(() => [lintRegulation(regulation), sayRegulation(regulation, "nl")]).not.toThrow();
  const found = judge({ regulation: front, ...caseOf(log, front), asOf: "2026-01-31" });
  const told = Object.entries(expected).map(([id, wanted]) => {
    const { status = "none", severity, due } = found[id] ?? {};
    return [id, [severity ?? status, wanted.includes(" ") ? due : undefined].filter(Boolean).join(" ")];
  });
  expect(Object.fromEntries(told)).toEqual(expected);
});

/** The complaint came in on 1 September, unless the log or the regulation says otherwise. */
function caseOf(log: string, front: Front): Pick<WrittenCase, "events" | "facts"> {
  const events: WrittenEvent[] = [];
  let facts: Readonly<Record<string, string>> = {};
  for (const row of log === "" ? [] : log.split(";")) {
    const [activity = "", ...rest] = row.trim().split(" ");
    const pairs = rest.filter((word) => word.includes("="));
    const fields = Object.fromEntries(pairs.map((pair) => pair.split("=", 2)));
    if (activity === "facts") facts = fields;
    else events.push({ activity, time: rest[0] ?? "", ...fields });
  }
  const isStarted = front.starts !== undefined || events.some(({ activity }) => activity === "complaint");
  return { events: isStarted ? events : [{ activity: "complaint", time: "2025-09-01" }, ...events], facts };
}
