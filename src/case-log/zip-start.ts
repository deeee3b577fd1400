/** Whether a file starts as a ZIP file does. */
export function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x03 && start[3] === 0x04;
}

/** The name of the first part of a ZIP file, of which the beginning is at hand. */
export function firstName(start: Uint8Array): string {
  const length = (start[26] ?? 0) + (start[27] ?? 0) * 256;
  return new TextDecoder().decode(start.subarray(30, 30 + length));
}

const oldSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a file starts as the container of old Office files, and of new ones with a password (MS-CFB 2.2). */
export function isOldOffice(start: Uint8Array): boolean {
  return oldSignature.every((byte, index) => start[index] === byte);
}
