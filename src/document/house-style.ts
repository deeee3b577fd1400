import { openZip, UnreadablePackage, type ZipArchive } from "../case-log/zip-archive.ts";
import type { WrittenDocument } from "./model.ts";

/** A document of the organisation, from which others get their looks. */
export interface HouseStyle {
  readonly kind: "docx" | "odt";
  readonly bytes: Uint8Array;
}

/** `unreadable`: no sound document of its kind; `macros`: it holds programs, which would come along. */
export type HouseStyleProblem = "unreadable" | "macros";

/** A document cannot give its looks. */
export class UnusableHouseStyle extends Error {
  readonly problem: HouseStyleProblem;

  constructor(problem: HouseStyleProblem) {
    super(problem);
    this.name = "UnusableHouseStyle";
    this.problem = problem;
  }
}

/** So much one part of a document may unpack to. */
const mostBytes = 50_000_000;

/** The parts of a document by path. Throws UnusableHouseStyle where a needed part is missing. */
export class Parts {
  readonly #archive: ZipArchive;

  constructor(bytes: Uint8Array, needed: readonly string[]) {
    this.#archive = opened(bytes);
    const { names } = this.#archive;
    if (needed.some((name) => !names.has(name))) throw new UnusableHouseStyle("unreadable");
    if ([...names].some((name) => /vbaProject|activeX|^(?:Basic|Scripts)\//iu.test(name)))
      throw new UnusableHouseStyle("macros");
  }

  /** Paths of its files, in its order. */
  get names(): readonly string[] {
    return [...this.#archive.names].filter((name) => !name.endsWith("/"));
  }

  has(name: string): boolean {
    return this.#archive.names.has(name);
  }

  bytes(name: string): Uint8Array {
    const pieces = reading(() => [...this.#archive.read(name)]);
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  text(name: string): string {
    return new TextDecoder().decode(this.bytes(name));
  }
}

function opened(bytes: Uint8Array): ZipArchive {
  return reading(() => openZip(bytes, mostBytes));
}

function reading<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadablePackage) throw new UnusableHouseStyle("unreadable");
    throw error;
  }
}

/** The letterhead is that of the house style. */
export function withoutLetterhead(document: WrittenDocument): WrittenDocument {
  const blocks = document.blocks.filter((block) => block.kind !== "section" || block.part !== "letterhead");
  return { ...document, blocks };
}
