/** Private characters that symbol fonts use for bullets. */
const symbolBullets = /[\uf000-\uf0ff]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const unprintable = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/gu;
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
