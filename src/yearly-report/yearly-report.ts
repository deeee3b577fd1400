import type { Text } from "../language/language.ts";
import type { Regulation } from "../regulation/model.ts";
import { versionOf } from "../report/names.ts";
import { type ContentRule, contentRules } from "./content-rules.ts";
import type { CountedCase } from "./counted-case.ts";
import { type KindScene, kindScenes } from "./kind-scene.ts";
import type { Withheld } from "./suppression/counted-table.ts";
import { limitsFor } from "./suppression/pool.ts";
import { withhold } from "./suppression/withhold.ts";
import type { TableDraft, TableMaker, TableSection } from "./table-draft.ts";
import { conductTables } from "./tables/conduct.ts";
import { extensionTables } from "./tables/extensions.ts";
import { measureTables } from "./tables/measures.ts";
import { natureTables } from "./tables/nature.ts";
import { openTables } from "./tables/open.ts";
import { outcomeTables } from "./tables/outcomes.ts";
import { repeatTables } from "./tables/repeats.ts";
import { termTables } from "./tables/terms.ts";
import { casesOfYear, hasCases, type Population, type YearCases } from "./year-cases.ts";

/** What an organisation tells of a year: numbers that lead to nobody (docs/decisions/yearly-report.md). */
export interface YearlyReport {
  readonly year: number;
  /** The year before, where the log has cases of it. */
  readonly before?: number;
  readonly asOf: string;
  /** Whether the reference date lies after the year. */
  readonly isOver: boolean;
  readonly threshold: number;
  readonly regulation: {
    readonly id: string;
    readonly title: string;
    readonly versions: readonly (string | null)[];
  };
  readonly kinds: readonly KindReport[];
  /** What the regulation says that is reported, and whether it is here. */
  readonly contents: readonly ContentRule[];
  /** Whether the log has cases of which it does not tell when they came in. */
  readonly hasUndated: boolean;
}

export interface KindReport {
  readonly id: string;
  readonly label: string;
  /** A total below it is not divided. */
  readonly leastTotal: number;
  readonly now: Totals;
  readonly before?: Totals;
  readonly tables: readonly ReportTable[];
  /** What the log records for no case of these years: of that there is no table. */
  readonly unrecorded: readonly Pick<ReportTable, "section" | "title">[];
}

/** The totals of a year; they are always shown. */
export interface Totals extends Readonly<Record<Population | "openAtStart", number>> {
  /** Calendar days from receipt to end that half of the closed cases took at most; undefined: too few cases. */
  readonly medianDays?: number;
}

export interface ReportTable {
  readonly id: string;
  readonly section: TableSection;
  readonly title: Text;
  readonly population: Population;
  readonly cells: readonly { readonly id: string; readonly label: Text }[];
  readonly now: ShownTable;
  readonly before?: ShownTable;
}

/** One year of a table as everybody may see it. */
export interface ShownTable {
  readonly total: number;
  /** One per cell; undefined: withheld. */
  readonly counts: readonly (number | undefined)[];
  /** Undefined: a number that it is made of is withheld, or there are none. */
  readonly share?: number;
  /** Days that half of the acts took, and were allowed, at most; undefined: something of the table is withheld. */
  readonly median?: { readonly taken: number; readonly term: number };
}

/** Our numbers, not law (docs/decisions/yearly-report.md): more where a case by itself tells of somebody's health or descent. */
export function defaultThreshold({ norms }: Pick<Regulation, "norms">): number {
  return norms.some((norm) => specialNorms.has(norm)) ? 10 : 5;
}

/** Norms of fields in which the cases are special personal data (AVG art. 9): care, and services against discrimination. */
const specialNorms: ReadonlySet<string> = new Set(["wkkgz", "wga"]);

export interface YearlyReportInput {
  readonly cases: readonly CountedCase[];
  /** The oldest first, at least one. */
  readonly versions: readonly Regulation[];
  readonly year: number;
  /** ISO, with a time where it was given with one. */
  readonly asOf: string;
  readonly threshold: number;
}

/** Makes the yearly report; undefined: the log has no case of that year. Throws an Error without a version. */
export function yearlyReport(input: YearlyReportInput): YearlyReport | undefined {
  const { versions, year, asOf, threshold } = input;
  const latest = versions.at(-1);
  if (latest === undefined) throw new Error("a yearly report needs at least one version of a regulation");
  const cases = input.cases.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const kinds = kindScenes(versions).map((kind) => countedKind(kind, cases, year));
  if (!kinds.some(({ now }) => hasCases(now))) return undefined;
  const hasBefore = kinds.some(({ before }) => hasCases(before));
  const reports = kinds.map((counted) => kindReport(counted, { threshold, hasBefore }));
  return {
    year,
    ...(hasBefore && { before: year - 1 }),
    asOf,
    isOver: asOf.slice(0, "yyyy".length) > String(year),
    threshold,
    regulation: { id: latest.id, title: latest.title, versions: versions.map(versionOf) },
    kinds: reports,
    contents: contentRules(latest, reports),
    hasUndated: cases.some(({ received }) => received === undefined),
  };
}

