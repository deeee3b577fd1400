import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readMapping } from "../../src/case-log/mapping.ts";
import { mappingText } from "../../src/mapping-proposal/mapping-text.ts";
import { proposeMapping } from "../../src/mapping-proposal/propose.ts";
import { readSourceTable } from "../../src/mapping-proposal/source-table.ts";
import { type Targets, targetsOf, targetsOfCatalogue } from "../../src/mapping-proposal/targets.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { workbook } from "../case-log/workbook-files.ts";
import { regulationWith } from "../regulation/support.ts";

async function* once(content: string | Uint8Array) {
  yield content;
}

async function propose(
  content: string | Uint8Array,
  targets: Targets = targetsOfCatalogue(),
  name = "register.csv",
) {
  const table = await readSourceTable({ name, chunks: once(content) });
  if (!("columns" in table)) throw new Error("no table");
  const proposal = proposeMapping(table, targets);
  const text = mappingText(proposal, table, "nl");
  return { proposal, text, mapping: parse(text), findings: readMapping({ name: "m.yaml", text }).findings };
}

const rulesOf = ({ doubts }: Awaited<ReturnType<typeof propose>>["proposal"]) =>
  doubts.map(({ rule, column }) => (column === undefined ? rule : `${rule} ${column}`));

describe("what is no date or no case, but looks like it", () => {
  const table = (...rows: readonly string[]) => propose(rows.join("\n"));

  it("dates with a year of two digits", async () => {
    const { proposal, mapping } = await table(
      "Nr;Ontvangen;Besluit",
      "1;06-01-25;12-02-2025",
      "2;7 mrt. 25;13-03-2025",
    );
    expect(rulesOf(proposal)).toContain("short-years Ontvangen");
    expect(mapping.events).toEqual({ decision: "Besluit" });
  });

  it("objects in JSON are looked at as the same table in CSV is", async () => {
    const csv = await table("Nr,Ontvangen,Besluit", "1,16-01-2025,17-02-2025", "2,27-01-2025,");
    const objects = [
      { Nr: 1, Ontvangen: "16-01-2025", Besluit: "17-02-2025" },
      { Nr: 2, Ontvangen: "27-01-2025", Besluit: null },
    ];
    const { delimiter: _delimiter, ...mapping } = csv.mapping;
    const lines = objects.map((row) => JSON.stringify(row)).join("\n");
    for (const [name, text] of [
      ["register.json", JSON.stringify(objects)],
      ["register.json", JSON.stringify({ value: objects })],
      ["register.jsonl", lines],
    ] as const) {
      const proposed = await propose(text, targetsOfCatalogue(), name);
      expect(proposed.findings).toEqual([]);
      expect(proposed.mapping).toEqual(mapping);
    }
    await expect(
      propose('{"cases":[{"id":"1","events":[]}]}', targetsOfCatalogue(), "log.json"),
    ).rejects.toThrow("no table");
  });

  it("cases with a list of acts: what the case says, and what each act says", async () => {
    const step = (wat: string, datum: string) => ({ wat, datum, door: "An" });
    const objects = [
      {
        zaak: { nummer: "K-1", ontvangen: "16-01-2025" },
        bijlagen: [{ naam: "x.pdf" }],
        acties: [step("Bevestiging", "20-01-2025"), step("Besluit", "17-02-2025")],
      },
      { zaak: { nummer: "K-2", ontvangen: "27-01-2025" }, acties: [step("Bevestiging", "28-01-2025")] },
    ];
    const lines = objects.map((row) => JSON.stringify(row)).join("\n");
    for (const [name, text] of [
      ["register.json", JSON.stringify({ zaken: objects })],
      ["register.jsonl", lines],
    ] as const) {
      const { proposal, mapping, findings } = await propose(text, targetsOfCatalogue(), name);
      expect(findings).toEqual([]);
      expect(proposal.kind).toBe("list");
      expect(mapping).toEqual({
        list: "acties",
        dates: "d-M-yyyy",
        case: "zaak.nummer",
        events: { complaint: "zaak.ontvangen" },
        event: {
          activity: { column: "acties.wat", values: { Bevestiging: "acknowledgement", Besluit: "decision" } },
          time: "acties.datum",
          actor: "acties.door",
        },
        ignored: ["bijlagen"],
      });
    }
  });

  it("cases with a list of acts: dates that cannot be read are said, of the case and of its acts", async () => {
    const cases = [
      {
        nr: "1",
        ontvangen: "06-01-25",
        stappen: [{ wat: "Besluit", datum: "12-02-2025", gepland: "1-2-25" }],
      },
      { nr: "2", ontvangen: "7-1-25", stappen: [{ wat: "Bevestiging", datum: "13-03-2025", gepland: "" }] },
      { nr: "3", ontvangen: "8-1-25", stappen: [{ wat: "Besluit", datum: "14-03-2025", gepland: "" }] },
    ];
    const { proposal } = await propose(JSON.stringify(cases), targetsOfCatalogue(), "register.json");
    expect(rulesOf(proposal)).toEqual(
      expect.arrayContaining(["short-years ontvangen", "short-years stappen.gepland"]),
    );
  });

  it("a list that holds no acts is no log: its case is a row", async () => {
    const { proposal, mapping } = await propose(
      JSON.stringify([
        { nummer: "1", ontvangen: "16-01-2025", bijlagen: [{ naam: "a.pdf" }, { naam: "b.pdf" }] },
        { nummer: "2", ontvangen: "27-01-2025", bijlagen: [] },
      ]),
      targetsOfCatalogue(),
      "register.json",
    );
    expect(proposal.kind).toBe("register");
    expect(mapping).toEqual({
      dates: "d-M-yyyy",
      case: "nummer",
      events: { complaint: "ontvangen" },
      ignored: ["bijlagen"],
    });
  });

  it("dates that a workbook saved as a number; a number of something else is none", async () => {
    const { proposal } = await table(
      "Nr;Datum ontvangst;Postcode;Besluit",
      "1;45663;45663;17-02-2025",
      "2;45691;45691;14-04-2025",
    );
    expect(rulesOf(proposal).filter((rule) => rule.startsWith("serial"))).toEqual([
      "serial-dates Datum ontvangst",
    ]);
  });

  it("a row that adds the cases up", async () => {
    const { proposal } = await table("Nr;Ontvangen;Besluit", "1;06-01-2025;17-02-2025", "Totaal;1;1");
    expect(rulesOf(proposal)).toContain("total-row Nr");
  });

  it("a log of one case, with the columns that need no mapping", async () => {
    const { proposal } = await table(
      "case_id,activity,timestamp",
      "1,complaint,2025-01-06",
      "1,decision,2025-02-17",
    );
    expect(proposal.kind).toBe("log");
  });
});

