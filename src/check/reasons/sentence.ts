import { formatDuration } from "../../calendar/duration.ts";
import { formLabel } from "../../language/labels.ts";
import type { Language } from "../../language/language.ts";
import { same } from "../../language/text.ts";
import { sayDay } from "../../read-back/phrases/date.ts";
import { listAnd, listOr } from "../../read-back/phrases/list.ts";
import { formatNumber } from "../../read-back/phrases/number.ts";
import type { Reason } from "../verdict.ts";

/** The values of a reason as words in one language. */
export class Words {
  readonly #values: Reason["values"];
  readonly #language: Language;

  constructor(values: Reason["values"], language: Language) {
    this.#values = values;
    this.#language = language;
  }

  /** A date value, in full. */
  day(name: string): string {
    const value = this.#values[name];
    return typeof value === "number" ? sayDay(value)[this.#language] : String(value ?? "");
  }

  text(name: string): string {
    const value = this.#values[name];
    return typeof value === "object" ? this.and(name) : String(value ?? "");
  }

  number(name: string): number {
    return Number(this.#values[name] ?? 0);
  }

  /** `97,5 %`. */
  percentage(name: string): string {
    return `${formatNumber(this.number(name))[this.#language]} %`;
  }

  /** A number of days: `7 dagen`. */
  days(name: string): string {
    return formatDuration({ amount: this.number(name), unit: "day" }, this.#language);
  }

  has(name: string): boolean {
    const value = this.#values[name];
    return value !== undefined && value !== "" && (typeof value !== "object" || value.length > 0);
  }

  /** Names between quotes: “a”, “b” en “c”. */
  and(name: string): string {
    return listAnd(this.#quoted(name))[this.#language];
  }

  /** Forms by their labels: schriftelijk (brief, e-mail of formulier). */
  forms(name: string): string {
    const value = this.#values[name];
    const forms = typeof value === "object" ? value : [];
    return listOr(forms.map((form) => same(formLabel(form, this.#language))))[this.#language];
  }

  or(name: string): string {
    return listOr(this.#quoted(name))[this.#language];
  }

  /** `7 dagen (5 werkdagen) te laat`, when the verdict knows it. */
  late(): string {
    if (!this.has("lateDays")) return "";
    const days = this.days("lateDays");
    const working = formatDuration(
      { amount: this.number("lateWorkingDays"), unit: "working-day" },
      this.#language,
    );
    return this.#language === "nl" ? `${days} (${working}) te laat` : `${days} (${working}) late`;
  }

  #quoted(name: string) {
    const value = this.#values[name];
    const names = typeof value === "object" ? value : value === undefined ? [] : [String(value)];
    return [...new Set(names)].map((each) => same(`“${each}”`));
  }
}

/** One sentence per language for a reason. */
export interface Sentence {
  readonly nl: (words: Words) => string;
  readonly en: (words: Words) => string;
}

export type Sentences = Readonly<Record<string, Sentence>>;

/** `once`, `2 times`: how often, in English. */
export function inTimes(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
