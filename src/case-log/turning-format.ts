import type { Mapping, Source } from "./mapping-model.ts";
import { sourcesOf } from "./table-header.ts";

/**
 * A declared format that would read dates written as ISO otherwise, with day and month swapped; undefined: none.
 * Declared formats come before ISO, in which the dates of a workbook or a database are handed on.
 */
export function turningFormat(mapping: Mapping | undefined): string | undefined {
  const own: readonly Source[] = mapping?.columns === undefined ? [] : sourcesOf(mapping.columns);
  const formats = [...(mapping?.dates ?? []), ...own.flatMap(({ dates }) => dates ?? [])];
  const isTurned = formats.find((format) => (format.read("2001-02-03")?.month ?? 2) !== 2);
  return isTurned?.pattern;
}
