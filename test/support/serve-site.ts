import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export interface ServedSite {
  /** Without a slash at its end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Serves a built site as a host does that reads its `_headers`, with its own page for unknown addresses.
 * @param without name of a header that is left out.
 */
export async function serveSite(folder: string, without?: string): Promise<ServedSite> {
  const { [without ?? ""]: _, ...headers } = readHeaders(await readFile(join(folder, "_headers"), "utf8"));
  const server = createServer(async ({ url = "/" }, answer) => {
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const content = await readFile(join(folder, file)).catch(() => undefined);
    const type =
      content === undefined ? types[".html"] : (types[extname(file)] ?? "application/octet-stream");
    answer.writeHead(content === undefined ? 404 : 200, { ...headers, "content-type": type });
    answer.end(content ?? (await readFile(join(folder, "404.html"))));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readHeaders(text: string): Readonly<Record<string, string>> {
  const [path, ...lines] = text.trimEnd().split("\n");
  if (path !== "/*") throw new Error(`_headers begins with ${path}`);
  return Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/su, 2) as [string, string]));
}