describe("a register", () => {
  it("gets an activity for each column with dates, in Dutch", async () => {
    const { proposal, mapping, findings } = await propose(
      [
        "Klachtnummer;Ingekomen op;Ontvangstbevestiging;Hoorzitting;Datum afhandeling;Gearchiveerd;Opmerkingen",
        "2025-01;03-02-2025;05-02-2025;20-02-2025;12-03-2025;13-03-2025;geen",
        "2025-02;04-02-2025;25-02-2025;;28-02-2025;;",
      ].join("\r\n"),
    );
    expect(mapping).toEqual({
      delimiter: ";",
      dates: "d-M-yyyy",
      case: "Klachtnummer",
      events: {
        complaint: "Ingekomen op",
        acknowledgement: "Ontvangstbevestiging",
        hearing: "Hoorzitting",
        decision: "Datum afhandeling",
        filed: "Gearchiveerd",
      },
      ignored: ["Opmerkingen"],
    });
    expect(findings).toEqual([]);
    expect(rulesOf(proposal)).toEqual([]);
  });

  it("and in English, with ISO dates, which need no format", async () => {
    const { mapping } = await propose(
      ["reference,received,acknowledged,closed", "A1,2025-02-03,2025-02-05,2025-03-01"].join("\n"),
    );
    expect(mapping).toEqual({
      delimiter: ",",
      case: "reference",
      events: { complaint: "received", acknowledgement: "acknowledged", closing: "closed" },
    });
  });

  it("says when day and month cannot be told apart, and not when another column tells", async () => {
    const open = await propose("nr,ontvangen\n1,03/04/2025\n2,05/06/2025\n");
    expect(open.mapping.dates).toBe("d/M/yyyy");
    expect(rulesOf(open.proposal)).toEqual(["day-or-month ontvangen"]);
    const told = await propose("nr,ontvangen,besluit\n1,03/04/2025,04/13/2025\n2,05/06/2025,06/20/2025\n");
    expect(told.mapping.dates).toBe("M/d/yyyy");
    expect(rulesOf(told.proposal)).toEqual([]);
  });

  it("gives a column its own format where the common one would read other dates", async () => {
    const { mapping } = await propose(
      "nr,ontvangen,besluit\n1,13/04/2025,04/23/2025\n2,25/06/2025,06/30/2025\n3,01/02/2025,03/14/2025\n",
    );
    expect(mapping.dates).toBeUndefined();
    expect(mapping.events).toEqual({
      complaint: { time: { column: "ontvangen", dates: "d/M/yyyy" } },
      decision: { time: { column: "besluit", dates: "M/d/yyyy" } },
    });
  });

  it("leaves a planned date out, names a second column of an activity, and cells that are no date", async () => {
    const { proposal, mapping } = await propose(
      [
        "zaak;ontvangen;uiterlijke datum besluit;besluit klager;besluit medewerker",
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(
          (n) => `${n};0${n}-01-2025;01-03-2025;0${n}-02-2025;0${n}-02-2025`,
        ),
        "10;onbekend;21-03-2025;21-02-2025;21-02-2025",
      ].join("\n"),
    );
    expect(mapping.events).toEqual({ complaint: "ontvangen", decision: "besluit klager" });
    expect(mapping.ignored).toEqual(["uiterlijke datum besluit", "besluit medewerker"]);
    expect(rulesOf(proposal)).toEqual([
      "not-every-date ontvangen",
      "planned-date uiterlijke datum besluit",
      "same-activity besluit medewerker",
    ]);
  });

  it("takes the date that is mostly the first as the start, and doubts a date before it", async () => {
    const { proposal, mapping } = await propose(
      "id;wanneer;besluit;onderzoek\n1;2025-01-02;2025-02-01;2024-12-30\n2;2025-01-03;2025-02-01;2025-01-20\n3;2025-01-03;2025-02-01;2025-01-20\n",
    );
    expect(mapping.events.complaint).toBe("wanneer");
    expect(rulesOf(proposal)).toEqual(["start-by-order wanneer", "before-start onderzoek"]);
  });

  it("says of which columns it is not clear which act they are about", async () => {
    const { proposal, mapping } = await propose(
      "Zaaknr.;Melddatum;Besluit verstuurd;Vorm;Behandelaar\n1;05/01/2026;20/01/2026;brief;A\n2;13/01/2026;10/02/2026;e-mail;B\n",
    );
    expect(mapping.ignored).toEqual(["Vorm", "Behandelaar"]);
    expect(rulesOf(proposal)).toEqual(["forms Vorm", "persons Behandelaar"]);
  });

  it("keeps a column of which not every cell is a date, and says so", async () => {
    const { proposal, mapping } = await propose(
      "Zaaknr.;Melddatum;Reactie verstuurd\n1;05/01/2026;20/01/2026\n2;13/01/2026;10/02/2026\n3;onbekend;\n",
    );
    expect(mapping.events).toEqual({ complaint: "Melddatum", decision: "Reactie verstuurd" });
    expect(rulesOf(proposal)).toEqual(["not-every-date Melddatum"]);
    expect(proposal.doubts[0]?.message.nl).toContain("In één cel staat zo geen datum: “onbekend”.");
  });

  it("says when no column tells the start of the case", async () => {
    const { proposal, mapping } = await propose("nr;besluit\n1;2025-01-02\n2;2025-02-03\n");
    expect(mapping.events).toEqual({ decision: "besluit" });
    expect(rulesOf(proposal)).toEqual(["no-start-column"]);
  });

  it("has no case number: that is said, and nothing is made up", async () => {
    const { proposal, mapping } = await propose(
      "ontvangen;besluit\n2025-01-02;2025-02-01\n2025-01-02;2025-02-01\n",
    );
    expect(mapping.case).toBeUndefined();
    expect(rulesOf(proposal)).toEqual(["no-case-column"]);
  });
});

