import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayFromIso } from "../../../src/calendar/day.ts";
import { nodeIo } from "../../../src/cli/node-io.ts";
import { NotChecked } from "../../../src/cli/not-checked.ts";
import { sayProblems } from "../../../src/cli/problems.ts";
import { ownColours } from "../../../src/site/theme/colours.ts";
import { readTheme } from "../../../src/site/theme/read-theme.ts";
import type { Theme } from "../../../src/site/theme/theme.ts";

const io = nodeIo();
let folder = "";
const day = dayFromIso("2026-11-20") ?? 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-"));
  await writeFile(join(folder, "logo.svg"), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"/>');
  await writeFile(join(folder, "harm.svg"), '<svg viewBox="0 0 1 1">\n<script/></svg>');
  await writeFile(join(folder, "font.woff2"), "wOF2...");
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
  await writeFile(join(folder, "logo.png"), new Uint8Array([...head, 0, 0, 1, 0, 0, 0, 0, 64]));
  await cp(join(folder, "font.woff2"), join(folder, "false.png"));
});
afterAll(() => rm(folder, { recursive: true }));

async function themeOf(text: string): Promise<Theme> {
  await writeFile(join(folder, "theme.yaml"), text);
  return readTheme({ ...io, cwd: folder }, "theme.yaml", day);
}

test("a theme says whose the site is; what it leaves out is ours", async () => {
  expect(
    await themeOf(`
name: Gemeente Voorbeeld
url: https://www.example.org/klachten
logo: logo.svg
colours: { accent: { light: "#7a1f5c" } }
font: { regular: font.woff2 }
contact: { email: klachten@example.org, phone: 030 123 45 67 }
security: { contact: "mailto:security@example.org", expires: 2027-06-01 }
`),
  ).toEqual({
    name: "Gemeente Voorbeeld",
    url: "https://www.example.org/klachten/",
    logo: { name: "logo.svg", path: join(folder, "logo.svg"), width: 120, height: 40 },
    colours: { ...ownColours, accent: { light: "#7a1f5c", dark: ownColours.accent.dark } },
    font: { regular: { name: "regular.woff2", path: join(folder, "font.woff2") } },
    contact: { email: "klachten@example.org", phone: "030 123 45 67" },
    security: { contact: "mailto:security@example.org", expires: "2027-06-01" },
  });
  expect((await themeOf("name: A\nlogo: logo.png\n")).logo).toEqual({
    ...{ name: "logo.png", path: join(folder, "logo.png"), width: 256, height: 64 },
  });
});

test.each([
  ["url: https://example.org\n", 'theme.yaml:1:1: Hier ontbreekt "name".'],
  ["name: A\ncolors: {}\n", 'theme.yaml:2:1: "colors" hoort hier niet. Bedoelt u "colours"?'],
  ["name: [A\n", "theme.yaml:2:1: Het thema is hier geen geldige YAML"],
  [
    "name: A\nurl: http://example.org\n",
    "theme.yaml:2:1: “http://example.org” kan niet het adres van de site zijn.",
  ],
  ["name: A\nurl: https://example.org/?a\n", "theme.yaml:2:1: “https://example.org/?a” kan niet"],
  ["name: A\nlogo: weg.svg\n", "weg.svg: Dit bestand is er niet."],
  ["name: A\nlogo: harm.svg\n", "harm.svg:2:1: In het logo staat <script>:"],
  ["name: A\nlogo: false.png\n", "theme.yaml:2:1: “false.png” is geen plaatje in SVG of PNG."],
  ["name: A\nfont: { regular: logo.png }\n", "theme.yaml:2:9: “logo.png” is geen lettertype in WOFF2."],
  [
    "name: A\ncontact: { url: 'javascript:alert(1)' }\n",
    "theme.yaml:2:12: “javascript:alert(1)” is geen adres",
  ],
  ["name: A\ncontact: { email: klachten }\n", "theme.yaml:2:12: “klachten” is geen e-mailadres."],
  ["name: A\ncontact: { phone: bel ons }\n", "theme.yaml:2:12: “bel ons” is geen telefoonnummer."],
  [
    "name: A\nsecurity: { contact: security@example.org, expires: 2027-01-01 }\n",
    "theme.yaml:2:13: “security@example.org” is geen plaats om iets te melden.",
  ],
  [
    "name: A\nsecurity: { contact: 'https://example.org', expires: 2026-11-20 }\n",
    "theme.yaml:2:45: “2026-11-20” is geen dag die nog komt.",
  ],
  [
    "name: A\nsecurity: { contact: 'https://example.org', expires: 2027-02-30 }\n",
    "theme.yaml:2:45: “2027-02-30” is geen dag die nog komt.",
  ],
  ["name: A\ncolours: { accent: { light: blue } }\n", "theme.yaml:2:22: “blue” is geen kleur."],
  // #ff9900 on #ffffff: (1 + 0.05) / (0.4356 + 0.05) = 2.16 by the formula of WCAG, where 4.5 is needed.
  [
    'name: A\ncolours: { accent: { light: "#ff9900" } }\n',
    "theme.yaml:2:22: accent (#ff9900) op surface (#ffffff) is in het lichte thema niet goed te lezen: het contrast is 2,1 en moet ten minste 4,5 zijn (WCAG AA).",
  ],
  [
    'name: A\ncolours:\n  paper:\n    dark: "#ffffff"\n',
    "theme.yaml:4:5: ink (#e5e9ed) op paper (#ffffff) is in het donkere thema niet goed te lezen",
  ],
])("%j is refused, with the place and what to do", async (text, says) => {
  const error = await themeOf(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof NotChecked)) throw new Error("not refused");
  expect(sayProblems(error.problems, "nl")).toContain(says);
});
