import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { headersFile } from "./response-headers.ts";

/** Puts beside the pages what their host needs: a file with the headers of every answer. */
export function hostFiles(): AstroIntegration {
  return {
    name: "regelmaat-host-files",
    hooks: {
      "astro:build:done": ({ dir }) => writeFile(new URL("_headers", dir), headersFile()),
    },
  };
}
