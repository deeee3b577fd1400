import type { Language } from "../../language/language.ts";
import { byId, element } from "./elements.ts";
import { sayFound, searchTexts as texts } from "./search-texts.ts";

/** The part of pagefind that is used here. */
interface Pagefind {
  readonly options: (options: {
    readonly noWorker: boolean;
    readonly excerptLength: number;
  }) => Promise<void>;
  readonly search: (
    words: string,
    options: { readonly filters: { readonly regulation?: string } },
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<Found> }[] }>;
}

interface Found {
  readonly url: string;
  /** As HTML with `mark` around the words. */
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly filters: { readonly regulation?: readonly string[] };
}

const language: Language = document.documentElement.lang === "en" ? "en" : "nl";
const form = byId("search-form", HTMLFormElement);
const wordsField = byId("search-words", HTMLInputElement);
const regulationField = byId("search-regulation", HTMLSelectElement);
const status = byId("search-status", HTMLElement);
const list = byId("search-results", HTMLElement);
const moreButton = byId("search-more", HTMLButtonElement);

const pageLength = 10;
let pagefind: Promise<Pagefind> | undefined;
/** The search that is going on: what an earlier one still finds does not count. */
let current = 0;

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void search();
});
regulationField.addEventListener("change", () => void search());

// The question stands in the address: it can be kept, sent and gone back to.
const asked = new URLSearchParams(location.search);
wordsField.value = asked.get("q") ?? "";
regulationField.value = asked.get("regulation") ?? "";
if (regulationField.selectedIndex < 0) regulationField.value = "";
if (wordsField.value !== "") void search();

async function search(): Promise<void> {
  const words = wordsField.value.trim();
  const regulation = regulationField.value;
  current += 1;
  const mine = current;
  list.replaceChildren();
  moreButton.hidden = true;
  status.textContent = "";
  const kept = new URLSearchParams({ ...(words && { q: words }), ...(regulation && { regulation }) });
  history.replaceState(undefined, "", kept.size === 0 ? location.pathname : `?${kept}`);
  if (words === "") return;
  status.textContent = texts.searching[language];
  try {
    pagefind ??= load();
    const { results } = await (await pagefind).search(words, { filters: regulation ? { regulation } : {} });
    await show(results, mine);
    if (mine === current) status.textContent = sayFound(results.length, words, language);
  } catch {
    pagefind = undefined;
    status.textContent = texts.unavailable[language];
  }
}

/** Shows the next results, and offers those after them. */
async function show(
  results: Awaited<ReturnType<Pagefind["search"]>>["results"],
  mine: number,
): Promise<void> {
  const found = await Promise.all(results.slice(0, pageLength).map(({ data }) => data()));
  if (mine !== current) return;
  list.append(...found.map(resultItem));
  const rest = results.slice(pageLength);
  moreButton.hidden = rest.length === 0;
  moreButton.onclick = async () => {
    const before = list.children.length;
    await show(rest, mine);
    list.children[before]?.querySelector("a")?.focus();
  };
}

async function load(): Promise<Pagefind> {
  const address = new URL(form.dataset.index ?? "", location.href).href;
  const loaded: Pagefind = await import(/* @vite-ignore */ address);
  await loaded.options({ noWorker: true, excerptLength: 25 });
  return loaded;
}

function resultItem({ url, excerpt, meta, filters }: Found): HTMLElement {
  const [regulation = ""] = filters.regulation ?? [];
  const title = meta.title ?? url;
  return element(
    "li",
    {},
    element("p", {}, element("a", { href: url, dir: "auto" }, title)),
    ...(regulation === title ? [] : [element("p", { className: "help", dir: "auto" }, regulation)]),
    element("p", { dir: "auto" }, ...marked(excerpt)),
  );
}

/** The excerpt as text, with the words that were found marked. */
function marked(html: string): readonly (Node | string)[] {
  return html.split(/(<mark>.*?<\/mark>)/su).map((part) => {
    const found = /^<mark>(.*)<\/mark>$/su.exec(part)?.[1];
    return found === undefined ? plain(part) : element("mark", {}, plain(found));
  });
}

function plain(html: string): string {
  return html.replaceAll(
    /&(lt|gt|quot|amp|#39|#x27);/gu,
    (written, name: string) => characters[name] ?? written,
  );
}

const characters: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  amp: "&",
  "#39": "'",
  "#x27": "'",
};
