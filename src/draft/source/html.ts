import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import { unified } from "unified";
import type { Block } from "./block.ts";
import { cleanText } from "./clean-text.ts";
import { blocksOfTree } from "./markdown.ts";

const processor = unified().use(rehypeParse).use(rehypeRemark);

/**
 * The paragraphs of a page in HTML; scripts, styles and what is not shown are left out.
 *
 * @returns undefined when its parts are nested too deep to be read.
 */
export function blocksOfHtml(text: string): Block[] | undefined {
  try {
    return blocksOfTree(processor.runSync(processor.parse(cleanText(text))));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
