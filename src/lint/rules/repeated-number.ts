import type { List } from "mdast";
import { descendants } from "../../regulation/markdown-text.ts";
import type { Regulation } from "../../regulation/model.ts";
import { isOrderedList, numberedItems } from "../../regulation/ordered-list.ts";
import type { LintProblem, TextRule } from "../rule.ts";
import { articleAt, type SourceText } from "../source-text.ts";

/** Who cites a paragraph from the file and who cites it from the site must mean the same one. */
export const repeatedNumber: TextRule = {
  id: "repeated-number",
  severity: "attention",
  finds: {
    nl: "Een lijst waarin elk onderdeel hetzelfde nummer heeft (1., 1., 1.).",
    en: "A list in which every item has the same number (1., 1., 1.).",
  },
  why: {
    nl: "Zo'n lijst wordt doorgeteld, dus het adres van het derde onderdeel is dat van lid 3, terwijl er in het bestand 1 staat. Wie een lid invoegt, verschuift ongemerkt alle leden daarna. `lint --fix` schrijft de nummers op zoals er wordt geteld.",
    en: "Such a list is counted on, so the address of the third item is that of paragraph 3, while the file says 1. Who inserts a paragraph shifts all that follow without noticing. `lint --fix` writes the numbers as they are counted.",
  },
  checks: "text",
  check,
};

function* check(source: SourceText, regulation: Regulation): Generator<LintProblem> {
  for (const node of descendants(source.tree())) {
    if (node.type !== "list" || !isOrderedList(node)) continue;
    const problem = problemIn(node, source, regulation);
    if (problem !== undefined) yield problem;
  }
}

function problemIn(
  list: List,
  { body, file, edit }: SourceText,
  regulation: Regulation,
): LintProblem | undefined {
  const items = numberedItems(list, { markdown: body.text, file, firstLine: 1 });
  const numbers = items.map(({ item, value }) => {
    const start = item.position?.start.offset ?? 0;
    const written = /^\d+/u.exec(body.text.slice(start))?.[0] ?? "";
    return { written, value: String(value), start, end: start + written.length };
  });
  const [first, second] = numbers;
  if (first === undefined || second === undefined || first.written !== second.written) return undefined;
  const edits = numbers
    .filter(({ written, value }) => written !== value)
    .map(({ start, end, value }) => edit(body, { start, end, text: value }));
  const last = numbers.at(-1)?.value ?? "";
  const { place } = edit(body, { start: second.start, end: second.end, text: "" });
  return {
    place,
    about: articleAt(regulation, place),
    message: {
      nl: `Elk onderdeel van deze lijst heeft nummer ${first.written}; op de site staat ${first.value} tot en met ${last}. Schrijf de nummers op, of laat lint --fix het doen.`,
      en: `Every item of this list has number ${first.written}; the site shows ${first.value} up to ${last}. Write the numbers, or let lint --fix do it.`,
    },
    // A longer number would need what stands under it further to the right.
    ...(last.length === first.written.length && {
      fix: { says: { nl: "de nummers opschrijven", en: "write the numbers" }, edits },
    }),
  };
}
