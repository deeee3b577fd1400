import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What another program than the writer reads in a PDF. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly pages: number;
  readonly lines: readonly string[];
  /** Roles in its structure: `H1`, `Table`, … */
  readonly roles: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const { info } = await document.getMetadata();
  const lines: string[] = [];
  const roles = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    lines.push(...linesOf(await page.getTextContent()));
    collectRoles(await page.getStructTree(), roles);
  }
  const markInfo: unknown = await document.getMarkInfo();
  const read = {
    title: String("Title" in info ? info.Title : ""),
    language: String("Language" in info ? info.Language : ""),
    isTagged: markInfo instanceof Map && markInfo.get("Marked") === true,
    pages: document.numPages,
    lines,
    roles: [...roles],
  };
  await loading.destroy();
  return read;
}

type TextContent = Awaited<
  ReturnType<
    Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>["getTextContent"]
  >
>;

/** Pieces of text on one height are one line. */
function linesOf({ items }: TextContent): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const item of items) {
    if (!("str" in item)) continue;
    line += item.str;
    if (!item.hasEOL) continue;
    lines.push(line.trim());
    line = "";
  }
  return [...lines, line.trim()].filter((one) => one !== "");
}

interface Node {
  readonly role?: string;
  readonly children?: readonly object[];
}

function collectRoles(node: Node | null, roles: Set<string>): void {
  if (node === null) return;
  if (node.role !== undefined) roles.add(node.role);
  for (const child of node.children ?? []) collectRoles(child, roles);
}
