import { readFileSync } from "node:fs";
import { readRegulation } from "../src/regulation/read.ts";

const fixture = new URL("fifteen-verdicts.md", import.meta.url);
const read = readRegulation(readFileSync(fixture, "utf8"), "fifteen-verdicts.md");
if (!read.regulation) throw new Error(read.findings.map(({ message }) => message.en).join("\n"));

/** The regulation by which all is judged: some fifteen verdicts on a case. */
export const regulation = read.regulation;
