import { readdir } from "node:fs/promises";
import { afterEach, expect, test } from "vitest";
import { onlyDecision, regulationText } from "../support/regulations.ts";
import { type BuiltSite, buildSite, type SiteFolders, writeFiles } from "../support/site.ts";

const made: BuiltSite[] = [];

afterEach(async () => {
  for (const site of made.splice(0)) await site.remove();
});

async function build(fill: (folders: SiteFolders) => Promise<void>): Promise<BuiltSite> {
  const site = await buildSite(fill);
  made.push(site);
  return site;
}

test("a regulation with errors gives no site, but all its errors with their places", async () => {
  const steps = { decision: { by: "nobody", article: "art_99" } };
  const { code, output } = await build(({ regulations }) =>
    writeFiles(regulations, {
      "another/regulation.md": regulationText({ ...onlyDecision, id: "another", starts: "complain" }),
      "test/regulation.md": regulationText({ ...onlyDecision, steps }),
    }),
  );
  expect(code).toBe(1);
  const places = output.match(/^regulations\/\w+\/regulation\.md:\d+:\d+: /gm);
  expect(places).toEqual([
    "regulations/another/regulation.md:11:9: ",
    "regulations/test/regulation.md:17:9: ",
    "regulations/test/regulation.md:18:14: ",
  ]);
});

test("two regulations with one address, and versions of one with two, give no site", async () => {
  const inForce = { from: "2021-01-01" };
  const { code, output } = await build(({ regulations }) =>
    writeFiles(regulations, {
      "one/2020-01-01.md": regulationText({
        ...onlyDecision,
        inForce: { from: "2020-01-01", until: "2020-12-31" },
      }),
      "one/2021-01-01.md": regulationText({ ...onlyDecision, inForce, id: "other" }),
      "two/regulation.md": regulationText(onlyDecision),
    }),
  );
  expect(code).toBe(1);
  expect(output).toContain("regulations/one/2021-01-01.md:1:1: De id “other” is een andere dan “test”");
  expect(output).toContain("regulations/two/regulation.md:1:1: De id “test” is ook de id van");
});

test("a regulation with the address of another page gives no site", async () => {
  const { code, output } = await build(({ regulations }) =>
    writeFiles(regulations, {
      "one/regulation.md": regulationText({ ...onlyDecision, id: "vergelijken" }),
      "two/regulation.md": regulationText({ ...onlyDecision, id: "data" }),
      "three/regulation.md": regulationText({ ...onlyDecision, id: "en" }),
    }),
  );
  expect(code).toBe(1);
  for (const [folder, id] of [
    ["one", "vergelijken"],
    ["two", "data"],
    ["three", "en"],
  ])
    expect(output).toContain(
      `regulations/${folder}/regulation.md:1:1: De id “${id}” is het adres van een andere pagina op de site.`,
    );
});

test("a folder that holds something else stays as it is", async () => {
  const { code, output, folder } = await build(async ({ regulations, site }) => {
    await writeFiles(regulations, { "test/regulation.md": regulationText(onlyDecision) });
    await writeFiles(site, { "letter.txt": "Geachte" });
  });
  expect(code).toBe(1);
  expect(output).toContain("Deze map is niet leeg");
  expect(await readdir(folder)).toEqual(["letter.txt"]);
});
