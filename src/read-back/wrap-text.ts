/** Breaks words into lines of at most `width` characters; a longer word keeps a line of its own. */
export function wrapText(
  words: string,
  { width, first, rest }: { width: number; first: string; rest: string },
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ").filter((part) => part !== "")) {
    const indent = lines.length === 0 ? first : rest;
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && [...indent, ...longer].length > width) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push((lines.length === 0 ? first : rest) + line);

  return lines;
}