describe("other forms", () => {
  it("finds the column names below a title in a workbook, whose dates need no format", async () => {
    for (const name of ["register.xlsx", "register.ods"]) {
      const { mapping } = await propose(workbook(name), undefined, name);
      expect(mapping).toMatchObject({
        header: 3,
        case: "Nr",
        events: { complaint: "Ontvangen", decision: "Besluit" },
      });
      expect(mapping.delimiter).toBeUndefined();
    }
  });

  it("says what is wrong with a workbook, as check does", async () => {
    const look = await readSourceTable({ name: "password.xlsx", chunks: once(workbook("password.xlsx")) });
    expect("findings" in look && look.findings.map(({ rule }) => rule)).toEqual(["encrypted-workbook"]);
    const sheets = await readSourceTable({
      name: "two-sheets.ods",
      chunks: once(workbook("two-sheets.ods")),
    });
    expect("findings" in sheets && sheets.findings.map(({ rule }) => rule)).toEqual(["several-sheets"]);
  });

  it("looks into what is packed", async () => {
    const packed = gzipSync("nr;ontvangen\n1;2025-01-02\n2;2025-01-03\n");
    expect((await propose(packed, undefined, "r.csv.gz")).mapping.events).toEqual({ complaint: "ontvangen" });
  });

  it("keeps the canonical names of a log", async () => {
    const { mapping } = await propose(
      "case_id,activity,timestamp,actor,recipient\nA,complaint,2025-01-02,Anna,\nA,decision,2025-01-03,Bea,Anna\nB,complaint,2025-01-02,Anna,\n",
    );
    expect(mapping.event).toEqual({
      activity: "activity",
      time: "timestamp",
      actor: "actor",
      recipient: "recipient",
    });
  });
});

