import fc from "fast-check";

/** Which things random logs may have that some forms cannot hold. */
export interface Allowed {
  /** Numbers, yes and no. */
  readonly types?: boolean;
  readonly lists?: boolean;
  /** Facts of the case itself, different ones as well, and cases without events. */
  readonly caseFacts?: boolean;
  readonly conflicts?: boolean;
  readonly undated?: boolean;
  /** A fact that the regulation does not know. */
  readonly otherFacts?: boolean;
}

const word = fc.constantFrom(
  "ja",
  "=1+1",
  "'=x",
  "''@y",
  "-5",
  "+31 6",
  "a,b;c",
  'zegt "nee"',
  "regel\nregel",
  "x\ty",
  "<b>&amp;</b>",
  "é \u{1f600}",
  "'",
  "null",
  "2025-01-01",
  "]]>",
);

const time = fc.constantFrom(
  "2025-03-30",
  "2025-09-01T00:00",
  "2025-09-01T16:30",
  "2025-09-01T16:30:05.250+02:00",
  "2025-09-01T24:00",
  "2025-10-26T02:30",
  "2025-10-26T02:30+01:00",
  "2024-02-29T23:59:59.999Z",
  "1930-07-01T12:00",
);

const person = fc.constantFrom("Anna", "Bart de Boer", "klager", "K-1", "=Eva", "O'Brien");

/** A log as the JSON of schemas/case-log.schema.json. */
export function randomLog(allowed: Allowed): fc.Arbitrary<object> {
  const value = fc.oneof(
    word,
    ...(allowed.types ? [fc.integer({ min: -9, max: 9 }), fc.boolean(), fc.constantFrom(0.5, 1e21)] : []),
    ...(allowed.lists
      ? [
          fc.array(
            word.filter((each) => !each.includes("|")),
            { maxLength: 3 },
          ),
        ]
      : []),
  );
  const fields = fc.dictionary(
    fc.constantFrom(
      "reasons",
      "urgent",
      "amount",
      "involved",
      "new-date",
      "aard van de klacht",
      "=som",
      "x;y",
    ),
    fc.oneof({ weight: 3, arbitrary: value }, fc.constant(null)),
    { maxKeys: 4 },
  );
  const names = fc.uniqueArray(person, { maxLength: 2 });
  const event = (activities: readonly string[]) =>
    fc
      .record(
        {
          activity: fc.constantFrom(...activities),
          time,
          actor: names,
          role: fc.constantFrom("handler", "griffier"),
          recipient: names,
          with: names,
          form: word,
          sent: time,
          received: time,
          dated: time,
          planned: time,
          period: fc.constantFrom("2024", "2024-Q1"),
          what: word,
          due: time,
        },
        { requiredKeys: allowed.undated ? ["activity"] : ["activity", "time"] },
      )
      .chain((properties) => fields.map((others) => ({ ...others, ...properties })));
  const facts = fc.dictionary(
    fc.constantFrom("urgent", "amount", "involved", ...(allowed.otherFacts ? ["kleur"] : [])),
    fc.oneof(value, fc.constant(null)),
    {
      maxKeys: 3,
    },
  );
  // In a column with only midnights these would be dates (TERMS §1).
  const noon = { activity: "klacht" };
  const times = ["time", "sent", "received", "dated", "planned", "due"];
  const start = { ...noon, ...Object.fromEntries(times.map((name) => [name, "2025-01-02T12:00"])) };
  const each = (id: string) =>
    fc.record({
      id: fc.constant(id),
      ...(allowed.caseFacts && { facts }),
      events: fc
        .array(event(["klacht", "hoorzitting", "besluit", "=iets anders", "Iets, met komma"]), {
          maxLength: 5,
          minLength: allowed.caseFacts ? 0 : 1,
        })
        .map((events) => (id === "K-1" ? [start, ...events] : events)),
    });
  return fc
    .record({
      logUntil: fc.constant("2025-12-01"),
      notRecorded: fc.subarray(["hoorzitting", "reasons"]),
      zone: fc.constantFrom("Europe/Amsterdam", "Asia/Tokyo"),
      cases: fc.tuple(each("K-1"), each("-2"), each('naam, met "tekens"')),
      again: allowed.conflicts ? each("K-1") : fc.constant(undefined),
      organisation: fc.array(event(["jaarverslag"]), { maxLength: 2 }),
    })
    .map(({ cases, again, ...rest }) => ({
      ...rest,
      cases: again === undefined ? cases : [...cases, again],
    }));
}
