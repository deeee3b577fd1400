import { BrokenSource } from "./broken-source.ts";
import type { Intake } from "./intake.ts";
import type { LogInput, LogRow, LogSettings } from "./log-input.ts";
import { chooseSheet } from "./sheet-choice.ts";
import {
  formatTurnsDates,
  mostMegabytes,
  noWorkbook,
  oldWorkbook,
  unreadableWorkbook,
} from "./sheet-findings.ts";
import { readSheet } from "./sheet-table.ts";
import { turningFormat } from "./turning-format.ts";
import { mostBytesOf } from "./unpack-bounds.ts";
import { wholeBytes } from "./whole-bytes.ts";
import type { Workbook, WorkbookSheet } from "./workbook.ts";
import { openZip, UnreadablePackage, type ZipArchive } from "./zip-archive.ts";
import { isOldOffice } from "./zip-start.ts";

/** Opens the workbook in a package; undefined: there is none. Throws UnreadablePackage. */
type Open = (archive: ZipArchive, decimal: "," | ".") => Workbook | undefined;

const million = 1_000_000;

/**
 * Reads the one sheet of a workbook that is the log. The file is held in
 * memory, packed as it is; its rows are unpacked as they are read. Throws BrokenSource.
 */
export async function* readWorkbook(
  input: LogInput,
  {
    settings,
    intake,
    open,
  }: { readonly settings: LogSettings; readonly intake: Intake; readonly open: Open },
): AsyncGenerator<readonly LogRow[]> {
  const { mapping } = input;
  const turned = turningFormat(mapping);
  if (turned !== undefined) {
    intake.report(formatTurnsDates({ file: intake.file, line: 1, column: 1 }, turned));
    return;
  }
  yield* fromSheet(input, { intake, open }, (sheet) => readSheet(sheet, { mapping, settings, intake }));
}

/**
 * What is made of the one sheet of a workbook that is the log; nothing where there is none, and a finding says so.
 * Throws BrokenSource.
 */
export async function* fromSheet<Item>(
  { mapping, chunks }: LogInput,
  { intake, open }: { readonly intake: Intake; readonly open: Open },
  read: (sheet: WorkbookSheet) => Iterable<Item>,
): AsyncGenerator<Item> {
  const place = { file: intake.file, line: 1, column: 1 };
  const bytes = await wholeBytes(chunks, mostMegabytes.packed * million);
  if (bytes === undefined) throw new BrokenSource(unreadableWorkbook(place, "too-large"));
  if (isOldOffice(bytes)) {
    intake.report(hasPassword(bytes) ? unreadableWorkbook(place, "encrypted") : oldWorkbook(place));
    return;
  }
  try {
    const archive = openZip(bytes, Math.min(mostMegabytes.unpacked * million, mostBytesOf(bytes.length)));
    const workbook = open(archive, mapping?.decimal ?? ".");
    if (workbook === undefined) {
      intake.report(noWorkbook(place));
      return;
    }
    const sheet = chooseSheet(workbook, mapping?.sheet, intake);
    if (sheet !== undefined) yield* read(sheet);
  } catch (problem) {
    if (!(problem instanceof UnreadablePackage)) throw problem;
    throw new BrokenSource(unreadableWorkbook(place, problem.problem));
  }
}

/** A workbook with a password is the one stream of an old container (MS-OFFCRYPTO 1.4.1). */
function hasPassword(bytes: Uint8Array): boolean {
  // Names of streams are UTF-16: every second byte is 0.
  return new TextDecoder("latin1").decode(bytes).replaceAll("\0", "").includes("EncryptedPackage");
}
