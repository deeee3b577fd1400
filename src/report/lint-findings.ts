import type { Text } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { LintRun } from "./lint-report.ts";
import { fingerprinter, type RunFinding } from "./run-findings.ts";

/** What was found in the texts, as formats for machines have it: an error of a text counts as a violation. */
export function* lintFindings({ findings, problems, language }: LintRun): Generator<RunFinding> {
  const fingerprintOf = fingerprinter("text");
  const said = new Set(findings.map(({ message }) => message));
  const kept = problems.filter(({ message }) => !said.has(message));
  for (const found of [...findings, ...kept]) {
    const { rule, message } = found;
    const file = found.place?.file ?? ("file" in found ? found.file : undefined);
    const place = found.place ?? (file === undefined ? undefined : { file, line: 1, column: 1 });
    yield {
      level: "severity" in found ? levels[found.severity] : "error",
      rule: `lint/${rule}`,
      title: textTitle[language],
      message: singleLine(message[language]),
      ...(place && { place }),
      fingerprint: fingerprintOf(rule, file),
      ...("fix" in found && found.fix && { fix: found.fix }),
    };
  }
}

const levels = { error: "violation", attention: "attention" } as const;

const textTitle: Text = { nl: "De tekst", en: "The text" };
