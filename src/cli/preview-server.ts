/**
 * The program behind `regelmaat preview`: serves a site that was built, until it is stopped, and says where.
 * Its words are the folder, the port and the language.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { sayAddress } from "./say-address.ts";
import { headerRules, siteAnswer } from "./site-files.ts";
import { isSystemError } from "./system-error.ts";

const [folder = "", asked = "", language = ""] = process.argv.slice(2);
const lastPort = 65_535;

const server = createServer(async ({ method = "GET", url = "/" }, response) => {
  // Each time anew: the site may have been built again meanwhile.
  const rules = headerRules(await readFile(join(folder, "_headers"), "utf8").catch(() => ""));
  const { status, headers, body } = await siteAnswer(folder, { method, address: url }, rules);
  response.writeHead(status, { ...headers, "Content-Length": String(Buffer.byteLength(body)) });
  response.end(method === "HEAD" ? undefined : body);
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}

let port = Number(asked);
server.on("error", (error) => {
  if (isSystemError(error) && error.code === "EADDRINUSE" && port < lastPort) {
    port += 1;
    server.listen(port, "localhost");
    return;
  }
  const code = isSystemError(error) ? error.code : error.message;
  process.stderr.write(
    language === "en"
      ? `Port ${port} cannot be used (${code}). Choose another one with --port.\n`
      : `Poort ${port} is niet te gebruiken (${code}). Kies een andere met --port.\n`,
  );
  process.exitCode = 1;
});
server.on("listening", () =>
  sayAddress({ asked: Number(asked), port }, language, {
    nl: "is zoals een host haar laat zien",
    en: "is as a host shows it",
  }),
);
server.listen(port, "localhost");
