import type { LoadedRegulation } from "../../cli/load-regulations.ts";
import { readAgain } from "../../regulation/regulation-text.ts";
import type { BrowserRegulation } from "../browser-regulation.ts";

/** Reads the versions of a regulation, as they were read when the site was made. */
export function readTexts({ versions }: BrowserRegulation): LoadedRegulation["versions"] {
  const [first, ...others] = versions.map(readAgain);
  if (first === undefined) throw new RangeError("a regulation has at least one version");
  return [first, ...others];
}
