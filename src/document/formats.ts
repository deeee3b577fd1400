import type { HouseStyle } from "./house-style.ts";
import type { WrittenDocument } from "./model.ts";
import type { Typesetter } from "./pdf-writer.ts";

/** What a form of a document needs from outside. */
export interface WritingTools {
  /** A document whose looks one of its own kind gets. */
  readonly houseStyle?: HouseStyle | undefined;
  /** Asked for only when a PDF is made. */
  readonly typesetter: () => Promise<Typesetter>;
}

/** A document as the bytes of a file. */
export interface WrittenFile {
  readonly content: string | Uint8Array;
  /** Signs that this form cannot show: an empty square stands in their place. */
  readonly missing: readonly string[];
}

/** A form that documents can be written in. */
export interface DocumentFormat {
  /** Also the extension of its files. */
  readonly name: string;
  /** Whether a terminal can show it. */
  readonly isText: boolean;
  readonly write: (document: WrittenDocument, tools: WritingTools) => Promise<WrittenFile>;
}

/** Each writer, with the library that it needs, is loaded when it is first asked for. */
export const documentFormats: readonly DocumentFormat[] = [
  text("md", async (document) => (await import("./markdown-writer.ts")).writeMarkdown(document)),
  text("html", async (document) => (await import("./html-writer.ts")).writeHtml(document)),
  text("txt", async (document) => (await import("./text-writer.ts")).writeText(document)),
  file("docx", async (document, { houseStyle }) =>
    (await import("./docx-writer.ts")).writeDocx(document, bytesOf(houseStyle, "docx")),
  ),
  file("odt", async (document, { houseStyle }) =>
    (await import("./odt-writer.ts")).writeOdt(document, bytesOf(houseStyle, "odt")),
  ),
  {
    name: "pdf",
    isText: false,
    write: async (document, { typesetter }) => {
      const { writePdf } = await import("./pdf-writer.ts");
      const { bytes, missing } = await writePdf(document, await typesetter());
      return { content: bytes, missing };
    },
  },
  file("eml", async (document) => (await import("./mail-writer.ts")).writeMail(document)),
];

function text(name: string, write: (document: WrittenDocument) => Promise<string>): DocumentFormat {
  return { ...file(name, write), isText: true };
}

function file(
  name: string,
  write: (document: WrittenDocument, tools: WritingTools) => Promise<string | Uint8Array>,
): DocumentFormat {
  return {
    name,
    isText: false,
    write: async (document, tools) => ({ content: await write(document, tools), missing: [] }),
  };
}

function bytesOf(houseStyle: HouseStyle | undefined, kind: HouseStyle["kind"]): Uint8Array | undefined {
  return houseStyle?.kind === kind ? houseStyle.bytes : undefined;
}
