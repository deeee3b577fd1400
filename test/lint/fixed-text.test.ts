import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fixedText, lintRegulation, lintRules } from "../../src/lint/index.ts";
import { keyGroups } from "../../src/lint/rules/front-matter-order.ts";
import type { Regulation } from "../../src/regulation/model.ts";
import { readRegulation } from "../../src/regulation/read.ts";

const head = `---
$schema: ../../schemas/regulation.schema.json
id: voorbeeld
title: Voorbeeld
language: nl
counting: { calendar: nl-atw, restDay: none }
`;
const roles = "roles: { management: directie } # wie\n";
const steps = "steps:\n  decision: { within: 3 weken na complaint, by: management, article: art_1 }\n";
const body = "## Artikel 1\n\nWij beslissen binnen 3 weken.\n";

describe("front-matter-order", () => {
  it.each([
    ["a part", `${head}${steps}${roles}---\n${body}`, `${head}${roles}${steps}---\n${body}`],
    [
      "a part with the comments above it, and what stands at the end stays there",
      `${head}${steps}\n# De rollen,\n# van hoog naar laag.\n${roles}# Einde.\n---\n${body}`,
      `${head}\n# De rollen,\n# van hoog naar laag.\n${roles}${steps}# Einde.\n---\n${body}`,
    ],
    [
      "several parts, each group in the order of the author",
      `${head}accepted: []\n${steps}facts: { a: flag }\n${roles}---\n${body}`,
      `${head}facts: { a: flag }\n${roles}${steps}accepted: []\n---\n${body}`,
    ],
    [
      "a first key, while what stands above it stays at the top",
      `${head.replace("---\n", `---\n# Voor de opsteller.\n${roles}`)}${steps}---\n${body}`,
      `${head.replace("---\n", "---\n# Voor de opsteller.\n")}${roles}${steps}---\n${body}`,
    ],
  ])("moves %s", (_, before, after) => expectFixed(before, after));

  it("keeps line ends as they are", () => {
    const typed = (text: string) => text.replaceAll("\n", "\r\n");
    expectFixed(typed(`${head}${steps}${roles}---\n${body}`), typed(`${head}${roles}${steps}---\n${body}`));
  });

  it.each([
    [
      "an alias needs its anchor above it",
      `${head}${roles}${steps.replace("3 weken na complaint", "&t 3 weken na complaint")}fields: { reason: *t }\n---\n${body}`,
    ],
    [
      "the front matter is one line with braces",
      `---\n{ id: v, title: V, language: nl, $schema: x, ${steps.replace("steps:\n  decision: ", "steps: { decision: ").replace("\n", " },")} counting: { calendar: nl-atw, restDay: none }, roles: { management: directie } }\n---\n${body}`,
    ],
  ])("says nothing where %s", (_, text) => {
    expect(rulesIn(text)).not.toContain("front-matter-order");
    expect(fixedText(text, "v.md").fixed).toEqual([]);
  });

  it("knows every key of a regulation, and each once", () => {
    const schema: { properties: object } = JSON.parse(
      readFileSync(new URL("../../schemas/regulation.schema.json", import.meta.url), "utf8"),
    );
    expect(keyGroups.flat().sort()).toEqual(Object.keys(schema.properties).sort());
  });
});

describe("heading-anchor", () => {
  it.each([
    ["a mark", "## Artikel 1 Wij {#wij}\n", "## Artikel 1 Wij\n"],
    ["a mark before closing signs", "## Artikel 1 {#wij} ##\n", "## Artikel 1 ##\n"],
    ["a tag before the title", '## <a id="een"></a> Artikel 1\n', "## Artikel 1\n"],
    ["a tag after the title", "## Artikel 1 <a name='een'></a>\n", "## Artikel 1\n"],
    ["two tags and a mark", '## <a id="a"></a><a id=b></a>Artikel 1 {#c}\n', "## Artikel 1\n"],
    ["a line of its own", '<a id="een"></a>\n\n## Artikel 1\n', "## Artikel 1\n"],
    ["a line right above the heading", '<a id="een"></a>\n## Artikel 1\n', "## Artikel 1\n"],
  ])("takes %s away", (_, before, after) => {
    const [text, expected] = [before, after].map(
      (heading) => `${head}${roles}${steps}---\n${heading}\nWij beslissen binnen 3 weken.\n`,
    );
    expectFixed(text ?? "", expected ?? "");
  });

  it("leaves a link, a mark in the text and a tag that holds words alone", () => {
    const text = `${head}${roles}${steps}---\n${body}\nZie [1](#art_1), {#1} en <a id="x">dit</a>.\n`;
    expect(rulesIn(text)).not.toContain("heading-anchor");
  });
});

