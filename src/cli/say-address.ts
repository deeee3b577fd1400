import type { Text } from "../language/language.ts";

/** Says on stderr where a site is shown, and that it is another port than was asked for. */
export function sayAddress(
  ports: { readonly asked: number; readonly port: number },
  word: string,
  shows: Text,
): void {
  const language = word === "en" ? "en" : "nl";
  const { asked, port } = ports;
  if (port !== asked) process.stderr.write(`${taken(asked)[language]}\n`);
  process.stderr.write(`${at(`http://localhost:${port}/`, shows)[language]}\n`);
}

function taken(asked: number): Text {
  return {
    nl: `Poort ${asked} is al in gebruik; dit is de eerste vrije daarna.`,
    en: `Port ${asked} is in use; this is the first free one after it.`,
  };
}

function at(address: string, shows: Text): Text {
  return {
    nl: `De site staat op ${address} en ${shows.nl}; stop met Ctrl-C.`,
    en: `The site is at ${address} and ${shows.en}; stop with Ctrl-C.`,
  };
}
