/** A fenced block of a page. */
export interface Fence {
  /** The heading above it, without the marks. */
  readonly heading: string;
  readonly language: string;
  /** What follows the language: the name of a file. */
  readonly name: string;
  readonly text: string;
}

const fenceOrHeading =
  /^```(?<language>[a-z]+)(?: (?<name>[^\n]+))?\n(?<text>[\s\S]*?)^```$|^#+ (?<heading>.+)$/gmu;

/** The fenced blocks of a page, in their order. */
export function fencesOf(page: string): readonly Fence[] {
  const fences: Fence[] = [];
  let heading = "";
  for (const { groups = {} } of page.matchAll(fenceOrHeading)) {
    if (groups.heading !== undefined) heading = groups.heading;
    else
      fences.push({
        heading,
        language: groups.language ?? "",
        name: groups.name ?? "",
        text: groups.text ?? "",
      });
  }
  return fences;
}
