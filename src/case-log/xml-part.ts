import { SaxesParser } from "saxes";
import { UnreadablePackage } from "./zip-archive.ts";

/** What to do with the elements and texts of a part of a package. Names are without prefix. */
export interface XmlHandler {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** The value of an attribute by its name as written, with its prefix; undefined: it is not there. */
export type XmlAttributes = (name: string) => string | undefined;

/** Between two tags nobody writes more; a longer text is an attack on memory. */
const longestStretch = 10_000_000;

/**
 * Parses the XML of a part as it comes in, and after each slice hands on what the handler has put in `found`.
 * Of a part that is not there nothing comes in. A document type is refused, so that there are no entities but those of XML itself.
 * @throws UnreadablePackage when the part is no sound XML.
 */
export function* xmlItems<Item>(
  chunks: Iterable<Uint8Array>,
  found: Item[],
  handler: XmlHandler,
): Generator<Item> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = new SaxesParser({ xmlns: false });
  let stretch = 0;
  let isThere = false;
  const refuse = () => {
    throw new UnreadablePackage("damaged");
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    stretch = 0;
    handler.open?.(localName(name), (wanted) => attributes[wanted]);
  });
  parser.on("closetag", ({ name }) => {
    stretch = 0;
    handler.close?.(localName(name));
  });
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  for (const chunk of chunks) {
    isThere = true;
    stretch += chunk.length;
    if (stretch > longestStretch) throw new UnreadablePackage("too-large");
    parser.write(decoded(decoder, chunk));
    yield* found.splice(0);
  }
  if (!isThere) return;
  parser.write(decoded(decoder));
  parser.close();
  yield* found.splice(0);
}

/** Parses a part to its end. */
export function readXml(chunks: Iterable<Uint8Array>, handler: XmlHandler): void {
  for (const _ of xmlItems(chunks, [], handler));
}

/** A truth value as XML writes it. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new UnreadablePackage("damaged");
  }
}
