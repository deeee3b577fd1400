/** What a jurist reads in one deadline phrase: where it stands, where it belongs, its term and from when it runs. */
export interface ExpectedReading {
  readonly article: string;
  /** The key of the file that carries it; `null`: no step. */
  readonly place: string | null;
  readonly term?: string;
  /** `?`: the text does not say it, so the draft must ask. */
  readonly anchor?: string;
}

type Row = readonly [article: string, place: string | null, term?: string, anchor?: string];

const rows = (...table: readonly Row[]): ExpectedReading[] =>
  table.map(([article, place, term, anchor]) => ({
    article,
    place,
    ...(term !== undefined && { term }),
    ...(anchor !== undefined && { anchor }),
  }));

/** Worked out by hand from the texts, in their order, before the program read them. */
export const expectedReadings: Readonly<Record<string, readonly ExpectedReading[]>> = {
  "zorghuis.txt": rows(
    ["art_2__para_2", "complaint.within", "1 jaar", "incident"],
    ["art_3__para_1", "acknowledgement.within", "3 werkdagen", "?"],
    ["art_3__para_2", "hearing.within", "3 weken", "complaint"],
    ["art_3__para_3", "decision.within", "6 weken", "complaint"],
    ["art_3__para_4", "decision.extension.adds", "4 weken"],
    ["art_3__para_4", null],
    ["art_3__para_5", "external-complaint.within", "1 jaar", "decision"],
    ["art_4", "complaint-file.keep", "2 jaar", "decision"],
    ["art_5", "yearly-report.every", "1 jaar"],
  ),
  "sportbureau.txt": rows(
    ["h_1", "first-contact.within", "3 werkdagen", "complaint"],
    ["h_2__para_1", "informed.within", "5 werkdagen", "first-contact"],
    ["h_2__para_2", "decision.aim", "3 weken", "?"],
    ["h_2__para_2", "decision.within", "6 weken", "complaint"],
    ["h_2__para_3", "hearing.within", "2 weken", "?"],
    ["h_2__para_4", "update.every", "1 week", "?"],
    ["h_2__para_5", "decision.within", "6 weken"],
    ["h_2__para_5", "decision.extension.adds", "3 weken"],
    ["h_2__para_6", "complaint.within", "1 jaar", "incident"],
    ["h_2__para_7", "external-ruling.within", "4 maanden", "?"],
    ["h_2__para_8", "complaint-file.keep", "2 jaar", "decision"],
    ["h_3", "admission.within", "2 dagen", "?"],
  ),
  "water-company.txt": rows(
    ["h_1__para_1", "first-contact.within", "2 working days", "complaint"],
    ["h_1__para_2", "acknowledgement.within", "4 working days", "?"],
    ["h_1__para_2", "decision.aim", "12 working days", "acknowledgement"],
    ["h_1__para_2", "decision.aim", "12 working days"],
    ["h_2__para_1", "appeal.within", "30 days", "decision"],
    ["h_2__para_2", "appeal-acknowledgement.within", "5 working days", "?"],
    ["h_2__para_3", "appeal-decision.within", "20 working days", "?"],
    ["h_3", "act-1.within", "24 hours", "?"],
  ),
  "gemeente.txt": rows(
    ["art_2.1__para_1", "acknowledgement.within", "5 werkdagen", "?"],
    ["art_2.1__para_2", "information-received.within", "2 weken", "?"],
    ["art_2.1__para_3", "complaint.within", "1 jaar", "?"],
    ["art_2.1__para_4", "refusal.within", "4 weken", "complaint"],
    ["art_2.2__para_1", "decision.within", "6 weken", "complaint"],
    ["art_2.2__para_2", "decision.extension.adds", "4 weken"],
    ["art_2.2__para_4", "external-complaint.within", "1 jaar", "decision"],
    ["art_2.3", "registration.within", "onverwijld", "complaint"],
  ),
  "school.html": rows(
    ["sec_2__para_1", "complaint.within", "3 months", "incident"],
    ["sec_2__para_2", "first-contact.within", "2 working days", "?"],
    ["sec_3__para_1", "acknowledgement.within", "3 working days", "complaint"],
    ["sec_3__para_2", "decision.within", "15 working days", "complaint"],
    ["sec_3__para_3", "decision.extension.adds", "10 working days"],
    ["sec_4__para_1", "appeal.within", "20 working days", "decision"],
    ["sec_4__para_2", "appeal-hearing.within", "4 weeks", "appeal"],
    ["sec_4__para_3", "act-1.within", "5 days", "hearing"],
    ["sec_4__para_4", "appeal-decision.within", "5 working days", "appeal-hearing"],
    ["sec_5", "complaint-file.keep", "6 years", "decision"],
  ),
  "bank.txt": rows(
    ["h_2__para_1", "acknowledgement.within", "5 working days", "complaint"],
    ["h_2__para_1", "decision.aim", "15 working days", "complaint"],
    ["h_2__para_1", "decision.within", "8 weeks", "complaint"],
    ["h_2__para_2", "update.every", "10 working days", "?"],
    ["h_3", "external-complaint.notBefore", "8 weeks", "?"],
    ["h_3", "external-complaint.within", "6 months", "decision"],
    ["h_4", "complaint-file.keep", "5 years", "closing"],
  ),
  "university.md": rows(
    ["sec_1.2", "complaint.within", "3 months", "incident"],
    ["sec_2.1", "acknowledgement.within", "5 working days", "complaint"],
    ["sec_2.2", "information-request.within", "10 working days", "complaint"],
    ["sec_2.2", "information-received.within", "14 days", "information-request"],
    ["sec_2.3", "investigation.within", "30 days", "acknowledgement"],
    ["sec_2.4", "decision.within", "6 weeks", "complaint"],
    ["sec_3.1", "appeal.within", "10 working days", "decision"],
    ["sec_3.2", "appeal-acknowledgement.within", "5 working days", "?"],
    ["sec_3.3", "appeal-decision.within", "20 working days", "appeal"],
  ),
  "woning.html": rows(
    ["h_1", "registration.within", "direct", "complaint"],
    ["h_2__para_1", "acknowledgement.within", "2 werkdagen", "complaint"],
    ["h_2__para_2", "first-contact.within", "5 werkdagen", "?"],
    ["h_2__para_3", "decision.aim", "10 werkdagen", "complaint"],
    ["h_2__para_4", null],
    ["h_3__para_1", "objection.within", "4 weken", "decision"],
    ["h_3__para_1", "appeal-decision.within", "3 weken", "objection"],
    ["h_3__para_2", "external-complaint.within", "3 maanden", "decision"],
  ),
  "kinderopvang.txt": rows(
    ["sec_2.1", "complaint.within", "binnen een redelijke termijn", "incident"],
    ["sec_2.1", "complaint-2.within", "2 maanden", "?"],
    ["sec_2.2", "acknowledgement.within", "1 week", "?"],
    ["sec_2.3", "decision.within", "6 weken", "complaint"],
    ["sec_3__para_1", "external-complaint.notBefore", "6 weken", "?"],
    ["sec_3__para_2", "external-complaint.within", "12 maanden", "complaint"],
    ["sec_4", "yearly-report.every", "1 jaar"],
  ),
  "adviesbureau.txt": rows(
    ["sec_2__para_1", "acknowledgement.within", "1 week", "complaint"],
    ["sec_2__para_2", "hearing.within", "10 werkdagen", "acknowledgement"],
    ["sec_2__para_3", "decision.within", "14 dagen", "hearing"],
    ["sec_2__para_4", "decision.extension.total", "8 weken"],
    ["sec_2__para_5", "ruling-carried-out.within", "2 weken", "?"],
    ["sec_3", "complaint-file.keep", "2 jaar", "?"],
  ),
};
