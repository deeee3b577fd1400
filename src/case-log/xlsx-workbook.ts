import { builtInShape, type NumberShape, shapeOf } from "./excel-number.ts";
import type { Workbook, WorkbookSheet } from "./workbook.ts";
import { unescaped, type XlsxValues } from "./xlsx-cell.ts";
import { xlsxParts } from "./xlsx-sheet.ts";
import { isTrue, readXml } from "./xml-part.ts";
import type { ZipArchive } from "./zip-archive.ts";

/**
 * Opens the workbook in an Office Open XML package (ECMA-376), transitional or strict.
 * Undefined: the package holds no such workbook.
 * @throws UnreadablePackage
 */
export function openXlsx(archive: ZipArchive, decimal: "," | "."): Workbook | undefined {
  const workbookPart = relationsOf(archive, "").find(({ type }) => type === "officeDocument")?.target;
  if (workbookPart === undefined || !/\.xml$/iu.test(workbookPart) || !archive.names.has(workbookPart))
    return undefined;
  const { listed, is1904 } = contentsOf(archive, workbookPart);
  const relations = relationsOf(archive, workbookPart);
  const targetOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.target ?? "";
  const values: XlsxValues = {
    strings: stringsOf(archive, targetOf("sharedStrings")),
    shapes: shapesOf(archive, targetOf("styles")),
    is1904,
    decimal,
  };
  const sheets = listed.flatMap(({ name, isHidden, relation }): WorkbookSheet[] => {
    const found = relations.find(({ id }) => id === relation);
    // A chart can be a sheet as well.
    if (found?.type !== "worksheet") return [];
    return [{ name, isHidden, parts: () => xlsxParts(archive.read(found.target), values) }];
  });
  return sheets.length === 0 ? undefined : { sheets };
}

interface Relation {
  readonly id: string;
  /** The last word of its type: the words before it differ between the two variants of the standard. */
  readonly type: string;
  readonly target: string;
}

/** What a part refers to; of the package itself when the name of the part is empty. */
function relationsOf(archive: ZipArchive, part: string): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const relations: Relation[] = [];
  readXml(archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open(name, attribute) {
      if (name !== "Relationship") return;
      const type = attribute("Type") ?? "";
      const target = attribute("Target") ?? "";
      relations.push({
        id: attribute("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: new URL(target, `file:///${folder}`).pathname.slice(1),
      });
    },
  });
  return relations;
}

interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

function contentsOf(archive: ZipArchive, part: string) {
  const listed: ListedSheet[] = [];
  let is1904 = false;
  readXml(archive.read(part), {
    open(name, attribute) {
      if (name === "workbookPr") is1904 = isTrue(attribute("date1904"));
      if (name !== "sheet") return;
      const isHidden = (attribute("state") ?? "visible") !== "visible";
      listed.push({ name: attribute("name") ?? "", isHidden, relation: attribute("r:id") ?? "" });
    },
  });
  return { listed, is1904 };
}

/** The texts that cells refer to by number, without their hints for pronunciation. */
function stringsOf(archive: ZipArchive, part: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let isHint = false;
  readXml(archive.read(part), {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") isHint = true;
      isText = name === "t" && !isHint;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isHint = false;
      if (name === "si") strings.push(unescaped(text));
    },
  });
  return strings;
}

/** The shape of numbers for each style that a cell can have. */
function shapesOf(archive: ZipArchive, part: string): readonly NumberShape[] {
  const own = new Map<number, NumberShape>();
  const shapes: NumberShape[] = [];
  let isOfCells = false;
  readXml(archive.read(part), {
    open(name, attribute) {
      if (name === "numFmt") own.set(Number(attribute("numFmtId")), shapeOf(attribute("formatCode") ?? ""));
      if (name === "cellXfs") isOfCells = true;
      if (name !== "xf" || !isOfCells) return;
      const id = Number(attribute("numFmtId") ?? 0);
      shapes.push(own.get(id) ?? builtInShape(id));
    },
    close(name) {
      if (name === "cellXfs") isOfCells = false;
    },
  });
  return shapes;
}
