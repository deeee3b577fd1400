import calculator from "virtual:regelmaat/script/calculator";
import checkLog from "virtual:regelmaat/script/check-log";
import checker from "virtual:regelmaat/script/checker";
import holidays from "virtual:regelmaat/script/holidays";
import ownCase from "virtual:regelmaat/script/own-case";
import search from "virtual:regelmaat/script/search";
import type { APIRoute } from "astro";
import { browserCopy, handingOver } from "../../browser-copy.ts";
import { publishedRegulations } from "../../published.ts";

/** The scripts of pages, and the program behind them that runs apart from the page. */
export async function getStaticPaths() {
  const regulations = await publishedRegulations();
  const isAbroad = regulations.some((published) => browserCopy(published).needsHolidays);
  const scripts = {
    calculator,
    "check-log": checkLog,
    "own-case": ownCase,
    search,
    checker: handingOver("checker", checker),
    ...(isAbroad && { holidays: handingOver("holidays", holidays) }),
  };
  return Object.entries(scripts).map(([name, text]) => ({ params: { name }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
