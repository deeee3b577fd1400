import type { Command } from "../command.ts";

/** A command by its name; only the one that is called is loaded, for that is what a short run spends its time on. */
export interface CommandEntry {
  readonly name: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which people meet them. */
export const commands: readonly CommandEntry[] = [
  { name: "draft", load: async () => (await import("./draft.ts")).draft },
  { name: "lint", load: async () => (await import("./lint.ts")).lint },
  { name: "init", load: async () => (await import("./init.ts")).init },
  { name: "check", load: async () => (await import("./check.ts")).check },
  { name: "agenda", load: async () => (await import("./agenda.ts")).agenda },
  { name: "report", load: async () => (await import("./report.ts")).report },
  { name: "verify", load: async () => (await import("./verify.ts")).verify },
  { name: "convert", load: async () => (await import("./convert.ts")).convert },
  { name: "deadline", load: async () => (await import("./deadline.ts")).deadline },
  { name: "explain", load: async () => (await import("./explain.ts")).explain },
  { name: "norms", load: async () => (await import("./norms.ts")).norms },
  { name: "diff", load: async () => (await import("./diff.ts")).diff },
  { name: "phrases", load: async () => (await import("./phrases.ts")).phrases },
  { name: "letter", load: async () => (await import("./letter.ts")).letter },
  { name: "form", load: async () => (await import("./form.ts")).form },
  { name: "simulate", load: async () => (await import("./simulate.ts")).simulate },
  { name: "build", load: async () => (await import("./build.ts")).build },
  { name: "dev", load: async () => (await import("./dev.ts")).dev },
  { name: "preview", load: async () => (await import("./preview.ts")).preview },
  { name: "rules", load: async () => (await import("./rules.ts")).rules },
  { name: "config", load: async () => (await import("./config.ts")).config },
  { name: "doctor", load: async () => (await import("./doctor.ts")).doctor },
  { name: "completion", load: async () => (await import("./completion.ts")).completion },
];

/** All of them, for who tells about each. */
export function loadCommands(): Promise<readonly Command[]> {
  return Promise.all(commands.map(({ load }) => load()));
}
