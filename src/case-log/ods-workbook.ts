import { OdsSheetReader } from "./ods-sheet.ts";
import { SheetFinder } from "./ods-sheet-finder.ts";
import type { SheetPart, Workbook } from "./workbook.ts";
import { readXml, xmlItems } from "./xml-part.ts";
import { UnreadablePackage, type ZipArchive } from "./zip-archive.ts";

const content = "content.xml";

/**
 * Opens the spreadsheet in an OpenDocument package (ISO/IEC 26300). All its sheets are in one part,
 * which is gone through for each of them. Undefined: the package holds no spreadsheet.
 * @throws UnreadablePackage
 */
export function openOds(archive: ZipArchive, decimal: "," | "."): Workbook | undefined {
  requireReadable(archive);
  const sheets = sheetsOf(archive).map((sheet, index) => ({
    ...sheet,
    *parts(): Generator<SheetPart> {
      const found: SheetPart[] = [];
      const reader = new OdsSheetReader({ sheet: index, decimal, found });
      yield* xmlItems(archive.read(content), found, reader);
    },
  }));
  return sheets.length === 0 ? undefined : { sheets };
}

/** A package with a password says so in its manifest; its parts cannot be unpacked. */
function requireReadable(archive: ZipArchive): void {
  let isEncrypted = archive.names.has("encrypted-package");
  readXml(archive.read("META-INF/manifest.xml"), {
    open(name) {
      isEncrypted ||= name === "encryption-data";
    },
  });
  if (isEncrypted) throw new UnreadablePackage("encrypted");
}

function sheetsOf(archive: ZipArchive): readonly { readonly name: string; readonly isHidden: boolean }[] {
  const listed: { name: string; isHidden: boolean }[] = [];
  const finder = new SheetFinder();
  const hiddenStyles = new Set<string>();
  let style = "";
  readXml(archive.read(content), {
    open(name, attribute) {
      if (name === "style") style = attribute("style:name") ?? "";
      if (name === "table-properties" && attribute("table:display") === "false") hiddenStyles.add(style);
      if (!finder.open(name)) return;
      const isHidden = hiddenStyles.has(attribute("table:style-name") ?? "");
      listed.push({ name: attribute("table:name") ?? "", isHidden });
    },
    close: () => finder.close(),
  });
  return listed;
}
