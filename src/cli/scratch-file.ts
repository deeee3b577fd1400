import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import type { Scratch } from "../case-log/scratch.ts";
import { NotChecked } from "./not-checked.ts";
import { isSystemError } from "./system-error.ts";

const bufferSize = 1 << 18;

/**
 * Lines in a file without a name: it is gone when the program ends, however it ends. Throws NotChecked when the system
 * has no room for it.
 */
export class ScratchFile implements Scratch {
  readonly #file: number;
  #length = 0;

  constructor() {
    this.#file = made(() => {
      const path = join(tmpdir(), `regelmaat-${randomUUID()}`);
      const file = openSync(path, "wx+", 0o600);
      unlinkSync(path);
      return file;
    });
    closed.register(this, this.#file);
  }

  write(text: string): void {
    const bytes = Buffer.from(text, "utf8");
    made(() => {
      for (let at = 0; at < bytes.length; ) {
        const written = writeSync(this.#file, bytes, at, bytes.length - at, this.#length);
        at += written;
        this.#length += written;
      }
    });
  }

  *lines(): Generator<string> {
    const buffer = Buffer.allocUnsafe(bufferSize);
    const decoder = new StringDecoder("utf8");
    let left = "";
    for (let at = 0; at < this.#length; ) {
      const read = made(() => readSync(this.#file, buffer, 0, buffer.length, at));
      if (read === 0) break;
      at += read;
      const lines = (left + decoder.write(buffer.subarray(0, read))).split("\n");
      left = lines.pop() ?? "";
      yield* lines;
    }
    if (left !== "") yield left;
  }
}

const closed = new FinalizationRegistry<number>((file) => closeSync(file));

function made<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new NotChecked([{ rule: "no-room", message: noRoom(error.code), file: tmpdir() }]);
  }
}

function noRoom(code: string) {
  return {
    nl: `Dit logboek past niet in het geheugen, en hier is geen plaats voor tijdelijke gegevens (${code}). Maak ruimte vrij, of noem met TMPDIR een andere map.`,
    en: `This log does not fit in memory, and there is no room for temporary data here (${code}). Make room, or name another folder with TMPDIR.`,
  };
}
