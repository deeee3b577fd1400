/** How a finding about a text is called. */
export const severityWords = {
  error: { nl: "fout", en: "error" },
  attention: { nl: "aandachtspunt", en: "attention" },
} as const;
