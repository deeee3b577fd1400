import type { Language } from "../language/language.ts";
import type { Section, SectionPart, WrittenDocument } from "./model.ts";

/**
 * Where the parts of a letter stand on an A4 page, in millimetres: the address shows in a window at the left of the
 * envelope (NEN 1026: 50 mm from the top, 25 mm from the side).
 */
export const page = { width: 210, height: 297, top: 20, bottom: 20, side: 25 } as const;
const addressTop = 50;
const detailsTop = 90;

/** Height of a line in a part with its own place; the lines are exactly so high, so that the parts stand still. */
export const lineHeight = 5;

/** What stands at the foot of the second page and those after it: `pagina 2 van 3`. */
export const pageWords: Readonly<Record<Language, { readonly page: string; readonly of: string }>> = {
  nl: { page: "pagina ", of: " van " },
  en: { page: "page ", of: " of " },
};

/** White before the address and before what follows it. */
export interface LetterSpace {
  readonly beforeAddress: number;
  readonly beforeDetails: number;
}

/** @param top where the text of the page begins. */
export function letterSpace({ blocks }: WrittenDocument, top: number = page.top): LetterSpace {
  const sections = blocks.filter((block) => block.kind === "section");
  const above = heightOf(sections.filter(({ part }) => part === "letterhead" || part === "mark"));
  const address = heightOf(sections.filter(({ part }) => part === "address"));
  const beforeAddress = Math.max(0, addressTop - top - above);
  const addressEnd = top + above + beforeAddress + address;
  return { beforeAddress, beforeDetails: address === 0 ? lineHeight : Math.max(0, detailsTop - addressEnd) };
}

function heightOf(sections: readonly Section[]): number {
  return (
    lineHeight * sections.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + linesOf(block), 0)
  );
}

function linesOf(block: Section["blocks"][number]): number {
  if (block.kind !== "paragraph") return 1;
  return block.runs.reduce((sum, { text }) => sum + text.split("\n").length - 1, 1);
}

/** The style of the paragraphs in a part, by which a house style gives them its own look. */
export const partStyles: Readonly<Record<SectionPart, string>> = {
  mark: "Mark",
  letterhead: "Letterhead",
  address: "Address",
  details: "Details",
  signature: "Signature",
  annexes: "Annexes",
};
