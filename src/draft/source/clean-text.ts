/** Private characters that symbol fonts use for bullets. */
const symbolBullets = /[\uf000-\uf0ff]/gu;
/** Control characters but white space, marks of writing direction, and what is no character. */
const unprintable = /(?![\t\n\v\f])\p{Cc}|\p{Cf}|\p{Noncharacter_Code_Point}|[\ufff0-\uffff]/gu;
/** Lines to fill in and leaders: only the first three say something. */
const rulers = /([_*~`=.\-…[\]|#^])\1{3,}/gu;

/** A text without characters that nobody sees, with ordinary spaces and line ends. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(symbolBullets, "•")
    .replace(unprintable, "")
    .replace(rulers, "$1$1$1");
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, " ").trim();
}
