import { expect, test } from "vitest";
import { runMain } from "./run-main.ts";

const regulation = "regulations/molen/2020-01-01.md";

test("--lines answers every line with an array, in its order", async () => {
  const { code, stdout, stderr } = await withInput(
    ["phrases", "-", "--lines"],
    "binnen 3 weken\r\n\r\nz.s.m.\nniets",
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe(
    [
      '[{"text":"binnen 3 weken","language":"nl","amount":3,"unit":"weeks","bound":"within","line":1,"column":1}]',
      "[]",
      '[{"text":"z.s.m.","language":"nl","amount":null,"unit":"undefined-promptly","bound":"within","line":3,"column":1}]',
      "[]",
      "",
    ].join("\n"),
  );
});

test("--format json is one array, also when there is nothing", async () => {
  const found = await withInput(["phrases", "--format", "json"], "Wij antwoorden\nbinnen 2 dagen.");
  expect(JSON.parse(found.stdout)).toEqual([
    { text: "binnen 2 dagen", language: "nl", amount: 2, unit: "days", bound: "within", line: 2, column: 1 },
  ]);
  const nothing = await withInput(["phrases", "-", "--format", "json"], "Niets.");
  expect([nothing.code, JSON.parse(nothing.stdout)]).toEqual([0, []]);
});

test("people get the place, the words and what they were read as", async () => {
  const text = "Binnen 1,5 week, vóór schooldag 3, ten minste 10 schooldagen voor de zitting en onverwijld.";
  const dutch = await withInput(["phrases", "-"], text);
  expect(dutch.stdout).toBe(
    [
      "stdin:1:1  Binnen 1,5 week",
      "  binnen: 1,5 weken",
      "stdin:1:36  ten minste 10 schooldagen",
      "  zo lang van tevoren: 10 schooldagen",
      "stdin:1:81  onverwijld",
      "  binnen: woorden zonder getal",
      "",
      "3 termijnen gevonden.",
      "",
    ].join("\n"),
  );
  const english = await withInput(["phrases", "-", "--lang", "en"], "Nothing here.");
  expect(english.stdout).toBe("No terms found.\n");
});

test("phrases of several files name their file", async () => {
  const one = await runMain(["phrases", regulation, "--format", "json"]);
  expect(one.stdout).not.toContain('"file"');
  const two = await runMain(["phrases", regulation, "termijnen/regulation.md", "--format", "json"]);
  const files: unknown[] = JSON.parse(two.stdout).map(({ file }: { file: unknown }) => file);
  expect([...new Set(files)]).toEqual([regulation, "termijnen/regulation.md"]);
});

test("Markdown on standard input is known by its front matter", async () => {
  const { stdout } = await withInput(["phrases", "-"], "---\nwithin: 9 weken\n---\nBinnen 2 weken.");
  expect(stdout).toContain("stdin:4:1  Binnen 2 weken");
  expect(stdout).not.toContain("9 weken");
});

test("what is no UTF-8 is not read", async () => {
  const { code, stdout } = await runMain(["phrases", "-", "--format", "json"], {
    stdin: bytes(Uint8Array.of(0xe9)),
  });
  expect([code, JSON.parse(stdout).errors[0].rule]).toEqual([2, "not-utf-8"]);
});

function withInput(argv: readonly string[], text: string) {
  return runMain(argv, { stdin: bytes(new TextEncoder().encode(text)) });
}

async function* bytes(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
