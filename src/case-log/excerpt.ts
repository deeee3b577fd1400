/** A part of a longer text that is not cut out of it: a string for every row would cost more than reading the row. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  /** Index after the last character. */
  readonly end: number;
}

export function excerptOf(text: string): Excerpt {
  return { text, start: 0, end: text.length };
}

export function cutOut({ text, start, end }: Excerpt): string {
  return text.slice(start, end);
}

const samples = 8;

/** A number that equal excerpts share and different ones hardly ever: of their length and a few of their characters. */
export function fingerprint({ text, start, end }: Excerpt): number {
  const step = Math.max(1, Math.floor((end - start) / samples));
  let print = end - start;
  for (let at = start; at < end; at += step) print = (Math.imul(print, 31) + text.charCodeAt(at)) | 0;
  return print;
}
