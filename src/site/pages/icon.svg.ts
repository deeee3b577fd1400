import icon from "../assets/icon.svg?raw";

/** The picture that browsers show beside the title. */
export const GET = () => new Response(icon, { headers: { "content-type": "image/svg+xml" } });
