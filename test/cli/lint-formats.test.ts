import { expect, it } from "vitest";
import { runMain } from "./run-main.ts";

it("tells a build system where the text is at fault", async () => {
  const { code, stdout } = await runMain(
    [...["lint", "-", "--stdin-name", "regulations/nieuw.md"], ...["--format", "github"]],
    { stdin: text("---\nid: nieuw\n---\n") },
  );
  expect(stdout).toMatch(/^::error file=regulations\/nieuw\.md,line=\d+,col=\d+,title=De tekst::/);
  expect(code).toBe(2);
});

async function* text(written: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(written);
}
