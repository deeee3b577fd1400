import type { Finding } from "../finding.ts";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import { shownPlace } from "../place.ts";
import { errorRecord } from "../report/json.ts";
import type { Problem } from "../report/run.ts";

/** The problems as lines for people, each with its file and place. */
export function sayProblems(problems: readonly Problem[], language: Language): string {
  return problems.map((problem) => `${sayWhere(problem)}${singleLine(problem.message[language])}\n`).join("");
}

/** The findings that make an input unusable, as problems of the run. */
export function errorsAsProblems(findings: readonly Finding[]): readonly Problem[] {
  return findings
    .filter(({ severity }) => severity === "error")
    .map(({ rule, message, place }) => ({ rule, message, place }));
}

/** The JSON document of a run that could not be done. */
export function failureDocument(problems: readonly Problem[], language: Language): object {
  return {
    schemaVersion: 1,
    status: "not-checked",
    errors: problems.map((problem) => errorRecord(problem, language)),
  };
}

function sayWhere({ place, file }: Problem): string {
  if (place !== undefined) return `${shownPlace(place)}: `;
  return file === undefined ? "" : `${file}: `;
}
