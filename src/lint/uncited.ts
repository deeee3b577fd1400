import type { Finding } from "../finding.ts";
import type { Regulation } from "../regulation/model.ts";
import { lintRegulation } from "./lint.ts";
import { articleNotModelled } from "./rules/article-not-modelled.ts";
import { unusedName } from "./rules/unused-name.ts";
import { silentDefaults } from "./silent-defaults.ts";

/** What an author should see before signing off a regulation (VOCABULARY §8, last sentence). */
export interface Uncited {
  readonly unusedNames: readonly Finding[];
  readonly uncitedArticles: readonly Finding[];
  readonly silentDefaults: readonly Finding[];
}

/** Lists the names that nothing uses, the articles that nothing rests on, and what the file leaves to a default. */
export function uncited(regulation: Regulation): Uncited {
  const findings = lintRegulation(regulation);
  return {
    unusedNames: findings.filter(({ rule }) => rule === unusedName.id),
    uncitedArticles: findings.filter(({ rule }) => rule === articleNotModelled.id),
    silentDefaults: silentDefaults(regulation),
  };
}
