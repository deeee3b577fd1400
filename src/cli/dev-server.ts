/**
 * The program behind `regelmaat dev`: serves the site until it is stopped, and says
 * where. Its words are the root, the config, the port and the language.
 */
import { dev } from "astro";

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
if (port !== Number(asked)) process.stderr.write(`${taken(asked)[language === "en" ? "en" : "nl"]}\n`);
process.stderr.write(`${serves(`http://localhost:${port}/`)[language === "en" ? "en" : "nl"]}\n`);

function taken(wanted: string) {
  return {
    nl: `Poort ${wanted} is al in gebruik; dit is de eerste vrije daarna.`,
    en: `Port ${wanted} is in use; this is the first free one after it.`,
  };
}

function serves(address: string) {
  return {
    nl: `De site staat op ${address} en volgt wat u schrijft; stop met Ctrl-C.`,
    en: `The site is at ${address} and follows what you write; stop with Ctrl-C.`,
  };
}
