/**
 * What a browser may load for a page of the site: its own style sheet,
 * pictures and font, and nothing from anybody else. No script runs.
 */
export const contentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";
