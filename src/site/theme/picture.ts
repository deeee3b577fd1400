/** How large a picture is meant to be, in pixels of a page. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a PNG; undefined: the bytes are none. */
export function pngSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 24 || !pngStart.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
