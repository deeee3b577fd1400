import { nearestName } from "../../case-log/names.ts";
import { allSteps } from "../../read-back/scene.ts";
import type { Article, Regulation, Step } from "../../regulation/model.ts";
import { wrongUse } from "../not-checked.ts";

/** What one word behind a regulation names: a step, one aspect of it, or an article. */
export type Subject =
  | { readonly kind: "step"; readonly step: Step; readonly aspect?: string }
  | { readonly kind: "article"; readonly article: Article };

/**
 * Finds a step (`decision`), a rule (`decision.by`, as findings name it) or an article: its id (`art_9__para_1`), its
 * citation, with or without its commas, or its bare number. Throws NotChecked with the nearest name.
 */
export function subjectNamed(regulation: Regulation, name: string): Subject {
  const steps = allSteps(regulation);
  const step = steps.find(({ id }) => id === name);
  if (step !== undefined) return { kind: "step", step };
  const article = articleNamed(regulation, name);
  if (article !== undefined) return { kind: "article", article };
  const owner = steps.find(({ id }) => name.startsWith(`${id}.`));
  const aspect = owner === undefined ? undefined : name.slice(owner.id.length + 1).split(".")[0];
  if (owner !== undefined && aspect) return { kind: "step", step: owner, aspect };
  const hint = nearestName(name, [...steps.map(({ id }) => id), ...regulation.articles.map(({ id }) => id)]);
  throw wrongUse({
    nl: `${regulation.id} heeft geen stap of artikel “${name}”${hint === undefined ? "" : `; bedoelt u ${hint}?`}${hint === undefined ? "." : ""} Alles staat in: regelmaat explain ${regulation.id}.`,
    en: `${regulation.id} has no step or article “${name}”${hint === undefined ? "" : `; do you mean ${hint}?`}${hint === undefined ? "." : ""} All of it: regelmaat explain ${regulation.id}.`,
  });
}

function articleNamed({ articles }: Regulation, name: string): Article | undefined {
  const wanted = name.trim().toLowerCase();
  return (
    articles.find(({ id }) => id.toLowerCase() === wanted) ??
    articles.find(({ citation }) => withoutCommas(citation.toLowerCase()) === withoutCommas(wanted)) ??
    articles.find(({ id }) => /^[a-z]+_(?<number>[^_]+)$/u.exec(id)?.groups?.number === wanted)
  );
}

function withoutCommas(words: string): string {
  return words.replaceAll(",", "");
}
