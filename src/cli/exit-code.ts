/** What the shell gets back: the same in every command and every format. */
export const exitCode = {
  /** Checked and in order. */
  clean: 0,
  /** Checked, and something is not in order. */
  found: 1,
  /** Not, or not fully, checked. */
  notChecked: 2,
  /** Stopped by the user (Ctrl-C), as shells say it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
