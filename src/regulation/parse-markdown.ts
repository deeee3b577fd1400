import type { Nodes, Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { BodySource } from "./body-source.ts";
import { type BoundExceeded, boundExceeded, deepestTree } from "./markdown-bounds.ts";

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/** Parses Markdown with tables and directives; a text beyond the bounds gives an empty tree and a finding. */
export function parseMarkdown(source: BodySource): { tree: Root; findings: Finding[] } {
  const exceeded = boundExceeded(source.markdown);
  if (exceeded !== undefined) return refused(exceeded, source);
  const tree = processor.parse(source.markdown);
  if (isDeeper(tree, deepestTree))
    return refused({ bound: "nesting", line: 1, allowed: deepestTree }, source);
  return { tree, findings: [] };
}

/** Without recursion: the tree may be deeper than the stack. */
function isDeeper(tree: Root, depth: number): boolean {
  let level: Nodes[] = [tree];
  for (let reached = 0; reached <= depth; reached += 1) {
    level = level.flatMap((node) => ("children" in node ? node.children : []));
    if (level.length === 0) return false;
  }
  return true;
}

function refused(exceeded: BoundExceeded, source: BodySource): { tree: Root; findings: Finding[] } {
  const place = { file: source.file, line: source.firstLine + exceeded.line - 1, column: 1 };
  const message = boundMessages[exceeded.bound](exceeded.allowed);
  return {
    tree: { type: "root", children: [] },
    findings: [{ rule: "body-too-complex", severity: "error", place, message }],
  };
}

const boundMessages: Readonly<Record<BoundExceeded["bound"], (allowed: number) => Text>> = {
  size: (allowed) => ({
    nl: `De tekst is te lang om te lezen: er mogen ${allowed} tekens in staan. Splits de regeling.`,
    en: `The text is too long to read: it may have ${allowed} characters. Split the regulation.`,
  }),
  nesting: (allowed) => ({
    nl: `Lijsten, citaten of opmaak staan hier te diep in elkaar: er mogen er ${allowed} in elkaar staan. Maak de opbouw platter.`,
    en: `Lists, quotations or marks are nested too deep here: ${allowed} may stand inside each other. Make the structure flatter.`,
  }),
  marks: (allowed) => ({
    nl: `Hier staan te veel opmaaktekens (* _ ~ [ ] en accent grave): er mogen er ${allowed} zijn. Gebruik minder opmaak of zet er witregels tussen.`,
    en: `There are too many marks here (* _ ~ [ ] and backticks): ${allowed} are allowed. Use fewer marks or put blank lines between them.`,
  }),
};
