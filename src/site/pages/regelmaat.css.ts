import stylesheet from "../assets/regelmaat.css?raw";

/** The style of every page. */
export const GET = () => new Response(stylesheet);
