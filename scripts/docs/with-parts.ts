const part = /(<!-- generated: (?<name>[^>]+?) -->\n)[\s\S]*?(<!-- end of generated part -->)/gu;

/**
 * A page with its generated parts filled anew. A part stands between
 * `<!-- generated: <name> -->` and `<!-- end of generated part -->`; all other
 * text is written by hand and stays as it is.
 */
export function withParts(page: string, partNamed: (name: string) => string): string {
  return page.replace(
    part,
    (_whole, start: string, name: string, end: string) => `${start}\n${partNamed(name)}\n\n${end}`,
  );
}

/** A Markdown table; bars in cells are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}
