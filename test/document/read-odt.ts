import { parseXml, XmlElement, type XmlNode, XmlText } from "@rgrove/parse-xml";
import { strFromU8, unzipSync } from "fflate";

/** The text of an OpenDocument file, a line for each paragraph. */
export function readOdt(bytes: Uint8Array): string {
  const { root } = parseXml(strFromU8(unzipSync(bytes)["content.xml"] ?? new Uint8Array()));
  return root === null ? "" : textOf(root);
}

function textOf(node: XmlNode | XmlElement): string {
  if (node instanceof XmlText) return node.text.replace(/\n/gu, "");
  if (!(node instanceof XmlElement)) return "";
  if (node.name === "text:line-break") return "\n";
  if (node.name === "text:s") return " ".repeat(Number(node.attributes["text:c"] ?? 1));
  const inner = node.children.map((child) => textOf(child)).join("");
  return node.name === "text:p" || node.name === "text:h" ? `${inner}\n` : inner;
}
