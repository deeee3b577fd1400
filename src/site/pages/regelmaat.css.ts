import { siteOptions } from "virtual:regelmaat/options";
import stylesheet from "../assets/regelmaat.css?raw";
import { themeStyle } from "../theme/theme-style.ts";

/** The style of every page, with the design tokens of the theme before it. */
export const GET = () =>
  new Response(`${themeStyle(siteOptions.theme)}${stylesheet}`, { headers: { "content-type": "text/css" } });
