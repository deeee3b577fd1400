import type { APIRoute } from "astro";
import { handingOver } from "../../../browser-copy.ts";
import type { SampleLog } from "../../../browser-regulation.ts";
import { publishedRegulations } from "../../../published.ts";
import { sampleLog } from "../../../sample-log.ts";

/** A log to try the checker with, for every regulation that brings one. */
export async function getStaticPaths() {
  const samples = (await publishedRegulations()).map(async (published) => {
    const sample = await sampleLog(published);
    return sample ? [{ params: { regulation: published.id }, props: { sample } }] : [];
  });
  return (await Promise.all(samples)).flat();
}

export const GET: APIRoute<{ sample: SampleLog }> = ({ params, props: { sample } }) =>
  new Response(handingOver(`sample/${params.regulation}`, sample), {
    headers: { "content-type": "text/javascript; charset=utf-8" },
  });
