/** Options that change the verdicts. */
const deciding = ["regulation", "mapping", "stdin-name", "log-until", "reading", "lang"] as const;

/**
 * The command line that judges the same again on any day, for a POSIX shell.
 * @param optionValue the value of an option, where it has one.
 */
export function repeatCommand(
  words: readonly string[],
  optionValue: (option: string) => string | undefined,
  asOf: string,
): string {
  const given = deciding.flatMap((name) => {
    const value = optionValue(name);
    return value === undefined ? [] : [`--${name}`, value];
  });
  return ["regelmaat", "check", ...words, ...given, "--as-of", asOf].map(quoted).join(" ");
}

/** A word as a POSIX shell takes it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
