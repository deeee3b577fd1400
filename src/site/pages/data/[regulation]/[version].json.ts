import type { APIRoute } from "astro";
import { machineCopy } from "../../../machine-copy.ts";
import { publishedRegulations } from "../../../published.ts";
import type { PublishedVersion } from "../../../published-regulation.ts";

/** The model of every version, for other programs. */
export async function getStaticPaths() {
  return (await publishedRegulations()).flatMap(({ id, versions }) =>
    versions.map(({ version }) => ({
      params: { regulation: id, version: version.name },
      props: { version },
    })),
  );
}

export const GET: APIRoute<{ version: PublishedVersion }> = ({ props }) =>
  new Response(machineCopy(props.version.regulation));
