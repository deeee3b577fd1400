import { expect, test } from "vitest";
import { svgSize } from "../../../src/site/theme/svg-picture.ts";

const open =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40">';

test("a picture that only shows itself has a size", () => {
  expect(
    svgSize(`${open}<use href="#a" fill="url(#b)"/><style>a{fill:url(#b)}</style></svg>`, "logo.svg"),
  ).toEqual({
    width: 120,
    height: 40,
  });
  expect(svgSize('<svg width="12px" height="6" viewBox="0 0 1 1"/>', "logo.svg")).toEqual({
    width: 12,
    height: 6,
  });
});

test.each([
  ["<script>alert(1)</script>", "<script>"],
  ["<SCRIPT/>", "<SCRIPT>"],
  ['<g onload="alert(1)"/>', 'onload="alert(1)"'],
  ["<foreignObject/>", "<foreignObject>"],
  ['<image href="https://example.com/x.png"/>', 'href="https://example.com/x.png"'],
  ['<use xlink:href="other.svg#a"/>', 'xlink:href="other.svg#a"'],
  ['<image href="data:image/svg+xml,x"/>', 'href="data:image/svg+xml,x"'],
  ['<a href="javascript:alert(1)"/>', "<a>"],
  ['<g style="fill: url(https://example.com/x)"/>', 'style="fill: url(https://example.com/x)"'],
  ["<style>@import 'x.css';</style>", "<style>"],
  ["<animate/>", "<animate>"],
])("%s keeps a picture from the site, with its place", (content, shown) => {
  const found = svgSize(`${open}\n ${content}</svg>`, "logo.svg");
  expect(found).toContainEqual({
    place: expect.objectContaining({ file: "logo.svg", line: 2 }),
    message: expect.objectContaining({ nl: expect.stringContaining(`In het logo staat ${shown}:`) }),
  });
});

test.each([
  ["<svg/>", "hoe groot het is"],
  ["<html/>", "begint met <html>"],
  ["<svg", "geen geldige XML"],
  ['<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>', "DOCTYPE"],
])("%s is no picture for the site", (text, says) => {
  expect(svgSize(text, "logo.svg")).toEqual([
    { place: expect.anything(), message: expect.objectContaining({ nl: expect.stringContaining(says) }) },
  ]);
});
