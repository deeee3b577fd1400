import type { Parent, Root, RootContent } from "mdast";
import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import { type BodySource, nodePlace, nodeSource } from "./body-source.ts";
import { isKnownDirective, isProse, knownDirectives, markedTerm, withJoinedTexts } from "./directives.ts";
import { isOwnImage, isSafeLink } from "./link-safety.ts";

/**
 * Takes out of a parsed body, in place, everything that a regulation must not
 * hold: HTML, links that run code, images from elsewhere, unknown marks. Colons
 * of ordinary prose become prose again. Nothing goes without a finding, except
 * comments.
 */
export function cleanMarkdown(tree: Root, source: BodySource): Finding[] {
  const findings: Finding[] = [];
  cleanChildren(tree, source, findings);
  return findings;
}

function cleanChildren(parent: Parent, source: BodySource, findings: Finding[]): void {
  const children = parent.children.flatMap((child) => {
    if ("children" in child) cleanChildren(child, source, findings);
    const cleaned = cleanNode(child, source);
    if (cleaned === undefined) return [child];
    if (cleaned.problem !== undefined) {
      const { problem } = cleaned;
      findings.push({ ...problem, place: nodePlace(child, source) });
    }
    return cleaned.instead;
  });
  parent.children = withJoinedTexts(children);
}

interface Cleaned {
  readonly instead: RootContent[];
  readonly problem?: Omit<Finding, "place">;
}

/** What stands in the place of a node and what there is to say; undefined: the node may stay. */
function cleanNode(node: RootContent, source: BodySource): Cleaned | undefined {
  switch (node.type) {
    case "html":
      return cleanHtml(node.value);
    case "link":
      return isSafeLink(node.url) ? undefined : { instead: node.children, problem: problems.link };
    case "definition":
      return isSafeLink(node.url) ? undefined : { instead: [], problem: problems.link };
    case "image":
      return isOwnImage(node.url)
        ? undefined
        : { instead: [textOf(node.alt ?? "", node)], problem: problems.image };
    case "imageReference":
      return { instead: [textOf(node.alt ?? "", node)], problem: problems.image };
    case "textDirective":
    case "leafDirective":
    case "containerDirective":
      return cleanDirective(node, source);
    default:
      return undefined;
  }
}

function cleanHtml(value: string): Cleaned {
  const isComment = /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(value);
  return isComment ? { instead: [] } : { instead: [], problem: problems.html };
}

function cleanDirective(node: Directive, source: BodySource): Cleaned | undefined {
  if (node.type === "containerDirective")
    return { instead: node.children, problem: unknownDirective(node.name) };
  const restored = textOf(nodeSource(node, source), node);
  const problem = unknownDirective(node.name);
  if (node.type === "leafDirective")
    return { instead: [{ type: "paragraph", children: [restored] }], problem };
  if (!isKnownDirective(node))
    return isProse(node) ? { instead: [restored] } : { instead: [restored], problem };
  const isComplete = node.name !== "term" || markedTerm(node) !== undefined;
  return isComplete ? undefined : { instead: node.children, problem: problems.term };
}

type Directive = Extract<RootContent, { type: `${string}Directive` }>;

function textOf(value: string, node: RootContent): Extract<RootContent, { type: "text" }> {
  return { type: "text", value, ...(node.position && { position: node.position }) };
}

function unknownDirective(name: string): Omit<Finding, "place"> {
  const known = knownDirectives.map((known) => `:${known}[…]`).join(", ");
  return attention("unknown-directive", {
    nl: `Het merkteken ":${name}" is niet bekend of merkt niets. Bekend zijn: ${known}. Haal het weg of verbeter het.`,
    en: `The mark ":${name}" is not known or marks nothing. Known are: ${known}. Remove or correct it.`,
  });
}

function attention(rule: string, message: Text): Omit<Finding, "place"> {
  return { rule, severity: "attention", message };
}

const problems = {
  html: attention("raw-html", {
    nl: "Hier staat HTML. Die wordt niet getoond. Gebruik Markdown.",
    en: "There is HTML here. It is not shown. Use Markdown.",
  }),
  link: attention("unsafe-link", {
    nl: "Deze link is geen webadres, e-mailadres of telefoonnummer en is daarom weggelaten. Gebruik https:, mailto: of tel:.",
    en: "This link is not a web address, e-mail address or phone number and has been left out. Use https:, mailto: or tel:.",
  }),
  image: attention("foreign-image", {
    nl: "Deze afbeelding komt van elders en is daarom weggelaten. Zet het bestand bij de site en verwijs ernaar zonder webadres.",
    en: "This image comes from elsewhere and has been left out. Put the file with the site and refer to it without a web address.",
  }),
  term: {
    rule: "term-without-step",
    severity: "error",
    message: {
      nl: "Dit :term[…] zegt niet bij welke stap het hoort. Zet er {of=stap} of {of=stap.sleutel} achter.",
      en: "This :term[…] does not say to which step it belongs. Put {of=step} or {of=step.key} after it.",
    },
  } satisfies Omit<Finding, "place">,
};
