import type { Language, Text } from "../language/language.ts";
import { element, paragraph, shape, text } from "../report/html/markup.ts";
import type { BlankForm, FormField } from "./blank-form.ts";
import { formWords, sayLabel } from "./form-words.ts";

/**
 * A form as one page that needs nothing else: it is filled in on a screen or on paper, without a script. It sends
 * nothing anywhere: what is written in it stays with who writes it.
 */
export function formHtml(form: BlankForm, language: Language): string {
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'">\n`,
    `${element("title", {}, text(`${form.title}: ${form.regulation}`))}\n<style>${style}</style>\n</head>\n<body>\n<main>\n`,
    formMarkup(form, language),
    "\n</main>\n</body>\n</html>\n",
  ].join("");
}

/** The form itself, from its heading on, for a page that has a frame of its own. */
export function formMarkup(form: BlankForm, language: Language): string {
  return [
    element("h1", {}, text(form.title)),
    paragraph(form.regulation, "of"),
    ...form.introduction.map((words) => paragraph(words[language])),
    paragraph(formWords.how[language]),
    ...form.fields.map((field) => fieldHtml(field, language)),
    ...(form.afterwards.length === 0 ? [] : [afterwards(form.afterwards, language)]),
  ].join("\n");
}

function afterwards(sentences: readonly Text[], language: Language): string {
  const items = sentences.map((sentence) => element("li", {}, text(sentence[language])));
  return [element("h2", {}, text(formWords.afterwards[language])), element("ul", {}, items)].join("\n");
}

function fieldHtml(field: FormField, language: Language): string {
  const { id, type, hint, options } = field;
  const label = text(sayLabel(field, language));
  // A field for dates has the order of the reader's own language, also on paper; so it is one for words.
  const said = hint ?? (type === "date" ? formWords.dateHint : undefined);
  const hintId = said === undefined ? undefined : `${id}-hint`;
  const explained =
    said === undefined ? [] : [element("p", { id: hintId, class: "hint" }, text(said[language]))];
  const about = { id, "aria-describedby": hintId };
  if (type === "choice") {
    const listed = options.map((option, at) => optionHtml(`${id}-${at + 1}`, id, option[language]));
    return element("fieldset", {}, [element("legend", {}, label), ...explained, ...listed]);
  }
  const input =
    type === "text" || type === "signature"
      ? element("textarea", { ...about, rows: type === "text" ? 6 : 3 })
      : shape("input", { ...about, type: "text", class: type });
  return element("div", { class: "field" }, [element("label", { for: id }, label), ...explained, input]);
}

function optionHtml(id: string, name: string, words: string): string {
  return element("p", { class: "option" }, [
    shape("input", { type: "radio", id, name }),
    " ",
    element("label", { for: id }, text(words)),
  ]);
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#6b7480, #97a3af); }
body { margin: 0; font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; background: light-dark(#fff, #12161b); color: light-dark(#1b242d, #e5e9ed); }
main { max-width: 42rem; margin-inline: auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.2rem; margin-block: 2rem 0.5rem; }
.of { font-size: 1.1rem; margin-block: 0.25rem 1.25rem; }
.field, fieldset { margin-block: 1.25rem; break-inside: avoid; }
fieldset { border: 1px solid var(--line); padding: 0.5rem 1rem 0.75rem; }
label, legend { font-weight: 600; }
label::first-letter, legend::first-letter { text-transform: uppercase; }
.option { margin: 0.4rem 0; }
.option label { font-weight: 400; }
.option input { inline-size: 1.2rem; block-size: 1.2rem; vertical-align: middle; }
.hint { margin: 0.1rem 0 0.3rem; }
:is(input:not([type="radio"]), textarea) { display: block; box-sizing: border-box; inline-size: 100%; margin-block-start: 0.3rem; padding: 0.5rem; border: 1px solid var(--line); border-radius: 0; background: transparent; color: inherit; font: inherit; }
input.date { max-inline-size: 14rem; }
textarea { field-sizing: content; min-block-size: 7rem; resize: vertical; }
:focus-visible { outline: 3px solid light-dark(#1d4b73, #92c3ee); outline-offset: 2px; }
@page { size: A4; margin: 18mm; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  textarea { resize: none; }
  h2, legend, label { break-after: avoid; }
}
`;
