const places = 256;

/**
 * What texts mean, such as the names in one column. Most rows have one of a few
 * texts: these are found by their length and last characters, which costs less
 * than looking a new text up in a map.
 */
export class Meanings<Meaning> {
  readonly #all = new Map<string, Meaning>();
  readonly #texts = new Array<string>(places).fill("");
  readonly #meanings = new Array<Meaning | undefined>(places).fill(undefined);

  get(text: string): Meaning | undefined {
    const at = placeOf(text);
    if (this.#texts[at] === text) return this.#meanings[at];
    const meaning = this.#all.get(text);
    if (meaning === undefined) return undefined;
    this.#texts[at] = text;
    this.#meanings[at] = meaning;
    return meaning;
  }

  set(text: string, meaning: Meaning): void {
    this.#all.set(text, meaning);
  }
}

function placeOf(text: string): number {
  const { length } = text;
  if (length < 2) return length;
  return (length * 67 + text.charCodeAt(length - 1) + text.charCodeAt(length - 2) * 11) % places;
}
