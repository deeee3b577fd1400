import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headerRules, siteAnswer } from "../../src/cli/site-files.ts";
import { headersFile } from "../../src/site/response-headers.ts";
import { runCli } from "./run-cli.ts";
import { type Started, startServer } from "./start-server.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "regelmaat-preview-"));
  const site = join(folder, "out/site");
  await mkdir(join(site, "molen"), { recursive: true });
  await mkdir(join(site, ".well-known"));
  await writeFile(join(folder, "geheim.txt"), "geheim");
  for (const [name, text] of Object.entries({
    ".regelmaat-site": "",
    ".well-known/security.txt": "Contact: mailto:a@example.nl\n",
    "404.html": "<h1>Niet gevonden</h1>",
    _headers: headersFile(),
    "a b.ics": "BEGIN:VCALENDAR\r\n",
    "index.html": "<h1>Regelingen</h1>",
    "molen/index.html": "<h1>De Molen</h1>",
  }))
    await writeFile(join(site, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

describe("preview", { timeout: 60_000 }, () => {
  it("shows the site with the headers of a host, and ends at Ctrl-C", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "localhost", resolve));
    const taken = Object(other.address()).port;
    const server = await startServer(["preview", "--port", String(taken), "--lang", "en"], folder);
    try {
      expect(server.said()).toContain(`Port ${taken} is in use; this is the first free one after it.\n`);
      expect(server.said()).toMatch(/^The site is at http:\/\/localhost:\d+\/ and is as a host shows it;/mu);
      const page = await fetch(`${server.address}molen/`);
      expect(await page.text()).toBe("<h1>De Molen</h1>");
      expect(page.headers.get("content-security-policy")).toMatch(
        /^default-src 'none';.*frame-ancestors 'none'$/,
      );
      expect(page.headers.get("x-content-type-options")).toBe("nosniff");
      // `fetch` would take the dots away before it asks.
      expect(await statusOf(server, "/../../geheim.txt")).toBe(404);
      expect(await statusOf(server, "/%2e%2e/%2e%2e/geheim.txt")).toBe(404);
    } finally {
      other.close();
      server.child.kill("SIGINT");
    }
    expect(await server.ended).toBe(130);
  });

  it("says in words that no port is left", async () => {
    const last = 65_535;
    const other = createServer();
    await new Promise<void>((resolve, reject) => {
      other.on("error", reject);
      other.listen(last, "localhost", resolve);
    });
    const { code, stderr } = await runCli(["preview", "--port", String(last), "--lang", "en"], {
      cwd: folder,
    });
    other.close();
    expect(stderr).toMatch(/^Port 65535 cannot be used \(EADDRINUSE\)\. Choose another one with --port\.\n/);
    expect(code).toBe(2);
  });
});

describe("what a host answers", () => {
  const rules = headerRules(headersFile());
  const answer = (address: string, method = "GET") =>
    siteAnswer(join(folder, "out/site"), { method, address }, rules);

  it.each([
    ["/", 200, "text/html; charset=utf-8", "<h1>Regelingen</h1>"],
    ["/molen/?taal=nl", 200, "text/html; charset=utf-8", "<h1>De Molen</h1>"],
    ["/molen/index.html", 200, "text/html; charset=utf-8", "<h1>De Molen</h1>"],
    ["/a%20b.ics", 200, "text/calendar; charset=utf-8", "BEGIN:VCALENDAR\r\n"],
    ["/.well-known/security.txt", 200, "text/plain; charset=utf-8", "Contact: mailto:a@example.nl\n"],
    ["/weg", 404, "text/html; charset=utf-8", "<h1>Niet gevonden</h1>"],
    ["/_headers", 404, "text/html; charset=utf-8", "<h1>Niet gevonden</h1>"],
    ["/.regelmaat-site", 404, "text/html; charset=utf-8", "<h1>Niet gevonden</h1>"],
    ["/../../geheim.txt", 404, "text/html; charset=utf-8", "<h1>Niet gevonden</h1>"],
    ["/%E0%A4%A", 400, "text/plain; charset=utf-8", "400\n"],
  ])("%s: %i", async (address, status, type, body) => {
    const found = await answer(address);
    expect({ ...found, headers: found.headers["Content-Type"], body: String(found.body) }).toEqual({
      status,
      headers: type,
      body,
    });
    expect(found.headers["Content-Security-Policy"]).toContain("default-src 'none'");
  });

  it("leads from a folder to its page, and keeps the question", async () => {
    const { status, headers } = await answer("/molen?taal=nl");
    expect({ status, to: headers.Location }).toEqual({ status: 308, to: "/molen/?taal=nl" });
  });

  it("only gives, and takes nothing", async () => {
    expect(await answer("/", "POST")).toMatchObject({ status: 405, headers: { Allow: "GET, HEAD" } });
    expect((await answer("/", "HEAD")).status).toBe(200);
  });

  it("knows rules for some addresses, comments, and later rules beside earlier ones", async () => {
    const some = headerRules("# eigen\n/*\n  X-One: 1\n/molen/*\n  X-Two: a: b\n");
    const headers = async (address: string) =>
      (await siteAnswer(join(folder, "out/site"), { method: "GET", address }, some)).headers;
    expect(await headers("/molen/")).toMatchObject({ "X-One": "1", "X-Two": "a: b" });
    expect(await headers("/")).toMatchObject({ "X-One": "1" });
    expect(await headers("/")).not.toHaveProperty("X-Two");
  });
});

function statusOf({ address }: Started, path: string): Promise<number | undefined> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ host: "localhost", port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });
}
