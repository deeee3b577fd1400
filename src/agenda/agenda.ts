import { dayFromIso } from "../calendar/day.ts";
import { sayDerivation } from "../calendar/derivation.ts";
import { createCalendar, type WorkingCalendar } from "../calendar/working-calendar.ts";
import { compareText } from "../case-log/compare-text.ts";
import type { CheckOptions } from "../check/log-check.ts";
import type { CaseResult } from "../check/result.ts";
import type { Verdict } from "../check/verdict.ts";
import type { Language } from "../language/language.ts";
import { singleLine } from "../language/text.ts";
import type { Counting, Regulation } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import { type Names, namesOfVersions, versionOf } from "../report/names.ts";
import type { StreamedResult } from "../report/run.ts";
import { verdictStep } from "../report/verdict-step.ts";
import { verdictTitle } from "../report/verdict-title.ts";
import { actorsOf } from "./actors.ts";
import type { AgendaDocument, AgendaItem } from "./agenda.generated.ts";
import { type OpenDuty, openDuties, openDutiesOfOrganisation } from "./open-duties.ts";

/** What must be done by when, what is most at risk first. */
export type Agenda = Pick<AgendaDocument, "counts" | "items"> & { readonly asOf: string };

export interface AgendaInput {
  /** With at least the verdicts that `isForAgenda`. */
  readonly result: Pick<StreamedResult, "asOf" | "cases" | "organisation">;
  readonly versions: readonly [Regulation, ...Regulation[]];
  readonly asOf: CheckOptions["asOf"];
  readonly language: Language;
  /** Only what is due within so many days, and what is late. Default all. */
  readonly within?: number | undefined;
  /** Only what this role may do. Default all. */
  readonly role?: string | undefined;
}

/** The agenda of the open cases on the reference date. */
export function agendaOf(input: AgendaInput): Agenda {
  const { result, within = Number.POSITIVE_INFINITY, role } = input;
  const owed = [...owedIn(input)];
  const dated = owed.flatMap((one) => itemOf(one, input) ?? []).filter(({ days }) => days <= within);
  const items = dated.filter(({ by }) => role === undefined || by.some(({ id }) => id === role)).sort(byRisk);
  const count = (state: AgendaItem["state"]) => items.filter((item) => item.state === state).length;
  return {
    asOf: result.asOf,
    counts: {
      overdue: count("overdue"),
      disputed: count("disputed"),
      unclear: count("unclear"),
      open: count("open"),
      withoutDay: owed.filter(({ duty }) => duty.due === undefined).length,
      withoutRole: role === undefined ? 0 : dated.filter(({ by }) => by.length === 0).length,
    },
    items,
  };
}

/** One duty with the version that asks it. */
interface Owed {
  readonly duty: OpenDuty;
  readonly caseId?: string;
  readonly regulation: Regulation;
  readonly names: Names;
}

function* owedIn({ result, versions }: AgendaInput): Generator<Owed> {
  const namesFor = namesOfVersions(versions);
  const latest = versions.at(-1) ?? versions[0];
  const of = (regulation: Regulation) => ({
    regulation,
    names: namesFor(regulation.id, versionOf(regulation)),
  });
  for (const one of result.cases) {
    const judgedBy = of(versionOfCase(versions, one) ?? latest);
    for (const duty of openDuties(one)) yield { duty, caseId: one.id, ...judgedBy };
  }
  for (const duty of openDutiesOfOrganisation(result.organisation)) yield { duty, ...of(latest) };
}

function versionOfCase(
  versions: readonly Regulation[],
  { regulation: { version } }: Pick<CaseResult, "regulation">,
): Regulation | undefined {
  return versions.find((one) => versionOf(one) === version);
}

/** Undefined: it has no last day. */
function itemOf({ duty, caseId, regulation, names }: Owed, input: AgendaInput): AgendaItem | undefined {
  const { verdict, due } = duty;
  const dueDay = due === undefined ? undefined : dayFromIso(due.slice(0, 10));
  if (due === undefined || dueDay === undefined) return undefined;
  const { asOf, language } = input;
  const step = verdictStep(regulation, verdict);
  const { workingDayIndex } = calendarOf(regulation)(step?.counting ?? regulation.counting);
  const { kind, stage, period, derivation } = verdict;
  return {
    fingerprint: verdict.fingerprint,
    ...(caseId !== undefined && { case: singleLine(caseId) }),
    ...(kind !== undefined && { kind }),
    ...(stage !== undefined && { stage }),
    ...(period !== undefined && { period }),
    regulation: { id: regulation.id, version: versionOf(regulation) },
    verdict: verdict.id,
    step: verdict.step,
    title: titleOf(verdict, names, language),
    by: step === undefined ? [] : actorsOf(regulation, step).map((actor) => ({ ...actor })),
    outside: step?.outside === true,
    state: stateOf(verdict),
    status: statusOf(verdict),
    due,
    ...(verdict.dueAtLatest === true && { dueAtLatest: true as const }),
    days: dueDay - asOf.day,
    workingDays: workingDayIndex(dueDay) - workingDayIndex(asOf.day),
    message: singleLine(verdict.message[language]),
    articles: verdict.article.map((id) => ({ id, citation: singleLine(names.article(id)?.citation ?? id) })),
    derivation: derivation ? sayDerivation(derivation, language) : [],
    readings: otherDays(verdict, due),
  };
}

/** The step itself by its name; another aspect says which. */
function titleOf(verdict: Verdict, names: Names, language: Language): string {
  return verdict.aspect === "within"
    ? singleLine(names.step(verdict.step))
    : verdictTitle(verdict, names, language);
}

function stateOf({ status }: Verdict): AgendaItem["state"] {
  if (status === "violated") return "overdue";
  if (status === "disputable") return "disputed";
  return status === "undetermined" ? "unclear" : "open";
}

function statusOf({ status, id }: Verdict): AgendaItem["status"] {
  if (status === "violated" || status === "pending" || status === "disputable" || status === "undetermined")
    return status;
  throw new Error(`${id} is no open duty`);
}

function otherDays({ readings }: Verdict, due: string): AgendaItem["readings"] {
  return readings.flatMap(({ ambiguity, reading, due: other }) =>
    other === undefined || other === due ? [] : [{ ambiguity, reading, due: other }],
  );
}

const calendarOf = remembered((regulation: Regulation) =>
  remembered((counting: Counting): WorkingCalendar => createCalendar(counting, regulation.calendars)),
);

const riskiestFirst: readonly AgendaItem["state"][] = ["overdue", "disputed", "unclear", "open"];

/** What is late first, then by working days left; equals by last day, case and verdict. */
function byRisk(one: AgendaItem, other: AgendaItem): number {
  return (
    riskiestFirst.indexOf(one.state) - riskiestFirst.indexOf(other.state) ||
    one.workingDays - other.workingDays ||
    compareText(one.due, other.due) ||
    compareText(one.case ?? "", other.case ?? "") ||
    compareText(one.verdict, other.verdict) ||
    compareText(one.period ?? "", other.period ?? "")
  );
}
