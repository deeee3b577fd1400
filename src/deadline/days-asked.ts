import type { SheetTerm, TermCase, TermSheets } from "./term-sheet.ts";

/** The days that a case of a sheet asks for, by name. */
export interface DaysAsked {
  /** From which it is counted, in the order in which they happen, and then those that may move it. */
  readonly names: readonly string[];
  /** Those that may be left open: one of several that start it, an own act of which the last day counts too, what moves it. */
  readonly optional: ReadonlySet<string>;
}

export function daysAsked(sheets: TermSheets, sheetId: string, caseNumber: number): DaysAsked {
  const { count } = sheets.sheets.find(({ id }) => id === sheetId) ?? {};
  const chosen = count?.cases[caseNumber];
  if (count === undefined || chosen === undefined) return { names: [], optional: new Set() };
  const { extension, pause } = count;
  const isMoved = movedTerm(chosen) !== undefined;
  const limits = isMoved ? [extension?.noticeBy, extension?.atMost].flatMap((limit) => limit ?? []) : [];
  const moving = isMoved ? [extension?.notice, pause?.from, pause?.until].flatMap((name) => name ?? []) : [];
  const starts = [chosen, ...limits].flatMap((one) => startsOf(sheets, one, [sheetId]));
  const optional = starts.filter((start) => start.isOptional).map(({ name }) => name);
  const needed = new Set(starts.map(({ name }) => name).filter((name) => !moving.includes(name)));
  return { names: [...needed, ...moving], optional: new Set([...optional, ...moving]) };
}

/** @param open the sheets that are being looked at: an end that rests on itself asks for nothing. */
function startsOf(
  sheets: TermSheets,
  { terms }: TermCase,
  open: readonly string[],
): readonly { readonly name: string; readonly isOptional: boolean }[] {
  const ofSheet = (id: string) => {
    const chosen = sheets.sheets.find((one) => one.id === id)?.count.cases[0];
    return chosen === undefined || open.includes(id) ? [] : startsOf(sheets, chosen, [...open, id]);
  };
  return terms.flatMap(({ starts }) =>
    starts.flatMap((start) => {
      if (start.kind === "end") return ofSheet(start.sheet);
      const { name, ownTerm } = start;
      const isOptional = starts.length > 1 || ownTerm !== undefined;
      return [...(ownTerm === undefined ? [] : ofSheet(ownTerm)), { name, isOptional }];
    }),
  );
}

/** Only one term that runs forward can be lengthened. */
export function movedTerm({ terms }: TermCase): SheetTerm | undefined {
  const [term, ...others] = terms;
  return others.length === 0 && term?.direction === "after" ? term : undefined;
}
