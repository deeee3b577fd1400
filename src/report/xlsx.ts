import { statuses } from "../check/verdict.ts";
import { purposeLabel, statusLabel } from "../language/labels.ts";
import type { Text } from "../language/language.ts";
import { inBoth, singleLine } from "../language/text.ts";
import { columnWords } from "./column-words.ts";
import { levelLabel } from "./level-label.ts";
import { versionOf } from "./names.ts";
import { words } from "./pretty-words.ts";
import type { BinaryFormat, CheckRun } from "./run.ts";
import { runFindings } from "./run-findings.ts";
import { runVerdicts } from "./run-verdicts.ts";
import { summarySentence } from "./summary-sentence.ts";
import { ruleTallies, shareMet } from "./tallies.ts";
import { verdictColumns } from "./verdict-columns.ts";
import { type Cell, moment, type Sheet } from "./workbook/model.ts";
import { writeWorkbook } from "./workbook/write-workbook.ts";

/**
 * A workbook for a controller: the summary, what every rule came to, the findings, and all verdicts, with real
 * dates and numbers. No cell is a formula.
 */
export const xlsx: BinaryFormat = {
  name: "xlsx",
  isForPeople: true,
  isShared: false,
  shows: "all",
  isBinary: true,
  write: (run) => writeWorkbook(sheets(run)),
};

function* sheets(run: CheckRun): Generator<Sheet> {
  const verdictHeadings = verdictColumns(run).map(({ header, width }): Heading => [header, width]);
  const tables: readonly (readonly [Text, readonly Heading[], Iterable<readonly Cell[]>])[] = [
    [sheetNames.summary, summaryHeadings, summaryRows(run)],
    [sheetNames.rules, ruleHeadings, ruleRows(run)],
    [
      sheetNames.findings,
      run.known === undefined ? findingHeadings : [...findingHeadings, ...knownHeadings],
      findingRows(run),
    ],
    [sheetNames.verdicts, verdictHeadings, verdictRows(run)],
  ];
  for (const [name, headings, rows] of tables) {
    const columns = headings.map(([header, width]) => ({ header: header[run.language], width }));
    yield { name: name[run.language], columns, rows };
  }
}

const sheetNames = {
  summary: { nl: "Samenvatting", en: "Summary" },
  rules: { nl: "Regels", en: "Rules" },
  findings: { nl: "Bevindingen", en: "Findings" },
  verdicts: { nl: "Oordelen", en: "Verdicts" },
} as const satisfies Readonly<Record<string, Text>>;

const labels = {
  what: { nl: "wat", en: "what" },
  value: { nl: "waarde", en: "value" },
  regulation: { nl: "Regeling", en: "Regulation" },
  inForce: { nl: "Geldt vanaf", en: "In force from" },
  noDate: { nl: "de tekst noemt geen datum", en: "the text names no date" },
  outcome: { nl: "Uitkomst", en: "Outcome" },
  logUntil: { nl: "Laatste dag die het logboek volledig bevat", en: "Last day that the log fully holds" },
  cases: { nl: "Zaken", en: "Cases" },
  casesWithViolation: { nl: "Zaken met een overtreding", en: "Cases with a violation" },
  verdicts: { nl: "Oordelen", en: "Verdicts" },
  events: { nl: "Gebeurtenissen in het logboek", en: "Events in the log" },
  input: { nl: "Invoer", en: "Input" },
  madeBy: { nl: "Gemaakt met", en: "Made with" },
  purpose: { nl: "doel", en: "purpose" },
  onWhom: { nl: "voor wie", en: "on whom" },
  organisation: { nl: "de organisatie", en: "the organisation" },
  others: { nl: "iemand anders", en: "somebody else" },
  share: { nl: "deel in orde", en: "share met" },
  attention: { nl: "waarvan aandachtspunten", en: "of these points of attention" },
} as const satisfies Readonly<Record<string, Text>>;

const summaryHeadings: readonly Heading[] = [
  [labels.what, 44],
  [labels.value, 90],
];

