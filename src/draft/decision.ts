import type { Text } from "../language/language.ts";

/** Something that only a person can decide or confirm. */
export interface Decision {
  /** What kind of question it is. */
  readonly rule: string;
  readonly message: Text;
  /** Id of the article that it is about. */
  readonly article?: string;
  /** The proposed step that it is about. */
  readonly step?: string;
  /** The words of the text that it is about, on one line. */
  readonly phrase?: string;
}
