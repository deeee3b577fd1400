import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { fencesOf } from "../../docs/fences.ts";

const page = readFileSync(new URL("../../../docs/declare.md", import.meta.url), "utf8");
const fences = fencesOf(page).filter(({ language }) => language === "yaml");
const frame = parse(fences.find(({ name }) => name === "frame")?.text ?? "");
const snippets = fences.filter(({ name }) => name !== "frame");

/** The headings on docs/declare.md that have a piece of regulation under them, in their order. */
export const rules: readonly string[] = snippets.map(({ heading }) => heading);

/** Front matter: the frame of docs/declare.md with what stands under that heading. */
export function frontOf(rule: string): Readonly<Record<string, unknown>> {
  const snippet = snippets.find(({ heading }) => heading === rule);
  if (!snippet) throw new Error(`docs/declare.md has no ${rule}`);
  const { steps, ...rest } = parse(snippet.text);
  return { ...frame, ...rest, steps: { ...frame.steps, ...steps } };
}
