import type { LogFormat } from "./log-input.ts";
import { readWorkbook } from "./read-workbook.ts";
import { openXlsx } from "./xlsx-workbook.ts";
import { firstName, isOldOffice, isZip } from "./zip-start.ts";

/** An Excel workbook (Office Open XML), with or without macros; of older ones it says what to do. */
export const xlsx: LogFormat = {
  id: "xlsx",
  hasHeader: true,
  extensions: ["xlsx", "xlsm", "xlsb", "xls"],
  canRead: (name, start) =>
    isOldOffice(start) ||
    (isZip(start) &&
      (/\.xls[xmb]$/iu.test(name) || /^(?:\[Content_Types\]\.xml$|_rels\/|xl\/)/u.test(firstName(start)))),
  read: (input, settings, intake) => readWorkbook(input, { settings, intake, open: openXlsx }),
};
