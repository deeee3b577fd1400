import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";

/** What a server answers to one question. */
export interface SiteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** Headers for the addresses that a pattern matches, as a file `_headers` has them. */
export interface HeaderRule {
  readonly matches: RegExp;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads a file `_headers`: a pattern at the start of a line, and under it, further to the right, `name: value`. */
export function headerRules(text: string): readonly HeaderRule[] {
  const rules: { matches: RegExp; headers: Record<string, string> }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name !== undefined && value !== undefined && rule !== undefined) rule.headers[name] = value;
    else if (!/^\s/u.test(line)) rules.push({ matches: patternOf(line.trim()), headers: {} });
  }
  return rules;
}

/**
 * Answers as a host of static sites does: `index.html` of a folder, `404.html` for what is not there, the headers
 * of `_headers`. Only what stands in the folder is given, and nothing of what is for the host itself.
 * @param address the path of the question, as it came in.
 */
export async function siteAnswer(
  folder: string,
  { method, address }: { readonly method: string; readonly address: string },
  rules: readonly HeaderRule[],
): Promise<SiteAnswer> {
  const path = pathOf(address);
  const own = headersFor(path ?? "/", rules);
  if (method !== "GET" && method !== "HEAD") return plain(405, { ...own, Allow: "GET, HEAD" });
  if (path === undefined) return plain(400, own);
  const file = isForHost(path) ? undefined : within(folder, path);
  const kind = file === undefined ? "missing" : await kindOf(file);
  if (kind === "folder" && !path.endsWith("/")) {
    const [, question = ""] = /(\?.*)$/u.exec(address) ?? [];
    return plain(308, { ...own, Location: `${encodeURI(path)}/${question}` });
  }
  const found = kind === "folder" ? join(file ?? folder, "index.html") : (file ?? "");
  if (kind !== "missing" && (await kindOf(found)) === "file") return fileAnswer(200, found, own);
  const notFound = join(folder, "404.html");
  return (await kindOf(notFound)) === "file" ? fileAnswer(404, notFound, own) : plain(404, own);
}

function patternOf(line: string): RegExp {
  const parts = line.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "u");
}

function headersFor(path: string, rules: readonly HeaderRule[]): Readonly<Record<string, string>> {
  const matching = rules.filter(({ matches }) => matches.test(path));
  // What is built anew is seen at once.
  return Object.assign({ "Cache-Control": "no-cache" }, ...matching.map(({ headers }) => headers));
}

/** Undefined: it is no address. */
function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/su, ""));
    return path.startsWith("/") && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The list of headers, and names that begin with a dot, except the folder that the web itself knows. */
function isForHost(path: string): boolean {
  return (
    path === "/_headers" || path.split("/").some((part) => part.startsWith(".") && part !== ".well-known")
  );
}

/** Undefined: it lies outside the folder. */
function within(folder: string, path: string): string | undefined {
  const root = resolve(folder);
  const file = resolve(root, `.${path}`);
  return file === root || file.startsWith(`${root}${sep}`) ? file : undefined;
}

async function kindOf(path: string): Promise<"file" | "folder" | "missing"> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return "folder";
    return found.isFile() ? "file" : "missing";
  } catch {
    return "missing";
  }
}

async function fileAnswer(
  status: number,
  file: string,
  headers: Readonly<Record<string, string>>,
): Promise<SiteAnswer> {
  const type = types[extname(file).toLowerCase()] ?? "application/octet-stream";
  return { status, headers: { ...headers, "Content-Type": type }, body: await readFile(file) };
}

function plain(status: number, headers: Readonly<Record<string, string>>): SiteAnswer {
  return {
    status,
    headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" },
    body: `${status}\n`,
  };
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".odt": "application/vnd.oasis.opendocument.text",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};
