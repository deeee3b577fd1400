/**
 * The same text with memory of its own. A text that was cut out of a larger one
 * keeps all of that in memory for as long as it lives: what outlives its row
 * must not do that.
 */
export function ownText(text: string): string {
  // Joining makes a new text, of which only the last character is then cut off.
  return `${text} `.slice(0, -1);
}
