/**
 * The program behind `regelmaat dev`: serves the site until it is stopped, and says
 * where. Its words are the root, the config, the port and the language.
 */
import { dev } from "astro";
import { sayAddress } from "./say-address.ts";

const [root = "", configFile = "", asked = "", language = ""] = process.argv.slice(2);
const server = await dev({ root, configFile, server: { port: Number(asked) }, logLevel: "error" });

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  // A terminal tells this program as well as the one that started it: it comes twice.
  process.on(signal, async () => {
    if (isStopping) return;
    isStopping = true;
    await server.stop();
    process.exit();
  });
}

const { port } = server.address;
sayAddress({ asked: Number(asked), port }, language, {
  nl: "volgt wat u schrijft",
  en: "follows what you write",
});
