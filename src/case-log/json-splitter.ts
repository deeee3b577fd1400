/** A part of a text, with where it starts: an index in the whole of it. */
export interface JsonPiece {
  readonly text: string;
  readonly offset: number;
}

/** A property of the outermost object. */
export interface JsonMember {
  readonly key: JsonPiece;
  /** Where the value starts. */
  readonly offset: number;
  /** Of a list its items, of anything else the value itself. */
  readonly pieces: readonly JsonPiece[];
  readonly isList: boolean;
}

/** What stands in a JSON text at the outside, still to be parsed. */
export interface JsonOutline {
  readonly kind: "object" | "array" | "scalar";
  readonly offset: number;
  readonly members: readonly JsonMember[];
  /** Of an outermost list its items, of a scalar that itself. */
  readonly pieces: readonly JsonPiece[];
  /** Where the text shows at the outside that it is no JSON; undefined: nowhere. */
  readonly fault: number | undefined;
}

type OpenMember = {
  colon: number;
  valueStart: number;
  isList: boolean;
  isListClosed: boolean;
  pieces: JsonPiece[];
  key: JsonPiece | undefined;
};

const quote = 0x22;
const comma = 0x2c;
const colonCode = 0x3a;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/** A container in as many others has no meaning in a log. */
const deepest = 64;

/**
 * Splits a JSON text, as it comes in, into the parts that a log is made of: the items of the outermost lists. It
 * looks at brackets, commas and quotes alone; whether the parts are JSON is for the parser to say.
 */
export class JsonSplitter {
  readonly #members: JsonMember[] = [];
  readonly #pieces: JsonPiece[] = [];
  #kind: JsonOutline["kind"] | undefined;
  #top = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #isClosed = false;
  /** Where the text first was no JSON, as far as can be seen from outside. */
  #fault: number | undefined;
  #member: OpenMember | undefined;
  /** Where the part that is being read starts; -1: it has not begun. */
  #start = -1;
  /** The text before the chunk at hand from where the part at hand starts, in the pieces in which it came. */
  #before: string[] = [];
  #chunk = "";
  #chunkStart = 0;

