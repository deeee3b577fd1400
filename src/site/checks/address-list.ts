import type { Text } from "../../language/language.ts";
import type { Problem } from "../../report/run.ts";

/** A line of a list of published addresses. */
export interface PublishedAddress {
  /** `/o21/artikel/9/` or `/o21/#art_9`, from the top of our part of the site. */
  readonly address: string;
  /** Where it has moved to. */
  readonly movedTo?: string;
  /** From 1; of one that is new there is none. */
  readonly line?: number;
}

/** Reads a list of published addresses; what is wrong in it is given with its place. */
export function readAddresses(
  text: string,
  file: string,
): { readonly addresses: readonly PublishedAddress[]; readonly problems: readonly Problem[] } {
  const addresses: PublishedAddress[] = [];
  const problems: Problem[] = [];
  for (const [index, written] of text.split(/\r?\n/u).entries()) {
    const words = written.trim();
    if (words === "" || words.startsWith("# ")) continue;
    const [, address, movedTo] = /^(\/\S*)(?:\s+->\s+(\/\S*))?$/u.exec(words) ?? [];
    if (address === undefined) problems.push(problemAt(file, index + 1, noAddress(words)));
    else addresses.push({ address, ...(movedTo !== undefined && { movedTo }), line: index + 1 });
  }
  return { addresses, problems };
}

/** The list with the addresses that came in, in order, as it is kept. */
export function writeAddresses(known: readonly PublishedAddress[], now: Iterable<string>): string {
  const lines = new Map([...now].map((address) => [address, address]));
  for (const { address, movedTo } of known) {
    lines.set(address, movedTo === undefined ? address : `${address} -> ${movedTo}`);
  }
  const sorted = [...lines].sort(([one], [other]) => (one < other ? -1 : 1));
  return `${head}${sorted.map(([, line]) => `${line}\n`).join("")}`;
}

/**
 * What is wrong between the addresses that were published and those that there are now.
 * @param now with `/` before and, for a page, after it; places in a page with `#`.
 */
export function addressProblems(
  known: readonly PublishedAddress[],
  now: ReadonlySet<string>,
  file: string,
): readonly Problem[] {
  const moved = new Set(known.flatMap(({ address, movedTo }) => (movedTo === undefined ? [] : [address])));
  return known.flatMap(({ address, movedTo, line = 1 }) => {
    const [page = ""] = address.split("#");
    if (movedTo === undefined) {
      // Whoever comes for a place in a page that moved is led to where it moved.
      return now.has(address) || moved.has(page) ? [] : [problemAt(file, line, gone(address))];
    }
    if (now.has(address)) return [problemAt(file, line, stillThere(address))];
    if (!now.has(movedTo)) return [problemAt(file, line, nowhere(movedTo))];
    if (address === page || movedTo.split("#")[0] === page) return [];
    return [problemAt(file, line, otherPage(page))];
  });
}

const head = `# Addresses that were published: the site is not made when one of them is gone.
# Where something moved, write: /old/address/ -> /new/address/
`;

function problemAt(file: string, line: number, message: Text): Problem {
  return { rule: "published-address", place: { file, line, column: 1 }, message };
}

function noAddress(words: string): Text {
  return {
    nl: `“${words}” is geen adres. Schrijf /adres/, of /oud-adres/ -> /nieuw-adres/.`,
    en: `“${words}” is no address. Write /address/, or /old-address/ -> /new-address/.`,
  };
}

function gone(address: string): Text {
  return {
    nl: `${address} is gepubliceerd en bestaat niet meer. Zet het terug, of schrijf waar het nu is: ${address} -> /nieuw-adres/.`,
    en: `${address} was published and does not exist any more. Put it back, or write where it is now: ${address} -> /new-address/.`,
  };
}

function stillThere(address: string): Text {
  return {
    nl: `${address} bestaat zelf ook. Haal weg waarheen het zou zijn verhuisd.`,
    en: `${address} exists itself. Remove where it would have moved to.`,
  };
}

function nowhere(address: string): Text {
  return {
    nl: `${address} bestaat niet; daarheen kan niets verhuizen. Noem een adres van de site zoals zij nu is.`,
    en: `${address} does not exist; nothing can move there. Name an address of the site as it is now.`,
  };
}

function otherPage(page: string): Text {
  return {
    nl: `Een plaats in een pagina kan alleen binnen die pagina verhuizen. Noem een plaats in ${page}.`,
    en: `A place in a page can only move within that page. Name a place in ${page}.`,
  };
}
