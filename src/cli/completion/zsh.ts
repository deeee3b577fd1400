import { type DescribedCommand, type DescribedOption, regulationOption } from "./described.ts";

/** A completion for zsh, with what each command and option does. */
export function zshCompletion(commands: readonly DescribedCommand[]): string {
  const names = commands.map(({ name, says }) => `    ${quoted(`${name}:${says.replaceAll(":", "\\:")}`)}`);
  const own = commands.map(({ name, options }) => {
    const said = options.map((option) => `        ${quoted(argumentOf(option))}`);
    return `      ${name})\n        _arguments -s \\\n${said.join(" \\\n")} \\\n        '*:file:_files'\n        ;;`;
  });
  return `#compdef regelmaat
# Completion of regelmaat for zsh. Load it with: source <(regelmaat completion zsh)
_regelmaat() {
  local -a commands
  commands=(
${names.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${own.join("\n")}
  esac
}
if [[ $funcstack[1] == _regelmaat ]]; then
  _regelmaat "$@"
else
  compdef _regelmaat regelmaat
fi
`;
}

function argumentOf({ name, says, hasValue, mayRepeat, choices }: DescribedOption): string {
  const text = says.replace(/[[\]\\:]/gu, (sign) => `\\${sign}`);
  const values = choices.length > 0 ? `(${choices.join(" ")})` : valuesOf(name);
  return `${mayRepeat ? "*" : ""}--${name}[${text}]${hasValue ? `:${name}:${values}` : ""}`;
}

function valuesOf(name: string): string {
  return name === regulationOption ? "_files -W regulations" : "_files";
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
