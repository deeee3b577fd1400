import { parseXml, XmlElement, XmlError, XmlText } from "@rgrove/parse-xml";
import { localName } from "../../draft/docx/xml.ts";
import type { Text } from "../../language/language.ts";
import { type PlaceAt, placesIn } from "../../line-index.ts";
import type { Place } from "../../place.ts";
import type { PictureSize } from "./picture.ts";

/** Something in a picture that keeps it from the site. */
export interface PictureProblem {
  readonly place: Place;
  readonly message: Text;
}

/**
 * The size of an SVG picture that does nothing but show itself: no script, no
 * page within it, nothing from elsewhere. Else everything that is in the way.
 */
export function svgSize(text: string, file: string): PictureSize | readonly PictureProblem[] {
  const at = placesIn(file, text);
  const root = rootOf(text, at);
  if (!(root instanceof XmlElement)) return [root];
  if (localName(root) !== "svg") return [{ place: at(root.start), message: noPicture(localName(root)) }];
  const problems = [...harmsIn(root, at)];
  const size = sizeOf(root);
  if (size === undefined) problems.push({ place: at(root.start), message: noSize });
  return problems.length > 0 || size === undefined ? problems : size;
}

function rootOf(text: string, at: PlaceAt): XmlElement | PictureProblem {
  try {
    // What a document type declares could stand for anything.
    if (/<!(?:DOCTYPE|ENTITY)/u.test(text)) return { place: at(text.search(/<!/u)), message: noDocumentType };
    return parseXml(text, { includeOffsets: true }).root ?? { place: at(0), message: noPicture("") };
  } catch (error) {
    if (error instanceof XmlError) return { place: at(error.pos), message: notWellFormed };
    throw error;
  }
}

function* harmsIn(element: XmlElement, at: PlaceAt): Generator<PictureProblem> {
  const place = at(element.start);
  const name = localName(element);
  if (active.has(name.toLowerCase())) yield { place, message: harm(`<${name}>`) };
  for (const [key, value] of Object.entries(element.attributes)) {
    if (isHarm(key.slice(key.indexOf(":") + 1), value)) yield { place, message: harm(`${key}="${value}"`) };
  }
  for (const child of element.children) {
    if (child instanceof XmlElement) yield* harmsIn(child, at);
    else if (child instanceof XmlText && name === "style" && fetches(child.text))
      yield { place: at(child.start), message: harm("<style>") };
  }
}

/** Elements that run something, hold another page or change links. */
const active: ReadonlySet<string> = new Set(
  "script foreignobject iframe object embed handler listener animate set a".split(" "),
);

function isHarm(name: string, value: string): boolean {
  if (/^on/iu.test(name)) return true;
  if (name === "href" || name === "src") return !/^(?:#|data:image\/(?:png|jpeg);)/iu.test(value.trim());
  return fetches(value);
}

function fetches(style: string): boolean {
  return /@import|url\(\s*["']?(?!#)|javascript:|\\/iu.test(style);
}

function sizeOf({ attributes }: XmlElement): PictureSize | undefined {
  const [, , boxWidth, boxHeight] = (attributes.viewBox ?? "").split(/[\s,]+/u).map(Number);
  const width = pixels(attributes.width) ?? boxWidth;
  const height = pixels(attributes.height) ?? boxHeight;
  const isSize = width !== undefined && height !== undefined && width > 0 && height > 0;
  return isSize ? { width, height } : undefined;
}

function pixels(length: string | undefined): number | undefined {
  const [, number] = /^(\d+(?:\.\d+)?)(?:px)?$/u.exec(length ?? "") ?? [];
  return number === undefined ? undefined : Number(number);
}

function harm(what: string): Text {
  const shown = what.length > 60 ? `${what.slice(0, 60)}…` : what;
  return {
    nl: `In het logo staat ${shown}: een plaatje op de site mag niets uitvoeren en niets van elders halen. Haal dit weg.`,
    en: `The logo holds ${shown}: a picture on the site must run nothing and fetch nothing from elsewhere. Remove this.`,
  };
}

function noPicture(found: string): Text {
  return {
    nl: `Dit is geen SVG-plaatje: het begint met <${found}> en niet met <svg>. Noem een plaatje in SVG of PNG.`,
    en: `This is no SVG picture: it begins with <${found}> and not with <svg>. Name a picture in SVG or PNG.`,
  };
}

const noSize: Text = {
  nl: "Het logo zegt niet hoe groot het is. Zet op <svg> een viewBox, of width en height in pixels.",
  en: "The logo does not say how large it is. Give <svg> a viewBox, or width and height in pixels.",
};
const noDocumentType: Text = {
  nl: "In het logo staat een DOCTYPE of ENTITY. Haal die weg; een SVG-plaatje heeft ze niet nodig.",
  en: "The logo holds a DOCTYPE or ENTITY. Remove it; an SVG picture does not need it.",
};
const notWellFormed: Text = {
  nl: "Het logo is hier geen geldige XML. Sla het opnieuw op als SVG.",
  en: "The logo is no valid XML here. Save it as SVG again.",
};
