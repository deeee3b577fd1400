import { createColors } from "picocolors";
import type { Language, Text } from "../../language/language.ts";
import { shownPlace } from "../../place.ts";
import { errorRecord } from "../../report/json.ts";
import { jsonChunks } from "../../report/json-chunks.ts";
import type { Problem, View } from "../../report/run.ts";
import { wrapped } from "../../report/wrap.ts";
import type { ChosenRule } from "./chosen-rules.ts";
import type { ChosenSetting, Config } from "./effective.ts";
import { originRecord, sayOrigin } from "./origin.ts";
import { optionOf, type Setting, variableOf } from "./settings.ts";

/** The choices that hold in one call, with all that can be told of them. */
export interface ToldConfig {
  readonly config: Config;
  readonly rules: readonly ChosenRule[];
  readonly idle: readonly Problem[];
}

/** Every choice that holds, and where it comes from, for people; then what was written and does nothing. */
export function* configPretty(told: ToldConfig, language: Language, view: View): Generator<string> {
  const { bold } = createColors(view.colour);
  const { file, settings } = told.config;
  const { rules, idle } = told;
  yield `${bold(file === undefined ? words.noFile[language] : `${words.file[language]}: ${file.path}`)}\n\n`;
  const rows = settings.map((one) => [
    one.setting.key,
    shownValue(one, language),
    sayOrigin(one.origin)[language],
  ]);
  yield table(rows);
  const changed = rules.filter(({ origin }) => origin.kind === "file");
  if (changed.length > 0) yield `\n${bold(words.rules[language])}\n${rulesTable(changed, language)}`;
  if (idle.length > 0) yield `\n${bold(words.idle[language])}\n`;
  for (const { place, message } of idle) {
    const where = place === undefined ? "" : `${shownPlace(place)}: `;
    yield `${wrapped(`${where}${message[language]}`, { first: "  ", rest: "    ", width: view.width }).join("\n")}\n`;
  }
}

/** The same as one JSON document; a value that nobody chose is `null`. */
export function configJson({ config, rules, idle }: ToldConfig, language: Language): Iterable<string> {
  const { file, settings } = config;
  return jsonChunks({
    schemaVersion: 1,
    status: "checked",
    errors: [],
    file: file ?? null,
    settings: settings.map(({ setting, values, origin }) => ({
      key: setting.key,
      option: `--${optionOf(setting)}`,
      variable: variableOf(setting),
      value: valueFor(setting.type, values),
      origin: originRecord(origin),
    })),
    rules: rules.filter(({ origin }) => origin.kind !== "default").map((rule) => ruleRecord(rule)),
    idle: idle.map((problem) => errorRecord(problem, language)),
  });
}

function rulesTable(rules: readonly ChosenRule[], language: Language): string {
  return table(rules.map(({ rule, severity, origin }) => [rule.id, severity, sayOrigin(origin)[language]]));
}

/** A check with its severity here, as every JSON form has it. */
export function ruleRecord({ rule, severity, origin }: ChosenRule) {
  return { id: rule.id, severity, own: rule.severity, origin: originRecord(origin) };
}

function valueFor(type: Setting["type"], values: readonly string[]) {
  if (type === "values") return values;
  return type === "flag" ? values[0] === "true" : (values[0] ?? null);
}

function shownValue({ setting, values }: ChosenSetting, language: Language): string {
  return values.length === 0 ? `(${setting.unset?.[language] ?? ""})` : values.join(", ");
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd();
  return rows.map((row) => `${line(row)}\n`).join("");
}

const words = {
  file: { nl: "Keuzes", en: "Choices" },
  noFile: {
    nl: "Er is geen regelmaat.config.yaml of regelmaat.config.json.",
    en: "There is no regelmaat.config.yaml or regelmaat.config.json.",
  },
  rules: {
    nl: "Ernst van controles (alle controles: regelmaat rules)",
    en: "Severity of checks (all checks: regelmaat rules)",
  },
  idle: { nl: "Wat er staat en niets doet", en: "What is there and does nothing" },
} as const satisfies Readonly<Record<string, Text>>;