describe("against a regulation", () => {
  const regulation = regulationWith(`roles: { handler: behandelaar, management: directie }
facts:
  channel: { values: { phone: per telefoon, letter: per brief } }
  urgent: boolean
steps:
  acknowledgement: { within: 5 werkdagen }
  talk: { label: Gesprek met de klager, within: 2 weken }
  decision: { within: 6 weken, by: handler, contains: [grounds] }
  evaluation: { within: 3 maanden }
fields: { grounds: Gronden }`);
  const targets = targetsOf(regulation);

  it("knows its own activities, facts with their words, contents and doers", async () => {
    const { proposal, mapping, findings } = await propose(
      [
        "Nr;Ontvangen;Bevestigd;Gesprek;Besluit;Besluit door;Gronden;Kanaal;Urgent;Channel",
        "1;2025-01-02;2025-01-03;2025-01-10;2025-02-01;behandelaar;ja;x;ja;telefoon",
        "2;2025-01-02;2025-01-03;2025-01-10;2025-02-01;directie;nee;y;nee;per brief",
      ].join("\n"),
      targets,
    );
    expect(mapping.events).toEqual({
      complaint: "Ontvangen",
      acknowledgement: "Bevestigd",
      talk: "Gesprek",
      decision: { time: "Besluit", role: "Besluit door", contents: { grounds: "Gronden" } },
    });
    expect(mapping.facts).toEqual({
      urgent: "Urgent",
      channel: { column: "Channel", values: { telefoon: "phone" } },
    });
    expect(mapping.notRecorded).toEqual(["evaluation"]);
    expect(mapping.ignored).toEqual(["Kanaal"]);
    expect(rulesOf(proposal)).toEqual(["guessed-words Channel", "forms Kanaal", "not-recorded"]);
    expect(findings).toEqual([]);
  });

  it("reads a log: a row per event, with what its words mean and what never occurs", async () => {
    const { proposal, mapping } = await propose(
      [
        "case:concept:name,concept:name,time:timestamp,org:resource,Kanaal",
        "1,Klacht ontvangen,2025-01-02T10:00:00+01:00,Anna,webformulier",
        "1,Ontvangst bevestigd,2025-01-03T10:00:00+01:00,Bea,brief",
        "1,Gesprek klager,2025-01-03T10:00:00+01:00,Bea,telefonisch",
        "2,Klacht ontvangen,2025-01-02T10:00:00+01:00,Anna,e-mail",
        "2,Iets anders,2025-01-04T10:00:00+01:00,Bea,",
      ].join("\n"),
      targets,
    );
    expect(mapping).toEqual({
      delimiter: ",",
      case: "case:concept:name",
      event: {
        activity: { column: "concept:name", values: { "Gesprek klager": "talk" } },
        time: "time:timestamp",
        actor: "org:resource",
        form: "Kanaal",
      },
    });
    expect(rulesOf(proposal)).toEqual([
      "guessed-words concept:name",
      "unknown-words concept:name",
      "never-seen",
    ]);
  });

  it("knows what a notice of delay carries, and the date that it names", async () => {
    const { proposal, mapping } = await propose(
      [
        "Nr;Ontvangen;Uitstel;Reden;Nieuwe datum",
        "1;2025-01-02;2025-02-03;ziekte;2025-03-03",
        "2;2025-01-09;2025-02-10;drukte;2025-03-10",
      ].join("\n"),
      targetsOf(
        regulationWith(`steps:
  decision: { within: 6 weken, extension: { contains: [grounds], atMost: 10 weken na complaint } }
fields: { grounds: Reden, new-date: Nieuwe datum }`),
      ),
    );
    expect(mapping.events["delay-notice"]).toEqual({
      time: "Uitstel",
      contents: { grounds: "Reden", "new-date": "Nieuwe datum" },
    });
    expect(proposal.doubts.map(({ column }) => column)).not.toContain("Reden");
  });
});

