import { describe, expect, it, test } from "vitest";
import { readBody } from "../../src/regulation/body.ts";

function read(text: string) {
  const { accepted, findings, articles } = readBody(text, { file: "a.md", firstLine: 1, language: "nl" });
  return { accepted, findings, articles };
}

const said = (check: string, because: string) => ({ check, because, inText: true });

describe("a comment to the lint", () => {
  it("is about the article, the paragraph or the part in which it stands; before the first heading about all", () => {
    const { accepted, findings } = read(
      [
        "<!-- regelmaat-ignore: no-withdrawal -- staat elders -->",
        "",
        "## Artikel 1",
        "",
        "Tekst. <!-- regelmaat-ignore: outdated-law -- in de zin -->",
        "",
        "1. Lid een.",
        "   - a",
        "2. Lid twee. <!-- regelmaat-ignore: mixed-units -- in lid twee -->",
        "",
        "   <!-- regelmaat-ignore: unused-name -- ook in lid twee -->",
        "",
        "Na de lijst.",
        "",
        "<!-- regelmaat-ignore: stage-without-term -- in het artikel zelf -->",
        "",
        "## Artikel 2",
        "",
        "<!--",
        "  regelmaat-ignore: no-outcome --",
        "  over twee",
        "  regels (until 2027-01-01)",
        "-->",
      ].join("\n"),
    );
    expect(findings).toEqual([]);
    expect(accepted.map(({ place: _, ...one }) => one)).toEqual([
      { ...said("no-withdrawal", "staat elders"), at: [] },
      { ...said("outdated-law", "in de zin"), at: ["art_1"] },
      { ...said("mixed-units", "in lid twee"), at: ["art_1__para_2"] },
      { ...said("unused-name", "ook in lid twee"), at: ["art_1__para_2"] },
      { ...said("stage-without-term", "in het artikel zelf"), at: ["art_1"] },
      { ...said("no-outcome", "over twee\n  regels"), at: ["art_2"], until: "2027-01-01" },
    ]);
    expect(accepted[1]?.place).toMatchObject({ file: "a.md", line: 5, column: 8 });
  });

  it("is not part of the text", () => {
    const { articles } = read("## Artikel 1\n\nTekst. <!-- regelmaat-ignore: outdated-law -- waarom -->\n");
    expect(articles[0]?.text).toBe("Tekst.");
  });

  test.each([
    ["regelmaat-ignore: outdated-law", "The reason is missing here"],
    ["regelmaat-ignore: outdated-law --", "The reason is missing here"],
    ["regelmaat-ignore: outdated-law (until 2027-01-01)", "The reason is missing here"],
    ["regelmaat-ignore: outdated-law -- (until 2027-01-01)", "The reason is missing here"],
    ["regelmaat-ignore outdated-law -- waarom", "cannot be understood"],
    ["regelmaat-ignor: outdated-law -- waarom", "cannot be understood"],
    ["regelmaat-ignore: Outdated Law -- waarom", "cannot be understood"],
    ["regelmaat-ignore: outdated-law -- waarom (until 2027-02-30)", "“2027-02-30” is no existing date"],
    ["regelmaat-ignore: outdated-law -- waarom (until spring)", "“spring” is no existing date"],
  ])("%s changes nothing, and that is said", (words, says) => {
    const { accepted, findings } = read(`## Artikel 1\n\nTekst.\n\n<!-- ${words} -->\n`);
    expect(accepted).toEqual([]);
    expect(findings).toMatchObject([
      { rule: "unclear-ignore", severity: "attention", place: { line: 5, column: 1 } },
    ]);
    expect(findings[0]?.message.en).toContain(says);
  });

  it("leaves other comments alone", () => {
    expect(read("## Artikel 1\n\nTekst. <!-- nog nakijken -->\n")).toMatchObject({
      accepted: [],
      findings: [],
    });
  });

  it("keeps brackets that are no last day in the reason", () => {
    const { accepted } = read("<!-- regelmaat-ignore: outdated-law -- besluit (nummer 12) -->\n");
    expect(accepted).toMatchObject([{ because: "besluit (nummer 12)" }]);
  });
});
