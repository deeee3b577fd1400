import { nearestName } from "../../case-log/names.ts";
import type { Call, Command } from "../command.ts";
import { bashCompletion } from "../completion/bash.ts";
import { type DescribedCommand, described } from "../completion/described.ts";
import { fishCompletion } from "../completion/fish.ts";
import { zshCompletion } from "../completion/zsh.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { wrongUse } from "../not-checked.ts";

const shells: Readonly<Record<string, (commands: readonly DescribedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `regelmaat completion`: what a shell needs to complete commands, options and values. */
export const completion: Command = {
  name: "completion",
  summary: {
    nl: "opdrachten en opties laten aanvullen in bash, zsh of fish",
    en: "let bash, zsh or fish complete commands and options",
  },
  usage: ["regelmaat completion <bash|zsh|fish>"],
  examples: [
    {
      line: "regelmaat completion bash > ~/.local/share/bash-completion/completions/regelmaat",
      says: { nl: "voortaan in elke bash", en: "from now on in every bash" },
    },
    {
      line: "regelmaat completion fish > ~/.config/fish/completions/regelmaat.fish",
      says: { nl: "voortaan in elke fish", en: "from now on in every fish" },
    },
  ],
  words: { min: 1, max: 1, name: { nl: "<bash|zsh|fish>", en: "<bash|zsh|fish>" } },
  options: {},
  run,
};

async function run({ words: [shell = ""], io, language = "nl" }: Call): Promise<ExitCode> {
  const make = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (make === undefined) throw unknownShell(shell);
  // Here, for this command is one of them.
  const { loadCommands } = await import("./index.ts");
  io.stdout.write(make(described(await loadCommands(), language)));
  return exitCode.clean;
}

function unknownShell(shell: string) {
  const names = Object.keys(shells);
  const hint = nearestName(shell, names);
  const all = names.join(", ");
  return wrongUse({
    nl: `Voor “${shell}” is er geen aanvulling${hint === undefined ? "" : ` (bedoelt u ${hint}?)`}; mogelijk is: ${all}.`,
    en: `There is no completion for “${shell}”${hint === undefined ? "" : ` (do you mean ${hint}?)`}; possible: ${all}.`,
  });
}
