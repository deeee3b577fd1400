import { xmlText } from "../report/xml-text.ts";
import type { Answer, Block, Run } from "./model.ts";

/** Room for an answer in an OpenDocument text: a field to type in, or a control to tick. */
export function answerXml({ id, label, type, prompt }: Answer): string {
  if (type !== "option")
    return `<text:text-input text:description="${xmlText(label)}">${xmlText(prompt)}</text:text-input>`;
  return `<draw:control text:anchor-type="as-char" draw:control="${controlId(id)}" svg:width="4mm" svg:height="4mm"><svg:title>${xmlText(label)}</svg:title></draw:control>`;
}

/** What the controls of a document are; empty where it has none. */
export function controlsXml(blocks: readonly Block[]): string {
  const options = blocks.flatMap(runsIn).flatMap(({ answer }) => (answer?.type === "option" ? [answer] : []));
  if (options.length === 0) return "";
  const radios = options.map(
    ({ id, label, choice = id }) =>
      `<form:radio form:name="${xmlText(choice)}" xml:id="${controlId(id)}" form:id="${controlId(id)}" form:value="${xmlText(id)}" form:title="${xmlText(label)}"/>`,
  );
  return `<office:forms form:automatic-focus="false" form:apply-design-mode="false"><form:form form:name="form">${radios.join("")}</form:form></office:forms>`;
}

function runsIn(block: Block): readonly Run[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.runs;
    case "list":
      return block.items.flat().flatMap(runsIn);
    case "table":
      return block.rows.flat(2);
    case "section":
      return block.blocks.flatMap(runsIn);
  }
}

/** The name of a control in the file, which may hold no other signs (XML, NCName). */
function controlId(id: string): string {
  return `control-${id.replace(/[^A-Za-z0-9_-]/gu, "_")}`;
}