describe("repeated-number", () => {
  const list = (...lines: readonly string[]) =>
    `${head}${roles}${steps}---\n## Artikel 1\n\n${lines.join("\n")}\n`;

  it("writes the numbers as they are counted, also of parts", () => {
    expectFixed(
      list(
        "1. Wij beslissen binnen 3 weken:",
        "   1. als het kan;",
        "   1. en anders later.",
        "1. Wij bellen u.",
      ),
      list(
        "1. Wij beslissen binnen 3 weken:",
        "   1. als het kan;",
        "   2. en anders later.",
        "2. Wij bellen u.",
      ),
    );
  });

  it("counts on from another number", () => {
    expectFixed(
      list("4) Wij beslissen binnen 3 weken.", "4) Wij bellen u."),
      list("4) Wij beslissen binnen 3 weken.", "5) Wij bellen u."),
    );
  });

  it("leaves a list to a person in which a number would become longer", () => {
    const text = list(...Array.from({ length: 10 }, () => "1. Wij beslissen binnen 3 weken."));
    expect(rulesIn(text)).toContain("repeated-number");
    expect(fixedText(text, "v.md")).toEqual({ text, fixed: [] });
  });

  it("can be accepted for one article", () => {
    const comment = "<!-- regelmaat-ignore: repeated-number -- zo wil de opsteller het -->";
    const text = list(comment, "", "1. Wij beslissen binnen 3 weken.", "1. Wij bellen u.").replace(
      "accepted",
      "",
    );
    expect(rulesIn(text)).not.toContain("repeated-number");
    expect(rulesIn(text)).not.toContain("needless-acceptance");
    expect(fixedText(text, "v.md").fixed).toEqual([]);
  });
});

describe("a fix", () => {
  const everything = `${head}${steps}${roles}---\n## Artikel 1 {#een}\n\n1. Wij beslissen binnen 3 weken.\n1. Wij bellen u.\n`;

  it("of one check is not made where an organisation does not want to hear of it", () => {
    const { fixed, text } = fixedText(everything, "v.md", (rule) => rule === "heading-anchor");
    expect(fixed.map(({ rule }) => rule)).toEqual(["front-matter-order", "repeated-number"]);
    expect(text).toContain("{#een}");
  });

  it("leaves a text alone that cannot be read", () => {
    const broken = everything.replace("title", "titel");
    expect(fixedText(broken, "v.md")).toEqual({ text: broken, fixed: [] });
  });

  it("changes nothing of what a regulation means, whatever stood in it", () => {
    for (const path of textsInFixtures()) {
      const text = readFileSync(path, "utf8");
      const before = readRegulation(text, "v.md").regulation;
      const after = readRegulation(fixedText(text, "v.md").text, "v.md").regulation;
      expect(withoutPlaces(after), path.pathname).toEqual(withoutPlaces(before));
    }
  });

  it("is only given by checks on how a text was typed", () => {
    const typed = lintRules.filter(({ checks }) => checks === "text").map(({ id }) => id);
    expect(typed).toEqual(["front-matter-order", "heading-anchor", "repeated-number"]);
  });
});

/** The whole text afterwards, with the same meaning, and nothing left to mend. */
function expectFixed(before: string, after: string): void {
  const fixed = fixedText(before, "v.md");
  expect(fixed.text).toBe(after);
  expect(withoutPlaces(readRegulation(after, "v.md").regulation)).toEqual(
    withoutPlaces(readRegulation(before, "v.md").regulation),
  );
  expect(fixedText(after, "v.md")).toEqual({ text: after, fixed: [] });
}

function rulesIn(text: string): readonly string[] {
  const { regulation, findings } = readRegulation(text, "v.md");
  if (regulation === undefined) throw new Error(findings.map(({ message }) => message.en).join("\n"));
  return lintRegulation(regulation, { text }).map(({ rule }) => rule);
}

function textsInFixtures(): readonly URL[] {
  const folder = new URL("fixtures/", import.meta.url);
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [new URL(`file://${entry.parentPath}/${entry.name}`)] : [],
  );
}

/** All that a regulation holds, but for where it stands in its file. */
function withoutPlaces(regulation: Regulation | undefined): unknown {
  if (regulation === undefined) return undefined;
  return JSON.parse(
    JSON.stringify(regulation, (key, value: unknown) =>
      ["place", "places", "runs"].includes(key) ? undefined : value,
    ),
  );
}
