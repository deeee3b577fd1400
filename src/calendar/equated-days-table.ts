/** One decree under article 3, paragraph 3, of the Algemene termijnenwet. */
export interface EquatedDaysDecree {
  /** Where the decree was found; second-hand where it says so. */
  readonly source: string;
  /** The years for which the table knows every day of the decree. */
  readonly years: readonly number[];
  /** ISO dates. */
  readonly days: readonly string[];
}

/**
 * The days that a royal decree puts on a par with a holiday (LAW.md §1.4).
 * Years that no decree here names are unknown, not empty.
 */
export const equatedDaysTable: readonly EquatedDaysDecree[] = [
  {
    source: "Stcrt. 2016, 58653 (second-hand: uitvaart.nl)",
    years: [2017, 2018, 2019],
    days: ["2017-04-28", "2017-05-26", "2018-05-11", "2018-12-24", "2018-12-31", "2019-05-31", "2019-12-27"],
  },
  {
    source: "wvhl.nl, De Algemene termijnenwet (second-hand, 2022 only)",
    years: [2022],
    days: ["2022-05-27"],
  },
  {
    source: "Besluit gelijkstelling van dagen 2023-2025 (second-hand: sterfgeval.nl)",
    years: [2023, 2024, 2025],
    days: ["2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30"],
  },
  {
    source: "Stcrt. 2025, 24713 (second-hand: MinBZK/regelrecht)",
    years: [2026, 2027, 2028],
    days: ["2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"],
  },
];
