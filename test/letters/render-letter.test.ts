import { describe, expect, it } from "vitest";
import type { Case, LogEvent } from "../../src/case-log/model.ts";
import { type LetterInput, renderLetter } from "../../src/letters/render-letter.ts";
import {
  activity,
  after,
  fact,
  place,
  plain,
  regulation,
  role,
  step,
} from "../read-back/build-regulation.ts";
import { verdict } from "../report/build-run.ts";

const text = regulation(
  [
    step("decision", "Beslissing", {
      within: plain(after(3, "working-week", "complaint")),
      article: { byKey: {}, else: ["art_9__para_1"] },
    }),
    step("hearing", "Gesprek"),
  ],
  {
    activities: {
      complaint: activity("complaint", "Klacht"),
      decision: activity("decision", "Beslissing"),
      acknowledgement: activity("acknowledgement", "Ontvangstbevestiging"),
    },
    roles: { complainant: role("complainant", "klager", true) },
    articles: [{ id: "art_9__para_1", citation: "artikel 9, eerste lid", text: "", place, terms: [] }],
  },
);

function event(name: string, day: number, fields: LogEvent["fields"] = {}): LogEvent {
  return { activity: name, time: { day }, actor: [], role: [], recipient: [], with: [], fields, place };
}

const complaint: Case = {
  id: "K-1",
  facts: {},
  events: [event("complaint", 20332), event("acknowledgement", 20333, { subject: "geluid" })],
  place,
};

const fieldLines = `
  letter-date: { label: Datum, type: date, required: true }
  complaint-date: { label: Datum van de klacht, type: date, required: true }
  reference: { label: Nummer, type: text, required: false }
  name: { label: Naam, type: text, required: true }
  subject: { label: Onderwerp, type: text, required: false }
  points: { label: Punten, type: list, required: false }`;

function template(body: string, front = ""): string {
  return `---
id: acknowledgement
title: Ontvangst
records: acknowledgement
to: complainant
language: nl
${front}fields:${fieldLines}
---
${body}
`;
}

const named = `---
id: acknowledgement
title: Ontvangst
to: complainant
language: nl
fields: { handler-name: { label: Naam, type: text } }
---
{{handler-name}}
`;

function render(body: string, parts: Partial<LetterInput> = {}) {
  return renderLetter({
    template: { file: "acknowledgement.hbs", text: template(body) },
    regulation: text,
    case: complaint,
    verdictsWith: () => [verdict({ due: "2025-09-22" })],
    values: { name: "Mevrouw De Vries" },
    letterDate: "2025-09-02",
    ...parts,
  });
}

function problems(body: string, parts: Partial<LetterInput> = {}) {
  return render(body, parts).findings.map(({ rule, place: { line } }) => `${rule} ${line}`);
}

/** The body starts on this line of the file. */
const bodyLine = 15;

