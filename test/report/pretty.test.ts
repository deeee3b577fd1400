import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/check/verdict.ts";
import { pretty } from "../../src/report/pretty.ts";
import type { CheckRun } from "../../src/report/run.ts";
import { caseResult, fullRun, result, run, verdict } from "./build-run.ts";

function written(report: CheckRun, width = 80): string {
  return [...pretty.write(report, { width, colour: false })].join("");
}

describe("pretty", () => {
  it("is calm in Dutch at 80 columns", () => {
    expect(written(fullRun)).toMatchInlineSnapshot(`
      "Klachtenregeling O21 (versie 2016-06-01)
      Peildatum: zaterdag 31 januari 2026
      zaken.csv

      3 zaken, 1 met een overtreding; betwistbaar: 1; niet vast te stellen: 1.

      Zaak K-1

        ✗ overtreding: Beslissing op de klacht · termijn               7 dagen te laat
          De beslissing moest er uiterlijk op 22 september 2025 zijn en kwam op 29
          september 2025.
            uiterlijk maandag 22 september 2025
            gedaan    maandag 29 september 2025, beslissing op de klacht   zaken.csv:5
            vanaf     maandag 1 september 2025, klacht                     zaken.csv:2
            regel     artikel 9, eerste lid          regulations/o21/2016-06-01.md:120
            ook wel   ruime lezing (002-c): uiterlijk vrijdag 26 september 2025, niet
                      in orde

      Zaak K-2

        ? betwistbaar: Beslissing op de klacht · termijn
          De lezingen verschillen.
            uiterlijk vrijdag 10 oktober 2025
            regel     artikel 9, eerste lid          regulations/o21/2016-06-01.md:120
            ook wel   strenge lezing (002-c): uiterlijk maandag 6 oktober 2025, niet
                      in orde
            let op    dit oordeel hangt af van de volgorde van gebeurtenissen op
                      dezelfde datum

      Zaak K-3

        ! aandachtspunt: Ontvangst bevestigen · termijn
          Niet zo snel mogelijk.
            gedaan    datum onbekend, ontvangst bevestigen

      Niet vast te stellen
        ? Het logboek noemt niet wie het deed.
            Beslissing op de klacht · wie (K-2)

      Over het logboek
        zaken.csv:7:5 De activiteit “besluitje” is niet bekend. Bedoelt u “decision”?
        zaken.csv:15:1 Deze rij stond er al.

      Nergens in het logboek gezien
        Beroep (4 oordelen)

      Alle oordelen
        in orde                         1
        niet in orde                    2
        loopt nog                       1
        betwistbaar                     1
        niet vast te stellen            1
        niet van toepassing             0
        verlopen of niet gebruikt       0
        Aandachtspunten: 1. Wachten op een gebeurtenis: 1. Hangen af van volgorde op
        één dag: 1.

      3 zaken, 1 met een overtreding; betwistbaar: 1; niet vast te stellen: 1.

      Verder: regelmaat explain o21 decision
      "
    `);
  });

  it("is calm in English at 120 columns", () => {
    expect(written({ ...fullRun, language: "en" }, 120)).toMatchInlineSnapshot(`
      "Klachtenregeling O21 (version 2016-06-01)
      Reference date: Saturday 31 January 2026
      zaken.csv

      3 cases, 1 with a violation; disputable: 1; cannot be determined: 1.

      Case K-1

        ✗ violation: Beslissing op de klacht · term                                                                7 days late
          The decision was due on 22 September 2025 and came on 29 September 2025.
            due       Monday 22 September 2025
            done      Monday 29 September 2025, beslissing op de klacht                                            zaken.csv:5
            from      Monday 1 September 2025, klacht                                                              zaken.csv:2
            rule      artikel 9, eerste lid                                                  regulations/o21/2016-06-01.md:120
            or else   lenient reading (002-c): due Friday 26 September 2025, not met

      Case K-2

        ? disputable: Beslissing op de klacht · term
          The readings differ.
            due       Friday 10 October 2025
            rule      artikel 9, eerste lid                                                  regulations/o21/2016-06-01.md:120
            or else   strict reading (002-c): due Monday 6 October 2025, not met
            note      this verdict depends on the order of events on the same date

      Case K-3

        ! point of attention: Ontvangst bevestigen · term
          Not promptly.
            done      date unknown, ontvangst bevestigen

      Could not be judged
        ? The log does not say who did it.
            Beslissing op de klacht · who (K-2)

      About the log
        zaken.csv:7:5 The activity “besluitje” is not known. Do you mean “decision”?
        zaken.csv:15:1 This row was there already.

      Not seen anywhere in the log
        Beroep (4 verdicts)

      All verdicts
        met                        1
        not met                    2
        pending                    1
        disputable                 1
        cannot be determined       1
        not applicable             0
        lapsed or not used         0
        Points of attention: 1. Waiting for an event: 1. Resting on the order within a day: 1.

      3 cases, 1 with a violation; disputable: 1; cannot be determined: 1.

      Next: regelmaat explain o21 decision
      "
    `);
  });

  it.each([80, 100, 120])("keeps every line within %i columns", (width) => {
    const longest = Math.max(
      ...written(fullRun, width)
        .split("\n")
        .map((line) => [...line].length),
    );
    expect(longest).toBeLessThanOrEqual(width);
  });

  it("says the same with colours as without", () => {
    const coloured = [...pretty.write(fullRun, { width: 80, colour: true })].join("");
    const escapeCharacter = String.fromCharCode(27);
    expect(coloured).toContain(escapeCharacter);
    expect(coloured.replaceAll(new RegExp(`${escapeCharacter}\\[\\d+m`, "gu"), "")).toBe(written(fullRun));
  });

  it("takes control characters out of what the log says", () => {
    const hostile = "K-1\u001b[2J\u202e\nK-2";
    const report = run({
      result: result([
        caseResult(hostile, [
          verdict({
            status: "violated",
            done: { activity: hostile, place: { file: hostile, line: 1, column: 1 } },
            message: { nl: hostile, en: hostile },
          }),
          verdict({ status: "undetermined", message: { nl: hostile, en: hostile } }),
        ]),
      ]),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(written(report)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
  });

  it("tells the findings of a case in the order of time", () => {
    const at = (id: string, times: Partial<Verdict>) =>
      verdict({ id, status: "violated", message: { nl: id, en: id }, ...times });
    const shuffled = [
      at("without a date", {}),
      at("third", { due: "2025-10-01", anchor: { activity: "complaint", time: "2025-01-01" } }),
      at("first", { anchor: { activity: "complaint", time: "2025-08-30" } }),
      at("second", { done: { activity: "decision", time: "2025-09-02" } }),
    ];
    const said = written(run({ result: result([caseResult("K-1", shuffled)]) }));
    expect(said.match(/(?<=^ {4})(?:first|second|third|without a date)$/gmu)).toEqual([
      "first",
      "second",
      "third",
      "without a date",
    ]);
  });

  it("says once how many readings change nothing", () => {
    const readings = (["strict", "lenient", "lenient"] as const).map((reading, index) => ({
      ambiguity: `00${index}`,
      reading,
      due: index === 1 ? "2025-09-26" : "2025-09-22",
      status: "violated" as const,
    }));
    const wrong = verdict({ status: "violated", due: "2025-09-22", readings });
    expect(written(run({ result: result([caseResult("K-1", [wrong])]) }))).toContain(
      [
        "      ook wel   ruime lezing (001): uiterlijk vrijdag 26 september 2025, niet in",
        "                orde",
        "      lezingen  2 andere lezingen geven hetzelfde",
        "",
      ].join("\n"),
    );
  });

  it("shows the first findings of a rule, and the places of some others", () => {
    const dataQuality = Array.from({ length: 9 }, (_, index) => ({
      rule: "unknown-activity",
      severity: "attention" as const,
      place: { file: "zaken.csv", line: index + 2, column: 5 },
      message: { nl: `Onbekend ${index}.`, en: `Unknown ${index}.` },
    }));
    expect(written(run({ result: result([caseResult("K-1", [verdict()])], { dataQuality }) }))).toContain(
      [
        "Over het logboek",
        "  zaken.csv:2:5 Onbekend 0.",
        "  zaken.csv:3:5 Onbekend 1.",
        "  zaken.csv:4:5 Onbekend 2.",
        "    en nog 6 van deze soort: zaken.csv:5:5, zaken.csv:6:5, zaken.csv:7:5, …",
        "    (alle: --format json)",
      ].join("\n"),
    );
  });

  it("counts the violations of the organisation apart", () => {
    const organisation = [verdict({ status: "violated", severity: "violation" })];
    expect(written(run({ result: result([caseResult("K-1", [verdict()])], { organisation }) }))).toContain(
      "1 zaak, geen met een overtreding; overtredingen van de organisatie zelf: 1.",
    );
  });

  it("says that nothing was found", () => {
    expect(written(run({ result: result([caseResult("K-1", [verdict()])]) }))).toContain(
      "Geen overtredingen gevonden.",
    );
  });

  it("says why nothing was checked", () => {
    const problems = [
      { rule: "nothing-to-check", message: { nl: "Er is niets getoetst.", en: "Nothing was checked." } },
    ];
    expect(written(run({ problems, result: result([]) }))).toContain(
      "Niet volledig nagegaan\n  Er is niets getoetst.",
    );
  });
});
