/** What the pages are told of the site that they are part of. */
export interface SiteOptions {
  /** Absolute folder of the regulations. */
  readonly regulations: string;
  /** The day as of which the site shows what is in force, ISO; without it today. */
  readonly asOf?: string;
  /** Where our part begins on its server: `/`, or `/gemeente/klachten/`. */
  readonly top: string;
}
