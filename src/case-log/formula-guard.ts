/**
 * A spreadsheet takes a cell that starts with one of these for a formula, and may run it. An apostrophe before it
 * says that it is text; one that was there already gets another, so that nothing is lost.
 */
const formula = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
const guarded = /^'+[=+\-@\uff1d\uff0b\uff0d\uff20]/u;
/** A number with a sign is what it looks like. */
const signedNumber = /^[+-]\d+(?:[.,]\d+)*$/u;

const apostrophe = 0x27;

/** The cell as a spreadsheet shows it without running it. */
export function withGuard(cell: string): string {
  return formula.test(cell) && !signedNumber.test(cell) ? `'${cell}` : cell;
}

/** What a cell says: the other way round. */
export function withoutGuard(cell: string): string {
  return cell.charCodeAt(0) === apostrophe && guarded.test(cell) ? cell.slice(1) : cell;
}
