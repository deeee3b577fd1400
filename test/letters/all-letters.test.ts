import { readFileSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { parseDocument, stringify } from "yaml";
import { typesetter } from "../../src/cli/typesetter.ts";
import { documentFormats } from "../../src/document/formats.ts";
import type { WrittenDocument } from "../../src/document/model.ts";
import { checkBody } from "../../src/letters/check-body.ts";
import { activeContents } from "../../src/letters/letter-contents.ts";
import { readLayout } from "../../src/letters/read-template.ts";
import { phrasesIn } from "../../src/phrases/phrases-in.ts";
import { readRegulation } from "../../src/regulation/read.ts";
import { readOdt } from "../document/read-odt.ts";
import { readPdf } from "../document/read-pdf.ts";
import {
  type ExampleLetter,
  type ExampleTemplate,
  exampleLetter,
  type LetterFolder,
  letterFolders,
  letterIn,
} from "./example-letters.ts";

const folders = await letterFolders();
const letters = folders.flatMap((folder) =>
  folder.letters.map((template) => ({ name: template.name, folder, template })),
);
const made = new Map<string, ExampleLetter>();

function madeOf(folder: LetterFolder, template: ExampleTemplate): ExampleLetter {
  const known = made.get(template.name) ?? exampleLetter(folder, template);
  made.set(template.name, known);
  return known;
}

/** The acts about which each regulation makes somebody write, by its letters (CLAUSES.md has the rules). */
const required: Readonly<Record<string, readonly string[]>> = {
  accountants: [
    ...["acknowledgement", "advice-asked", "consent-asked", "consultation-invitation", "delay-notice"],
    ...[
      "information-request",
      "outcome-confirmed",
      "outcome-founded",
      "outcome-no-opinion",
      "outcome-partly",
    ],
    ...["outcome-unfounded", "secrecy-asked", "update"],
  ],
  dmg: [
    ...["about-dmg-settled", "advice"],
    ...[
      "authorisation",
      "body-alerted",
      "broken-explained",
      "client-reminder",
      "client-warned",
      "closing-letter",
    ],
    ...[
      "confirmation",
      "consequences-explained",
      "contact-attempt",
      "copy",
      "counterparty-alerted",
      "counterparty-reminder",
    ],
    ...[
      "counterparty-told",
      "decision",
      "delay-notice",
      "documents-reminded",
      "documents-requested",
      "end-confirmed",
    ],
    ...[
      "ending-letter",
      "hearing-letter",
      "inspection",
      "lawyer-suggested",
      "not-taken-told",
      "other-help-suggested",
    ],
    ...["plan", "progress-contact", "referral", "satisfaction-asked", "third-party-told"],
  ],
  dpo2: [
    ...[
      "acknowledgement",
      "appeal-decision",
      "compliment-reply",
      "decision",
      "explanation-request",
      "invitation",
    ],
    ...["objection-received", "refusal", "talk-arranged"],
  ],
  o21: [
    ...[
      "acknowledgement",
      "decision",
      "decision-employee",
      "delay-notice",
      "employee-told",
      "light-settlement",
    ],
    ...["parties-informed", "referral", "refusal", "ruling-carried-out", "third-party-informed", "told"],
  ],
  orthopedie: ["acknowledgement", "measures-told", "referral"],
};

describe("the letters of the regulations", () => {
  it("are complete", () => {
    const found = folders.map(({ id, letters: all }) => [id, all.map(({ template }) => template.id).sort()]);
    expect(Object.fromEntries(found)).toEqual(required);
  });

  it.each(letters)(
    "$name has its place in an example case, with all that it quotes",
    ({ folder, template }) => {
      const { letter, readiness } = madeOf(folder, template);
      expect(
        letter.findings.map(({ place, message }) => `${place.file}:${place.line} ${message.nl}`),
      ).toEqual([]);
      expect(readiness.obstacles.map(({ nl }) => nl)).toEqual([]);
      expect(letter.text).not.toContain("{{");
      expect(letter.text.length).toBeGreaterThan(200);
    },
  );

  it.each(letters)(
    "$name holds all that the regulation asks of the act",
    ({ folder, template: { template } }) => {
      const { records, fields, holds } = template;
      const asked = records === undefined ? [] : [...activeContents(folder.regulation, records)];
      expect(asked.filter((name) => !fields.has(name) && !holds.includes(name))).toEqual([]);
    },
  );

  const setting = letters.filter(({ template: { template } }) => template.sets.length > 0);

  it("set a term in some of them", () => {
    expect(setting.map(({ name }) => name)).toEqual(["dmg/plan", "dmg/progress-contact"]);
  });

  it.each(setting)("$name sets terms that the check keeps from then on", ({ folder, template }) => {
    const { after } = madeOf(folder, template);
    const kept = after.filter(({ aspect, due }) => aspect === "terms" && due === "2026-03-02");
    expect(kept.map(({ id, status }) => `${id.replace(/^.*\.terms\./u, "")} ${status}`).sort()).toEqual(
      template.template.sets.map(({ what }) => `${what} pending`).sort(),
    );
  });

  it.each(letters)(
    "$name names no term of its own, not in its title either",
    ({ template: { template } }) => {
      const own = [template.title, template.body.replace(/\{\{[^}]*\}\}/gu, "…")].flatMap((text) =>
        phrasesIn(text),
      );
      expect(own.filter(({ amount }) => amount !== undefined)).toEqual([]);
      // The name of an organisation and the numbers of a list are no amounts.
      const words = template.body.replace(/\{\{[^}]*\}\}|dpo2|O21|^\d\. /gmu, "");
      expect(words).not.toMatch(/\d/u);
    },
  );

  it.each(letters)("$name says the same in every form", async ({ folder, template }) => {
    const { document } = madeOf(folder, template).letter;
    if (document === undefined) throw new Error("there is no letter");
    const text = squeezed(await asText("txt", document));
    expect(text.length).toBeGreaterThan(200);
    const docx = await mammoth.convertToHtml({ buffer: Buffer.from(await written("docx", document)) });
    expect(squeezed(plain(docx.value))).toBe(text);
    expect(squeezed(readOdt(await written("odt", document)))).toBe(text);
    expect(squeezed(plain(await asText("html", document)))).toBe(text);
    const mail = await PostalMime.parse(await written("eml", document));
    expect(squeezed(mail.text ?? "")).toBe(text);
    expect(squeezed(plain(mail.html ?? ""))).toBe(text);
    const pdf = await readPdf(await written("pdf", document));
    // The pages after the first have a number.
    const lines = pdf.lines.filter((line) => !/^pagina \d+ van \d+$/u.test(line));
    expect(squeezed(lines.map((line) => line.replace(/^(?:[•‣]|\d\.(?= |$)) ?/u, "")).join(""))).toBe(text);
    expect(pdf).toMatchObject({ title: document.title, language: "nl-NL", isTagged: true });
    expect(pdf.roles).toEqual(expect.arrayContaining(["H1", "P"]));
  });
});

