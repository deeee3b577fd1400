import { inBlocks } from "../in-blocks.ts";
import type { Call, OptionDefinition } from "./command.ts";

/** `--format pretty|json`. */
export const formatOption = {
  type: "value",
  value: { nl: "<pretty|json>", en: "<pretty|json>" },
  choices: ["pretty", "json"],
  says: { nl: "voor mensen (standaard) of voor machines", en: "for people (default) or for machines" },
} as const satisfies OptionDefinition;

const widest = 120;
const narrowest = 60;
const usual = 80;

/** How results are shown on stdout: never wider than reads well. */
export function viewOf({ io, colour }: Pick<Call, "io" | "colour">): {
  readonly width: number;
  readonly colour: boolean;
} {
  const columns = io.stdout.columns ?? (Number(io.env.COLUMNS) || usual);
  return { width: Math.max(narrowest, Math.min(widest, columns)), colour };
}

/** Writes chunks to stdout. */
export function print({ io }: Pick<Call, "io">, chunks: Iterable<string>): void {
  for (const block of inBlocks(chunks)) io.stdout.write(block);
}
