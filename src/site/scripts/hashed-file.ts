import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { streamOf } from "../../case-log/gzip.ts";
import type { Input, InputRole } from "../../report/run.ts";

/** A file that somebody chose, hashed while it is read. */
export class HashedFile {
  readonly #file: File;
  readonly #hash = sha256.create();
  #bytes = 0;

  constructor(file: File) {
    this.#file = file;
  }

  /** Its bytes; `onRead` is told how many have come so far. */
  async *chunks(onRead: (bytes: number) => void = () => undefined): AsyncGenerator<Uint8Array> {
    for await (const chunk of piecesOf(this.#file.stream())) {
      this.#hash.update(chunk);
      this.#bytes += chunk.length;
      onRead(this.#bytes);
      yield chunk;
    }
  }

  /** The file as reports name it; to be asked once, when all of it has been read. */
  input(role: InputRole): Input {
    return { path: this.#file.name, sha256: bytesToHex(this.#hash.digest()), bytes: this.#bytes, role };
  }
}

/** Unpacks gzip with what every browser has. */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* piecesOf(streamOf(chunks).pipeThrough(new DecompressionStream("gzip")));
}

/** Not every browser goes through a stream by itself. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