describe("the registers of the regulations here", () => {
  it.each(["accountants", "dmg", "dpo2", "o21", "orthopedie"])(
    "%s: what is proposed without a doubt is right",
    async (id) => {
      const folder = `regulations/${id}`;
      const file = id === "o21" ? "2016-06-01.md" : "regulation.md";
      const { regulation } = readRegulation(readFileSync(`${folder}/${file}`, "utf8"), file);
      if (!regulation) throw new Error("not read");
      const { proposal, findings } = await propose(
        readFileSync(`${folder}/logs/register.csv`),
        targetsOf(regulation),
      );
      const made = parse(readFileSync(`${folder}/logs/register.mapping.yaml`, "utf8"));
      const columnsOf = (entry: unknown): unknown[] => {
        if (Array.isArray(entry)) return entry.flatMap(columnsOf);
        const time = typeof entry === "string" ? entry : (entry as { time: unknown }).time;
        return [typeof time === "string" ? time : (time as { column: unknown }).column];
      };
      const doubted = new Set(proposal.doubts.map(({ column }) => column));
      const wrong = proposal.events.filter(({ activity, time }) => {
        return !doubted.has(time) && !columnsOf(made.events[String(activity)] ?? []).includes(time);
      });
      expect(wrong.map(({ activity, time }) => `${activity}: ${time}`)).toEqual([]);
      expect(proposal.case).toBe(made.case);
      expect(findings).toEqual([]);
    },
  );
});