  push(chunk: string): void {
    this.#chunk = chunk;
    for (let index = 0; index < chunk.length; index += 1) {
      if (this.#isInString) index = this.#skipString(chunk, index);
      else this.#take(chunk.charCodeAt(index), index);
    }
    const next = this.#chunkStart + chunk.length;
    if (this.#start < 0) this.#before = [];
    else if (this.#start < this.#chunkStart) this.#before.push(chunk);
    else this.#before = [chunk.slice(this.#start - this.#chunkStart)];
    this.#chunkStart = next;
    this.#chunk = "";
  }

  /** Where the part starts that has not ended yet; undefined: there is none. */
  get partStart(): number | undefined {
    return this.#start < 0 ? undefined : this.#start;
  }

  /** To be called once, when all came in. */
  end(): JsonOutline {
    if (this.#kind === "scalar") this.#endPiece(this.#pieces, this.#chunkStart);
    else if (!this.#isClosed) this.#fail(this.#chunkStart);
    return {
      kind: this.#kind ?? "scalar",
      offset: this.#top,
      members: this.#members,
      pieces: this.#pieces,
      fault: this.#fault,
    };
  }

  #fail(at: number): void {
    this.#fault ??= at;
  }

  /** The index of the last character of the string at hand, or of the chunk. */
  #skipString(chunk: string, first: number): number {
    let index = first;
    for (; index < chunk.length; index += 1) {
      const code = chunk.charCodeAt(index);
      if (this.#isEscaped) this.#isEscaped = false;
      else if (code === backslash) this.#isEscaped = true;
      else if (code === quote) {
        this.#isInString = false;
        return index;
      }
    }
    return index;
  }

  #take(code: number, index: number): void {
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) return;
    const at = this.#chunkStart + index;
    if (this.#kind === undefined) this.#begin(code, at);
    else if (this.#isClosed) this.#fail(at);
    else if (code === openList || code === openObject) this.#open(code, at);
    else if (code === closeList || code === closeObject) this.#close(code, at);
    else if (code === comma && this.#isOutside()) this.#separate(at);
    else if (code === colonCode && this.#depth === 1 && this.#member?.colon === -1) this.#member.colon = at;
    else this.#begins(at);
    if (code === quote) this.#isInString = true;
  }

  #begin(code: number, at: number): void {
    this.#top = at;
    this.#kind = code === openObject ? "object" : code === openList ? "array" : "scalar";
    if (this.#kind === "scalar") this.#start = at;
    else this.#depth = 1;
  }

  /** Whether a comma here stands between parts. */
  #isOutside(): boolean {
    return this.#depth === 1 || (this.#depth === 2 && this.#isInList());
  }

  #isInList(): boolean {
    return this.#member?.isList === true && !this.#member.isListClosed;
  }

  /** Something that is no white space, bracket, comma or colon of the outside stands here. */
  #begins(at: number): void {
    if (this.#depth > deepest) this.#fail(at);
    const member = this.#member;
    if (this.#kind === "object" && this.#depth === 1) {
      if (member === undefined) {
        this.#member = {
          colon: -1,
          valueStart: -1,
          isList: false,
          isListClosed: false,
          pieces: [],
          key: undefined,
        };
        this.#start = at;
        return;
      }
      if (member.isListClosed) this.#fail(at);
      if (member.colon < 0 || member.valueStart >= 0) return;
      this.#startValue(member, at);
      return;
    }
    if (this.#start < 0) this.#start = at;
  }

  #startValue(member: OpenMember, at: number): void {
    member.key = this.#piece(this.#start, member.colon);
    member.valueStart = at;
    this.#start = at;
  }

  #open(code: number, at: number): void {
    const member = this.#member;
    this.#begins(at);
    this.#depth += 1;
    const isOfMember = this.#kind === "object" && this.#depth === 2 && member?.valueStart === at;
    if (!isOfMember || code !== openList) return;
    member.isList = true;
    this.#start = -1;
  }

  #close(code: number, at: number): void {
    const isOfList = this.#depth === 2 && this.#isInList();
    if (isOfList && this.#member !== undefined) this.#closeList(code, at, this.#member);
    else if (this.#depth === 1) this.#closeTop(code, at);
    this.#depth -= 1;
  }

  #closeList(code: number, at: number, member: OpenMember): void {
    if (code !== closeList) this.#fail(at);
    if (this.#start >= 0 || member.pieces.length > 0) this.#endPiece(member.pieces, at);
    member.isListClosed = true;
  }

  #closeTop(code: number, at: number): void {
    const isList = this.#kind === "array";
    if (code !== (isList ? closeList : closeObject)) this.#fail(at);
    const isEmpty = isList
      ? this.#start < 0 && this.#pieces.length === 0
      : this.#member === undefined && this.#members.length === 0;
    if (!isEmpty) this.#separate(at);
    this.#isClosed = true;
  }

  #separate(at: number): void {
    if (this.#kind === "array") this.#endPiece(this.#pieces, at);
    else if (this.#depth === 2) this.#endPiece(this.#member?.pieces ?? [], at);
    else this.#endMember(at);
  }

  #endMember(at: number): void {
    const member = this.#member;
    this.#member = undefined;
    if (member?.key === undefined) {
      this.#fail(at);
      return;
    }
    const { key, valueStart, isList, pieces } = member;
    if (!isList) this.#endPiece(pieces, at);
    this.#start = -1;
    this.#members.push({ key, offset: valueStart, pieces, isList });
  }

  #endPiece(pieces: JsonPiece[], at: number): void {
    if (this.#start < 0) this.#fail(at);
    else pieces.push(this.#piece(this.#start, at));
    this.#start = -1;
  }

  #piece(start: number, end: number): JsonPiece {
    return { text: this.#slice(start, end), offset: start };
  }

  #slice(start: number, end: number): string {
    const [from, to] = [start - this.#chunkStart, end - this.#chunkStart];
    if (from >= 0) return this.#chunk.slice(from, to);
    const before = this.#before.join("");
    return to < 0 ? before.slice(0, end - start) : before + this.#chunk.slice(0, to);
  }
}
