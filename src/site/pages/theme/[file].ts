import { readFile } from "node:fs/promises";
import { siteOptions } from "virtual:regelmaat/options";
import type { APIRoute } from "astro";
import { filesOf, type ThemeFile } from "../../theme/theme.ts";

/** The logo and the font of the organisation, as they are. */
export function getStaticPaths() {
  return filesOf(siteOptions.theme).map((file) => ({ params: { file: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: ThemeFile }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props.file.path)), {
    headers: { "content-type": types[props.file.name.slice(props.file.name.lastIndexOf("."))] ?? "" },
  });

const types: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
