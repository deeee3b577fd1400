import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type BuiltSite, buildForeignSite } from "./site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const integration = pathToFileURL(join(root, "src/site/integration.ts")).href;
const config = `import regelmaat from "${integration}";
export default { integrations: [regelmaat({ asOf: "2026-11-20", isWholeSite: true })] };`;
const theme = `name: Gemeente Voorbeeld
url: https://www.example.org/klachten/
contact: { email: klachten@example.org, phone: 030 123 45 67 }
`;

/** One page of each kind that a site has, the longest where they differ in length, by what it is. */
export const everyKindOfPage: Readonly<Record<string, string>> = {
  overview: "",
  comparison: "vergelijken/",
  search: "zoeken/",
  "check a log": "controleren/",
  regulation: "dmg/",
  steps: "dmg/stappen/",
  terms: "dmg/termijnen/",
  "your case": "dmg/uw-zaak/",
  article: "dmg/paragraaf/5.4/",
  register: "dmg/register/",
  letters: "dmg/brieven/",
  letter: "dmg/brieven/decision/",
  forms: "o21/formulieren/",
  form: "o21/formulieren/klacht/",
  version: "o21/2027-01-01/",
  difference: "o21/verschil/2016-06-01..2027-01-01/",
  "in English": "en/o21/",
};

/** The site of the five regulations with a theme and with a version to come, so that it has every kind of page. */
export function buildEveryKindOfPage(): Promise<BuiltSite> {
  const files = Object.fromEntries(
    readdirSync(join(root, "regulations"), { recursive: true, encoding: "utf8" })
      .map((name) => join(root, "regulations", name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(root, path), readFileSync(path, "utf8")] as const),
  );
  const now = files["regulations/o21/2016-06-01.md"] ?? "";
  return buildForeignSite(config, {
    ...files,
    "regulations/o21/2016-06-01.md": now.replace(
      "{ from: 2016-06-01 }",
      "{ from: 2016-06-01, until: 2026-12-31 }",
    ),
    "regulations/o21/2027-01-01.md": now
      .replace("{ from: 2016-06-01 }", "{ from: 2027-01-01 }")
      .replaceAll("drie werkweken", "vier werkweken")
      .replaceAll("3 werkweken", "4 werkweken"),
    "regelmaat.theme.yaml": theme,
  });
}
