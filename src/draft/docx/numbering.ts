import type { NumberingUse } from "./styles.ts";
import { attributeOf, elementAt, elementsIn, type XmlElement } from "./xml.ts";

interface Level {
  readonly format: string;
  /** `%1.`, `Artikel %1`. */
  readonly pattern: string;
  readonly start: number;
}

/** Counts the lists of a document: the mark of each next paragraph in them, as Word shows it. */
export class ListCounter {
  readonly #lists = new Map<string, string>();
  readonly #levels = new Map<string, readonly Level[]>();
  readonly #counts = new Map<string, number[]>();

  constructor(root: XmlElement | undefined) {
    for (const abstract of elementsIn(root, "abstractNum"))
      this.#levels.set(
        attributeOf(abstract, "abstractNumId") ?? "",
        elementsIn(abstract, "lvl").map(levelOf),
      );
    for (const list of elementsIn(root, "num"))
      this.#lists.set(attributeOf(list, "numId") ?? "", attributeOf(elementAt(list, "abstractNumId")) ?? "");
  }

  /** The mark of the next paragraph of a list; undefined if there is no such list. */
  next({ list, level }: NumberingUse): string | undefined {
    const abstract = this.#lists.get(list);
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract);
    const own = levels?.[level];
    if (abstract === undefined || levels === undefined || own === undefined) return undefined;
    const counts = this.#counts.get(abstract) ?? [];
    const next = counts.slice(0, level + 1);
    next[level] = (counts[level] ?? own.start - 1) + 1;
    this.#counts.set(abstract, next);
    if (own.format === "bullet" || own.format === "none") return own.format === "bullet" ? "•" : undefined;
    return own.pattern.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return counted(next[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? "decimal");
    });
  }
}

function levelOf(level: XmlElement): Level {
  return {
    format: attributeOf(elementAt(level, "numFmt")) ?? "decimal",
    pattern: attributeOf(elementAt(level, "lvlText")) ?? "",
    start: Number(attributeOf(elementAt(level, "start")) ?? 1),
  };
}

function counted(value: number, format: string): string {
  if (/letter$/iu.test(format)) return cased(String.fromCharCode(97 + ((value - 1) % 26)), format);
  return /roman$/iu.test(format) ? cased(roman(value), format) : String(value);
}

function cased(text: string, format: string): string {
  return format.startsWith("upper") ? text.toUpperCase() : text;
}

function roman(value: number): string {
  const signs = [
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const;
  let rest = Math.min(value, 399);
  return signs
    .map(([amount, sign]) => {
      const times = Math.floor(rest / amount);
      rest -= times * amount;
      return sign.repeat(times);
    })
    .join("");
}
