/** A date by which something is due each year, where that is a whole number of months after the year before. */
export interface YearlyDate {
  /** As it stands in the text: `voor 1 april`. */
  readonly words: string;
  /** Of the year, up to and with the last day; undefined: the date is no end of a month. */
  readonly months: number | undefined;
}

const months: readonly string[] = [
  "januari|january",
  "februari|february",
  "maart|march",
  "april",
  "mei|may",
  "juni|june",
  "juli|july",
  "augustus|august",
  "september",
  "oktober|october",
  "november",
  "december",
];
const lengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const month = months.join("|");
const shape = new RegExp(
  String.raw`(?<!\p{L})(?<bound>vóór|voor|before|uiterlijk(?: op)?|by|no later than|on or before) (?:(?<day>\d{1,2})(?:e|st|nd|rd|th)? (?<month>${month})|(?<monthFirst>${month}) (?<dayLast>\d{1,2}))(?! \d{4})(?!\p{L}|\d)`,
  "iu",
);

/**
 * The date of every year that a sentence names, such as `jaarlijks voor 1 april` (three months after the year)
 * or `by 31 May` (five). A date with a year is no date of every year.
 */
export function yearlyDateIn(sentence: string): YearlyDate | undefined {
  const found = shape.exec(sentence);
  const { bound = "", day, dayLast, month: first, monthFirst } = found?.groups ?? {};
  if (found === null) return undefined;
  const name = (first ?? monthFirst ?? "").toLowerCase();
  const index = months.findIndex((names) => names.split("|").includes(name));
  const isBefore = /^(?:vóór|voor|before)$/iu.test(bound);
  return { words: found[0], months: wholeMonths(index, Number(day ?? dayLast), isBefore) };
}

function wholeMonths(index: number, day: number, isBefore: boolean): number | undefined {
  if (isBefore) return day === 1 && index > 0 ? index : undefined;
  // The end of February is another day in a leap year.
  return index !== 1 && day === lengths[index] ? index + 1 : undefined;
}
