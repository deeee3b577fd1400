import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli, workplace } from "./run-cli.ts";
import { startServer } from "./start-server.ts";

describe("dev", { timeout: 120_000 }, () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
    await cp(join(workplace, "regulations"), join(folder, "regulations"), { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("shows what is written as it is written, and ends at Ctrl-C with nothing left behind", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
    const taken = Object(other.address()).port;
    const before = await workFolders();
    const server = await startServer(
      ["dev", "--port", String(taken), "--lang", "en", "--as-of", "2026-01-31"],
      folder,
    );
    try {
      expect(server.said()).toContain(`Port ${taken} is in use; this is the first free one after it.\n`);
      expect(server.said()).toMatch(/^The site is at http:\/\/localhost:\d+\/ and follows what you write/mu);
      expect(await pageAt(`${server.address}molen/index.html`)).toContain("<h1");
      expect(await pageAt(`${server.address}molen/`)).not.toContain("complant");

      await change("na complaint", "na complant");
      const where = /<code>regulations\/molen\/2020-01-01\.md:\d+:\d+<\/code>/u;
      const broken = await pageOnce(`${server.address}en/`, (page) => page.includes("complant"));
      expect(broken).toMatch(where);
      expect(broken).toMatch(/<strong>error<\/strong> <code>/u);
      expect(await pageAt(server.address)).toMatch(/<strong>fout<\/strong> <code>/u);
      // The page of the text itself is not there now, and says why.
      expect(await pageAt(`${server.address}molen/`)).toMatch(where);

      await change("na complant", "na complaint");
      const mended = await pageOnce(`${server.address}molen/`, (page) => !page.includes("complant"));
      expect(mended).not.toContain("<strong>fout</strong>");

      await change("## Artikel 1 Begrip", "## Artikel 1 Begrip {#begrip}");
      const marked = await pageOnce(`${server.address}molen/`, (page) => page.includes("laat lint --fix"));
      expect(marked).toContain("met de hand is gemaakt");

      // An editor writes a long text in several steps, and a page may be asked for between two of them.
      for (const gap of [24, 26, 28, 30, 32, 34, 36, 38]) {
        await setTimeout(200);
        await change(/over de [^.]+\./u, "over de mo");
        const between = pageAt(`${server.address}molen/`);
        await setTimeout(gap);
        const whole = `over de molen van na ${gap} ms.`;
        await change("over de mo", whole);
        await between;
        const page = await pageOnce(`${server.address}molen/`, (page) => page.includes(whole));
        expect(page).toContain(whole);
      }
    } finally {
      other.close();
      server.child.kill("SIGINT");
    }
    expect(await server.ended).toBe(130);
    // After its first two lines nothing more is said, however many pages were asked for.
    expect(server.said().trimEnd().split("\n")).toHaveLength(2);
    expect(await workFolders()).toEqual(before);
    expect(await readdir(folder)).toEqual(["regulations"]);
  });

  it.each([
    ["a port that is no number", "--port eighty", "geen heel getal vanaf 1"],
    ["a port that does not exist", "--port 65536", "geen poort"],
    ["a day that does not exist", "--as-of 2026-02-30", "“2026-02-30” bij --as-of"],
    ["an unknown regulation", "mole", "bedoelt u molen?"],
  ])("refuses %s in one sentence", async (_what, words, says) => {
    const { code, stdout, stderr } = await runCli(["dev", ...words.split(" ")], { cwd: folder });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expect.stringContaining(says) });
  });

  async function change(from: string | RegExp, to: string): Promise<void> {
    const file = join(folder, "regulations/molen/2020-01-01.md");
    await writeFile(file, (await readFile(file, "utf8")).replace(from, to));
  }
});

async function pageAt(address: string): Promise<string> {
  return (await fetch(address)).text();
}

/** The page as soon as it is as expected; the last one when it never is. */
async function pageOnce(address: string, isExpected: (page: string) => boolean): Promise<string> {
  for (let tries = 200; ; tries -= 1) {
    const page = await pageAt(address);
    if (isExpected(page) || tries === 0) return page;
    await setTimeout(100);
  }
}

async function workFolders(): Promise<readonly string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith("regelmaat-dev-"));
}
