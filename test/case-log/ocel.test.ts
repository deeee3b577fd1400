import { describe, expect, test } from "vitest";
import { dayFromIso } from "../../src/calendar/day.ts";
import { mappingOf, places, readLog } from "./reading.ts";

type Parts = Readonly<Record<string, unknown>>;

/** A log with each object and each event on a line of its own. */
function ocel(objects: readonly Parts[], events: readonly Parts[]): string {
  const lines = (items: readonly Parts[]) => items.map((item) => `\n${JSON.stringify(item)}`).join(",");
  return `{"objectTypes": [], "eventTypes": [], "objects": [${lines(objects)}],\n"events": [${lines(events)}]}`;
}

const complaint = (id: string, attributes: readonly Parts[] = []) => ({ id, type: "Complaint", attributes });
const person = (id: string) => ({ id, type: "Person" });
const event = (
  id: string,
  type: string,
  time: string,
  related: Readonly<Record<string, string>>,
  others: Parts = {},
) => ({
  id,
  type,
  time,
  relationships: Object.entries(related).map(([objectId, qualifier]) => ({ objectId, qualifier })),
  ...others,
});

const read = (text: string, options: Parameters<typeof readLog>[1] = {}) =>
  readLog(text, { name: "log.json", chunkLength: 1000, ...options });

const told = ({ cases }: Awaited<ReturnType<typeof readLog>>) =>
  Object.fromEntries(
    cases.map(({ id, events }) => [
      id,
      events.map(({ activity, place }) => `${activity} ${place.line}:${place.column}`),
    ]),
  );

