import { encodingByMark } from "./text-chunks.ts";

/** How much of a file the readers may look at to know it. */
export const startLength = 4096;

/** The beginning of a file as text, without a byte order mark. */
export function startText(start: Uint8Array): string {
  return new TextDecoder(encodingByMark(start)).decode(start);
}

/**
 * Whether bytes look like text: hardly any control characters. One NUL in a
 * damaged text does not make it binary; then the rows that hold it are rejected.
 */
export function isText(start: Uint8Array): boolean {
  if (hasBinarySignature(start)) return false;
  const text = startText(start);
  const controls = text.match(/[^\P{Cc}\t\n\r\f]/gu)?.length ?? 0;
  return controls * 20 <= text.length;
}

const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
];

/** Zip (also XLSX and ODS), gzip, PDF, PNG, old Office files, SQLite. */
function hasBinarySignature(start: Uint8Array): boolean {
  return signatures.some((signature) => signature.every((byte, index) => start[index] === byte));
}
