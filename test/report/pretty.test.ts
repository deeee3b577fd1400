import { describe, expect, it } from "vitest";
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
        ? decision.by: Het logboek noemt niet wie het deed. (K-2)

      Over het logboek
        zaken.csv:7:5 De activiteit “besluitje” is niet bekend. Bedoelt u “decision”?

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
        Zaken met een overtreding: 1 van 3.
        Aandachtspunten: 1. Wachten op een gebeurtenis: 1. Hangen af van volgorde op
        één dag: 1.

      Verder: regelmaat explain o21 decision
      "
    `);
  });

  it("is calm in English at 120 columns", () => {
    expect(written({ ...fullRun, language: "en" }, 120)).toMatchInlineSnapshot(`
      "Klachtenregeling O21 (version 2016-06-01)
      Reference date: Saturday 31 January 2026
      zaken.csv

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
        ? decision.by: The log does not say who did it. (K-2)

      About the log
        zaken.csv:7:5 The activity “besluitje” is not known. Do you mean “decision”?

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
        Cases with a violation: 1 of 3.
        Points of attention: 1. Waiting for an event: 1. Resting on the order within a day: 1.

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
