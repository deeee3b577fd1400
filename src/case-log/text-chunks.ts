import type { Intake } from "./intake.ts";
import type { LogSource } from "./model.ts";
import { damagedText, windowsText } from "./source-findings.ts";

export type Encoding = NonNullable<LogSource["encoding"]>;

/** A piece of decoded text, with what was noticed while decoding it. */
export interface TextChunk {
  readonly text: string;
  readonly encoding: Encoding;
  /**
   * `at`: index in `text` of the first character that is not UTF-8.
   * `windows-1252`: the whole file is read that way. `damaged`: the file has
   * valid UTF-8 as well, so the bad bytes became U+FFFD.
   */
  readonly notice?: { readonly kind: "windows-1252" | "damaged"; readonly at: number };
}

/**
 * Decodes a stream. UTF-8 unless a byte order mark or `declared` says
 * otherwise; bytes that are not UTF-8 make it Windows-1252, what Dutch Excel
 * writes, as long as nothing before them was more than ASCII.
 * A byte order mark is taken away. Strings pass through.
 */
export async function* textChunks(
  chunks: AsyncIterable<Uint8Array | string>,
  declared?: Encoding,
): AsyncGenerator<TextChunk> {
  let decoder: Decoder | undefined;
  let pending: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (typeof chunk === "string") {
      decoder ??= new Decoder("utf-8");
      yield { text: decoder.withoutMark(chunk), encoding: "utf-8" };
      continue;
    }
    const bytes = joined(pending, chunk);
    if (decoder === undefined && bytes.length < 3) {
      pending = bytes;
      continue;
    }
    decoder ??= new Decoder(declared ?? encodingByMark(bytes));
    const usable = decoder.completeLength(bytes);
    pending = bytes.subarray(usable);
    yield decoder.decode(bytes.subarray(0, usable));
  }
  if (pending.length > 0) yield (decoder ?? new Decoder(declared ?? "utf-8")).decode(pending);
}

/** Reports what was noticed while decoding. */
export function reportNotice(
  kind: NonNullable<TextChunk["notice"]>["kind"],
  line: number,
  intake: Intake,
): void {
  const place = { file: intake.file, line, column: 1 };
  intake.report(kind === "damaged" ? damagedText(place) : windowsText(place));
}

/** The encoding that a byte order mark tells; without one UTF-8. */
export function encodingByMark(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

class Decoder {
  private encoding: Encoding;
  private isFirst = true;
  private onlyAscii = true;
  private isDamaged = false;

  constructor(encoding: Encoding) {
    this.encoding = encoding;
  }

  withoutMark(text: string): string {
    const isFirst = this.isFirst && text.length > 0;
    if (isFirst) this.isFirst = false;
    return isFirst && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  /**
   * How many bytes can be decoded without cutting a character in two; up to the
   * last line end where there is one: who reads lines has none to join then.
   */
  completeLength(bytes: Uint8Array): number {
    if (this.encoding.startsWith("utf-16")) return bytes.length - (bytes.length % 2);
    const lines = bytes.lastIndexOf(lineFeed) + 1;
    if (lines > 0) return lines;
    return this.encoding === "windows-1252" ? bytes.length : bytes.length - cutCharacterLength(bytes);
  }

  decode(bytes: Uint8Array): TextChunk {
    if (this.encoding !== "utf-8" || this.isDamaged) return this.chunk(this.text(bytes, this.encoding));
    try {
      const text = strictUtf8.decode(bytes);
      if (text.length !== bytes.length) this.onlyAscii = false;
      return this.chunk(text);
    } catch {
      return this.withoutUtf8(bytes);
    }
  }

  private withoutUtf8(bytes: Uint8Array): TextChunk {
    const loose = this.text(bytes, "utf-8");
    const at = loose.indexOf("\ufffd");
    if (this.onlyAscii && isAscii(loose.slice(0, at))) {
      this.encoding = "windows-1252";
      return { ...this.chunk(this.text(bytes, "windows-1252")), notice: { kind: "windows-1252", at } };
    }
    this.isDamaged = true;
    return { ...this.chunk(loose), notice: { kind: "damaged", at } };
  }

  private text(bytes: Uint8Array, encoding: Encoding): string {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  }

  private chunk(text: string): TextChunk {
    return { text: this.withoutMark(text), encoding: this.encoding };
  }
}

const lineFeed = 0x0a;
const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Length of a UTF-8 character that the chunk holds only the beginning of; 0 when there is none. */
function cutCharacterLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? back : 0;
    }
  }
  return 0;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) >= 0x80) return false;
  }
  return true;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
