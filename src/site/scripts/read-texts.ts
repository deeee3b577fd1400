import type { LoadedRegulation } from "../../cli/load-regulations.ts";
import type { Regulation } from "../../regulation/model.ts";
import { readRegulation } from "../../regulation/read.ts";
import { withClosures } from "../../regulation/with-closures.ts";
import type { BrowserRegulation, BrowserVersion } from "../browser-regulation.ts";

/** Reads the versions of a regulation, as they were read when the site was made. */
export function readTexts({ versions }: BrowserRegulation): LoadedRegulation["versions"] {
  const [first, ...others] = versions.map(readVersion);
  if (first === undefined) throw new RangeError("a regulation has at least one version");
  return [first, ...others];
}

function readVersion({ file, text, closures }: BrowserVersion): Regulation {
  const { regulation } = readRegulation(text, file);
  if (regulation === undefined) throw new RangeError(`${file} was read when the site was made`);
  return withClosures(regulation, new Map(closures));
}
