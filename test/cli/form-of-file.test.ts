import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formOfFile } from "../../src/cli/form-of-file.ts";
import { runMain } from "./run-main.ts";

const forms = ["md", "docx", "odt"] as const;
const usual = "md";

describe("the form that a document gets", () => {
  it.each([
    ["the usual one on the screen", undefined, undefined, "md"],
    ["the usual one in a file without an ending", undefined, "map.d/brief", "md"],
    ["that of the name", undefined, "map/Brief.ODT", "odt"],
    ["that of --format", "docx", undefined, "docx"],
    ["that of both", "docx", "brief.docx", "docx"],
    ["that of --format, where the name tells none", "docx", "brief.2", "docx"],
  ])("%s", (_, format, out, expected) => {
    expect(formOfFile({ forms, format, out, usual })).toBe(expected);
  });

  it.each([
    [
      "another than the name tells",
      "odt",
      "brief.docx",
      "--format vraagt odt, maar de naam bij --out eindigt op “.docx”.",
    ],
    [
      "one that there is not",
      undefined,
      "brief.doc",
      "“.doc” is geen vorm die er is. Geef het bestand bij --out een naam op .md, .docx, .odt",
    ],
  ])("is refused where it would be %s", (_, format, out, message) => {
    expect(() => formOfFile({ forms, format, out, usual })).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            message: expect.objectContaining({ nl: expect.stringContaining(message) }),
          }),
        ],
      }),
    );
  });
});

const dpo2 = join(import.meta.dirname, "../../regulations/dpo2");

describe("a file whose name tells its form", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regelmaat-form-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("has that form, and none is made under a name that tells another", async () => {
    const form = ["form", "complaint", "--regulation", dpo2, "--out"];
    const letter = [
      "letter",
      "acknowledgement",
      "--regulation",
      "molen",
      "--log",
      "in-orde.csv",
      "--case",
      "M-1",
    ];
    const made = await runMain([...form, join(folder, "klacht.odt")]);
    expect(made.code).toBe(0);
    expect((await readFile(join(folder, "klacht.odt"))).subarray(0, 2).toString()).toBe("PK");
    for (const words of [
      [...form, join(folder, "klacht.doc")],
      [...form, join(folder, "klacht.docx"), "--format", "pdf"],
      [...letter, "--set", "name=Jansen", "--out", join(folder, "brief.doc")],
    ])
      expect(await runMain(words)).toMatchObject({ code: 2, stdout: "" });
    expect(await readdir(folder)).toEqual(["klacht.odt"]);
  });
});
