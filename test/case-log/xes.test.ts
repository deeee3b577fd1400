import { describe, expect, test } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { mappingOf, places, readLog } from "./reading.ts";

const read = (text: string, options: Parameters<typeof readLog>[1] = {}) =>
  readLog(text, { name: "log.xes", ...options });

/** A log with these lines in it. */
const log = (...lines: readonly string[]) => `<?xml version="1.0"?>\n<log>\n${lines.join("\n")}\n</log>\n`;
const string = (key: string, value: string) => `<string key="${key}" value="${value}"/>`;
const date = (value: string) => `<date key="time:timestamp" value="${value}"/>`;
const event = (activity: string, when: string, ...others: readonly string[]) =>
  `<event>${string("concept:name", activity)}${date(when)}${others.join("")}</event>`;
const trace = (id: string, ...parts: readonly string[]) =>
  `<trace>${string("concept:name", id)}\n${parts.join("\n")}\n</trace>`;

/** What each case holds, as `activity line:column`. */
const told = ({ cases }: Awaited<ReturnType<typeof readLog>>) =>
  Object.fromEntries(
    cases.map(({ id, events }) => [
      id,
      events.map(({ activity, place }) => `${activity} ${place.line}:${place.column}`),
    ]),
  );

describe("XES", () => {
  test("a trace is a case, with the places of its events and what the extensions say of them", async () => {
    const found = await read(
      log(
        trace(
          "K-1",
          '<int key="amount" value="12"/><boolean key="Spoed" value="true"/>',
          event(
            "klacht",
            "2025-01-02T23:30:00.000+01:00",
            string("org:resource", "Anna"),
            string("org:role", "behandelaar"),
            string("org:group", "balie"),
            string("recipient", "klager"),
            '<date key="received" value="2025-01-03"/>',
            string("reasons", "kapot &amp; traag"),
          ),
        ),
      ),
    );
    const place = (line: number, column: number) => ({ file: "log.xes", line, column });
    expect(found.cases).toEqual([
      {
        id: "K-1",
        facts: { amount: 12, urgent: true },
        place: place(3, 1),
        events: [
          {
            activity: "complaint",
            time: { day: dayFromIso("2025-01-02"), instant: Date.UTC(2025, 0, 2, 22, 30) },
            actor: ["Anna"],
            role: ["handler"],
            recipient: ["complainant"],
            with: [],
            received: { day: dayFromIso("2025-01-03") },
            fields: { "org:group": "balie", reasons: "kapot & traag", amount: null, urgent: null },
            place: place(5, 1),
          },
        ],
      },
    ]);
    expect(found.scope.fields).toEqual(
      new Set(["time", "amount", "urgent", "actor", "role", "org:group", "recipient", "received", "reasons"]),
    );
    expect(found.findings).toEqual([]);
    expect(found.sources?.[0]?.format).toBe("xes");
  });

  test("is known by its content, and its places do not depend on how it comes in", async () => {
    const text = log(trace("K-1", event("klacht", "2025-01-02"), `  ${event("besluit", "2025-01-30")}`));
    const whole = await read(text, { name: "export", chunkLength: text.length });
    expect(told(whole)).toEqual({ "K-1": ["complaint 4:1", "decision 5:3"] });
    expect((await read(text, { name: "export", chunkLength: 1 })).cases).toEqual(whole.cases);
  });

  test("attributes within attributes have the name of both, a list its values together", async () => {
    const values = `${string("a", "Anna")}${string("a", "Bart")}`;
    for (const list of [values, `<values>${values}</values>`]) {
      const found = await read(
        log(
          trace(
            "K-1",
            event(
              "klacht",
              "2025-01-02",
              `<list key="org:resource">${list}</list>`,
              '<string key="letter" value="L-1">',
              string("form", "post"),
              "</string>",
            ),
          ),
        ),
      );
      expect(found.cases[0]?.events[0]).toMatchObject({
        actor: ["Anna", "Bart"],
        fields: { letter: "L-1", "letter.form": "post" },
      });
    }
  });

  test("what is global is recorded, but its default is nobody's word", async () => {
    const declared = `<global scope="event">${string("reasons", "__INVALID__")}${string("org:role", "x")}</global>`;
    const found = await read(log(declared, trace("K-1", event("klacht", "2025-01-02"))));
    expect(found.scope.fields).toEqual(new Set(["time", "reasons", "role"]));
    expect(found.cases[0]?.events[0]).toMatchObject({ role: [], fields: {} });
  });

  test("only what is complete has happened, and what is left out is said", async () => {
    const at = (transition: string) => string("lifecycle:transition", transition);
    const text = log(
      trace(
        "K-1",
        event("klacht", "2025-01-02", at("Complete")),
        event("besluit", "2025-01-20", at("start")),
        event("besluit", "2025-01-25", at("start")),
        event("besluit", "2025-01-30", at("complete")),
        event("hoorzitting", "2025-01-31"),
      ),
    );
    const found = await read(text);
    expect(told(found)).toEqual({ "K-1": ["complaint 4:1", "decision 7:1", "hearing 8:1"] });
    expect(places(found)).toEqual(["lifecycle-left-out 5:1"]);
    expect(found.findings[0]?.message.en).toContain('"start"): 2.');
    expect(found.rows).toEqual({ read: 3, used: 3, duplicates: 0, rejected: 0 });
  });

  test("a mapping renames; the attributes of a trace begin with case:", async () => {
    const mapping = mappingOf(
      [
        "case: case:nummer",
        "dates: yyyy/MM/dd",
        "facts: { urgent: case:spoed }",
        "event:",
        "  activity: { column: wat, values: { in: complaint, uit: decision } }",
        "  time: wanneer",
        "  contents: { reasons: lifecycle:transition }",
        "ignored: [concept:name]",
      ].join("\n"),
    );
    const row = (what: string, when: string, state: string) =>
      `<event>${string("concept:name", "x")}${string("wat", what)}${string("wanneer", when)}${string("lifecycle:transition", state)}${string("geheim", "x")}</event>`;
    const text = log(
      `<trace>${string("nummer", "K-1")}${string("spoed", "ja")}`,
      row("in", "2025/01/02", "start"),
      row("uit", "2025/01/30", "complete"),
      "</trace>",
    );
    const found = await read(text, { mapping });
    expect(found.cases).toMatchObject([
      {
        id: "K-1",
        facts: { urgent: "ja" },
        events: [
          { activity: "complaint", time: { day: dayFromIso("2025-01-02") }, fields: { reasons: "start" } },
          { activity: "decision", time: { day: dayFromIso("2025-01-30") }, fields: { reasons: "complete" } },
        ],
      },
    ]);
    expect(places(found)).toEqual(["unmapped-column 4:168"]);
  });

  test("a mapping may use a classifier, and take the acts from the traces", async () => {
    const classified = log(
      '<classifier name="Stap" keys="concept:name \'het soort\'"/>',
      trace(
        "K-1",
        `<event>${string("concept:name", "be")}${string("het soort", "sluit")}${date("2025-01-02")}</event>`,
      ),
    );
    const long =
      "case: case:concept:name\nevent: { activity: { column: Stap, values: { be+sluit: decision } }, time: time:timestamp }";
    expect(told(await read(classified, { mapping: mappingOf(long) }))).toEqual({ "K-1": ["decision 5:1"] });
    const register = log(
      trace(
        "K-1",
        `${string("in", "2025-01-02")}${string("uit", "2025-01-30")}`,
        event("x", "2025-01-03"),
        event("y", "2025-01-04"),
      ),
    );
    const mapping = mappingOf(
      "case: case:concept:name\nevents: { complaint: case:in, decision: case:uit }\nignored: [concept:name, time:timestamp]",
    );
    const found = await read(register, { mapping });
    expect([told(found), found.findings]).toEqual([{ "K-1": ["complaint 3:1", "decision 3:1"] }, []]);
  });

  test("a mapping that names what the log has nowhere is reported", async () => {
    const mapping = mappingOf(
      "case: case:concept:name\nevent: { activity: concept:name, time: wanneer }\nignored: [time:timestamp]",
    );
    const found = await read(log(trace("K-1", event("klacht", "2025-01-02"))), { mapping });
    expect(found.findings.map(({ rule }) => rule)).toEqual(["missing-column", "no-time"]);
    expect(found.scope.fields.has("time")).toBe(false);
  });
});