interface CountedKind {
  readonly kind: KindScene;
  readonly now: YearCases;
  readonly before: YearCases;
  readonly repeats: TableMaker;
}

function countedKind(kind: KindScene, cases: readonly CountedCase[], year: number): CountedKind {
  const own = cases
    .map((counted, number) => ({ counted, number }))
    .filter(({ counted }) => counted.kind === kind.id);
  return {
    kind,
    now: casesOfYear(own, year),
    before: casesOfYear(own, year - 1),
    repeats: repeatTables(cases),
  };
}

function kindReport(
  { kind, now, before, repeats }: CountedKind,
  { threshold, hasBefore }: { readonly threshold: number; readonly hasBefore: boolean },
): KindReport {
  const makers: readonly TableMaker[] = [
    openTables,
    natureTables,
    outcomeTables,
    termTables,
    extensionTables,
    measureTables,
    repeats,
    conductTables,
  ];
  const draftsOf = (year: YearCases) => makers.flatMap((maker) => maker(kind, year));
  const all = { now: draftsOf(now), before: hasBefore ? draftsOf(before) : [] };
  const isTold = (_draft: TableDraft, at: number) =>
    [all.now[at], all.before[at]].some((draft) => draft !== undefined && recordsAny(draft));
  const drafts = { now: all.now.filter(isTold), before: all.before.filter(isTold) };
  // Both years at once: what is told of the one may tell of the other.
  const tables = [...drafts.now, ...drafts.before].map(({ cells }) => ({
    cells: cells.map((cell) => cell.cases.map(({ number }) => number)),
  }));
  const withheld = withhold(tables, threshold);
  return {
    id: kind.id,
    label: kind.label,
    leastTotal: limitsFor(tables, threshold).leastTotal,
    now: totalsOf(now, threshold),
    ...(hasBefore && { before: totalsOf(before, threshold) }),
    unrecorded: all.now
      .filter((draft, at) => !isTold(draft, at))
      .map(({ section, title }) => ({ section, title })),
    tables: drafts.now.map((draft, at) => {
      const same = drafts.before[at];
      return {
        id: draft.id,
        section: draft.section,
        title: draft.title,
        population: draft.population,
        cells: draft.cells.map(({ id, label }) => ({ id, label })),
        now: shown(draft, withheld[at] ?? [], threshold),
        ...(same && { before: shown(same, withheld[drafts.now.length + at] ?? [], threshold) }),
      };
    }),
  };
}

/** Whether the log records what a table is about for any of its cases. */
function recordsAny({ cells, unrecorded }: TableDraft): boolean {
  return unrecorded === undefined || cells.some(({ id, cases }) => id !== unrecorded && cases.length > 0);
}

function totalsOf({ received, closed, openAtStart, openAtEnd }: YearCases, threshold: number): Totals {
  const days = closed.flatMap(({ counted }) =>
    counted.received === undefined || counted.ended === undefined ? [] : [counted.ended - counted.received],
  );
  // With fewer cases it would be the time of one of a few.
  const median = days.length >= 2 * threshold ? middleOf(days) : undefined;
  return {
    received: received.length,
    closed: closed.length,
    openAtStart: openAtStart.length,
    openAtEnd: openAtEnd.length,
    ...(median !== undefined && { medianDays: median }),
  };
}

function shown({ cells, share, days = [] }: TableDraft, withheld: Withheld, threshold: number): ShownTable {
  const counts = cells.map(({ cases }, at) => (withheld[at] ? undefined : cases.length));
  const parts = (share ?? []).map((id) => counts[cells.findIndex((cell) => cell.id === id)]);
  const known = parts.filter((count) => count !== undefined);
  const sum = known.reduce((total, count) => total + count, 0);
  const isComplete = counts.every((count) => count !== undefined);
  const [taken, term] = [middleOf(days.map((one) => one.taken)), middleOf(days.map((one) => one.term))];
  return {
    total: cells.reduce((total, { cases }) => total + cases.length, 0),
    counts,
    ...(parts.length > 0 && known.length === parts.length && sum > 0 && { share: (known[0] ?? 0) / sum }),
    ...(isComplete &&
      days.length >= threshold &&
      taken !== undefined &&
      term !== undefined && { median: { taken, term } }),
  };
}

/** The smallest that half of them do not exceed. */
function middleOf(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length / 2) - 1];
}
