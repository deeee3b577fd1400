import { siteOptions } from "virtual:regelmaat/options";

/** An address of ours from the top of the server, wherever the site stands on it. */
export function wholeAddress(address: string): string {
  return `${siteOptions.top}${address}`;
}