describe("bad input: nothing of a file that cannot be read to its end", () => {
  const good = trace("K-1", event("klacht", "2025-01-02"));
  const broken: readonly [string, string, string][] = [
    ["an element that is not closed", `<log>\n${good}`, "xml-syntax 4:8"],
    ["an element closed by another", log(good, "<trace></event>"), "xml-syntax 6:15"],
    ["an entity", log(good, trace("&e;", event("klacht", "2025-01-02"))), "xml-syntax 6:44"],
    [
      "an entity of its own",
      `<?xml version="1.0"?>\n<!DOCTYPE log [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<log>\n${good}</log>`,
      "xml-doctype 2:56",
    ],
    ["another document", `<?xml version="1.0"?>\n<html><log/></html>`, "no-xes 2:1"],
    [
      "an attribute without end",
      `${log(good).slice(0, -8)}<trace><string value="${"x".repeat(17_000_000)}`,
      "xml-too-long 5:16",
    ],
  ];
  test.each(broken)("%s", async (_name, text, finding) => {
    const found = await read(text, { chunkLength: 1 << 16 });
    expect([found.cases, places(found), found.rows.used]).toEqual([[], [finding], 0]);
    for (const { message } of found.findings)
      expect(Object.values(message).every((words) => words.length > 60)).toBe(true);
  });
});

