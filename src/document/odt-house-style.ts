import type { Language } from "../language/language.ts";
import { packed } from "./archive.ts";
import { Parts } from "./house-style.ts";
import { namedStyles } from "./odt-styles.ts";

/** What an OpenDocument text says about its first page. */
export interface OdtPage {
  /** Undefined: the one that every document has. */
  readonly master: string | undefined;
  /** Where the text begins, in millimetres; undefined: it is not said. */
  readonly top: number | undefined;
}

/** The first page of a document. Throws UnusableHouseStyle. */
export function odtPage(theirs: Uint8Array): OdtPage {
  const house = new Parts(theirs, ["content.xml", "styles.xml"]);
  const master = /style:master-page-name="([^"]+)"/u.exec(house.text("content.xml"))?.[1];
  const styles = house.text("styles.xml");
  const pages = [...styles.matchAll(/<style:master-page\s[^>]*>/gu)].map(([tag]) => tag);
  const page = pages.find((tag) => tag.includes(`style:name="${master ?? "Standard"}"`)) ?? pages[0] ?? "";
  const name = /style:page-layout-name="([^"]+)"/u.exec(page)?.[1] ?? "";
  const layouts = [...styles.matchAll(/<style:page-layout\s[\s\S]*?<\/style:page-layout>/gu)].map(
    ([xml]) => xml,
  );
  const layout = layouts.find((xml) => xml.includes(`style:name="${name}"`)) ?? "";
  const margin = millimetresOf(
    /<style:page-layout-properties\s[^>]*fo:margin-top="([^"]+)"/u.exec(layout)?.[1],
  );
  const header = /<style:header-style>[\s\S]*?<\/style:header-style>/u.exec(layout)?.[0] ?? "";
  const height = millimetresOf(/(?:svg:height|fo:min-height)="([^"]+)"/u.exec(header)?.[1]) ?? 0;
  return { master, top: margin === undefined ? undefined : margin + height };
}

/**
 * A document in the looks of another: the words of ours in the file of theirs, with their styles, pages, header and
 * footer. A style that theirs lacks comes along.
 * @throws UnusableHouseStyle
 */
export function inOdtHouseStyle(
  ours: { readonly content: string; readonly meta: string; readonly language: Language },
  theirs: Uint8Array,
): Uint8Array {
  const house = new Parts(theirs, ["mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"]);
  const changed = new Map([
    ["content.xml", ours.content],
    ["styles.xml", withLanguage(withStyles(house.text("styles.xml")), ours.language)],
  ]);
  if (house.has("meta.xml")) changed.set("meta.xml", ours.meta);
  const others = house.names.filter((name) => name !== "mimetype");
  const paths = ["mimetype", ...others];
  return packed(
    paths.map((path) => [path, changed.get(path) ?? house.bytes(path)] as const),
    ["mimetype"],
  );
}

function withStyles(theirs: string): string {
  const missing = namedStyles.filter(({ name }) => !theirs.includes(`style:name="${name}"`));
  const at = theirs.indexOf("</office:styles>");
  return theirs.slice(0, at) + missing.map(({ xml }) => xml).join("") + theirs.slice(at);
}

/** The language of the words is that of ours. */
function withLanguage(theirs: string, language: Language): string {
  const [tag, country] = language === "nl" ? ["nl", "NL"] : ["en", "GB"];
  return theirs.replace(/<style:default-style\s[\s\S]*?<\/style:default-style>/gu, (style) =>
    style
      .replace(/fo:language="[^"]*"/u, `fo:language="${tag}"`)
      .replace(/fo:country="[^"]*"/u, `fo:country="${country}"`),
  );
}

const units: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72 };

function millimetresOf(length: string | undefined): number | undefined {
  const [, number = "", unit = ""] = /^([\d.]+)(mm|cm|in|pt)$/u.exec(length ?? "") ?? [];
  const factor = units[unit];
  return factor === undefined ? undefined : Number(number) * factor;
}
