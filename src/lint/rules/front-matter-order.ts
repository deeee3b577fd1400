import { isAlias, isMap, isScalar, parseDocument, visit } from "yaml";
import type { LintProblem, TextRule } from "../rule.ts";
import type { SourceText } from "../source-text.ts";

/** Who reads a regulation for the first time meets a name before it is used, if every file has one order (VOCABULARY §3). */
export const frontMatterOrder: TextRule = {
  id: "front-matter-order",
  severity: "attention",
  finds: {
    nl: "Een onderdeel van het voorwerk dat niet op zijn plaats staat: eerst waar de regeling over gaat, dan hoe er wordt geteld, de namen, de stappen, de organisatie, en als laatste wat is aanvaard.",
    en: "A part of the front matter that is not in its place: first what the regulation is about, then how is counted, the names, the steps, the organisation, and at the end what is accepted.",
  },
  why: {
    nl: "Wie de regeling leest, komt een rol of een gegeven dan tegen voordat een stap haar noemt, en twee regelingen zijn naast elkaar te leggen. Voor wat de regeling betekent maakt de volgorde niets uit; `lint --fix` zet de onderdelen op hun plaats, elk met zijn opmerkingen.",
    en: "A reader then meets a role or a fact before a step names it, and two regulations can be laid side by side. The order changes nothing of what the regulation means; `lint --fix` puts the parts in their places, each with its comments.",
  },
  checks: "text",
  check,
};

/** The keys of a regulation, in groups: within a group the author chooses the order. */
export const keyGroups: readonly (readonly string[])[] = [
  ["$schema", "id", "title", "language", "adopted", "basedOn", "norms", "timeZone", "inForce"],
  ["counting", "calendars", "readings"],
  ["roles", "facts", "fields", "events", "groups"],
  [...["kinds", "starts", "completedBy", "reopenedBy", "cancelledBy"], ...["defaults", "stages", "steps"]],
  ["organisation", "retention", "attest"],
  ["informative", "accepted"],
];

/** A key at the top of the file with the lines that belong to it: its value, and the comments above it. */
interface Block {
  readonly key: string;
  readonly group: number;
  /** Where the key itself stands. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

function* check(source: SourceText): Generator<LintProblem> {
  const { frontMatter } = source;
  const blocks = blocksOf(frontMatter.text);
  const highest = (index: number) => Math.max(-1, ...blocks.slice(0, index).map(({ group }) => group));
  const displaced = blocks.find(({ group }, index) => group < highest(index));
  if (displaced === undefined) return;
  const { key, at } = displaced;
  const sorted = blocks.toSorted((one, other) => one.group - other.group);
  const text = sorted.map(({ start, end }) => frontMatter.text.slice(start, end)).join("");
  const change = { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0, text };
  const before = blocks.find(({ group }) => group > displaced.group)?.key ?? "";
  yield {
    place: source.edit(frontMatter, { start: at, end: at + key.length, text: "" }).place,
    about: [key],
    message: {
      nl: `"${key}" hoort boven "${before}" te staan. Zet het onderdeel daar neer, of laat lint --fix het doen.`,
      en: `“${key}” belongs above “${before}”. Move the part there, or let lint --fix do it.`,
    },
    fix: {
      says: {
        nl: "de onderdelen van het voorwerk op hun plaats zetten",
        en: "put the parts of the front matter in their places",
      },
      edits: [source.edit(frontMatter, change)],
    },
  };
}

/**
 * The parts at the top of the file; none where the front matter is one line with braces, or where an alias
 * needs its anchor above it. What stands above the first key stays at the top, comments below the last one at the end.
 */
function blocksOf(yaml: string): readonly Block[] {
  const document = parseDocument(yaml, { version: "1.2", schema: "core", merge: false, uniqueKeys: false });
  if (!isMap(document.contents) || document.contents.flow) return [];
  let hasAlias = false;
  visit(document, (_, node) => {
    hasAlias ||= isAlias(node);
  });
  if (hasAlias) return [];
  const keys = document.contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ key: String(key.value), at: key.range[0] }] : [],
  );
  const starts = keys.map(({ at }, index) => {
    const line = yaml.lastIndexOf("\n", at - 1) + 1;
    return index === 0 ? line : startWithComments(yaml, line);
  });
  return keys.map(({ key, at }, index) => ({
    key,
    group: keyGroups.findIndex((group) => group.includes(key)),
    at,
    start: starts[index] ?? 0,
    end: starts[index + 1] ?? startWithComments(yaml, yaml.length),
  }));
}

/** Comments at the start of a line, and empty lines among them, belong to the key below them. */
function startWithComments(yaml: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = yaml.lastIndexOf("\n", start - 2) + 1;
    if (!/^(?:#.*|[ \t]*)\r?$/u.test(yaml.slice(above, start - 1))) return start;
    start = above;
  }
  return start;
}
