import { type DescribedCommand, type DescribedOption, regulationOption } from "./described.ts";

/** A completion for fish, with what each command and option does. */
export function fishCompletion(commands: readonly DescribedCommand[]): string {
  const lines = commands.flatMap(({ name, says, options }) => [
    `complete -c regelmaat -f -n __fish_use_subcommand -a ${name} -d ${quoted(says)}`,
    ...options.map((option) => optionLine(name, option)),
  ]);
  return `# Completion of regelmaat for fish. Load it with: regelmaat completion fish | source\n${lines.join("\n")}\n`;
}

function optionLine(command: string, { name, says, hasValue, choices }: DescribedOption): string {
  const condition = `-n ${quoted(`__fish_seen_subcommand_from ${command}`)}`;
  const values = hasValue ? valuesOf(name, choices) : "";
  return `complete -c regelmaat ${condition} -l ${name}${values} -d ${quoted(says)}`;
}

function valuesOf(name: string, choices: readonly string[]): string {
  if (choices.length > 0) return ` -x -a ${quoted(choices.join(" "))}`;
  return name === regulationOption ? ` -r -a ${quoted("(command ls regulations 2>/dev/null)")}` : " -r";
}

function quoted(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
