/** How people write the months, in both languages. */
const monthNames: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "february", "feb"],
  ["maart", "march", "mrt", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["augustus", "august", "aug"],
  ["september", "sep", "sept"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

/** 1 to 12, for the name or the short form of a month in either language; undefined: it is none. */
export function monthNumber(name: string): number | undefined {
  const word = name.toLowerCase().replace(".", "");
  const index = monthNames.findIndex((names) => names.includes(word));
  return index < 0 ? undefined : index + 1;
}
