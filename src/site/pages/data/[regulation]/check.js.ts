import type { APIRoute } from "astro";
import { browserCopy, handingOver } from "../../../browser-copy.ts";
import { publishedRegulations } from "../../../published.ts";
import type { PublishedRegulation } from "../../../published-regulation.ts";

/** Every regulation for the checker in the browser, which may fetch nothing but scripts. */
export async function getStaticPaths() {
  return (await publishedRegulations()).map((published) => ({
    params: { regulation: published.id },
    props: { published },
  }));
}

export const GET: APIRoute<{ published: PublishedRegulation }> = ({ props: { published } }) =>
  new Response(handingOver(`check/${published.id}`, browserCopy(published)), {
    headers: { "content-type": "text/javascript; charset=utf-8" },
  });
