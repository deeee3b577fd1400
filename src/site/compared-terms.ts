import { purposeLabel } from "../language/labels.ts";
import type { Language } from "../language/language.ts";
import { purposeLabels } from "../language/word-labels.ts";
import type { PublishedRegulation } from "./published-regulation.ts";
import { type TermRow, termRows } from "./term-rows.ts";

/** What the regulations say on one purpose. */
export interface ComparedPurpose {
  /** Public: part of addresses. */
  readonly id: string;
  readonly title: string;
  /** Every regulation, in the same order; without rows its text sets no term. */
  readonly regulations: readonly ComparedRegulation[];
}

interface ComparedRegulation {
  readonly published: PublishedRegulation;
  readonly rows: readonly TermRow[];
}

/**
 * The terms of the current versions side by side, by purpose (VOCABULARY §6):
 * only those on which at least one text sets a term. Terms of steps without a
 * purpose can be compared with nothing.
 */
export function comparedTerms(
  regulations: readonly PublishedRegulation[],
  language: Language,
): readonly ComparedPurpose[] {
  const all = regulations.map((published) => ({
    published,
    rows: termRows(published.current.regulation, language),
  }));
  const used = new Set(all.flatMap(({ rows }) => rows.flatMap(({ purpose }) => purpose ?? [])));
  const known = Object.keys(purposeLabels).filter((purpose) => used.has(purpose));
  return known.map((purpose) => {
    const label = purposeLabel(purpose, language);
    return {
      id: purpose,
      title: label.charAt(0).toUpperCase() + label.slice(1),
      regulations: all.map(({ published, rows }) => ({
        published,
        rows: rows.filter((row) => row.purpose === purpose),
      })),
    };
  });
}
