import { statusLabel } from "../language/labels.ts";
import type { Language } from "../language/language.ts";
import { words } from "./pretty-words.ts";
import type { Outcome } from "./run.ts";

/** The whole outcome in one sentence. */
export function summarySentence({ summary, organisation }: Outcome, language: Language): string {
  const isDutch = language === "nl";
  const { cases, casesWithViolation: wrong } = summary;
  const own = organisation.filter(
    ({ status, severity }) => status === "violated" && severity !== "attention",
  );
  const parts = [
    isDutch
      ? `${cases} ${cases === 1 ? "zaak" : "zaken"}, ${wrong === 0 ? "geen" : wrong} met een overtreding`
      : `${cases} ${cases === 1 ? "case" : "cases"}, ${wrong === 0 ? "none" : wrong} with a violation`,
    ...(own.length === 0 ? [] : [`${words.organisationViolations[language]}: ${own.length}`]),
    ...(["disputable", "undetermined"] as const)
      .filter((status) => summary[status] > 0)
      .map((status) => `${statusLabel(status, language)}: ${summary[status]}`),
    ...(summary.known === undefined ? [] : [`${words.known[language]}: ${summary.known}`]),
  ];
  return `${parts.join("; ")}.`;
}
