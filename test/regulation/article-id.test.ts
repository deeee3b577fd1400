import { describe, expect, test } from "vitest";
import { citationsIn } from "../../src/regulation/article-citation.ts";
import { headingId, headingNumber, itemId } from "../../src/regulation/article-id.ts";
import { dutchOrdinal } from "../../src/regulation/dutch-ordinal.ts";

describe("the id of a heading", () => {
  test.each([
    ["Artikel 9 Afhandeling", "art_9"],
    ["Artikel 9", "art_9"],
    ["ARTIKEL 9. Afhandeling", "art_9"],
    ["Artikel 9a: Afhandeling", "art_9a"],
    ["Artikel 12bis", "art_12bis"],
    ["Artikel 9:11", "art_9.11"],
    ["Artikel IV Beroep", "art_iv"],
    ["Article 9 Decision", "art_9"],
    ["Art. 3 Begrippen", "art_3"],
    ["§ 5.4", "sec_5.4"],
    ["§5.4 Uitleg", "sec_5.4"],
    ["5.4 Uitleg", "sec_5.4"],
    ["5.4. Uitleg", "sec_5.4"],
    ["5", "sec_5"],
    ["Paragraaf 5.4 Uitleg", "sec_5.4"],
    ["Section 5.4", "sec_5.4"],
    ["Clause 3 Appeals", "cl_3"],
    ["Bepaling 3", "cl_3"],
    ["Hoofdstuk 2 Klachten", "chp_2"],
    ["Chapter 2", "chp_2"],
  ])("%s is %s", (heading, id) => {
    const number = headingNumber(heading);
    expect(number && headingId(number)).toBe(id);
  });

  test.each([
    "Complimenten",
    "Artikelen",
    "Artikel",
    "Artikel civiel recht",
    "24/7 bereikbaar",
    "3e lijn",
    "Paragraaf over kosten",
    "Sectie ivoor",
    "",
  ])("%s has no number", (heading) => {
    expect(headingNumber(heading)).toBeUndefined();
  });
});

test.each([
  [2, 0, "art_1__para_2"],
  [2, 1, "art_1__o_b"],
  [27, 1, "art_1__o_aa"],
  [52, 1, "art_1__o_az"],
  [53, 1, "art_1__o_ba"],
  [2, 2, "art_1__o_2"],
  [2, 3, "art_1__o_b"],
  [0, 1, "art_1__o_0"],
])("item %i at depth %i is %s", (value, depth, id) => {
  expect(itemId("art_1", value, depth)).toBe(id);
});

test.each([
  [1, "eerste"],
  [8, "achtste"],
  [19, "negentiende"],
  [20, "twintigste"],
  [21, "eenentwintigste"],
  [22, "tweeëntwintigste"],
  [33, "drieëndertigste"],
  [84, "vierentachtigste"],
  [99, "negenennegentigste"],
])("%i in words is %s", (value, words) => {
  expect(dutchOrdinal(value)).toBe(words);
});

test.each([0, -1, 1.5, 100])("%d has no words", (value) => {
  expect(dutchOrdinal(value)).toBeUndefined();
});

describe("citations", () => {
  const article = { kind: "art", number: "9" } as const;

  test("in Dutch", () => {
    const { numbered, titled, introduction, item } = citationsIn("nl-NL");
    const paragraph = item(numbered(article), 1, 0);
    expect([
      paragraph,
      item(paragraph, 2, 1),
      item(item(paragraph, 2, 1), 3, 2),
      item(numbered(article), 120, 0),
      numbered({ kind: "sec", number: "5.4" }),
      numbered({ kind: "cl", number: "3" }),
      numbered({ kind: "chp", number: "II" }),
      item(titled("Complimenten"), 2, 0),
      introduction,
    ]).toEqual([
      "artikel 9, eerste lid",
      "artikel 9, eerste lid, onderdeel b",
      "artikel 9, eerste lid, onderdeel b, onder 3",
      "artikel 9, lid 120",
      "paragraaf 5.4",
      "bepaling 3",
      "hoofdstuk II",
      "‘Complimenten’, tweede lid",
      "inleiding",
    ]);
  });

  test("in English, and so for every other language", () => {
    const { numbered, titled, introduction, item } = citationsIn("en");
    const paragraph = item(numbered(article), 1, 0);
    expect([
      item(paragraph, 2, 1),
      item(item(paragraph, 2, 1), 3, 2),
      item(numbered({ kind: "art", number: "9a" }), 1, 0),
      item(item(titled("Compliments"), 2, 0), 1, 1),
      introduction,
      citationsIn("fr").numbered(article),
    ]).toEqual([
      "article 9(1)(b)",
      "article 9(1)(b)(3)",
      "article 9a(1)",
      "“Compliments”, paragraph 2(a)",
      "introduction",
      "article 9",
    ]);
  });
});
