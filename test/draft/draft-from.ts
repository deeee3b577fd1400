import { type Draft, draftOf } from "../../src/draft/draft.ts";
import { formatOfName, readSource } from "../../src/draft/source/read-source.ts";

/** The draft of a text that can be read; the ending of the name says its format. */
export function draftFrom(text: string | Uint8Array, name = "text.txt"): Draft {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const format = formatOfName(name);
  if (format === undefined) throw new Error(`no format: ${name}`);
  const source = readSource(bytes, format);
  if ("problem" in source) throw new Error(source.problem.message.en);
  const result = draftOf({ blocks: source.blocks, id: "drafted" });
  if ("problem" in result) throw new Error(result.problem.en);
  return result.draft;
}
