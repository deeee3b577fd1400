import { publishedRegulations } from "./published.ts";

/**
 * Where search engines are to show what stands at an address: the version that
 * readers get without asking for one stands at its fixed address as well.
 */
export async function canonicalAddress(address: string): Promise<string> {
  for (const { id, current } of await publishedRegulations()) {
    const fixed = `${id}/${current.name}/`;
    const at = address.indexOf(fixed);
    if (at === 0 || (at === languageLength && address.charAt(at - 1) === "/"))
      return `${address.slice(0, at)}${id}/${address.slice(at + fixed.length)}`;
  }
  return address;
}

/** Of `en/`, before the addresses in the other language. */
const languageLength = 3;
