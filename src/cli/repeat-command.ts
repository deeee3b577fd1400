import type { Call } from "./command.ts";

/** Options that change the verdicts. */
const deciding = ["regulation", "mapping", "stdin-name", "log-until", "reading", "lang"] as const;

/** The command line that judges the same again on any day, for a POSIX shell. */
export function repeatCommand({ words, options }: Pick<Call, "words" | "options">, asOf: string): string {
  const given = deciding.flatMap((name) => {
    const value = options.value(name);
    return value === undefined ? [] : [`--${name}`, value];
  });
  return ["regelmaat", "check", ...words, ...given, "--as-of", asOf].map(quoted).join(" ");
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
