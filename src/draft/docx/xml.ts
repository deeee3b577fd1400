import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";

export type { XmlElement } from "@rgrove/parse-xml";

/** The root of a part. Throws for XML that is not well formed. */
export function rootOf(part: Uint8Array): XmlElement | undefined {
  return parseXml(new TextDecoder().decode(part)).root ?? undefined;
}

/** The elements directly in an element, with this name if one is given; prefixes play no part. */
export function elementsIn(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || localName(child) === name),
  );
}

/** The first element along a path of names. */
export function elementAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => elementsIn(found, name)[0], element);
}

/** The name without its prefix: `p` for `w:p`. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}

/** An attribute whatever its prefix; `val` unless another is named. */
export function attributeOf(element: XmlElement | undefined, name = "val"): string | undefined {
  const found = Object.entries(element?.attributes ?? {}).find(
    ([key]) => key.slice(key.indexOf(":") + 1) === name,
  );
  return found?.[1];
}

/** The characters directly in an element. */
export function charactersIn(element: XmlElement): string {
  return element.children.map((child) => (child instanceof XmlText ? child.text : "")).join("");
}
