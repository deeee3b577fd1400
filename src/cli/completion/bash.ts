import { type DescribedCommand, regulationOption } from "./described.ts";

/** A completion for bash: commands, options, the values of closed lists, regulations, and files. */
export function bashCompletion(commands: readonly DescribedCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(
        (option) => `    ${quoted(`${name} --${option.name}`)}) words=${quoted(option.choices.join(" "))} ;;`,
      ),
  );
  const options = commands.map(
    ({ name, options: own }) =>
      `    ${name}) words=${quoted(own.map((option) => `--${option.name}`).join(" "))} ;;`,
  );
  return `# Completion of regelmaat for bash. Load it with: source <(regelmaat completion bash)
_regelmaat() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=
  COMPREPLY=()
  if (( COMP_CWORD == 1 )) || [[ $command == help && $COMP_CWORD -eq 2 ]]; then
    COMPREPLY=($(compgen -W ${quoted(`${names} help`)} -- "$current"))
    return
  fi
  case "$command $previous" in
${values.join("\n")}
    *" --${regulationOption}") words=$(cd regulations 2>/dev/null && printf '%s ' *) ;;
  esac
  if [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  if [[ $current != -* ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
    return
  fi
  case "$command" in
${options.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _regelmaat regelmaat
`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
