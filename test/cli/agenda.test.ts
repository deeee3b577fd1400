import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli, workplace } from "./run-cli.ts";
import { runMain } from "./run-main.ts";

/**
 * L-1: nothing done; acknowledgement by Monday 8 September (5 working days), decision by Monday 22 September (15).
 * L-2: acknowledged; decision by Monday 6 October. L-3: closed before its acknowledgement was due. L-4: withdrawn.
 */
const log = `case_id,activity,timestamp,role,recipient
L-1,complaint,2025-09-01,complainant,
L-2,complaint,2025-09-15,complainant,
L-2,acknowledgement,2025-09-16,miller,complainant
L-3,complaint,2025-08-01,complainant,
L-3,decision,2025-08-05,miller,complainant
L-4,complaint,2025-09-01,complainant,
L-4,withdrawal,2025-09-02,complainant,
`;

let folder = "";
let file = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-agenda-"));
  file = join(folder, "open.csv");
  await writeFile(file, log);
});

afterAll(async () => rm(folder, { recursive: true }));

function agenda(...more: readonly string[]) {
  return runMain(["agenda", file, "--regulation", "molen", "--as-of", "2025-09-20", ...more]);
}

async function itemsOf(...more: readonly string[]) {
  const { stdout } = await agenda("--format", "json", ...more);
  const {
    items,
  }: { items: { case: string; verdict: string; state: string; days: number; workingDays: number }[] } =
    JSON.parse(stdout);
  return items.map((item) => [item.case, item.verdict, item.state, item.days, item.workingDays]);
}

