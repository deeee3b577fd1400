import type { Nodes, Root } from "mdast";
import { dayFromIso } from "../calendar/day.ts";
import type { Finding } from "../finding.ts";
import type { Text } from "../language/language.ts";
import type { Place } from "../place.ts";
import { type BodySource, nodePlace } from "./body-source.ts";
import type { Accepted } from "./model.ts";

/** What comments in a text say to the lint; `at` is left to who knows the articles. */
export interface IgnoreComments {
  readonly comments: readonly IgnoreComment[];
  /** Comments that cannot be understood: they have no effect. */
  readonly findings: readonly Finding[];
}

/** A point of attention that a comment in the text accepts, with the heading or item that it stands under. */
export interface IgnoreComment extends Omit<Accepted, "at"> {
  /** Undefined: it stands before the first heading. */
  readonly under?: Place;
}

/** `<!-- regelmaat-ignore: <check> -- <reason> (until 2027-01-01) -->`, the words for the last day in both languages. */
const form =
  /^regelmaat-ignore:\s*(?<check>[a-z][a-z0-9-]*)\s+--\s+(?!\((?:until|tot)\b)(?<because>\S[\s\S]*?)(?:\s+\((?:until|tot(?: en met)?)\s+(?<until>[^()]+)\))?$/u;

/** Finds the comments to the lint in a body that has not been cleaned yet. */
export function ignoreComments(tree: Root, source: BodySource): IgnoreComments {
  const comments: IgnoreComment[] = [];
  const findings: Finding[] = [];
  for (const { value, node, under } of commentsIn(tree, source)) {
    const words = value.trim();
    if (!words.startsWith("regelmaat")) continue;
    const place = nodePlace(node, source);
    const { check, because, until } = form.exec(words)?.groups ?? {};
    if (check === undefined || because === undefined) findings.push(finding(place, unclear(words)));
    else if (until !== undefined && dayFromIso(until) === undefined)
      findings.push(finding(place, noDay(until)));
    else comments.push({ check, because, place, ...(until && { until }), ...(under && { under }) });
  }
  return { comments, findings };
}

interface Comment {
  readonly value: string;
  readonly node: Nodes;
  readonly under?: Place;
}

function* commentsIn(tree: Root, source: BodySource): Generator<Comment> {
  let heading: Place | undefined;
  for (const block of tree.children) {
    if (block.type === "heading") heading = nodePlace(block, source);
    yield* within(block, heading, source);
  }
}

function* within(node: Nodes, under: Place | undefined, source: BodySource): Generator<Comment> {
  if (node.type === "html") {
    const value = /^<!--(?<value>[\s\S]*?)-->\s*$/u.exec(node.value)?.groups?.value;
    if (value !== undefined) yield { value, node, ...(under && { under }) };
  }
  if (!("children" in node)) return;
  const inner = node.type === "listItem" ? nodePlace(node, source) : under;
  for (const child of node.children) yield* within(child, inner, source);
}

function finding(place: Place, message: Text): Finding {
  return { rule: "unclear-ignore", severity: "attention", place, message };
}

const example = "<!-- regelmaat-ignore: outdated-law -- … (until 2027-01-01) -->";

function unclear(words: string): Text {
  const lacksReason = /^regelmaat-ignore:\s*[a-z][a-z0-9-]*\s*(?:--\s*)?(?:\([^()]*\))?$/u.test(words);
  return lacksReason
    ? {
        nl: `Hier ontbreekt de reden; zonder reden verandert deze opmerking niets. Schrijf bijvoorbeeld ${example}.`,
        en: `The reason is missing here; without a reason this comment changes nothing. Write for example ${example}.`,
      }
    : {
        nl: `Deze opmerking is niet te begrijpen en verandert niets. Schrijf bijvoorbeeld ${example}.`,
        en: `This comment cannot be understood and changes nothing. Write for example ${example}.`,
      };
}

function noDay(until: string): Text {
  return {
    nl: `“${until}” is geen bestaande datum, dus deze opmerking verandert niets. Schrijf jjjj-mm-dd.`,
    en: `“${until}” is no existing date, so this comment changes nothing. Write YYYY-MM-DD.`,
  };
}
