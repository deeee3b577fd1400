import type { WrittenDocument } from "./model.ts";
import { writeTypst } from "./typst-writer.ts";

/** A program that sets a source of Typst as PDF. */
export interface Typesetter {
  /** Families that it has, the first that has a sign is used. */
  readonly fonts: readonly string[];
  /** Readable for everybody (PDF/UA-1) and for as long as it is kept (PDF/A-2a). Throws MissingSigns when no font has a sign that the source uses. */
  readonly pdf: (source: string) => Promise<Uint8Array>;
}

/** No font has these signs. */
export class MissingSigns extends Error {
  readonly signs: readonly string[];

  constructor(signs: readonly string[]) {
    super(`no font has ${signs.join(" ")}`);
    this.name = "MissingSigns";
    this.signs = signs;
  }
}

/** A document as PDF, and the signs that stand in it as an empty square because no font has them. */
export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/** A document as PDF with its structure. */
export async function writePdf(document: WrittenDocument, typesetter: Typesetter): Promise<WrittenPdf> {
  const missing = new Set<string>();
  let source = writeTypst(document, typesetter.fonts);
  for (;;) {
    try {
      return { bytes: await typesetter.pdf(source), missing: [...missing] };
    } catch (error) {
      if (!(error instanceof MissingSigns) || error.signs.every((sign) => missing.has(sign))) throw error;
      for (const sign of error.signs) {
        missing.add(sign);
        source = source.replaceAll(sign, "□");
      }
    }
  }
}
