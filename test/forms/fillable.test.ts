import { parseXml, XmlElement, type XmlNode } from "@rgrove/parse-xml";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../../src/document/docx-writer.ts";
import { writeOdt } from "../../src/document/odt-writer.ts";
import type { BlankForm, FormField } from "../../src/forms/blank-form.ts";
import { formDocument } from "../../src/forms/form-document.ts";
import { readOdt } from "../document/read-odt.ts";

const both = (words: string) => ({ nl: words, en: words });

function field(id: string, type: FormField["type"], options: readonly string[] = []): FormField {
  return { id, label: both(`vraag "${id}" <b>`), type, options: options.map(both), isAsked: true };
}

const form: BlankForm = {
  title: "Formulier",
  regulation: "Regeling",
  introduction: [],
  fields: [
    field("wat", "choice", ["een & ander", "twee"]),
    field("naam", "line"),
    field("verhaal", "text"),
    field("dag", "date"),
    field("hand", "signature"),
  ],
  afterwards: [],
};
const document = formDocument(form, "nl", "2026-01-02");
const docx = await writeDocx(document);
const odt = writeOdt(document);

function elements(bytes: Uint8Array, part: string, name: string): readonly XmlElement[] {
  const { root } = parseXml(strFromU8(unzipSync(bytes)[part] ?? new Uint8Array()));
  return root === null ? [] : within(root).filter((element) => element.name === name);
}

function within(node: XmlNode): readonly XmlElement[] {
  return node instanceof XmlElement ? [node, ...node.children.flatMap(within)] : [];
}

const child = (element: XmlElement, name: string) => within(element).find((one) => one.name === name);
const words = (...ends: readonly string[]) => ends.map((end) => `Vraag "${end}`);

describe("a form that can be filled in", () => {
  it("has in Word a control for each answer, which says its question", () => {
    const controls = elements(docx, "word/document.xml", "w:sdt");
    expect(controls.map((one) => child(one, "w:alias")?.attributes["w:val"])).toEqual(
      words('wat" <b>: een & ander', 'wat" <b>: twee', 'naam" <b>', 'verhaal" <b>', 'dag" <b>'),
    );
    expect(controls.map((one) => child(one, "w:tag")?.attributes["w:val"])).toEqual([
      ...["wat-1", "wat-2", "naam", "verhaal", "dag"],
    ]);
    const kinds = ["w14:checkbox", "w:text", "w:date"];
    expect(controls.map((one) => kinds.find((kind) => child(one, kind)))).toEqual([
      ...["w14:checkbox", "w14:checkbox", "w:text", "w:text", "w:date"],
    ]);
    const lines = controls.map((one) => child(one, "w:text")?.attributes["w:multiLine"]);
    expect(lines.slice(2, 4)).toEqual(["0", "1"]);
    expect(controls.map((one) => one.text)).toEqual([
      ...["☐", "☐", "Typ hier uw antwoord", "Typ hier uw antwoord", "Typ hier uw antwoord"],
    ]);
  });

  it("has in OpenDocument a field to type in for each answer, and options of which one can be chosen", () => {
    const fields = elements(odt, "content.xml", "text:text-input");
    expect(fields.map((one) => one.attributes["text:description"])).toEqual(
      words('naam" <b>', 'verhaal" <b>', 'dag" <b>'),
    );
    const radios = elements(odt, "content.xml", "form:radio");
    expect(radios.map((one) => one.attributes["form:name"])).toEqual(["wat", "wat"]);
    const drawn = elements(odt, "content.xml", "draw:control");
    expect(drawn.map((one) => one.attributes["draw:control"])).toEqual(
      radios.map((one) => one.attributes["xml:id"]),
    );
    expect(drawn.map((one) => one.text)).toEqual(words('wat" <b>: een & ander', 'wat" <b>: twee'));
    expect(new Set(radios.map((one) => one.attributes["form:id"])).size).toBe(2);
  });

  it("says the same to whoever reads or prints it", async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    for (const text of [value, readOdt(odt)]) {
      expect(text).toContain("een & ander");
      expect(text).toContain('Vraag "hand" <b>');
      expect(text.split("Typ hier uw antwoord")).toHaveLength(4);
    }
  });

  it("has no controls in a letter", async () => {
    const letter = { ...document, blocks: [{ kind: "paragraph", runs: [{ text: "☐ geen" }] } as const] };
    expect(elements(await writeDocx(letter), "word/document.xml", "w:sdt")).toEqual([]);
    expect(strFromU8(unzipSync(writeOdt(letter))["content.xml"] ?? new Uint8Array())).not.toContain(
      "form:form ",
    );
  });
});