describe("bad input: a place for each, and the rest is read", () => {
  const good = trace("K-1", event("klacht", "2025-01-02"));
  const bad: readonly [string, string, string[], [used: number, rejected: number]][] = [
    ["no traces", log(), ["no-rows 1:1"], [0, 0]],
    [
      "a trace without a name",
      log("<trace>", event("klacht", "2025-01-02"), event("besluit", "2025-01-03"), "</trace>", good),
      ["no-case 3:1"],
      [1, 2],
    ],
    [
      "a trace with nothing in it",
      log('<trace><string key="concept:name" value="K-2"/></trace>', good),
      [],
      [2, 0],
    ],
    [
      "an event without a name",
      log(trace("K-1", `<event>${date("2025-01-02")}</event>`, event("klacht", "2025-01-02"))),
      ["no-activity 4:1"],
      [1, 1],
    ],
    [
      "an event without a time",
      log(trace("K-1", `<event>${string("concept:name", "klacht")}</event>`)),
      ["no-time 4:1"],
      [1, 0],
    ],
    [
      "a date that is none",
      log(trace("K-1", event("klacht", "2025-02-30T10:00:00Z"))),
      ["impossible-date 4:51"],
      [1, 0],
    ],
    [
      "a date in another notation",
      log(trace("K-1", event("klacht", "2025/02/03 10:00"))),
      ["undeclared-date 4:51"],
      [1, 0],
    ],
    [
      "times without a zone",
      log(trace("K-1", event("klacht", "2025-01-02T10:00:00"), event("besluit", "2025-01-03T10:00:00"))),
      ["date-without-zone 4:51"],
      [2, 0],
    ],
    [
      "an attribute twice",
      log(trace("K-1", event("klacht", "2025-01-02", string("x", "1"), string("x", "2")))),
      ["duplicate-attribute 4:125"],
      [1, 0],
    ],
    [
      "an attribute without value",
      log(trace("K-1", event("klacht", "2025-01-02", '<string key="x"/>', '<string value="x"/>'))),
      ["incomplete-attribute 4:98", "incomplete-attribute 4:115"],
      [1, 0],
    ],
    [
      "a fact after the events",
      log(trace("K-1", event("klacht", "2025-01-02"), string("Spoed", "ja"))),
      ["late-attribute 5:1"],
      [1, 0],
    ],
    [
      "a fact that nobody knows",
      log(trace("K-1", string("kleur", "rood"), event("klacht", "2025-01-02"))),
      ["trace-attribute-unused 4:1"],
      [1, 0],
    ],
    ["a name twice", log(good, trace("K-1", event("besluit", "2025-01-03"))), ["trace-twice 6:1"], [2, 0]],
    [
      "an event twice",
      log(trace("K-1", event("klacht", "2025-01-02"), event("klacht", "2025-01-02"))),
      ["duplicate-row 5:1"],
      [1, 0],
    ],
    ["an event in no trace", log(event("jaarverslag", "2025-01-02"), good), [], [2, 0]],
  ];
  test.each(bad)("%s", async (_name, text, findings, [used, rejected]) => {
    const found = await read(text);
    expect(places(found)).toEqual(findings);
    expect([found.rows.used, found.rows.rejected]).toEqual([used, rejected]);
    expect(found.rows.read).toBe(used + rejected + found.rows.duplicates);
  });
});