describe("OCEL 2.0", () => {
  test("the only type that fits is the case, and that is said", async () => {
    const found = await read(
      ocel(
        [
          complaint("K-1", [{ name: "Spoed", time: "1970-01-01T00:00:00Z", value: "ja" }]),
          person("Anna"),
          person("klager"),
        ],
        [
          event("e1", "klacht", "2025-01-02T10:00:00Z", { "K-1": "about" }),
          event(
            "e2",
            "besluit",
            "2025-01-30T10:00:00Z",
            { "K-1": "", Anna: "actor", klager: "recipient" },
            {
              attributes: [
                { name: "reasons", value: "kapot" },
                { name: "role", value: "behandelaar" },
              ],
            },
          ),
        ],
      ),
    );
    expect(found.sources?.[0]?.format).toBe("ocel");
    expect(told(found)).toEqual({ "K-1": ["complaint 6:1", "decision 7:1"] });
    expect(found.cases[0]).toMatchObject({
      facts: { urgent: "ja" },
      events: [
        { time: { day: dayFromIso("2025-01-02"), instant: Date.UTC(2025, 0, 2, 10) } },
        { actor: ["Anna"], role: ["handler"], recipient: ["complainant"], fields: { reasons: "kapot" } },
      ],
    });
    expect(places(found)).toEqual(["ocel-case-type 1:1"]);
    expect(found.findings[0]?.message.en).toContain('"Complaint"');
  });

  test("what an object has changes with time, and an event knows what held then", async () => {
    const found = await read(
      ocel(
        [
          complaint("K-1", [
            { name: "amount", time: "2025-01-10T00:00:00Z", value: "20" },
            { name: "amount", time: "1970-01-01T00:00:00Z", value: "10" },
          ]),
        ],
        [
          event("e1", "klacht", "2025-01-02T10:00:00Z", { "K-1": "" }),
          event("e2", "besluit", "2025-01-10T00:00:00Z", { "K-1": "" }),
        ],
      ),
    );
    expect(found.cases[0]?.events.map(({ fields }) => fields.amount)).toEqual(["10", "20"]);
    expect(found.cases[0]?.conflicts?.amount?.map(({ value }) => value)).toEqual(["10", "20"]);
  });

  const both = ocel(
    [complaint("K-1"), complaint("K-2"), { id: "D-1", type: "Letter" }, person("Anna")],
    [
      event("e1", "klacht", "2025-01-02", { "K-1": "", "K-2": "" }),
      event("e2", "besluit", "2025-01-30", { "K-1": "", "D-1": "", Anna: "signed by" }),
      event("e3", "hoorzitting", "2025-01-30", { "D-1": "" }),
      event("e4", "jaarverslag", "2025-01-30", { "D-1": "" }),
    ],
  );

  test("nothing is guessed: without a type that fits nothing is read until the mapping says which", async () => {
    const unmapped = await read(both);
    expect([unmapped.cases, places(unmapped)]).toEqual([[], ["ocel-case-type 1:1"]]);
    const mapped = await read(both, { mapping: mappingOf("case: object:Complaint") });
    expect(told(mapped)).toEqual({ "K-1": ["complaint 7:1", "decision 8:1"], "K-2": ["complaint 7:1"] });
    expect(mapped.organisation.map(({ activity }) => activity)).toEqual(["yearly-report"]);
    expect(places(mapped)).toEqual([
      "ocel-event-of-several-cases 7:1",
      "ocel-relation-unused 8:100",
      "ocel-relation-unused 8:134",
      "ocel-event-without-case 9:1",
    ]);
    const other = await read(both, { mapping: mappingOf("case: object:Klacht") });
    expect([other.cases, places(other)]).toEqual([[], ["ocel-case-type 1:1"]]);
    expect(other.findings[0]?.place.file).toBe("mapping.yaml");
  });

  test("a mapping says what a relation and an attribute of the case mean", async () => {
    const mapping = mappingOf(
      [
        "case: object:Complaint",
        "facts: { urgent: case:haast }",
        "event:",
        "  activity: { column: concept:name, values: { in: complaint } }",
        "  time: time:timestamp",
        "  actor: qualifier:signed by",
        "  with: object:Person",
      ].join("\n"),
    );
    const text = ocel(
      [complaint("K-1", [{ name: "haast", value: "ja" }]), complaint("K-2"), person("Anna"), person("Bart")],
      [event("e1", "in", "2025-01-02", { "K-1": "", Anna: "signed by", Bart: "" })],
    );
    const found = await read(text, { mapping });
    expect(found.cases).toMatchObject([
      {
        id: "K-1",
        facts: { urgent: "ja" },
        events: [{ activity: "complaint", actor: ["Anna"], with: ["Anna", "Bart"] }],
      },
      { id: "K-2", events: [] },
    ]);
    expect(found.findings).toEqual([]);
  });

  const sound = event("e1", "klacht", "2025-01-02", { "K-1": "" });
  const { id: _id, ...nameless } = sound;
  const { type: _type, ...typeless } = sound;
  const { time: _time, ...timeless } = sound;
  const taken = "ocel-case-type 1:1";
  const bad: readonly [string, string, string[], [used: number, rejected: number]][] = [
    ["no JSON", '{"objects": [,]}', ["json-syntax 1:14"], [0, 0]],
    ["no events at all", '{"objectTypes": [], "objects": []}', ["ocel-shape 1:1"], [0, 0]],
    ["OCEL 1.0", '{"ocel:global-log": {}, "ocel:events": {}}', ["old-ocel 1:1"], [0, 0]],
    [
      "two events without an id",
      ocel([complaint("K-1")], [nameless, sound, nameless]),
      [taken, "ocel-shape 4:1", "ocel-shape 6:1"],
      [1, 2],
    ],
    [
      "two events with one id",
      ocel([complaint("K-1")], [sound, sound]),
      [taken, "ocel-id-twice 5:1"],
      [1, 1],
    ],
    [
      "an object twice",
      ocel([complaint("K-1"), complaint("K-1")], [sound]),
      [taken, "ocel-id-twice 3:1"],
      [1, 0],
    ],
    [
      "an object without a type",
      ocel([complaint("K-1"), { id: "x" }], [sound]),
      [taken, "ocel-shape 3:1"],
      [1, 0],
    ],
    [
      "an object that is not there",
      ocel([complaint("K-1")], [event("e1", "klacht", "2025-01-02", { "K-1": "", x: "" })]),
      [taken, "ocel-unknown-object 4:99"],
      [1, 0],
    ],
    [
      "an event without a type",
      ocel([complaint("K-1")], [typeless, { ...sound, id: "e2" }]),
      [taken, "no-activity 4:1"],
      [1, 1],
    ],
    ["an event without a time", ocel([complaint("K-1")], [timeless]), [taken, "no-time 4:1"], [1, 0]],
    [
      "a date that is none",
      ocel([complaint("K-1")], [{ ...sound, time: "2025-02-30" }]),
      [taken, "impossible-date 4:35"],
      [1, 0],
    ],
    [
      "a time without a zone",
      ocel([complaint("K-1")], [{ ...sound, time: "2025-02-03T10:00:00" }]),
      [taken, "date-without-zone 4:35"],
      [1, 0],
    ],
  ];
  test.each(bad)("%s", async (_name, text, findings, [used, rejected]) => {
    const found = await read(text);
    expect(places(found)).toEqual(findings);
    expect([found.rows.used, found.rows.rejected, found.rows.read]).toEqual([
      used,
      rejected,
      used + rejected,
    ]);
  });
});
