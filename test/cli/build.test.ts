import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli, workplace } from "./run-cli.ts";

const text = join(workplace, "regulations/molen/2020-01-01.md");

describe.concurrent("build", { timeout: 60_000 }, () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
    await cp(join(workplace, "regulations"), join(folder, "regulations"), { recursive: true });
    await mkdir(join(folder, "foreign"));
    await writeFile(join(folder, "foreign", "letter.txt"), "dear");
  });
  afterAll(() => rm(folder, { recursive: true }));

  const build = (words: string) => runCli(["build", ...words.split(" ")], { cwd: folder });

  it("writes only into its own folder, also when two run at once", async () => {
    const own = [
      "foreign/letter.txt",
      ...(await filesIn(workplace)).filter((name) => name.startsWith("regulations/")),
    ];
    const ran = await Promise.all([
      build("--out one --as-of 2026-01-31"),
      build("molen --out deep/two --as-of 2026-01-31 --lang en"),
    ]);
    expect(ran).toEqual([
      { code: 0, stdout: "De site is klaar: one/index.html\n", stderr: "" },
      { code: 0, stdout: "The site is ready: deep/two/index.html\n", stderr: "" },
    ]);
    const site = await filesIn(join(folder, "one"));
    const letter = "molen/brieven/acknowledgement/index.html";
    expect(site).toEqual(expect.arrayContaining(["index.html", "molen/index.html", letter]));
    expect(site.filter((name) => name.startsWith(".regelmaat-work"))).toEqual([]);
    for (const name of site) {
      expect(await readFile(join(folder, "one", name))).toEqual(
        await readFile(join(folder, "deep/two", name)),
      );
    }
    const outside = (await filesIn(folder)).filter(
      (name) => !/^(?:one|deep|kept|twice|listed|published\.txt)(?:\/|$)/u.test(name),
    );
    expect(outside).toEqual(own);
  });

  it("keeps the earlier site when a regulation has an error, and replaces it when mended", async () => {
    await build("--out kept --as-of 2026-01-31");
    const before = await filesIn(join(folder, "kept"));
    await writeFile(join(folder, "kept", "stale.html"), "");
    await mkdir(join(folder, "twice/molen"), { recursive: true });
    await cp(text, join(folder, "twice/molen/2020-01-01.md"));
    await cp(text, join(folder, "twice/molen/regulation.md"));
    const failed = await build("twice --out kept");
    expect(failed).toEqual({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(
        /^twice\/molen\/regulation\.md:\d+:\d+: Deze versie geldt op dagen .*\n$/u,
      ),
    });
    expect(await filesIn(join(folder, "kept"))).toEqual([...before, "stale.html"].sort());
    await build("--out kept --as-of 2026-01-31");
    expect(await filesIn(join(folder, "kept"))).toEqual(before);
  });

  it("keeps the list of what was published, and makes no site that lacks any of it", async () => {
    const list = join(folder, "published.txt");
    await build("--out listed --as-of 2026-01-31 --addresses published.txt");
    const written = await readFile(list, "utf8");
    expect(written).toMatch(/^\/molen\/artikel\/1\/$/mu);
    await writeFile(list, `${written}/molen/artikel/99/\n`);
    const line = written.split("\n").length;
    const { code, stdout, stderr } = await build(
      "--out listed --as-of 2026-01-31 --addresses published.txt --lang en",
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(
      `published.txt:${line}:1: /molen/artikel/99/ was published and does not exist any more.`,
    );
    expect(stderr).not.toMatch(/\n {4}at /u);
  });

  it.each([
    ["a folder with other files", "--out foreign", "foreign: Deze map is niet leeg en bevat geen site"],
    ["a file", "--out foreign/letter.txt", "foreign/letter.txt: Dit is geen map."],
    ["a folder within a file", "--out foreign/letter.txt/site", "Hier kan niets worden geschreven"],
    ["a day that does not exist", "--as-of 2026-02-30", "“2026-02-30” bij --as-of"],
    [
      "a theme that is none",
      "--theme foreign/letter.txt",
      'foreign/letter.txt:1:1: Hier staat "dear"; verwacht:',
    ],
    ["a theme that is not there", "--theme weg.yaml", "weg.yaml: Dit bestand is er niet."],
    ["an unknown regulation", "mole", "bedoelt u molen?"],
  ])("refuses %s in one sentence", async (_what, words, says) => {
    const { code, stdout, stderr } = await build(words);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: expect.stringContaining(says) });
    expect(stderr).not.toMatch(/\n {4}at /u);
    expect(await readdir(join(folder, "foreign"))).toEqual(["letter.txt"]);
  });

  it("says where the regulations should be", async () => {
    const { code, stderr } = await runCli(["build"], { cwd: join(folder, "foreign") });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("geen map regulations/") });
  });
});

/** The path of every file in a folder. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => !one.isDirectory())
    .map((one) => relative(folder, join(one.parentPath, one.name)))
    .sort();
}
