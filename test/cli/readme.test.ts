import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const shown = [
  ...readme.matchAll(/```console\n\$ npx regelmaat (?<words>.*)\n(?<output>[\s\S]*?)\n```/gu),
].flatMap(({ groups }) =>
  groups === undefined ? [] : [{ words: groups.words ?? "", output: groups.output ?? "" }],
);

describe("README", () => {
  it("shows commands", () => {
    expect(shown.length).toBeGreaterThan(2);
  });

  it.each(shown)("is true about: $words", async ({ words, output }) => {
    const argv = [...words.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "");
    const { stdout } = await runCli(argv, { cwd: root });
    expect(stdout.trimEnd()).toBe(output);
  });
});
