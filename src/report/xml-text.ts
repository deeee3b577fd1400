const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as it stands in XML, also within quotes; characters that XML 1.0 does not allow (section 2.2) are left out. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** The same text without the characters that XML does not allow, for a writer that does the escaping itself. */
export function xmlCharacters(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
