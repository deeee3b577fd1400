import type { Text } from "../language/language.ts";

/** A form to be filled in by somebody outside the organisation: what a regulation asks of him, and nothing else. */
export interface BlankForm {
  readonly title: string;
  /** Whose form it is. */
  readonly regulation: string;
  /** What the form is for and where the text asks it. */
  readonly introduction: readonly Text[];
  readonly fields: readonly FormField[];
  /** What happens with it afterwards. */
  readonly afterwards: readonly Text[];
}

export interface FormField {
  /** Unique within the form. */
  readonly id: string;
  readonly label: Text;
  /** `line`: a few words; `text`: as many as one likes; `choice`: one of the options. */
  readonly type: "line" | "text" | "date" | "choice" | "signature";
  readonly options: readonly Text[];
  /** Whether the regulation asks it; what is not asked stands there with the reason. */
  readonly isAsked: boolean;
  readonly hint?: Text;
}

export type FormKind = "complaint" | "authorisation" | "evaluation";

/** The kinds of forms, in the order in which somebody meets them. */
export const formKinds: readonly FormKind[] = ["complaint", "authorisation", "evaluation"];

/** A form of a regulation, or why there is none. */
export type MadeForm =
  | { readonly kind: "made"; readonly form: BlankForm }
  | { readonly kind: "nothing-asked"; readonly why: Text };
