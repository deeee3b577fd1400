import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { WrittenDocument } from "./model.ts";

/** The same for the same document, another for another. */
export function fingerprint(document: WrittenDocument): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(document)))).slice(0, 32);
}