describe("agenda", () => {
  // On Saturday 20 September: nine working days after the 8th, one before the 22nd, eleven before 6 October.
  it("holds what must still be done in the open cases, what is late first", async () => {
    expect(await itemsOf()).toEqual([
      ["L-1", "acknowledgement", "overdue", -12, -9],
      ["L-1", "decision", "open", 2, 1],
      ["L-2", "decision", "open", 16, 11],
    ]);
  });

  it("says of each who does it, why, by which article and how the day was counted", async () => {
    const { code, stdout } = await agenda("--format", "json");
    const document = JSON.parse(stdout);
    const schema = JSON.parse(
      await readFile(new URL("../../schemas/agenda.schema.json", import.meta.url), "utf8"),
    );
    const isValid = new Ajv2020({ strict: false }).compile(schema);
    expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
    expect(code).toBe(1);
    expect(document.counts).toEqual({
      overdue: 1,
      disputed: 0,
      unclear: 0,
      open: 2,
      withoutDay: 0,
      withoutRole: 0,
    });
    expect(document.items[1]).toMatchObject({
      title: "Beslissing",
      by: [{ id: "miller", label: "molenaar" }],
      outside: false,
      due: "2025-09-22",
      articles: [{ id: "art_2__para_2", citation: "artikel 2, tweede lid" }],
      message: "Nog niet gedaan; kan nog tot en met 22 september 2025.",
    });
    expect(document.items[1].derivation.at(-1)).toBe("De uiterste dag is maandag 22 september 2025.");
  });

  it("shows it on the terminal", async () => {
    const { stdout } = await agenda();
    expect(stdout).toContain("✗ zaak L-1: Ontvangstbevestiging");
    expect(stdout).toContain("9 werkdagen te laat");
    expect(stdout).toContain("uiterlijk maandag 22 september 2025 · molenaar · artikel 2, tweede lid");
    expect(stdout).toContain("Te laat: 1; op tijd te doen: 2.");
  });

  it("keeps what is late when only the next days are asked", async () => {
    expect(await itemsOf("--within", "2")).toEqual([
      ["L-1", "acknowledgement", "overdue", -12, -9],
      ["L-1", "decision", "open", 2, 1],
    ]);
  });

  it("keeps what one role does, and counts what the regulation gives to nobody", async () => {
    expect(await itemsOf("--role", "Molenaar")).toEqual([
      ["L-1", "decision", "open", 2, 1],
      ["L-2", "decision", "open", 16, 11],
    ]);
    const { stdout, code } = await agenda("--role", "miller");
    expect(stdout).toContain("omdat de regeling er geen rol bij noemt: 1.");
    expect(code).toBe(0);
  });

  it("is empty once all is done, and then in order", async () => {
    const { code, stdout } = await runMain([
      "agenda",
      ...["in-orde.csv", "--regulation", "molen", "--as-of", "2026-01-31"],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("Er staat niets op de agenda.");
  });

  it("is a table without formulas", async () => {
    await writeFile(join(folder, "formula.csv"), log.replaceAll("L-1", "=1+1"));
    const { stdout } = await runMain([
      "agenda",
      ...[join(folder, "formula.csv"), "--regulation", "molen", "--as-of", "2025-09-20", "--format", "csv"],
    ]);
    const [header, first] = stdout.split("\r\n");
    expect(header).toBe(
      "\ufeffstand;uiterlijk;werkdagen;dagen;zaak;wat;door;artikel;oordeel;uitleg;zo geteld;andere lezingen;regeling;kenmerk",
    );
    expect(first).toContain("te laat;2025-09-08;-9;-12;'=1+1;Ontvangstbevestiging;de organisatie;");
  });

  it.each([
    ["an unknown role", ["--role", "millr"], "bedoelt u miller?"],
    ["days that are no number", ["--within", "twee"], "geen heel getal vanaf 0"],
    ["an unknown form", ["--format", "icss"], "bedoelt u ics?"],
    ["a form without a file", ["--format", "ics="], "hoort een bestand"],
    ["two forms on the screen", ["--format", "ics", "--format", "csv"], "past één verslag"],
    ["a target that cannot be written", ["--format", "ics=weg/agenda.ics"], "weg/agenda.ics"],
  ])("refuses %s", async (_what, words, says) => {
    const { code, stdout, stderr } = await agenda(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });

  it("is one document for machines also when nothing could be read", async () => {
    const { code, stdout } = await runMain([
      "agenda",
      "weg.csv",
      "--regulation",
      "molen",
      "--format",
      "json",
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ status: "not-checked", asOf: null, items: [] });
  });
});

describe("agenda as a calendar", () => {
  async function calendar(asOf: string, name = file): Promise<string> {
    const words = ["agenda", name, "--regulation", "molen", "--as-of", asOf, "--format", "ics"];
    return (await runMain(words)).stdout;
  }

  it("is read by other programs: one whole day for each last day", async () => {
    const events = Object.values(nodeIcal.sync.parseICS(await calendar("2025-09-20"))).flatMap((component) =>
      component?.type === "VEVENT" ? [component] : [],
    );
    expect(events.map(({ summary, datetype }) => [summary, datetype])).toEqual([
      ["L-1: Ontvangstbevestiging (te laat)", "date"],
      ["L-1: Beslissing", "date"],
      ["L-2: Beslissing", "date"],
    ]);
    const decision = events[1];
    expect(
      [decision?.start, decision?.end].map(
        (day) => day && [day.getFullYear(), day.getMonth() + 1, day.getDate()],
      ),
    ).toEqual([
      [2025, 9, 22],
      [2025, 9, 23],
    ]);
    expect(decision?.description).toContain("door: molenaar\nartikel 2, tweede lid\nDag nul is");
  });

  // 22 September and 6 October are Mondays: the Fridays before are the 19th, which has passed on the 20th, and 3 October.
  it("reminds of what is to come on the last weekday before it, at nine, and never of what has passed", async () => {
    const events = new ICAL.Component(ICAL.parse(await calendar("2025-09-20"))).getAllSubcomponents("vevent");
    const alarms = events.map((event) =>
      event.getAllSubcomponents("valarm").map((alarm) => {
        const trigger = alarm.getFirstPropertyValue("trigger");
        const start = event.getFirstPropertyValue("dtstart");
        if (!(trigger instanceof ICAL.Duration) || !(start instanceof ICAL.Time)) return undefined;
        const time = start.clone();
        time.isDate = false;
        time.addDuration(trigger);
        return `${alarm.getFirstPropertyValue("action")} ${time.toString()}`;
      }),
    );
    expect(alarms).toEqual([[], [], ["DISPLAY 2025-10-03T09:00:00"]]);
  });

  it("keeps the name of a duty, and a later agenda replaces an earlier one", async () => {
    const read = async (asOf: string) => {
      const events = new ICAL.Component(ICAL.parse(await calendar(asOf))).getAllSubcomponents("vevent");
      return new Map(
        events.map((event) => [
          String(event.getFirstPropertyValue("summary")).replace(/ \(.*/u, ""),
          {
            uid: String(event.getFirstPropertyValue("uid")),
            sequence: Number(event.getFirstPropertyValue("sequence")),
            stamp: String(event.getFirstPropertyValue("dtstamp")),
          },
        ]),
      );
    };
    const [earlier, later] = [await read("2025-09-18"), await read("2025-09-20")];
    for (const [name, { uid, sequence, stamp }] of later) {
      expect(earlier.get(name)?.uid).toBe(uid);
      expect(sequence - (earlier.get(name)?.sequence ?? 0)).toBe(2);
      expect(stamp).toBe("2025-09-20T00:00:00Z");
    }
    expect(new Set([...later.values()].map(({ uid }) => uid)).size).toBe(3);
  });

  it("has lines of at most 75 bytes that end in CR LF, and hides nothing behind signs of the format", async () => {
    const odd = join(folder, "odd.csv");
    await writeFile(odd, log.replaceAll("L-1", '"Ö; x, \\n"'));
    const text = await calendar("2025-09-20", odd);
    const lines = text.split("\r\n");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n"))).toBe(true);
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    expect(event?.getFirstPropertyValue("summary")).toBe("Ö; x, \\n: Ontvangstbevestiging (te laat)");
  });

  it("is the same in every time zone, also as a file", async () => {
    const written = await Promise.all(
      ["Pacific/Auckland", "America/Los_Angeles", "Europe/Amsterdam"].map(async (zone) => {
        const target = join(folder, `${zone.replace("/", "-")}.ics`);
        const words = [
          "agenda",
          file,
          "--regulation",
          "molen",
          "--as-of",
          "2025-09-20",
          "--format",
          `ics=${target}`,
        ];
        const { code, stdout } = await runCli(words, { cwd: workplace, env: { TZ: zone } });
        expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
        return readFile(target, "utf8");
      }),
    );
    expect(new Set(written).size).toBe(1);
    expect(written[0]).toBe(await calendar("2025-09-20"));
  });
});
