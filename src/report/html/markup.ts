import { singleLine } from "../../language/text.ts";
import { xmlText } from "../xml-text.ts";

/** Text of a regulation or a log on one line, as text and never as markup. */
export function text(words: string): string {
  return xmlText(singleLine(words));
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element around markup; attributes are escaped, those without a value are left out. */
export function element(
  name: string,
  attributes: Attributes,
  inner: string | readonly string[] = "",
): string {
  const content = typeof inner === "string" ? inner : inner.join("");
  return `<${name}${written(attributes)}>${content}</${name}>`;
}

/** An element of SVG without content. */
export function shape(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${text(String(value))}"`)
    .join("");
}

/** A column of a table; `isNumber` sets it to the right. */
export interface Column {
  readonly header: string;
  readonly isNumber?: boolean;
}

/** A table whose cells are markup; the first cell of a row says what the row is about. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const head = columns.map(({ header, isNumber }) =>
    element("th", { scope: "col", class: isNumber === true ? "number" : undefined }, text(header)),
  );
  const body = rows.map((cells) =>
    element(
      "tr",
      {},
      cells.map((cell, at) => cellOf(cell, columns[at], at)),
    ),
  );
  return element("table", {}, [
    element("caption", {}, text(caption)),
    element("thead", {}, element("tr", {}, head)),
    element("tbody", {}, body),
  ]);
}

/** On a narrow screen the rows stand under each other, and every cell says which column it is. */
function cellOf(cell: string, column: Column | undefined, at: number): string {
  if (at === 0) return element("th", { scope: "row" }, cell);
  const attributes = {
    class: column?.isNumber === true ? "number" : undefined,
    "data-label": column?.header,
  };
  return element("td", attributes, cell);
}

/** Names with what stands beside them; a value is markup. */
export function facts(list: readonly (readonly [name: string, value: string])[]): string {
  if (list.length === 0) return "";
  return element(
    "dl",
    { class: "facts" },
    list.map(([name, value]) =>
      element("div", {}, [element("dt", {}, text(name)), element("dd", {}, value)]),
    ),
  );
}

/** What is folded away until somebody asks for it; on paper it is open. */
export function folded(summary: string, content: string): string {
  return element("details", {}, [element("summary", {}, summary), content]);
}

/** A section with its heading and the id that links lead to. */
export function section(
  { id, heading, level = 2 }: { readonly id: string; readonly heading: string; readonly level?: 2 | 3 },
  content: readonly string[],
): string {
  return element("section", { id, "aria-labelledby": `${id}-h` }, [
    element(`h${level}`, { id: `${id}-h` }, text(heading)),
    ...content,
    "\n",
  ]);
}

/** A paragraph of plain words. */
export function paragraph(words: string, kind?: string): string {
  return element("p", { class: kind }, text(words));
}

/** What the colours of a drawing mean, each with its word. */
export function legend(items: readonly (readonly [kind: string, label: string])[]): string {
  const listed = items.map(([kind, label]) =>
    element("li", {}, [
      element("span", { class: `swatch ${kind}`, "aria-hidden": "true" }),
      " ",
      text(label),
    ]),
  );
  return element("ul", { class: "legend" }, listed);
}
