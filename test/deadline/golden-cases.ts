/** One date that the calculator, the command line, the checker, the letters and the data must all give. */
export interface GoldenCase {
  /** Folder under `regulations`, with the file of the version. */
  readonly regulation: string;
  /** Id of the sheet in the calculator. */
  readonly sheet: string;
  /** Words of the case that is chosen, where a table asks for one. */
  readonly when?: string;
  /** Days that somebody fills in, by name. */
  readonly days: Readonly<Record<string, string>>;
  /** The day that the term is counted from in the end, for the command line. */
  readonly from: string;
  readonly fact?: string;
  /** What else a case needs before the checker counts this term, by activity. */
  readonly events?: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, string | boolean>>;
  readonly due: string;
}

/**
 * Worked out by hand from TERMS §2, §3 and §6 and the calendar of 2026 and 2027;
 * the reasoning stands beside each.
 */
export const goldenCases: readonly GoldenCase[] = [
  // 3, 4, 5, 6 and 9 November are the five working days after Monday 2 November.
  {
    regulation: "dpo2/regulation",
    sheet: "complaint.acknowledgement",
    days: { complaint: "2026-11-02" },
    from: "2026-11-02",
    due: "2026-11-09",
  },
  // Thursday 24; Christmas and the weekend do not count; 28, 29, 30 and 31 December.
  {
    regulation: "dpo2/regulation",
    sheet: "complaint.acknowledgement",
    days: { complaint: "2026-12-23" },
    from: "2026-12-23",
    due: "2026-12-31",
  },
  // Three working weeks are fifteen working days: 9–13, 16–20 and 23–27 November.
  {
    regulation: "dpo2/regulation",
    sheet: "complaint.decision",
    days: { complaint: "2026-11-02", acknowledgement: "2026-11-06" },
    from: "2026-11-06",
    due: "2026-11-27",
  },
  // The acknowledgement of 12 November was late: its last day, 9 November, counts. 10–13, 16–20, 23–27 and 30.
  {
    regulation: "dpo2/regulation",
    sheet: "complaint.decision",
    days: { complaint: "2026-11-02", acknowledgement: "2026-11-12" },
    from: "2026-11-09",
    due: "2026-11-30",
  },
  // Four weeks later is Christmas; a limit on somebody else rolls over it and the weekend to Monday.
  {
    regulation: "dpo2/regulation",
    sheet: "complaint.objection",
    days: { decision: "2026-11-27" },
    from: "2026-11-27",
    events: { complaint: "2026-11-09", acknowledgement: "2026-11-11" },
    due: "2026-12-28",
  },
  // Four weeks after Friday 20 November is Friday 18 December.
  {
    regulation: "dpo2/regulation",
    sheet: "complaint.appeal-decision",
    when: "als “Uitnodiging om het bezwaar toe te lichten” is gebeurd",
    days: { "appeal-hearing": "2026-11-20" },
    from: "2026-11-20",
    fact: "invitation=true",
    events: {
      complaint: "2026-09-01",
      acknowledgement: "2026-09-02",
      decision: "2026-09-10",
      objection: "2026-10-01",
      invitation: "2026-10-20",
    },
    due: "2026-12-18",
  },
  // New Year's Day is Friday; 4–8 January are the five days of a working week.
  {
    regulation: "dpo2/regulation",
    sheet: "compliment.compliment-reply",
    days: { compliment: "2026-12-31" },
    from: "2026-12-31",
    due: "2027-01-08",
  },
  // 17, 18, 21, 22, 23, 24, 28, 29, 30, 31 December and 4, 5, 6, 7, 8 January.
  {
    regulation: "o21/2016-06-01",
    sheet: "decision",
    days: { complaint: "2026-12-16" },
    from: "2026-12-16",
    due: "2027-01-08",
  },
  // Two weeks are fourteen days.
  {
    regulation: "dmg/regulation",
    sheet: "case.decision",
    days: { intake: "2026-11-03" },
    from: "2026-11-03",
    events: { complaint: "2026-10-27" },
    due: "2026-11-17",
  },
  // February has no 31st.
  {
    regulation: "dmg/regulation",
    sheet: "case.inspection",
    days: { "inspection-requested": "2027-01-31" },
    from: "2027-01-31",
    events: { complaint: "2027-01-04" },
    due: "2027-02-28",
  },
  {
    regulation: "accountants/regulation",
    sheet: "decision",
    days: { complaint: "2027-01-31" },
    from: "2027-01-31",
    facts: { channel: "written" },
    due: "2027-02-28",
  },
  // A week later is Christmas Day, and nothing of this text moves the end of a term.
  {
    regulation: "orthopedie/regulation",
    sheet: "acknowledgement",
    days: { complaint: "2026-12-18" },
    from: "2026-12-18",
    facts: { channel: "letter" },
    due: "2026-12-25",
  },
];
