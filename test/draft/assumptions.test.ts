import { expect, it } from "vitest";
import { draftFrom } from "./draft-from.ts";

const draftOfText = (text: string) => draftFrom(`${text}\n`);

/** The value of a key at the top of the file. */
function lineOf(text: string, key: string): string | undefined {
  return new RegExp(`^ *${key}: (.*)$`, "mu").exec(text)?.[1];
}

it.each([
  ["Complaints Procedure Harbour Bank plc", "gb-eng", "Europe/London"],
  ["Complaints Policy of a Scottish school", "gb-sct", "Europe/London"],
  ["Complaints Policy, members of AFCA", "au", undefined],
  ["Complaints Procedure of a Dutch school", "nl-atw", undefined],
  ["Complaints Procedure of Bureau South", "weekdays", undefined],
])("%s is counted with the calendar of its country", (title, calendar, timeZone) => {
  const { text, decisions } = draftOfText(
    `${title}\n\nWe decide within six weeks of receiving the complaint.`,
  );
  expect(lineOf(text, "counting")).toBe(`{ calendar: ${calendar}, restDay: none }`);
  expect(lineOf(text, "timeZone")).toBe(timeZone);
  expect(lineOf(text, "calendars")).toBe(
    calendar === "weekdays"
      ? "{ weekdays: { label: Monday to Friday, days: mon-fri, holidays: none } }"
      : undefined,
  );
  expect(decisions.map(({ rule }) => rule)).toContain("counting");
});

it("makes no step of when something counts as received", () => {
  for (const sentence of [
    "Een klacht die na 17.00 uur binnenkomt geldt als ontvangen op de eerstvolgende werkdag.",
    "A complaint that comes in after 5 pm is deemed to have been received on the next working day.",
  ]) {
    const { text, decisions } = draftOfText(`Klachtenregeling Proef\n\n${sentence}`);
    expect(decisions.map(({ rule }) => rule)).toContain("receipt");
    expect(text).not.toContain("act-1");
  }
});

it("reads the date of a yearly report where it is an end of a month, and asks", () => {
  const read = draftOfText("Klachtenregeling Proef\n\nWij maken jaarlijks voor 1 april een verslag.");
  expect(lineOf(read.text, "within")).toBe("3 maanden");
  expect(read.decisions.map(({ rule }) => rule)).toContain("yearly-date");
  const asked = draftOfText("Klachtenregeling Proef\n\nWij maken jaarlijks voor 15 maart een verslag.");
  expect(lineOf(asked.text, "within")).toBeUndefined();
  expect(asked.decisions.map(({ rule }) => rule)).toContain("yearly-date");
});

it("does not take a report on all complaints for the answer to one", () => {
  const { text, decisions } = draftOfText(
    "Complaints Procedure\n\nWe decide within six weeks of receipt. We report on complaints to the board twice a year.",
  );
  expect(text).not.toContain("every:");
  expect(decisions.map(({ rule }) => rule)).toContain("term-not-read");
});

it("marks the word that a sentence defines, and not the words before it", () => {
  const { text } = draftOfText(
    "Klachtenregeling Proef\n\nIn deze regeling is een klacht: elke uiting van onvrede over de stichting.",
  );
  expect(text).toContain("In deze regeling is een :definition[klacht]: elke");
});

it("keeps a heading apart from the line above it", () => {
  const { text, title } = draftOfText(
    [
      "Klachtenregeling van de Stichting Zorghuis De Linde en haar huizen te Hoorn",
      "Inleiding",
      "Deze regeling zegt hoe wij met klachten omgaan en wat u daarbij van ons mag verwachten.",
      "Termijnen",
      "Wij beslissen binnen zes weken nadat wij uw klacht hebben ontvangen, met redenen.",
    ].join("\n"),
  );
  expect(title).toBe("Klachtenregeling van de Stichting Zorghuis De Linde en haar huizen te Hoorn");
  expect(text).toContain("## Inleiding");
  expect(text).toContain("## Termijnen");
});

it("makes no term of a time that is part of an exception", () => {
  for (const sentence of [
    "Het bureau stuurt een ontvangstbevestiging, tenzij de klacht binnen twee werkdagen kan worden afgehandeld.",
    "We acknowledge your complaint in writing, unless we can resolve it within two working days.",
  ]) {
    const { text, decisions } = draftOfText(`Klachtenregeling Proef\n\n${sentence}`);
    expect(decisions.map(({ rule }) => rule)).toContain("term-in-exception");
    expect(text).not.toContain("within:");
  }
});

it("takes whoever is told to send something for somebody outside", () => {
  const { readings } = draftOfText(
    "Klachtenregeling Proef\n\nWij beslissen binnen zes weken na ontvangst. Stuur een brief binnen 20 werkdagen na onze beslissing als u in beroep wilt.",
  );
  expect(readings.map(({ place, proposal }) => [place, proposal.isOutsiders])).toEqual([
    ["decision.within", false],
    ["appeal.within", true],
  ]);
});

it("marks a defined word without the space before its colon", () => {
  const { text } = draftOfText(
    "Klachtenregeling Proef\n\nArtikel 1 Begrippen\nBureau : het bureau van het fonds.\n\nArtikel 2 Klacht\nWij beslissen binnen zes weken.",
  );
  expect(text).toContain(":definition[Bureau] : het bureau");
});
