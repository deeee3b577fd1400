import { gzipSync } from "node:zlib";

/** Of one page after compression, in kB: of the text of a regulation as a whole and all its steps, of any other page, of the style. */
const most = { wholeText: 40, page: 15, style: 10 };

/** What a page of the site, or its style sheet, weighs too much; undefined: nothing. */
export function overBudget(name: string, content: Uint8Array): string | undefined {
  const kilobytes = gzipSync(content).length / 1024;
  const isWholeText = /^(?:en\/)?[a-z\d]+\/(?:\d{4}-\d\d-\d\d\/)?(?:(?:stappen|steps)\/)?index\.html$/u.test(
    name,
  );
  const allowed = name.endsWith(".css") ? most.style : isWholeText ? most.wholeText : most.page;
  return kilobytes > allowed
    ? `${name}: ${kilobytes.toFixed(1)} kB, and ${allowed} kB is allowed`
    : undefined;
}
