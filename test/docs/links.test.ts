import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
].sort();

describe("links between the pages", () => {
  test.each(pages)("%s", (page) => {
    const broken = linksOf(page).filter((link) => !leadsSomewhere(page, link));
    expect(broken).toEqual([]);
  });

  test("there are links, also to headings", () => {
    const links = pages.flatMap(linksOf);
    expect(links.length).toBeGreaterThan(50);
    expect(links.some((link) => link.includes("#"))).toBe(true);
  });
});

test("every page can be reached from docs/README.md", () => {
  const reached = new Set([join("docs", "README.md")]);
  for (const page of reached) {
    for (const link of linksOf(page)) {
      const target = relative(root, join(root, dirname(page), withoutAnchor(link)));
      if (pages.includes(target)) reached.add(target);
    }
  }
  expect(pages.filter((page) => page.startsWith("docs") && !reached.has(page))).toEqual([]);
});

/** The relative links of a page, without those in code. */
function linksOf(page: string): readonly string[] {
  const prose = textOf(page)
    .replace(/^```[\s\S]*?^```$/gmu, "")
    .replace(/`[^`\n]*`/gu, "");
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = ""]) => link);
  return links.filter((link) => !/^[a-z]+:/u.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const path = withoutAnchor(link);
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  const anchor = link.slice(path.length + 1);
  if (anchor === "") return true;
  return statSync(join(root, target)).isFile() && anchorsOf(target).includes(anchor);
}

function withoutAnchor(link: string): string {
  return link.replace(/#.*$/u, "");
}

/** Headings as a forge makes anchors of them. */
function anchorsOf(page: string): readonly string[] {
  const prose = textOf(page).replace(/^```[\s\S]*?^```$/gmu, "");
  return [...prose.matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, "")
      .replace(/\s/gu, "-"),
  );
}

function textOf(page: string): string {
  return readFileSync(join(root, page), "utf8");
}
