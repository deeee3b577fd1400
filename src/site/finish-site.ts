import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { shownPlace } from "../place.ts";
import type { Problem } from "../report/run.ts";
import { withoutLanguage } from "./addresses.ts";
import {
  addressProblems,
  type PublishedAddress,
  readAddresses,
  writeAddresses,
} from "./checks/address-list.ts";
import { type BuiltPage, builtPage } from "./checks/built-page.ts";
import { type PageFault, pageFaults } from "./checks/page-faults.ts";
import { saidFault } from "./checks/said-fault.ts";
import { sourcePlace } from "./checks/source-place.ts";
import { movedPage, withMovedAnchor } from "./moved-page.ts";
import { publishTexts } from "./publish-texts.ts";
import { readTexts } from "./read-texts.ts";
import { otherLanguage } from "./site-language.ts";
import type { SiteOptions } from "./site-options.ts";

/** The list of published addresses that a site keeps. */
export interface AddressFile {
  /** Absolute path. */
  readonly path: string;
  /** As messages call it. */
  readonly name: string;
}

/**
 * Looks whether everything on a site that was made leads somewhere, and whether
 * what was published before is still there; leads on from what has moved, and
 * keeps the list.
 * @param folder absolute folder of our part of the site.
 * @param own absolute paths of our pages in it.
 * @returns what is in the way; then the list stays as it was.
 */
export async function finishSite(
  folder: string,
  own: readonly string[],
  { options, list }: { readonly options: SiteOptions; readonly list?: AddressFile | undefined },
): Promise<readonly Problem[]> {
  const pages: BuiltPage[] = [];
  // One by one: a site has more pages than a program may have files open.
  for (const path of own) pages.push(await readPage(folder, path));
  const files = await filesIn(folder);
  const faults = pageFaults(pages, files, options.top);
  const problems = faults.length === 0 ? [] : await saidFaults(faults, options);
  if (list === undefined) return problems;
  const now = addressesOf(pages, files);
  const known = readAddresses(await readFile(list.path, "utf8").catch(noFile), list.name);
  const found = [...problems, ...known.problems, ...addressProblems(known.addresses, now, list.name)];
  if (found.length > 0) return found;
  for (const address of known.addresses) await leadOn(folder, address, options);
  await writeFile(list.path, writeAddresses(known.addresses, now));
  return [];
}

async function readPage(folder: string, path: string): Promise<BuiltPage> {
  return builtPage(addressIn(folder, path), await readFile(path, "utf8"));
}

function addressIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}

async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => addressIn(folder, join(entry.parentPath, entry.name))),
  );
}

async function saidFaults(faults: readonly PageFault[], options: SiteOptions): Promise<readonly Problem[]> {
  const { families } = await readTexts(options.regulations);
  const regulations = publishTexts(families, options.asOf);
  const problems = faults.map((fault): Problem => {
    const place = sourcePlace(fault, regulations);
    return {
      rule: fault.kind,
      message: saidFault(fault),
      ...(place === undefined ? { file: fault.page } : { place }),
    };
  });
  // One link of a text stands on the page of the whole and on that of its article, in each language.
  const places = problems.map(({ place, file }) => (place === undefined ? file : shownPlace(place)));
  return problems.filter((_, index) => places.indexOf(places[index]) === index);
}

/** Everything that others may keep a link to, in the language of the site; the same holds in the other one. */
function addressesOf(pages: readonly BuiltPage[], files: ReadonlySet<string>): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const { address, ids } of pages) {
    if (withoutLanguage(address) !== address || !address.endsWith("index.html")) continue;
    const page = `/${address.slice(0, -"index.html".length)}`;
    addresses.add(page);
    for (const id of ids) if (publicIds.test(id)) addresses.add(`${page}#${id}`);
  }
  for (const file of files) if (/^data\/[^/]+\/[^/]+\.(?:json|md)$/u.test(file)) addresses.add(`/${file}`);
  return addresses;
}

/** Ids that come from numbers and names in the text, and not from where things happen to stand on a page. */
const publicIds = /^(?:(?:art|sec|cl|chp|h)_|(?:step|keep|organisation)-)/u;

/** Lets an old address lead to the new one, in both languages. */
async function leadOn(
  folder: string,
  { address, movedTo }: PublishedAddress,
  options: SiteOptions,
): Promise<void> {
  if (movedTo === undefined) return;
  const { language } = options;
  const other = otherLanguage(language);
  const from = fileOf(address);
  for (const [tree, spoken] of [
    ["", language],
    [`${other}/`, other],
  ] as const) {
    const path = join(folder, tree, from);
    const anchor = address.split("#")[1];
    if (anchor === undefined) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(
        path,
        movedPage(`${tree}${from}`, fileOf(movedTo), { anchor: movedTo.split("#")[1], language: spoken }),
      );
    } else {
      const page = await readFile(path, "utf8");
      await writeFile(path, withMovedAnchor(page, anchor, movedTo.split("#")[1] ?? ""));
    }
  }
}

function fileOf(address: string): string {
  const [path = ""] = address.slice(1).split("#");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function noFile(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
  throw error;
}
