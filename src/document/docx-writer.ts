import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Language } from "../language/language.ts";
import { xmlCharacters } from "../report/xml-text.ts";
import { AnswerControl } from "./docx-answer.ts";
import { docxTop, inDocxHouseStyle } from "./docx-house-style.ts";
import { docxStyles, millimetres, tableBorders } from "./docx-styles.ts";
import { fixedDocx } from "./fixed-docx.ts";
import { withoutLetterhead } from "./house-style.ts";
import type { Block, List, Run, Section, Table as TableBlock, WrittenDocument } from "./model.ts";
import { type LetterSpace, letterSpace, page, pageWords, partStyles } from "./page.ts";

/**
 * A document for Word (ECMA-376), with its styles, language and headings.
 * @param houseStyle a document of the organisation, whose looks it gets.
 * @throws UnusableHouseStyle
 */
export async function writeDocx(document: WrittenDocument, houseStyle?: Uint8Array): Promise<Uint8Array> {
  if (houseStyle === undefined) return plainDocx(document, page.top);
  const plain = await plainDocx(withoutLetterhead(document), docxTop(houseStyle) ?? page.top);
  return inDocxHouseStyle(plain, houseStyle);
}

async function plainDocx(document: WrittenDocument, top: number): Promise<Uint8Array> {
  const { title, author = "", language, date, blocks } = document;
  const scene = new Scene(letterSpace(document, top));
  const children = blocks.flatMap((block) => scene.block(block));
  const made = new Document({
    title: xmlCharacters(title),
    creator: xmlCharacters(author),
    lastModifiedBy: xmlCharacters(author),
    styles: docxStyles(language),
    numbering: { config: scene.numbering() },
    sections: [
      {
        // The first page has none.
        footers: { default: new Footer({ children: [pageFooter(language)] }) },
        properties: {
          titlePage: true,
          page: {
            size: { width: millimetres(page.width), height: millimetres(page.height) },
            margin: {
              top: millimetres(page.top),
              bottom: millimetres(page.bottom),
              left: millimetres(page.side),
              right: millimetres(page.side),
            },
          },
        },
        children,
      },
    ],
  });
  return fixedDocx(await Packer.toBuffer(made), date);
}

function pageFooter(language: Language): Paragraph {
  const words = pageWords[language];
  const numbered = [words.page, PageNumber.CURRENT, words.of, PageNumber.TOTAL_PAGES];
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: numbered, size: 18 })],
  });
}

interface Style {
  readonly style?: string;
  /** Numbering and depth of an item of a list. */
  readonly item?: { readonly reference: string; readonly level: number };
  /** Twentieths of a point. */
  readonly before?: number;
}

class Scene {
  readonly #space: LetterSpace;
  /** Every ordered list counts for itself. */
  #orderedLists = 0;

  constructor(space: LetterSpace) {
    this.#space = space;
  }

  block(block: Block, style: Style = {}): readonly (Paragraph | Table)[] {
    switch (block.kind) {
      case "heading":
        return [
          new Paragraph({ heading: headings[block.level], keepNext: true, children: children(block.runs) }),
        ];
      case "paragraph":
        return [paragraph(block.runs, style)];
      case "list":
        return this.#list(block, style);
      case "table":
        return table(block);
      case "section":
        return this.#section(block);
    }
  }

  numbering() {
    return [
      { reference: bullets, levels: levelsOf(LevelFormat.BULLET, () => "•") },
      ...Array.from({ length: this.#orderedLists }, (_, at) => ({
        reference: `numbers-${at + 1}`,
        levels: levelsOf(LevelFormat.DECIMAL, (level) => `%${level + 1}.`),
      })),
    ];
  }

  #list({ isOrdered, items }: List, style: Style): readonly (Paragraph | Table)[] {
    if (isOrdered) this.#orderedLists += 1;
    const reference = isOrdered ? `numbers-${this.#orderedLists}` : bullets;
    const level = style.item === undefined ? 0 : style.item.level + 1;
    return items.flatMap((item) =>
      item.flatMap((block, at) =>
        this.block(
          block,
          at === 0 || block.kind === "list" ? { item: { reference, level } } : { style: "ListParagraph" },
        ),
      ),
    );
  }

  #section({ part, blocks }: Section): readonly (Paragraph | Table)[] {
    const space =
      part === "address" ? this.#space.beforeAddress : part === "details" ? this.#space.beforeDetails : 0;
    return blocks.flatMap((block, at) =>
      this.block(block, {
        style: partStyles[part],
        ...(at === 0 && space > 0 && { before: millimetres(space) }),
      }),
    );
  }
}

const bullets = "bullets";
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function levelsOf(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: millimetres(6) * (level + 1), hanging: millimetres(6) } } },
  }));
}

function paragraph(runs: readonly Run[], { style, item, before }: Style): Paragraph {
  return new Paragraph({
    children: children(runs),
    ...(style !== undefined && { style }),
    ...(item !== undefined && { style: "ListParagraph", numbering: item }),
    ...(before !== undefined && { spacing: { before } }),
  });
}

function children(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap((run): readonly ParagraphChild[] => {
    const texts = textRuns(run);
    return run.link === undefined
      ? texts
      : [new ExternalHyperlink({ link: encodeURI(decodable(run.link)), children: texts })];
  });
}

/** An address that has been encoded already is not encoded twice. */
function decodable(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

function textRuns({ text, isStrong, isEmphasised, link, answer }: Run): TextRun[] {
  if (answer !== undefined) return [new AnswerControl(answer)];
  return text.split("\n").map(
    (line, at) =>
      new TextRun({
        text: xmlCharacters(line),
        ...(at > 0 && { break: 1 }),
        ...(isStrong && { bold: true }),
        ...(isEmphasised && { italics: true }),
        ...(link !== undefined && { style: "Hyperlink" }),
      }),
  );
}

function table({ caption, columns, rows }: TableBlock): readonly (Paragraph | Table)[] {
  const alignment = (at: number) => (columns[at]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT);
  const cell = (runs: readonly Run[], at: number, isHeader: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          style: isHeader ? "TableHeader" : "TableText",
          alignment: alignment(at),
          children: children(runs),
        }),
      ],
    });
  return [
    ...(caption === undefined
      ? []
      : [new Paragraph({ style: "Caption", keepNext: true, text: xmlCharacters(caption) })]),
    new Table({
      borders: tableBorders,
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ runs }, at) => cell(runs, at, true)),
        }),
        ...rows.map(
          (cells) =>
            new TableRow({ cantSplit: true, children: cells.map((runs, at) => cell(runs, at, false)) }),
        ),
      ],
    }),
    new Paragraph({ style: "TableText" }),
  ];
}