function* summaryRows(run: CheckRun): Generator<readonly Cell[]> {
  const { language, result, regulations, problems, inputs } = run;
  for (const regulation of regulations) {
    const version = versionOf(regulation);
    yield [labels.regulation[language], regulation.title];
    yield [labels.inForce[language], version === null ? labels.noDate[language] : { iso: version }];
  }
  if (result !== undefined) {
    yield [labels.outcome[language], summarySentence(result, language)];
    yield [words.asOf[language], { iso: result.asOf }];
    yield [labels.logUntil[language], run.logUntil === undefined ? undefined : { iso: run.logUntil }];
    yield [labels.cases[language], result.summary.cases];
    yield [labels.casesWithViolation[language], result.summary.casesWithViolation];
    for (const status of statuses) {
      yield [`${labels.verdicts[language]} “${statusLabel(status, language)}”`, result.summary[status]];
    }
    if (result.summary.known !== undefined) yield [words.known[language], result.summary.known];
    for (const beside of ["attention", "waiting", "onTies"] as const) {
      yield [words[beside][language], result.summary[beside]];
    }
    yield [labels.events[language], result.events];
  }
  for (const { message, place, file } of problems) {
    const where = place?.file ?? file;
    yield [
      words.problems[language],
      singleLine(`${where === undefined ? "" : `${where}: `}${message[language]}`),
    ];
  }
  for (const { path, sha256 } of inputs) yield [`${labels.input[language]} ${path}`, `SHA-256 ${sha256}`];
  yield [labels.madeBy[language], `regelmaat ${run.toolVersion}`];
}

/** The header of a column with its width in characters. */
type Heading = readonly [header: Text, width: number];

const ruleHeadings: readonly Heading[] = [
  [columnWords.description, 44],
  [columnWords.article, 28],
  [labels.purpose, 24],
  [labels.onWhom, 18],
  [labels.share, 14],
  ...statuses.map((status): Heading => [inBoth((language) => statusLabel(status, language)), 16]),
  [labels.attention, 24],
  [columnWords.rule, 30],
];

function* ruleRows(run: CheckRun): Generator<readonly Cell[]> {
  const { language } = run;
  for (const tally of ruleTallies(run)) {
    const { title, article, purpose, isOutside, counts, attention, rule } = tally;
    const share = isOutside ? undefined : shareMet(tally);
    yield [
      title,
      article?.citation,
      purpose === undefined ? undefined : purposeLabel(purpose, language),
      (isOutside ? labels.others : labels.organisation)[language],
      share === undefined ? undefined : { share },
      ...statuses.map((status) => counts[status]),
      attention,
      rule,
    ];
  }
}

const findingHeadings: readonly Heading[] = [
  [columnWords.severity, 18],
  [columnWords.case, 14],
  [columnWords.description, 40],
  [columnWords.reason, 80],
  [columnWords.due, 16],
  [columnWords.done, 16],
  [columnWords.daysLate, 14],
  [columnWords.article, 28],
  [columnWords.file, 20],
  [columnWords.line, 8],
  [columnWords.rule, 30],
  [columnWords.fingerprint, 36],
];

const knownHeadings: readonly Heading[] = [
  [columnWords.known, 40],
  [columnWords.knownUntil, 16],
];

function* findingRows(run: CheckRun): Generator<readonly Cell[]> {
  for (const finding of runFindings(run)) {
    const { title, message, article, place, rule, fingerprint, verdict, known } = finding;
    yield [
      levelLabel(finding, run.language),
      finding.case,
      title,
      message,
      moment(verdict?.due),
      moment(verdict?.done?.time),
      verdict?.late?.days,
      article?.citation,
      place?.file,
      place?.line,
      rule,
      fingerprint,
      ...(run.known === undefined ? [] : [known && singleLine(known.reason), moment(known?.until)]),
    ];
  }
}

function* verdictRows(run: CheckRun): Generator<readonly Cell[]> {
  const columns = verdictColumns(run);
  for (const one of runVerdicts(run)) yield columns.map(({ cell }) => cell(one, run.language));
}
