/** The two languages of every label, sentence and message. */
export type Language = "nl" | "en";

export const languages: readonly Language[] = ["nl", "en"];

/** One text in both languages. */
export type Text = Readonly<Record<Language, string>>;
