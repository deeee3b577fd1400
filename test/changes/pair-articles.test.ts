import { describe, expect, it } from "vitest";
import { pairArticles } from "../../src/changes/pair-articles.ts";
import type { Article } from "../../src/regulation/model.ts";
import { place } from "../read-back/build-regulation.ts";

/** Articles by their texts; the first is article 1. */
function articles(...texts: readonly string[]): readonly Article[] {
  return texts.map((text, index) => {
    const id = `art_${index + 1}`;
    return { id, citation: id, text, place, terms: [] };
  });
}

/** `1>2`: article 1 became article 2; `1>-`: it was removed; `->2`: it was added. */
function paired(old: readonly Article[], renewed: readonly Article[]): readonly string[] {
  const number = (article: Article | undefined) => article?.id.slice("art_".length) ?? "-";
  return pairArticles(old, renewed).map(({ was, is }) => `${number(was)}>${number(is)}`);
}

describe("which article became which", () => {
  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ["nothing changed", ["een twee", "drie vier"], ["een twee", "drie vier"], ["1>1", "2>2"]],
    [
      "one put in front",
      ["een twee", "drie vier"],
      ["vijf zes", "een twee", "drie vier"],
      ["->1", "1>2", "2>3"],
    ],
    ["one taken out", ["een twee", "drie vier", "vijf"], ["een twee", "vijf"], ["1>1", "2>-", "3>2"]],
    ["the first taken out", ["een twee", "drie vier"], ["drie vier"], ["1>-", "2>1"]],
    [
      "the same words go before words that are alike",
      ["a b c d", "a b c e"],
      ["a b c e", "a b c d f"],
      ["2>1", "1>2"],
    ],
    ["changed under the same number", ["a b c d"], ["a b c e"], ["1>1"]],
    ["changed under another number", ["a b c d"], ["v w x y", "a b c e"], ["->1", "1>2"]],
    ["rewritten under the same number", ["a b c d"], ["v w x y"], ["1>1"]],
  ])("%s", (_what, old, renewed, expected) => {
    expect(paired(articles(...old), articles(...renewed))).toEqual(expected);
  });
});
