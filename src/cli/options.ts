import { parseArgs } from "node:util";
import { nearestName } from "../case-log/names.ts";
import type { OptionDefinition } from "./command.ts";
import { type NotChecked, wrongUse } from "./not-checked.ts";

type Definitions = Readonly<Record<string, OptionDefinition>>;
type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];
type OptionToken = Extract<Token, { kind: "option" }>;

/** The options of one call, by name without dashes. */
export class Options {
  readonly #given: ReadonlyMap<string, readonly string[]>;
  readonly #values: ReadonlyMap<string, readonly string[]>;

  /** @param chosen what was chosen elsewhere, for options that were not given. */
  constructor(
    given: ReadonlyMap<string, readonly string[]>,
    chosen: ReadonlyMap<string, readonly string[]> = new Map(),
  ) {
    this.#given = given;
    this.#values = new Map([...chosen, ...given]);
  }

  /** Whether the command line itself has the option. */
  isGiven(name: string): boolean {
    return this.#given.has(name);
  }

  flag(name: string): boolean {
    return this.#values.has(name);
  }

  value(name: string): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  values(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** These options and others, which were chosen elsewhere. */
  and(others: ReadonlyMap<string, readonly string[]>): Options {
    return new Options(this.#given, others);
  }
}

/**
 * Splits the words of a command line into options and the rest.
 * Throws NotChecked, with the nearest valid word, for anything that is not defined.
 */
export function readOptions(
  argv: readonly string[],
  definitions: Definitions,
): { readonly options: Options; readonly words: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(definitions).map(([name, { type }]) => [
        name,
        { type: type === "flag" ? ("boolean" as const) : ("string" as const), multiple: true },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind === "option") add(values, token.name, readOption(token, definitions));
  }
  rejectRepeats(values, definitions);
  return { options: new Options(values), words };
}

function readOption(token: OptionToken, definitions: Definitions): string {
  const definition = Object.hasOwn(definitions, token.name) ? definitions[token.name] : undefined;
  if (definition === undefined) throw unknownOption(token.rawName, definitions);
  if (definition.type === "flag") {
    if (token.value !== undefined) throw needlessValue(token);
    return "";
  }
  const { value } = token;
  if (value === undefined || value === "" || (!token.inlineValue && value.startsWith("--")))
    throw missingValue(token);
  requireChoice(token.rawName, value, definition.choices);
  return value;
}

/** Throws NotChecked for a value outside the closed list of an option; `name` is how the message calls it. */
export function requireChoice(name: string, value: string, choices: readonly string[] | undefined): void {
  if (choices?.includes(value) === false) throw wrongChoice(name, value, choices);
}

function add(values: Map<string, string[]>, name: string, value: string): void {
  const known = values.get(name);
  if (known === undefined) values.set(name, [value]);
  else known.push(value);
}

function rejectRepeats(values: ReadonlyMap<string, readonly string[]>, definitions: Definitions): void {
  for (const [name, given] of values) {
    if (definitions[name]?.type !== "value" || given.length < 2) continue;
    throw wrongUse({
      nl: `--${name} staat er ${given.length} keer; geef het één keer.`,
      en: `--${name} is given ${given.length} times; give it once.`,
    });
  }
}

function unknownOption(rawName: string, definitions: Definitions): NotChecked {
  const names = Object.keys(definitions).map((name) => `--${name}`);
  const hint = nearestName(rawName, names);
  return wrongUse({
    nl: `Onbekende optie ${rawName}${hint === undefined ? "." : `; bedoelt u ${hint}?`}`,
    en: `Unknown option ${rawName}${hint === undefined ? "." : `; do you mean ${hint}?`}`,
  });
}

function needlessValue(token: OptionToken): NotChecked {
  return wrongUse({
    nl: `${token.rawName} krijgt geen waarde; laat “${token.value}” weg.`,
    en: `${token.rawName} takes no value; leave “${token.value}” out.`,
  });
}

function missingValue(token: OptionToken): NotChecked {
  return wrongUse({
    nl: `Achter ${token.rawName} hoort een waarde.`,
    en: `${token.rawName} needs a value behind it.`,
  });
}

/** A value outside a closed list, with the whole list and the nearest word of it. */
function wrongChoice(name: string, value: string, choices: readonly string[]): NotChecked {
  const hint = nearestName(value, choices);
  const all = choices.join(", ");
  return wrongUse({
    nl: `${name} kent “${value}” niet${hint === undefined ? "" : ` (bedoelt u ${hint}?)`}; mogelijk is: ${all}.`,
    en: `${name} does not know “${value}”${hint === undefined ? "" : ` (do you mean ${hint}?)`}; possible: ${all}.`,
  });
}
