/** Where the links in the report lead. */
export const sectionIds = {
  summary: "summary",
  shares: "shares",
  times: "times",
  organisation: "organisation",
  cases: "cases",
  quality: "quality",
  scope: "scope",
  account: "account",
} as const;
