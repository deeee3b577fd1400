import type { Language } from "../language/language.ts";

/**
 * A document as every form of it says the same: words and what they are, never how they look. All text is data: no
 * writer reads markup in it.
 */
export interface WrittenDocument {
  readonly title: string;
  readonly language: Language;
  /** ISO date that the files carry as theirs: the same document gives the same bytes on any day. */
  readonly date: string;
  readonly author?: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Table | Section;

export interface Heading {
  readonly kind: "heading";
  /** 1: the subject of the document. */
  readonly level: 1 | 2 | 3;
  readonly runs: readonly Run[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
}

export interface List {
  readonly kind: "list";
  readonly isOrdered: boolean;
  readonly items: readonly (readonly Block[])[];
}

/** A table with one row of headers; the first cell of a row says what the row is about. */
export interface Table {
  readonly kind: "table";
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

export interface TableColumn {
  readonly runs: readonly Run[];
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
}

/** A part with its own place on the page. */
export interface Section {
  readonly kind: "section";
  readonly part: SectionPart;
  readonly blocks: readonly Block[];
}

/** `mark`: a remark about the document itself, such as that it is a draft. */
export type SectionPart = "mark" | "letterhead" | "address" | "details" | "signature" | "annexes";

/** Words that look the same; a line break is a `\n` in the text. */
export interface Run {
  readonly text: string;
  readonly isStrong?: boolean;
  readonly isEmphasised?: boolean;
  /** A safe address. */
  readonly link?: string;
  /** What is filled in here, in the forms of a document that have a control for it; in the others the text stands. */
  readonly answer?: Answer;
}

/** Room for an answer. */
export interface Answer {
  /** Unique in the document. */
  readonly id: string;
  /** What is asked, for who hears it and does not see what stands around it. */
  readonly label: string;
  /** `line`: a few words; `text`: as many as one likes; `option`: a box to tick, one of a choice. */
  readonly type: "line" | "text" | "date" | "option";
  /** What stands in it as long as it is empty. */
  readonly prompt: string;
  /** Of an option: the choice that it belongs to. */
  readonly choice?: string;
}

/** What runs say, without how. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}
