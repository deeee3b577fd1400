import type { LogFormat } from "./log-input.ts";
import { openOds } from "./ods-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";
import { firstName, isZip } from "./zip-start.ts";

/** An OpenDocument spreadsheet, as LibreOffice writes it. */
export const ods: LogFormat = {
  id: "ods",
  hasHeader: true,
  extensions: ["ods"],
  canRead: (name, start) => isZip(start) && (/\.o[dt]s$/iu.test(name) || firstName(start) === "mimetype"),
  read: (input, settings, intake) => readWorkbook(input, { settings, intake, open: openOds }),
};
