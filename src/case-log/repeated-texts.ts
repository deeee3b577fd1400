/** How many texts of one column are remembered at a time. */
const slots = 64;

/**
 * The texts that stood in one column lately. Most columns have few different
 * ones, and finding the text that was there before costs less than cutting out
 * a new one: nothing is made, and who looks it up by its name finds it faster.
 */
export class RepeatedTexts {
  readonly #texts: string[] = new Array(slots).fill("");

  /** The part of a text from `start` up to `end`; the very same one as before where it stood there lately. */
  cut(text: string, start: number, end: number): string {
    const length = end - start;
    const print = length * 31 + text.charCodeAt(start) * 7 + text.charCodeAt(end - 1);
    const slot = print % slots;
    const known = this.#texts[slot];
    if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
    const found = text.slice(start, end);
    this.#texts[slot] = found;
    return found;
  }
}
