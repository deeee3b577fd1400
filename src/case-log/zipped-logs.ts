import { singleLine } from "../language/text.ts";
import type { Place } from "../place.ts";
import { BrokenSource } from "./broken-source.ts";
import { isLogName } from "./formats.ts";
import type { Intake } from "./intake.ts";
import type { LogInput } from "./log-input.ts";
import {
  damagedZip,
  emptyZip,
  encryptedZip,
  largeZip,
  noLogInZip,
  unpacksTooLarge,
} from "./packed-findings.ts";
import { largestZip, mostBytesOf } from "./unpack-bounds.ts";
import { wholeBytes } from "./whole-bytes.ts";
import { openZip, UnreadablePackage, type ZipArchive } from "./zip-archive.ts";

/**
 * The logs in a zip, each named `<zip>/<name>`, in the order of their names. What is wrong with the zip itself is
 * reported to `intake`; the chunks of a log throw BrokenSource when that one cannot be unpacked.
 */
export async function zippedLogs(input: LogInput, intake: Intake): Promise<readonly LogInput[]> {
  const place = { file: input.name, line: 1, column: 1 };
  const bytes = await wholeBytes(input.chunks, largestZip);
  if (bytes === undefined) {
    intake.report(largeZip(place));
    return [];
  }
  try {
    const most = mostBytesOf(bytes.length);
    const archive = openZip(bytes, most);
    const names = logNamesIn(archive, place, intake);
    const budget = { left: most };
    return names.map((name) => {
      const inner = `${input.name}/${singleLine(name)}`;
      return {
        ...input,
        name: inner,
        chunks: entryChunks(archive, name, { place: { ...place, file: inner }, budget }),
      };
    });
  } catch (problem) {
    if (!(problem instanceof UnreadablePackage)) throw problem;
    intake.report(damagedZip(place));
    return [];
  }
}

/** The only file of a zip is the log, whatever its name; of several those with the name of a log. */
function logNamesIn({ names }: ZipArchive, place: Place, intake: Intake): readonly string[] {
  const files = [...names].filter((name) => !name.endsWith("/") && !isOfSystem(name)).sort();
  if (files.length === 0) intake.report(emptyZip(place));
  if (files.length <= 1) return files;
  for (const name of files) {
    if (!isLogName(name)) intake.report(noLogInZip(place, name));
  }
  return files.filter(isLogName);
}

/** What a Mac adds by itself. */
function isOfSystem(name: string): boolean {
  return name.startsWith("__MACOSX/") || /(?:^|\/)\.DS_Store$/u.test(name);
}

/** Each file has its bound, and so have all together. */
interface Entry {
  readonly place: Place;
  readonly budget: { left: number };
}

async function* entryChunks(
  archive: ZipArchive,
  name: string,
  { place, budget }: Entry,
): AsyncGenerator<Uint8Array> {
  if (budget.left < 0) throw new BrokenSource(unpacksTooLarge(place));
  try {
    for (const chunk of archive.read(name)) {
      budget.left -= chunk.length;
      yield chunk;
    }
  } catch (problem) {
    if (!(problem instanceof UnreadablePackage)) throw problem;
    if (problem.problem === "too-large") budget.left = -1;
    throw new BrokenSource(findings[problem.problem](place));
  }
}

const findings = { damaged: damagedZip, encrypted: encryptedZip, "too-large": unpacksTooLarge };
