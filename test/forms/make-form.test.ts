import { describe, expect, it } from "vitest";
import { formKinds } from "../../src/forms/blank-form.ts";
import { formDocument } from "../../src/forms/form-document.ts";
import { formHtml } from "../../src/forms/form-html.ts";
import { makeForm } from "../../src/forms/make-form.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { exampleFolder, exampleIds } from "../regulations/example-folder.ts";

/** What each regulation asks, read from its text; `?` before what it does not ask. A word alone: nothing. */
const expected: Readonly<Record<string, Readonly<Record<string, readonly string[] | string>>>> = {
  dpo2: {
    // Articles 1(1) and 3(2).
    complaint: ["subject", "name", "address", "date", "nature"],
    authorisation: "geen machtiging",
    evaluation: "vraagt klagers niet",
  },
  o21: {
    // Article 1(5): what the regulation does not hold for.
    complaint: ["subject", "?complaint-words", "?complaint-address"],
    authorisation: "geen machtiging",
    evaluation: "vraagt klagers niet",
  },
  accountants: {
    // It must be in writing; what it says is free.
    complaint: ["?complaint-words", "?complaint-address"],
    authorisation: "geen machtiging",
    evaluation: "vraagt klagers niet",
  },
  dmg: {
    complaint: "vraagt niets van een klacht",
    // 5.4.2(2): the client or the legal representative.
    authorisation: [
      "authorisation-role",
      "authorisation-name",
      "authorisation-date",
      "authorisation-signature",
    ],
    // 9(3) and 9(4).
    evaluation: ["goals-reached", "evaluation-satisfaction", "?evaluation-remarks"],
  },
  orthopedie: {
    complaint: "vraagt niets van een klacht",
    authorisation: "geen machtiging",
    evaluation: "vraagt klagers niet",
  },
};

describe.each(exampleIds)("the forms of %s", (id) => {
  it.each(formKinds)("%s asks what the text asks, or says that it asks nothing", (kind) => {
    const made = makeForm(kind, exampleFolder(id).regulation);
    const wanted = expected[id]?.[kind];
    if (made.kind === "nothing-asked") expect(made.why.nl).toContain(wanted);
    else expect(made.form.fields.map((field) => `${field.isAsked ? "" : "?"}${field.id}`)).toEqual(wanted);
  });
});

describe("a form", () => {
  const made = makeForm("complaint", exampleFolder("dpo2").regulation);
  if (made.kind === "nothing-asked") throw new Error("dpo2 asks something of a complaint");
  const { form } = made;

  it("says which article asks it, and what answer comes within which term", () => {
    expect(form.introduction.map(({ nl }) => nl)).toEqual([
      "Met dit formulier dient u een klacht in.",
      "Wat u hier invult, vraagt artikel 1, eerste lid; artikel 3, tweede lid.",
      "Waar u het formulier indient, staat in de regeling.",
    ]);
    expect(form.afterwards.map(({ nl }) => nl)).toEqual([
      "Ontvangst bevestigd: binnen 5 werkdagen na “Klacht ingediend” (artikel 4).",
      "Uitkomst meegedeeld: binnen 3 werkweken na “Ontvangst bevestigd” (artikel 6, eerste lid; artikel 6, derde lid).",
    ]);
  });

  it("offers the values of a fact, and room to write in", () => {
    const [subject] = form.fields;
    expect(subject?.options.map(({ nl }) => nl)).toEqual(["uitlating", "gedraging", "iets anders"]);
    const table = formDocument(form, "nl", "2026-01-31").blocks.find((block) => block.kind === "table");
    const answers = table?.rows.map(([, answer]) => answer?.map(({ text }) => text).join("")) ?? [];
    expect(answers[0]).toBe("☐ uitlating\n☐ gedraging\n☐ iets anders");
    expect(answers[1]).toBe("\n");
  });

  it("stays a form whatever a regulation is called", () => {
    const hostile = { ...form, regulation: `<script>alert("x")</script>`, title: "<b>x" };
    const html = formHtml(hostile, "en");
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<b>");
  });

  it("asks nothing that the way it comes already answers", () => {
    const text = (requires: string) => `---
$schema: ../../schemas/regulation.schema.json
id: kort
title: Kort
language: nl
counting: { calendar: nl, restDay: none }
roles: { complainant: klager }
facts:
  channel: { label: weg, values: { written: schriftelijk, phone: telefonisch } }
  official: { label: officieel, type: flag }
starts: complaint
completedBy: decision
steps:
  complaint: { requires: ${requires} }
  decision: { to: complainant }
---

## Artikel 1 Klacht

Wie klaagt, krijgt antwoord.
`;
    const fields = (requires: string) => {
      const { regulation, findings } = readRegulation(text(requires), "kort.md");
      if (regulation === undefined) throw new Error(JSON.stringify(findings));
      const found = makeForm("complaint", regulation);
      return found.kind === "made"
        ? found.form.fields.filter(({ isAsked }) => isAsked).map((one) => one.id)
        : [];
    };
    expect(fields("[{ channel: written }, { official: true }]")).toEqual([]);
    expect(fields("[{ channel: phone }, { official: true }]")).toEqual(["official"]);
    expect(fields("{ channel: written, official: true }")).toEqual(["official"]);
  });
});
