import { type IContext, type IXmlableObject, TextRun } from "docx";
import { xmlCharacters } from "../report/xml-text.ts";
import type { Answer } from "./model.ts";

/** Room for an answer in a Word document: a content control, which says its question to a screen reader. */
export class AnswerControl extends TextRun {
  readonly #answer: Answer;

  constructor(answer: Answer) {
    const isOption = answer.type === "option";
    super(isOption ? { text: emptyBox } : { text: xmlCharacters(answer.prompt), style: promptStyle });
    this.#answer = answer;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const run = super.prepForXml(context);
    return {
      "w:sdt": [{ "w:sdtPr": this.#properties() }, { "w:sdtContent": run === undefined ? [] : [run] }],
    };
  }

  #properties(): readonly IXmlableObject[] {
    const { id, label, type } = this.#answer;
    const named = [value("w:alias", xmlCharacters(label)), value("w:tag", xmlCharacters(id))];
    switch (type) {
      case "option":
        return [
          ...named,
          { "w14:checkbox": [box("w14:checkedState", "2612"), box("w14:uncheckedState", "2610")] },
        ];
      case "date":
        return [...named, { "w:showingPlcHdr": {} }, { "w:date": [value("w:dateFormat", "d-M-yyyy")] }];
      case "line":
      case "text":
        return [
          ...named,
          { "w:showingPlcHdr": {} },
          { "w:text": { _attr: { "w:multiLine": type === "text" ? "1" : "0" } } },
        ];
    }
  }
}

/** The style of what stands where nothing has been filled in. */
export const promptStyle = "PlaceholderText";

const emptyBox = "☐";

function value(key: string, words: string): IXmlableObject {
  return { [key]: { _attr: { "w:val": words } } };
}

function box(key: string, code: string): IXmlableObject {
  return { [key]: { _attr: { "w14:val": code, "w14:font": "MS Gothic" } } };
}