async function written(name: string, document: WrittenDocument): Promise<Uint8Array> {
  const file = await documentFormats.find((one) => one.name === name)?.write(document, { typesetter });
  if (file === undefined) throw new Error(name);
  return typeof file.content === "string" ? new TextEncoder().encode(file.content) : file.content;
}

async function asText(name: string, document: WrittenDocument): Promise<string> {
  return new TextDecoder().decode(await written(name, document));
}

/** Words without space and list marks: forms differ in where they break a line. */
function squeezed(text: string): string {
  return text.replace(/^ *(?:- |\d\. )/gmu, "").replace(/\s/gu, "");
}

function plain(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  return html
    .replace(/^[\s\S]*<main>/u, "")
    .replace(/<[^>]+>/gu, " ")
    .replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => entities[name] ?? "");
}

/** Whether the letter names a day that the checker must count. */
function usesDays(folder: LetterFolder, { template }: ExampleTemplate): boolean {
  return stepsQuoted(folder, template).some(({ helper }) => helper === "due" || helper === "derivation");
}

function stepsQuoted({ layout }: LetterFolder, template: ExampleTemplate["template"]) {
  const fields = new Map([...(readLayout(layout).layout?.fields ?? []), ...template.fields]);
  return checkBody(template, { fields }).steps;
}

/** Every term that a letter quotes, with its place in the front matter. */
const quoted = folders.flatMap((folder) => {
  const terms = new Map<string, string[]>();
  for (const { template } of folder.letters) {
    for (const { helper, name } of stepsQuoted(folder, template)) {
      if (helper === "term" || helper === "due") terms.set(name, [...(terms.get(name) ?? []), template.id]);
    }
  }
  return [...terms].map(([step, by]) => ({
    name: `${folder.id}: ${step}`,
    folder,
    step,
    by: [...new Set(by)].sort(),
  }));
});

describe("a term that changes in the regulation", () => {
  it.each(quoted)("$name changes each letter that quotes it, and no other", ({ folder, step, by }) => {
    const regulation = withLongerTerm(folder.regulation.file, step);
    const changed = folder.letters.filter((template) => {
      const { letter, case: one, day } = madeOf(folder, template);
      const isJudged = usesDays(folder, template);
      return (
        letterIn({ ...folder, regulation }, template, { case: one, day, isJudged }).letter.text !==
        letter.text
      );
    });
    expect(changed.map(({ template }) => template.id).sort()).toEqual(by);
  });
});

/** The regulation with one more of its unit in the term of a step, wherever in the front matter that stands. */
function withLongerTerm(file: string, step: string) {
  const text = readFileSync(join(import.meta.dirname, "../..", file), "utf8");
  const [, front = "", ...body] = text.split(/^---\n/mu);
  const document = parseDocument(front, { version: "1.2" });
  const data: unknown = document.toJS();
  const own = lengthened(data, step);
  if (!own) throw new Error(`${step} has no term with a number`);
  const { regulation, findings } = readRegulation(`---\n${stringify(data)}---\n${body.join("---\n")}`, file);
  if (regulation === undefined) throw new Error(findings.map(({ message }) => message.en).join("\n"));
  return regulation;
}

function lengthened(data: unknown, step: string): boolean {
  if (typeof data !== "object" || data === null) return false;
  return Object.entries(data).some(([key, value]) => {
    if (key !== step || typeof value !== "object" || value === null) return lengthened(value, step);
    return (
      ["within", "aim", "min", "keep", "max"].some((term) => longer(value, term)) || lengthened(value, step)
    );
  });
}

function longer(holder: object, key: string): boolean {
  const value: unknown = Reflect.get(holder, key);
  if (typeof value === "object" && value !== null)
    return Object.keys(value).filter((inner) => longer(value, inner)).length > 0;
  if (typeof value !== "string" || !/^\d+ /u.test(value)) return false;
  Reflect.set(
    holder,
    key,
    value.replace(/^\d+/u, (number) => String(Number(number) + 1)),
  );
  return true;
}
