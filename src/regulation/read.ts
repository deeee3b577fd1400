import type { Finding } from "../finding.ts";
import type { Language } from "../language/language.ts";
import { readBody } from "./body.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { checkIds } from "./ids.ts";
import { interpretRegulation } from "./interpret.ts";
import { checkPlacement } from "./kind-source.ts";
import type { Regulation } from "./model.ts";
import { schemaErrors } from "./schema.ts";
import { schemaFindings } from "./schema-errors.ts";
import { plainOf, textAt } from "./source.ts";

/** A regulation, or what keeps the text from being one. */
export interface ReadRegulation {
  /** There exactly when no finding has the severity `error`. */
  readonly regulation?: Regulation;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a regulation file: front matter and articles (DESIGN §3, VOCABULARY).
 * Gives all findings, each with its place; never throws on any text.
 */
export function readRegulation(text: string, file: string): ReadRegulation {
  const front = readFrontMatter(text, file);
  const tag = textAt(front.source, "language") ?? "nl";
  const body = readBody(front.body, { file, firstLine: front.bodyLine, language: tag });
  const findings = [...front.findings, ...body.findings];
  const language: Language = tag.toLowerCase().startsWith("nl") ? "nl" : "en";
  const regulation = readSource(front, { file, language, ...body }, findings);
  findings.sort(byPlace);
  const hasError = findings.some(({ severity }) => severity === "error");
  return regulation && !hasError ? { regulation, findings } : { findings };
}

type Text = { readonly file: string; readonly language: Language } & Pick<
  Regulation,
  "articles" | "definitions" | "accepted"
>;

/** What the schema refuses is not interpreted: its values have not the shape that they should have. */
function readSource({ source }: FrontMatter, text: Text, findings: Finding[]): Regulation | undefined {
  if (!source) return undefined;
  const report = (finding: Finding) => findings.push(finding);
  const refused = schemaFindings(schemaErrors(plainOf(source)), source);
  findings.push(...refused);
  checkPlacement(source, report);
  checkIds(source, report);
  if (refused.length > 0) return undefined;
  const { file, language, articles, definitions, accepted } = text;
  return interpretRegulation({ source, file, language, articles, definitions, accepted }, report);
}

function byPlace(one: Finding, other: Finding): number {
  return one.place.line - other.place.line || one.place.column - other.place.column;
}
