import matter from "gray-matter";
import { LineCounter, parseDocument } from "yaml";
import type { Finding } from "../finding.ts";
import type { Place } from "../place.ts";
import { problem, shown } from "./problem.ts";
import type { MapSource } from "./source.ts";
import { yamlErrorText } from "./yaml-errors.ts";
import { placeOfRange, sourceOfYaml } from "./yaml-source.ts";

/** A regulation file in its two parts. */
export interface FrontMatter {
  /** Undefined when the front matter cannot be read at all; `findings` says why. */
  readonly source?: MapSource;
  /** The Markdown below the front matter. */
  readonly body: string;
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
  readonly findings: readonly Finding[];
}

/** The largest of the known regulations is a hundred times smaller. */
const largestLength = 2_000_000;

/**
 * Splits a regulation file and reads its YAML (1.2 core: `9:11` and dates stay
 * text). Never throws: everything that is wrong is a finding with its place.
 * Code in the front matter (`---js`) is never run.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const refusal = refuse(text, file);
  return refusal ? { body: "", bodyLine: 1, findings: [refusal] } : split(text.replace(/^\uFEFF/, ""), file);
}

function split(text: string, file: string): FrontMatter {
  const findings: Finding[] = [];
  const found: { source?: MapSource } = {};
  const refuseEngine = () => {
    throw new Error("only YAML is read");
  };
  const yaml = {
    parse(words: string): object {
      // The line break before the closing line is not part of the block, also when it is two characters.
      const source = readYaml(words.replace(/\r$/, ""), file, findings);
      if (source) found.source = source;
      return {};
    },
  };
  // With options gray-matter does not use its cache, which would hide errors the second time.
  const engines = { yaml, js: refuseEngine, javascript: refuseEngine, json: refuseEngine };
  const { content, matter: block } = matter(text, { language: "yaml", engines });
  if (!found.source && findings.length === 0) findings.push(problem("front-matter", start(file), emptyBlock));
  const bodyLine = lineCount(text.slice(0, text.length - content.length));
  return { ...found, body: content, bodyLine: block === undefined ? 1 : bodyLine, findings };
}

/** Lines of the block are lines of the file: gray-matter starts it at the end of the first line. */
function readYaml(words: string, file: string, findings: Finding[]): MapSource | undefined {
  const lines = new LineCounter();
  const document = parse(words, lines);
  if (!document) {
    findings.push(problem("too-large", start(file), tooDeep));
    return undefined;
  }
  // One fault can make the parser stumble many times at the same place.
  const faults = new Map([...document.errors, ...document.warnings].map((fault) => [fault.pos[0], fault]));
  for (const { pos, code } of faults.values()) {
    findings.push(problem("yaml", placeOfRange(pos[0], pos[1], { lines, file }), yamlErrorText(code)));
  }
  if (document.errors.length > 0) return undefined;
  const source = sourceOfYaml({ document, lines, file }, (finding) => findings.push(finding));
  if (source?.kind === "map") return source;
  if (source) findings.push(problem("front-matter", source.place, noMap));
  return undefined;
}

/** The parser calls itself for every level: very deep input would overflow the stack. */
function parse(words: string, lines: LineCounter) {
  try {
    return parseDocument(words, {
      lineCounter: lines,
      version: "1.2",
      schema: "core",
      merge: false,
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What is wrong before anything is parsed. */
function refuse(text: string, file: string): Finding | undefined {
  const place = start(file);
  if (text.length > largestLength) return problem("too-large", place, tooLong);
  const control = controlCharacter.exec(text);
  if (control)
    return problem("control-character", placeAt(text, control.index, file), controlText(control[0]));
  const words = text.replace(/^\uFEFF/, "");
  if (words.trim() === "") return problem("empty-file", place, empty);
  const opening = /^---(?!-)([^\n]*)/.exec(words);
  if (!opening) return problem("front-matter", place, missing);
  const language = (opening[1] ?? "").trim();
  if (!["", "yaml", "yml"].includes(language.toLowerCase())) {
    return problem("front-matter-language", place, otherLanguage(language));
  }
  return refuseClosing(text, file);
}

/** The block ends at the first line that begins with ---; that line may hold nothing else. */
function refuseClosing(text: string, file: string): Finding | undefined {
  const closing = text.indexOf("\n---");
  if (closing < 0) return problem("front-matter", start(file), unterminated);
  const isAlone = /^\n---[ \t]*(?:\r?\n|$)/.test(text.slice(closing, closing + 1000));
  return isAlone ? undefined : problem("front-matter", placeAt(text, closing + 1, file), notAlone);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

function start(file: string): Place {
  return { file, line: 1, column: 1 };
}

function placeAt(text: string, index: number, file: string): Place {
  const before = text.slice(0, index);
  return { file, line: lineCount(before), column: index - before.lastIndexOf("\n") };
}

function lineCount(text: string): number {
  return text.split("\n").length;
}

const empty = {
  nl: "Het bestand is leeg. Een regeling begint met een blok tussen twee regels met ---, en daaronder de artikelen.",
  en: "The file is empty. A regulation begins with a block between two lines with ---, and the articles below it.",
};
const missing = {
  nl: "Het voorwerk ontbreekt. De eerste regel moet --- zijn, daarna komt de YAML, en dan weer een regel met ---.",
  en: "The front matter is missing. The first line must be ---, then comes the YAML, and then a line with --- again.",
};
const unterminated = {
  nl: "Het voorwerk is niet afgesloten. Zet onder de YAML een regel met alleen ---.",
  en: "The front matter is not closed. Put a line with only --- below the YAML.",
};
const notAlone = {
  nl: "Deze regel begint met ---, en dat sluit het voorwerk af. Zet --- alleen op een regel, of begin de regel anders.",
  en: "This line begins with ---, and that closes the front matter. Put --- alone on a line, or begin the line otherwise.",
};
const emptyBlock = {
  nl: "Het voorwerk is leeg. Schrijf tussen de regels met --- ten minste id, title, language en counting.",
  en: "The front matter is empty. Write at least id, title, language and counting between the lines with ---.",
};
const noMap = {
  nl: "Het voorwerk is geen YAML met namen en waarden. Schrijf regels zoals: id: o21.",
  en: "The front matter is no YAML with names and values. Write lines such as: id: o21.",
};
const tooLong = {
  nl: `Het bestand is groter dan ${largestLength} tekens. Een regeling is veel kleiner; kijk of dit het juiste bestand is.`,
  en: `The file has more than ${largestLength} characters. A regulation is much smaller; see whether this is the right file.`,
};
const tooDeep = {
  nl: "Het voorwerk is te diep genest om te lezen. Haal overbodige haakjes weg.",
  en: "The front matter is nested too deeply to read. Take superfluous brackets away.",
};

function controlText(character: string) {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return {
    nl: `Hier staat een onzichtbaar stuurteken (${code}). Een regeling is gewone tekst. Haal het teken weg of sla het bestand op als UTF-8.`,
    en: `There is an invisible control character here (${code}). A regulation is plain text. Take it away or save the file as UTF-8.`,
  };
}

function otherLanguage(language: string) {
  return {
    nl: `Het voorwerk zegt dat het "${shown(language)}" is. Alleen YAML wordt gelezen; code wordt nooit uitgevoerd. Maak van de eerste regel: ---.`,
    en: `The front matter says that it is "${shown(language)}". Only YAML is read; code is never run. Make the first line: ---.`,
  };
}
