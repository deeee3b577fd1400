import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runMain } from "../cli/run-main.ts";
import { mappingOf, places, readLog } from "./reading.ts";
import { eventsOf } from "./workbook-files.ts";

const folder = new URL("zgw/", import.meta.url);
const bundle = readFileSync(new URL("bundle.json", folder), "utf8");
const mapping = readFileSync(new URL("mapping.yaml", folder), "utf8");
const api = "https://zaken.example.nl/api/v1";
const mapped = `
case: case_id
event:
  activity:
    column: activity
    values: { startdatum: complaint, verlenging: delay-notice, ${api}/statustypen/9: decision, Gegrond: decision }
  time: timestamp
`;

const zaak = { url: `${api}/zaken/a`, bronorganisatie: "1", zaaktype: "x", startdatum: "2025-09-01" };
const status = {
  url: `${api}/statussen/1`,
  zaak: `${api}/zaken/a`,
  statustype: `${api}/statustypen/9`,
  datumStatusGezet: "2025-09-29T09:00:00Z",
};

function read(content: unknown) {
  return readLog(JSON.stringify(content), { name: "log.json", mapping: mappingOf(mapped) });
}

describe("the same case as resources and as CSV", () => {
  async function verdicts(name: string, ...words: string[]): Promise<unknown> {
    const path = fileURLToPath(new URL(name, folder));
    const { stdout } = await runMain(["check", path, ...words, "--format", "json"]);
    const { summary, cases } = JSON.parse(stdout);
    const withoutPlace = (key: string, value: unknown) =>
      ["file", "line"].includes(key) ? undefined : value;
    return JSON.stringify({ summary, cases }, withoutPlace);
  }

  test("gives the same verdicts", async () => {
    const path = fileURLToPath(new URL("mapping.yaml", folder));
    const asCsv = await verdicts("cases.csv");
    expect(asCsv).toContain('"late"');
    expect(await verdicts("bundle.json", "--mapping", path)).toBe(asCsv);
  });

  test("reads cases, moments in the zone of the log, and who set a status", async () => {
    const log = await readLog(bundle, { name: "bundle.json", mapping: mappingOf(mapping) });
    expect(log.sources?.[0]?.format).toBe("zgw");
    expect(eventsOf(log)).toEqual([
      "M-2 complaint 2025-09-01",
      "M-2 acknowledgement 2025-09-03 09:00Z",
      "M-2 decision 2025-09-30 22:30Z",
    ]);
    expect(log.cases[0]?.events.map(({ actor }) => actor)).toEqual([[], ["m.molenaar"], ["m.molenaar"]]);
    expect(log.cases[0]?.events[1]?.place).toMatchObject({ line: 21 });
  });
});

describe("the forms in which resources come", () => {
  const both = ["a complaint 2025-09-01", "a decision 2025-09-29 09:00Z"];

  test.each([
    ["a list", [zaak, status]],
    ["an answer with results", { count: 2, next: null, results: [zaak, status] }],
    ["lists in one object", { zaken: [zaak], statussen: [status] }],
    ["one resource with the others in it", { ...zaak, _expand: { status } }],
    ["a status twice, expanded and by itself", [{ ...zaak, _expand: { status } }, status]],
  ])("%s", async (_what, content) => {
    const log = await read(content);
    expect(eventsOf(log)).toEqual(both);
    expect(log.findings).toEqual([]);
  });

  test("a file for each sort: the end of the address keeps a case together", async () => {
    const [one, other] = await Promise.all([read([zaak]), read([status])]);
    expect([...eventsOf(one), ...eventsOf(other)]).toEqual(both);
  });

  test("a page that is not the last", async () => {
    expect(places(await read({ next: `${api}/zaken?page=2`, results: [zaak] }))).toEqual([
      "zgw-next-page 1:1",
    ]);
  });

  test("a log of our own that has a word of the standard as a content stays one", async () => {
    const own = {
      cases: [{ id: "1", events: [{ activity: "complaint", time: "2025-09-01", betrokkeneType: "x" }] }],
    };
    expect((await readLog(JSON.stringify(own), { name: "log.json" })).sources?.[0]?.format).toBe("json");
  });
});

describe("what this standard does not tell", () => {
  test("a result, a lengthening and a pause have no date: they happened, nobody knows when", async () => {
    const result = { url: `${api}/resultaten/1`, zaak: zaak.url, resultaattype: `${api}/resultaattypen/1` };
    const type = { url: `${api}/resultaattypen/1`, omschrijving: "Gegrond", resultaattypeomschrijving: "x" };
    const lengthened = {
      ...zaak,
      verlenging: { reden: "druk", duur: "P14D" },
      opschorting: { indicatie: true },
    };
    const log = await read({ zaken: [lengthened], resultaten: [result], resultaattypen: [type] });
    expect(eventsOf(log)).toEqual([
      "a complaint 2025-09-01",
      "a delay-notice ?",
      "a opschorting ?",
      "a decision ?",
    ]);
    expect(log.findings.filter(({ rule }) => rule === "no-time")).toHaveLength(3);
  });

  test("an empty lengthening or pause did not happen", async () => {
    const empty = {
      ...zaak,
      verlenging: { reden: "", duur: null },
      opschorting: { indicatie: false, reden: "" },
    };
    expect(eventsOf(await read([empty]))).toEqual(["a complaint 2025-09-01"]);
  });

  test("who set a status is not recorded when the rol is not in the file", async () => {
    const log = await read([{ ...status, gezetdoor: `${api}/rollen/1` }]);
    expect(places(log)).toEqual(["zgw-actor 1:1"]);
    expect([...log.scope.notRecorded]).toEqual(["actor", "role"]);
    const rol = { url: `${api}/rollen/2`, zaak: zaak.url, betrokkeneType: "medewerker", betrokkene: "b.bos" };
    const other = { ...status, url: `${api}/statussen/2`, gezetdoor: rol.url };
    const half = await read([{ ...status, gezetdoor: `${api}/rollen/1` }, other, rol]);
    expect([...half.scope.notRecorded]).toEqual(["actor", "role"]);
  });

  test("rollen by themselves, and resources of another kind, are said to be left out", async () => {
    const rol = { url: `${api}/rollen/1`, zaak: zaak.url, betrokkeneType: "medewerker" };
    expect(places(await read([rol]))).toEqual(["no-rows 1:1", "zgw-left-out 1:2"]);
    const others = await read([zaak, { url: `${api}/zaakobjecten/1`, objectType: "adres" }]);
    expect(places(others).map((place) => place.split(" ")[0])).toEqual(["zgw-left-out"]);
  });

  test("a citizen service number is never taken for a name", async () => {
    const rol = {
      url: `${api}/rollen/1`,
      zaak: zaak.url,
      betrokkeneType: "natuurlijk_persoon",
      betrokkeneIdentificatie: {
        inpBsn: "999990639",
        voorletters: "J.",
        voorvoegselGeslachtsnaam: "de",
        geslachtsnaam: "Boer",
      },
    };
    const log = await readLog(JSON.stringify([{ ...status, gezetdoor: rol.url }, rol]), {
      name: "log.json",
      mapping: mappingOf(`${mapped}  actor: actor\n`),
    });
    expect(log.cases[0]?.events[0]?.actor).toEqual(["J. de Boer"]);
  });
});
