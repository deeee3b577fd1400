import type { Regulation } from "../../src/regulation/model.ts";
import { readRegulation } from "../../src/regulation/read.ts";

/** A regulation that must be in order; anything wrong in it fails the test with what it is. */
export function regulationOf(text: string): Regulation {
  const { regulation, findings } = readRegulation(text, "voorbeeld.md");
  if (regulation === undefined || findings.length > 0) {
    throw new Error(findings.map(({ place, message }) => `${place.line}: ${message.en}`).join("\n"));
  }
  return regulation;
}