describe("renderLetter", () => {
  it("takes dates, terms and articles from the case and the regulation", () => {
    const { text: letter, findings } = render(
      [
        "{{date letter-date}}",
        "",
        "{{#if reference}}Nummer: {{reference}}",
        "",
        "{{/if}}Beste {{name}},",
        "",
        'Op {{date complaint-date}} kwam uw klacht over {{subject}} binnen. U hoort het uiterlijk op {{due "decision"}}: {{term "decision"}} ({{article "decision"}}).',
        "",
        "{{list points}}",
      ].join("\n"),
      { values: { name: "Mevrouw De Vries", points: ["een", "twee"] } },
    );
    expect(findings).toEqual([]);
    expect(letter).toBe(
      [
        "2 september 2025",
        "",
        "Nummer: K-1",
        "",
        "Beste Mevrouw De Vries,",
        "",
        "Op 1 september 2025 kwam uw klacht over geluid binnen. U hoort het uiterlijk op maandag 22 september 2025: binnen 3 werkweken na “Klacht” (artikel 9, eerste lid).",
        "",
        "- een",
        "- twee",
        "",
      ].join("\n"),
    );
  });

  it.each([
    ["a column of that name", { "handler-name": "Ans" }, "Ans"],
    ["whoever acted in the role", {}, "Jo, Kim"],
  ])("takes a name from %s", (_name, fields, expected) => {
    const template = { file: "acknowledgement.hbs", text: named };
    const acted = { ...event("acknowledgement", 20330, fields), role: ["handler"], actor: ["Jo", "Kim"] };
    const one = { ...complaint, events: [...complaint.events, acted] };
    const known = { ...text, roles: { ...text.roles, handler: role("handler", "behandelaar", false) } };
    expect(render("", { template, regulation: known, case: one, values: {} }).text).toBe(`${expected}\n`);
  });

  it("leaves out what is not known and not required", () => {
    expect(render("Beste {{name}},{{#if points}} punten{{else}} geen punten{{/if}}").text).toBe(
      "Beste Mevrouw De Vries, geen punten\n",
    );
  });

  it.each([
    ["an unknown field", "{{nme}}", "unknown-field"],
    ["an unknown field in a condition", "{{#if nme}}x{{/if}}", "unknown-field"],
    ["an unknown field as a date", "{{date nme}}", "unknown-field"],
    ["an unknown helper", "{{shout name}}", "unknown-helper"],
    ["the prototype", "{{constructor}}", "unknown-field"],
    ["a path into a value", "{{name.constructor}}", "unknown-helper"],
    ["the world outside a block", "{{#each points}}{{../name}}{{/each}}", "unknown-helper"],
    ["a partial", "{{> other}}", "unknown-helper"],
    ["a lookup", '{{lookup name "constructor"}}', "unknown-helper"],
    ["data of the engine", "{{@root.name}}", "unknown-helper"],
    ["this outside a list", "{{this}}", "unknown-helper"],
    ["an unknown step", '{{due "decison"}}', "no-rule-words"],
    ["a step without a term", '{{term "hearing"}}', "no-rule-words"],
    ["a step without a date in this case", '{{due "hearing"}}', "no-rule-words"],
    ["a step without an article", '{{article "hearing"}}', "no-rule-words"],
    ["a term of its own", "U hoort het binnen\ndrie weken.", "term-in-letter"],
    ["braces that do not match", "{{#if name}}x", "invalid-template"],
  ])("names the line of %s", (_name, body, rule) => {
    const found = problems(`Beste {{name}},\n${body}`);
    const isAtEnd = rule === "term-in-letter" || rule === "invalid-template";
    const line = isAtEnd ? bodyLine + 2 : bodyLine + 1;
    expect(found).toEqual([`${rule} ${line}`]);
  });

  it("names a required field that is missing, where it is first used", () => {
    const { findings } = render("Dag\n{{name}}", { values: {} });
    expect(findings.map(({ rule, place: { line }, message }) => ({ rule, line, nl: message.nl }))).toEqual([
      {
        rule: "missing-field",
        line: bodyLine + 1,
        nl: "Het veld “name” (Naam) is leeg. Geef het met --set name=…",
      },
    ]);
  });

  it("refuses a value for a field that the letter does not have", () => {
    expect(problems("{{name}}", { values: { name: "A", extra: "B" } })).toEqual(["unknown-field 1"]);
  });

  it("refuses a date that does not exist", () => {
    expect(problems("{{date letter-date}}", { values: { name: "A", "letter-date": "2025-02-30" } })).toEqual([
      `invalid-field-value ${bodyLine}`,
    ]);
    const [found] = render("{{name}}", { values: { name: "A", "letter-date": "2-9-2025" } }).findings;
    expect(found?.message.nl).toContain("in de vorm jjjj-mm-dd, maar “2-9-2025”.");
  });

  it.each([
    ["what people call it", "gegrond", "gegrond"],
    ["its id", "yes", "gegrond"],
    ["a slip", "gegront", undefined],
  ])("takes for a fact with choices only one of them: %s", (_how, given, expected) => {
    const known = {
      ...text,
      facts: {
        subject: fact("subject", "Oordeel", { type: "choice", values: { yes: "gegrond", no: "ongegrond" } }),
      },
    };
    const made = render("{{subject}}", { regulation: known, values: { name: "A", subject: given } });
    expect(made.text).toBe(expected === undefined ? "" : `${expected}\n`);
    expect(made.findings.map(({ message }) => message.nl)).toEqual(
      expected === undefined
        ? [
            "Het veld “subject” (Onderwerp) is “gegront”, en dat kent de regeling hier niet. Kies uit “gegrond”, “ongegrond”.",
          ]
        : [],
    );
  });

  it.each([
    ["behind words", "Redenen: {{list points}}", ["bullets-in-line 15"]],
    ["before words", "{{list points}}. Einde", ["bullets-in-line 15"]],
    ["in a bullet", '- {{derivation "decision"}}', ["bullets-in-line 15"]],
    ["on a line of their own", "Redenen:\n\n  {{list points}}\n\nEinde", []],
    ["alone in a block", "{{#if points}}\n{{list points}}\n{{/if}}\n{{name}}", []],
    ["as words in a sentence", "Redenen: {{and points}}.", []],
  ])("has bullets only on lines of their own: %s", (_where, body, expected) => {
    expect(problems(body, { values: { name: "A", points: ["een", "twee"] } })).toEqual(expected);
  });

  it("says where a last day in it is over on the day of the letter", () => {
    const said = (due: string, body: string) =>
      render(body, { verdictsWith: () => [verdict({ due })] }).notices.map(({ nl, en }) => [nl, en]);
    expect(said("2025-09-01", '{{due "decision"}}')).toEqual([
      [
        "Deze brief noemt een uiterste dag die op de dag van de brief al voorbij is: maandag 1 september 2025, voor “Beslissing”. Kijk of de brief zo weg kan.",
        "This letter names a last day that is over on the day of the letter: Monday 1 September 2025, for “Beslissing”. Look whether it can go out like this.",
      ],
    ]);
    expect(said("2025-09-02", '{{due "decision"}}')).toEqual([]);
    // A letter may say which term it was that has gone by.
    expect(said("2025-09-01", '{{term "decision"}}')).toEqual([]);
  });

  it("names the article of one thing that a step says", () => {
    const articles = [
      ...text.articles,
      { id: "art_9__para_2", citation: "artikel 9, tweede lid", text: "", place, terms: [] },
    ];
    const decision = step("decision", "Beslissing", {
      article: { byKey: { extension: ["art_9__para_2"] }, else: ["art_9__para_1"] },
      places: { within: place, extension: place, by: place },
    });
    const known = regulation([decision], { activities: text.activities, roles: text.roles, articles });
    const said = (name: string) => render(`{{article "${name}"}}`, { regulation: known });
    expect(said("decision").text).toBe("artikel 9, eerste lid\n");
    expect(said("decision.extension").text).toBe("artikel 9, tweede lid\n");
    expect(said("decision.by").text).toBe("artikel 9, eerste lid\n");
    expect(said("decision.form").findings.map(({ message }) => message.nl)).toEqual([
      "De stap “decision” zegt niets bij “form”. Noem een sleutel die de stap heeft, of alleen de stap.",
    ]);
  });

  it.each([
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["**vet** en _schuin_", "\\*\\*vet\\*\\* en \\_schuin\\_"],
    ["jan_de_vries@example.nl", "jan_de_vries@example.nl"],
    ["regel één\n# kop", "regel één # kop"],
    ["A&amp;B", "A\\&amp;B"],
    ["{{reference}}", "{{reference}}"],
    ["=1+1", "=1+1"],
  ])("makes data harmless: %s", (name, shown) => {
    expect(render("Naam: {{name}}", { values: { name } }).text).toBe(`Naam: ${shown}\n`);
  });

  it.each([
    ["# kop", "\\# kop"],
    ["1. punt", "1\\. punt"],
    ["- punt", "\\- punt"],
    ["=1+1", "\\=1+1"],
  ])("makes data harmless at the start of a line: %s", (name, shown) => {
    expect(render("{{name}}", { values: { name } }).text).toBe(`${shown}\n`);
  });

  it.each([
    ["no front matter", "Beste", "front-matter 1"],
    ["code as front matter", "---js\nx\n---\n", "front-matter-language 1"],
    ["an unknown key", template("x", "langauge: nl\n"), "unknown-key 7"],
    [
      "an unknown activity",
      template("x").replace("records: acknowledgement", "records: acknowledgment"),
      "unknown-name 4",
    ],
    ["an unknown type of field", template("x").replace("type: list", "type: lijst"), "unknown-word 13"],
  ])("refuses %s", (_name, source, expected) => {
    expect(problems("", { template: { file: "letter.hbs", text: source } })[0]).toBe(expected);
  });
});
