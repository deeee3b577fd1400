import { expect, test } from "vitest";
import { type TermRow, termRows } from "../../src/site/term-rows.ts";
import { regulationOf } from "../support/regulations.ts";

const regulation = regulationOf({
  roles: { board: "bestuur" },
  facts: { urgent: { label: "haast", type: "boolean" } },
  starts: ["complaint"],
  completedBy: ["decision"],
  steps: {
    acknowledgement: { by: "board", within: "promptly", article: "art_1" },
    hearing: {
      by: "board",
      within: { urgent: { true: "1 week na complaint", else: "2 weken na acknowledgement" } },
      article: "art_2",
    },
    invitation: { by: "board", within: "2 weken voor hearing", article: "art_2" },
    decision: {
      by: "board",
      aim: "3 weken na complaint",
      within: "6 weken na complaint",
      extension: { adds: "4 weken" },
      article: { within: "art_3", else: "art_4" },
    },
    registration: { by: "board", article: "art_5" },
  },
  retention: { file: { label: "Dossier", keep: "2 jaar na decision", article: "art_9" } },
});

test("every term of the text is a row: how long, counted from what, by which article", () => {
  const brief = termRows(regulation, "nl").map(
    ({ lengthens: _, startNotes: __, purpose: ___, ...row }) => row,
  );
  expect(brief).toEqual([
    row({
      anchor: "step-acknowledgement",
      title: "Ontvangst bevestigd",
      term: "“zo snel mogelijk”",
      from: ["“Klacht ontvangen”"],
      article: "artikel 1",
    }),
    row({
      anchor: "step-hearing",
      title: "Gehoord",
      term: "als “haast” waar is: binnen 1 week na “Klacht ontvangen”; in elk ander geval: binnen 2 weken na “Ontvangst bevestigd”",
      from: ["“Klacht ontvangen”", "“Ontvangst bevestigd”"],
      article: "artikel 2",
    }),
    row({
      anchor: "step-invitation",
      title: "Invitation",
      term: "ten minste 2 weken ervoor",
      from: ["“Gehoord”"],
      article: "artikel 2",
    }),
    row({
      anchor: "step-decision",
      title: "Uitkomst meegedeeld",
      term: "6 weken",
      from: ["“Klacht ontvangen”"],
      article: "artikel 3",
    }),
    row({
      anchor: "step-decision",
      title: "Uitkomst meegedeeld",
      kind: "aim",
      term: "3 weken",
      from: ["“Klacht ontvangen”"],
      article: "artikel 4",
    }),
    row({
      anchor: "keep-file",
      title: "Dossier",
      kind: "keep",
      term: "2 jaar",
      from: ["“Uitkomst meegedeeld”"],
      article: "artikel 9",
    }),
  ]);
});

test("beside an aim an extension moves only the aim", () => {
  const longer = termRows(regulation, "nl").filter(({ lengthens }) => lengthens.length > 0);
  expect(longer.map(({ anchor, kind }) => [anchor, kind])).toEqual([["step-decision", "aim"]]);
  expect(longer[0]?.lengthens.join(" ")).toContain("Er komt dan bij: 4 weken.");
});

test("a term that runs from an act of the organisation itself says what lateness with that act does", () => {
  const noted = termRows(regulation, "nl").filter(({ startNotes }) => startNotes.length > 0);
  expect(noted.map(({ anchor, startNotes }) => [anchor, startNotes.length])).toEqual([
    ["step-hearing", 1],
    ["step-invitation", 1],
  ]);
  expect(noted[0]?.startNotes[0]).toContain("te laat zijn geeft geen extra tijd");
});

function row(row: Omit<TermRow, "kind" | "lengthens" | "startNotes"> & { kind?: TermRow["kind"] }) {
  return { kind: "within", ...row };
}
