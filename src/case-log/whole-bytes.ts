import type { LogInput } from "./log-input.ts";
import { bytesOf } from "./peeked.ts";

/** All bytes of a file that can only be read as a whole; undefined: there are more than `most`. */
export async function wholeBytes(chunks: LogInput["chunks"], most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const part = bytesOf(chunk);
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
