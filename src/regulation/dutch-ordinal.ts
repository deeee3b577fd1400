const units = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
const tens = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
const firstTwenty = [
  "",
  "eerste",
  "tweede",
  "derde",
  "vierde",
  "vijfde",
  "zesde",
  "zevende",
  "achtste",
  "negende",
  "tiende",
  "elfde",
  "twaalfde",
  "dertiende",
  "veertiende",
  "vijftiende",
  "zestiende",
  "zeventiende",
  "achttiende",
  "negentiende",
];

/** `eerste` … `negenennegentigste`; undefined for numbers that nobody writes out. */
export function dutchOrdinal(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 99) return undefined;
  const small = firstTwenty[value];
  if (small !== undefined) return small;
  const unit = units[value % 10] ?? "";
  const ten = `${tens[Math.floor(value / 10)]}ste`;
  if (unit === "") return ten;
  // A second e in a row gets a diaeresis: tweeëntwintig, drieëntwintig.
  return `${unit}${unit.endsWith("e") ? "ën" : "en"}${ten}`;
}
