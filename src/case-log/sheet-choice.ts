import type { Place } from "../place.ts";
import type { Intake } from "./intake.ts";
import { comparable } from "./names.ts";
import { hiddenSheets, noSuchSheet, severalSheets } from "./sheet-findings.ts";
import { emptyFile } from "./source-findings.ts";
import type { Workbook, WorkbookSheet } from "./workbook.ts";

/**
 * The sheet with the log: the one that is named, else the only visible one with anything in it.
 * Undefined: there is none, or there are several, and a finding says so. Throws UnreadablePackage.
 */
export function chooseSheet(
  { sheets }: Workbook,
  wanted: string | undefined,
  intake: Intake,
): WorkbookSheet | undefined {
  const place: Place = { file: intake.file, line: 1, column: 1 };
  if (wanted !== undefined) {
    const named = sheets.find(({ name }) => comparable(name) === comparable(wanted));
    if (named === undefined) intake.report(noSuchSheet(place, wanted, namesOf(sheets)));
    return named;
  }
  const filled = sheets.filter(isFilled);
  const visible = filled.filter(({ isHidden }) => !isHidden);
  const [only, ...others] = visible.length > 0 ? visible : filled;
  if (only === undefined) {
    intake.report(emptyFile(place));
    return undefined;
  }
  if (others.length > 0) {
    intake.report(severalSheets(place, namesOf([only, ...others])));
    return undefined;
  }
  const left = filled.filter((sheet) => sheet !== only);
  if (left.length > 0) {
    intake.report(hiddenSheets({ ...place, sheet: only.name }, only.name, namesOf(left)));
  }
  return only;
}

function isFilled(sheet: WorkbookSheet): boolean {
  for (const part of sheet.parts()) {
    if (part.kind === "row" && part.cells.size > 0) return true;
  }
  return false;
}

function namesOf(sheets: readonly WorkbookSheet[]): readonly string[] {
  return sheets.map(({ name }) => name);
}
