import type { APIRoute } from "astro";
import { publishedRegulations } from "../../../published.ts";
import type { PublishedVersion } from "../../../published-regulation.ts";

/** The file of every version as its authors wrote it. */
export async function getStaticPaths() {
  return (await publishedRegulations()).flatMap(({ id, versions }) =>
    versions.map(({ version }) => ({
      params: { regulation: id, version: version.name },
      props: { version },
    })),
  );
}

export const GET: APIRoute<{ version: PublishedVersion }> = ({ props }) => new Response(props.version.text);
