import { LineStarts, type PlaceAt } from "../line-index.ts";
import { BrokenSource } from "./broken-source.ts";
import type { Intake } from "./intake.ts";
import { largeDocument, noJson } from "./json-findings.ts";
import { type JsonNode, JsonSyntaxError, parseJson } from "./json-nodes.ts";
import { type JsonMember, type JsonOutline, type JsonPiece, JsonSplitter } from "./json-splitter.ts";
import type { LogInput } from "./log-input.ts";
import { emptyFile } from "./source-findings.ts";
import { reportNotice, textChunks } from "./text-chunks.ts";

/**
 * One JSON value that is a whole file. Its text is held in parts, and a part is parsed when it is asked for, so
 * that the tree of a long log is never there as a whole.
 */
export class JsonDocument {
  readonly placeAt: PlaceAt;
  readonly #outline: JsonOutline;

  constructor(outline: JsonOutline, placeAt: PlaceAt) {
    this.#outline = outline;
    this.placeAt = placeAt;
  }

  /** Where the value starts. */
  get offset(): number {
    return this.#outline.offset;
  }

  get kind(): JsonNode["kind"] {
    return this.#outline.kind;
  }

  /** The names of the outermost lists. */
  get lists(): readonly string[] {
    return [...new Set(this.#outline.members.filter(({ isList }) => isList).map(keyOf))];
  }

  /** All of it as one tree. */
  top(): JsonNode {
    return this.topWithout([]);
  }

  /** The tree without the items of the outermost lists with these names. */
  topWithout(lists: readonly string[]): JsonNode {
    const { kind, offset, members, pieces } = this.#outline;
    const [only] = pieces;
    if (kind === "scalar" && only !== undefined) return nodeOf(only);
    if (kind === "array") return { kind: "array", offset, items: pieces.map(nodeOf) };
    const entries = members.map((member) => {
      const key = keyOf(member);
      const node = member.isList && lists.includes(key) ? emptyList(member) : valueOfMember(member);
      return { key, keyOffset: member.key.offset, node };
    });
    return { kind: "object", offset, entries };
  }

  /** The value of an outermost property; of several with one name the last. */
  property(name: string): JsonNode | undefined {
    const member = this.#memberOf(name);
    return member && valueOfMember(member);
  }

  /**
   * The items of an outermost list, one by one; none when it is something else.
   * @param name undefined: the whole is that list.
   */
  *items(name?: string): Generator<JsonNode> {
    const member = name === undefined ? undefined : this.#memberOf(name);
    const pieces = name === undefined && this.kind === "array" ? this.#outline.pieces : [];
    for (const piece of member?.isList ? member.pieces : pieces) yield nodeOf(piece);
  }

  /** Whether an outermost property is a list. */
  isList(name: string): boolean {
    return this.#memberOf(name)?.isList === true;
  }

  #memberOf(name: string): JsonMember | undefined {
    return this.#outline.members.findLast((member) => keyOf(member) === name);
  }
}

/** The text is held in memory, and what is made of it takes several times as much. */
const longestDocument = 1 << 30;
/** What has no end in the outermost lists or properties is held as one string. */
const longestPart = 1 << 27;

/** Where something starts that is too long to be held; undefined: nowhere. */
function tooLong(length: number, partStart: number | undefined): number | undefined {
  if (length > longestDocument) return 0;
  return partStart !== undefined && length - partStart > longestPart ? partStart : undefined;
}

/** Reads a whole file as one JSON value. Undefined: it is none, which is reported. Throws BrokenSource. */
export async function readJsonDocument(input: LogInput, intake: Intake): Promise<JsonDocument | undefined> {
  const splitter = new JsonSplitter();
  const lines = new LineStarts(intake.file);
  const texts: string[] = [];
  for await (const { text, encoding, notice } of textChunks(input.chunks, input.mapping?.encoding)) {
    const before = lines.length;
    splitter.push(text);
    lines.push(text);
    texts.push(text);
    const place = tooLong(lines.length, splitter.partStart);
    if (place !== undefined) throw new BrokenSource(largeDocument(lines.placeAt(place)));
    intake.encoding = encoding;
    if (notice !== undefined) reportNotice(notice.kind, lines.placeAt(before + notice.at).line, intake);
  }
  const placeAt: PlaceAt = (offset) => lines.placeAt(offset);
  if (texts.every((text) => text.trim() === "")) {
    intake.report(emptyFile(placeAt(0)));
    return undefined;
  }
  const outline = splitter.end();
  const isSound = outline.fault === undefined && outline.members.every(({ key }) => key.text.startsWith('"'));
  if (isSound && piecesOf(outline).every(isJson)) return new JsonDocument(outline, placeAt);
  intake.report(noJson(placeAt(errorIn(texts, outline))));
  return undefined;
}

function piecesOf({ members, pieces }: JsonOutline): readonly JsonPiece[] {
  return [...pieces, ...members.flatMap((member) => [member.key, ...member.pieces])];
}

/** The platform's own parser is the quickest to tell. */
function isJson({ text }: JsonPiece): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The longest text that can be held as one string here and elsewhere. */
const longestText = 2 ** 29 - 24;

/** Where a text that is no JSON shows that; of one that is too long to be parsed as a whole, the part where it does. */
function errorIn(texts: readonly string[], outline: JsonOutline): number {
  const isShort = texts.reduce((sum, { length }) => sum + length, 0) <= longestText;
  if (isShort) return errorOf({ text: texts.join(""), offset: 0 }) ?? 0;
  const broken = piecesOf(outline).filter((piece) => !isJson(piece));
  return Math.min(...broken.map((piece) => errorOf(piece) ?? piece.offset), outline.fault ?? Infinity);
}

function errorOf({ text, offset }: JsonPiece): number | undefined {
  try {
    parseJson(text, offset);
    return undefined;
  } catch (problem) {
    if (problem instanceof JsonSyntaxError) return problem.offset;
    throw problem;
  }
}

function keyOf({ key }: JsonMember): string {
  return String(JSON.parse(key.text));
}

function valueOfMember(member: JsonMember): JsonNode {
  const [only] = member.pieces;
  if (!member.isList && only !== undefined) return nodeOf(only);
  return { kind: "array", offset: member.offset, items: member.pieces.map(nodeOf) };
}

function emptyList({ offset }: JsonMember): JsonNode {
  return { kind: "array", offset, items: [] };
}

function nodeOf({ text, offset }: JsonPiece): JsonNode {
  return parseJson(text, offset);
}
