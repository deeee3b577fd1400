import { dayFromIso } from "../../../src/calendar/day.ts";
import type { Language } from "../../../src/language/language.ts";
import { clauseCoverage } from "../../../src/lint/coverage.ts";
import { coverageOf, lintRegulation } from "../../../src/lint/index.ts";
import { readBackText } from "../../../src/read-back/read-back-text.ts";
import { sayRegulation } from "../../../src/read-back/say-regulation.ts";
import type { Regulation } from "../../../src/regulation/model.ts";
import { judged } from "./judged.ts";

/** The day of reference of the walk. */
const day = { asOf: dayFromIso("2026-01-31") ?? 0 };

type Versions = readonly Regulation[];

/** What people read of a regulation, by where they read it; in one line, so that no line break is in the way. */
export const media: Readonly<
  Record<string, (versions: Versions, language: Language) => string | Promise<string>>
> = {
  explain,
  lint: (versions, language) =>
    versions
      .flatMap((regulation) => lintRegulation(regulation, day))
      .map(({ rule, message }) => `${rule}: ${message[language]}`)
      .join("\n"),
  coverage: (versions) =>
    versions
      .map((regulation) => {
        const { carried, informative } = clauseCoverage(regulation);
        return JSON.stringify({
          regulation: coverageOf(regulation).id,
          counted: coverageOf(regulation).lines.map(({ label }) => label),
          carried,
          informative: informative.map(({ clause }) => clause),
        });
      })
      .join("\n"),
  articles: async (versions) => {
    const verdicts = await judged(versions);
    return [...verdicts].map(([id, { article }]) => `${id}: ${article.join(" ")}.`).join("\n");
  },
};

/** The whole read-back of a regulation. */
export function explain(versions: Versions, language: Language): string {
  return versions
    .map((regulation) => readBackText(sayRegulation(regulation, language), { width: 100_000 }))
    .join("\n");
}
