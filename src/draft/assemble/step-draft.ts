import type { Text } from "../../language/language.ts";

/** A proposed step while it is put together from what the text says about its act. */
export interface StepDraft {
  readonly id: string;
  /** The act that it says more about; undefined: its own. */
  readonly act?: string;
  /** For an act that the catalogue does not have. */
  readonly label?: string;
  readonly purpose?: string;
  readonly stage: "handling" | "appeal";
  within?: TermDraft;
  aim?: TermDraft;
  notBefore?: TermDraft;
  every?: string;
  otherwise?: "refuse" | "may-refuse";
  extension?: ExtensionDraft;
  by?: string;
  to?: "complainant";
  form?: "written";
  contains?: "reasons";
  /** In the order of the text. */
  readonly articles: Set<string>;
  /** What it was read from, and what has to be decided about it. */
  readonly remarks: Text[];
}

/** A term with its anchor, which may still change. */
export interface TermDraft {
  readonly term: string;
  readonly direction: "after" | "before";
  anchor: string;
}

export interface ExtensionDraft {
  adds?: string;
  total?: string;
  atMost?: TermDraft;
  noticeBy?: TermDraft;
}

/** Something that is kept. */
export interface KeepDraft {
  readonly id: string;
  readonly keep: TermDraft;
  readonly isDestroyed?: boolean;
  readonly article: string;
  readonly remarks: readonly Text[];
}

/** A standing duty of the organisation, once in each period. */
export interface PeriodDraft {
  readonly id: string;
  readonly label?: string;
  readonly period: "month" | "quarter" | "year";
  /** Counted from the last day of the period. */
  readonly within?: string;
  readonly by?: string;
  readonly article: string;
  readonly remarks: readonly Text[];
}

/** Every term of a step that has an anchor. */
export function termsOf({ within, aim, notBefore, extension }: StepDraft): TermDraft[] {
  return [within, aim, notBefore, extension?.atMost, extension?.noticeBy].filter(
    (term) => term !== undefined,
  );
}
