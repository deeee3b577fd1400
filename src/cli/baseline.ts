import { dirname, join, resolve } from "node:path";
import {
  type Baseline,
  type BaselineBounds,
  baselineText,
  lastUntil,
  readBaseline,
  tooFar,
  tooFarAhead,
} from "../baseline/baseline.ts";
import { KnownIssues } from "../baseline/known-issues.ts";
import {
  type Decision,
  type JudgedVerdict,
  type UpdatedBaseline,
  updatedBaseline,
} from "../baseline/updated.ts";
import { type Day, isoFromDay } from "../calendar/day.ts";
import type { Case } from "../case-log/model.ts";
import type { Finding } from "../finding.ts";
import type { Language, Text } from "../language/language.ts";
import { hashedName } from "../report/anonymous-run.ts";
import type { CheckRun, Input } from "../report/run.ts";
import { dayOption } from "./as-of.ts";
import type { Call } from "./command.ts";
import { kindOf, readTextInput, requireFile, shownPath, writeOutput } from "./input-file.ts";
import type { Judged } from "./judge.ts";
import { byPath } from "./judging.ts";
import { NotChecked, wrongUse } from "./not-checked.ts";
import { errorsAsProblems } from "./problems.ts";
import { type FindingCounts, thresholdsOf } from "./thresholds.ts";
import { wholeNumber } from "./whole-number.ts";

/** The name under which a list is found: beside the file of choices, else in the working folder. */
const usualName = "regelmaat-baseline.json";

/** A list of known issues, and what a check is to do with it. */
export interface BaselinePlan {
  readonly path: string;
  readonly baseline: Baseline;
  /** Undefined: there is no list yet. */
  readonly input?: Input;
  /** What `--update-baseline` makes known. */
  readonly decision?: { readonly reason: string; readonly owner: string; readonly until: Day };
  readonly prune: boolean;
  readonly months: number;
  /** To be told of each case of the log. */
  readonly see: (judged: Case) => void;
  readonly hasCase: (name: string) => boolean;
}

/**
 * The list that the options name, or the usual one where it is there; undefined: none. Throws NotChecked for what
 * is wrong in it, and for options that do not go together.
 */
export async function baselinePlanOf(call: Call): Promise<BaselinePlan | undefined> {
  const { options, io } = call;
  const decision = decisionOf(call);
  const prune = options.flag("prune-baseline");
  const asked = options.value("baseline");
  const changes = decision !== undefined || prune;
  if (asked === "none" && changes) throw wrongUse(noList);
  if (asked === "none") return undefined;
  const path = asked ?? usualPath(call);
  const isThere = (await kindOf(io, path)) !== "missing";
  if (!isThere && asked === undefined && !changes) return undefined;
  const isNew = !isThere && decision !== undefined;
  const list = isNew ? { baseline: new Map() } : await readList(call, path);
  const names = new Set([...list.baseline.values()].flatMap(({ issue }) => issue.case ?? []));
  const seen = new Set<string>();
  return {
    path,
    ...list,
    ...(decision && { decision }),
    prune,
    months: wholeNumber("known-months", options.value("known-months") ?? "12", 1),
    see: ({ id }) => {
      if (names.size === 0) return;
      for (const name of [id, hashedName(id)]) if (names.has(name)) seen.add(name);
    },
    hasCase: (name) => seen.has(name),
  };
}

/** A check held against a list of known issues. */
export interface HeldAgainstList {
  readonly result: Judged["result"];
  readonly inputs: readonly Input[];
  readonly known: NonNullable<CheckRun["known"]>;
  /** How many of the findings are known. */
  readonly counts: FindingCounts;
  /** What changed in the list, when it was written. */
  readonly change?: Text;
}

/**
 * Holds what was judged against the list, and writes the list where that was asked. A check that was not whole
 * changes nothing. Throws NotChecked for dates that lie too far ahead, and where nothing can be written.
 */
export async function heldAgainstList(
  call: Call,
  plan: BaselinePlan,
  judged: Judged,
): Promise<HeldAgainstList> {
  const bounds = { asOf: judged.asOf.day, months: plan.months };
  const tooFarOnes = tooFarAhead(plan.baseline, bounds);
  if (tooFarOnes.length > 0) throw new NotChecked(errorsAsProblems(tooFarOnes));
  const first = knownIn(plan, judged);
  const isWhole = errorsAsProblems(judged.result.dataQuality).length === 0;
  if (plan.decision === undefined && !plan.prune) return held(call, plan, { judged, known: first });
  if (!isWhole)
    return held(call, plan, { judged, known: first, more: [unchanged(shownPath(call.io, plan.path))] });
  const decision = plan.decision && decided(call, plan.decision, { judged, bounds });
  const list = { baseline: plan.baseline, known: first };
  const updated = updatedBaseline(list, verdictsOf(call, judged), { decision, prune: plan.prune });
  await writeOutput(call.io, plan.path, [baselineText(updated.issues)]);
  const after = { ...plan, ...(await readList(call, plan.path)) };
  const change = changeText(updated, shownPath(call.io, plan.path));
  return { ...held(call, after, { judged, known: knownIn(after, judged) }), change };
}

function usualPath({ config, io }: Call): string {
  const folder = config.file === undefined ? io.cwd : dirname(resolve(io.cwd, config.file.path));
  return join(folder, usualName);
}

async function readList({ io }: Call, path: string): Promise<{ baseline: Baseline; input: Input }> {
  await requireFile(io, path);
  const { input, text } = await readTextInput(io, path);
  const { baseline, findings } = readBaseline({ name: input.path, text });
  if (baseline === undefined) throw new NotChecked(errorsAsProblems(findings));
  return { baseline, input };
}

function decisionOf(call: Call): BaselinePlan["decision"] {
  const { options } = call;
  const given = ["reason", "owner", "until"] as const;
  const [reason, owner] = [options.value("reason")?.trim(), options.value("owner")?.trim()];
  const until = dayOption(call, "until");
  if (!options.flag("update-baseline")) {
    const surplus = given.find((name) => options.flag(name));
    if (surplus !== undefined) throw wrongUse(withoutUpdate(surplus));
    return undefined;
  }
  if (!reason || !owner || until === undefined) {
    const values = { reason, owner, until };
    throw wrongUse(incomplete(given.filter((name) => !values[name])));
  }
  return { reason, owner, until };
}

function decided(
  call: Call,
  { reason, owner, until }: NonNullable<BaselinePlan["decision"]>,
  { judged, bounds }: { readonly judged: Judged; readonly bounds: BaselineBounds },
): Decision {
  if (until < bounds.asOf) throw wrongUse(overAlready);
  if (until > lastUntil(bounds.asOf, bounds)) throw wrongUse(tooFar(bounds.months));
  const { failOn, maxAttention } = thresholdsOf(call);
  const countsAttention = failOn === "attention" || maxAttention !== undefined;
  return {
    reason,
    owner,
    until: isoFromDay(until),
    asOf: isoFromDay(bounds.asOf),
    regulation: judged.regulation.latest.id,
    levels: countsAttention ? ["violation", "attention"] : ["violation"],
  };
}

function knownIn({ baseline, hasCase }: BaselinePlan, { regulation, asOf, result }: Judged): KnownIssues {
  const known = new KnownIssues(baseline, { regulation: regulation.latest.id, asOf: asOf.day, hasCase });
  for (const { verdicts } of result.cases) for (const verdict of verdicts) known.see(verdict);
  for (const verdict of result.organisation) known.see(verdict);
  return known;
}

function* verdictsOf({ options }: Call, { result }: Judged): Generator<JudgedVerdict> {
  const isFull = options.value("case-ids") === "full";
  for (const { id, verdicts } of result.cases) {
    for (const verdict of verdicts) yield { verdict, caseName: isFull ? id : hashedName(id) };
  }
  for (const verdict of result.organisation) yield { verdict };
}

function held(
  { options }: Call,
  { input }: BaselinePlan,
  {
    judged,
    known,
    more = [],
  }: { readonly judged: Judged; readonly known: KnownIssues; readonly more?: readonly Finding[] },
): HeldAgainstList {
  const { result, inputs } = judged;
  const about = known.findings(options.flag("strict") ? "error" : "attention");
  const counts = known.counts;
  return {
    result: {
      ...result,
      summary: { ...result.summary, known: counts.violations + counts.attention },
      dataQuality: [...result.dataQuality, ...about, ...more],
    },
    inputs: input === undefined ? inputs : [...inputs, { ...input, role: "baseline" as const }].sort(byPath),
    known: (verdict) => known.of(verdict),
    counts,
  };
}

function unchanged(file: string): Finding {
  return {
    rule: "baseline-unchanged",
    severity: "error",
    place: { file, line: 1, column: 1 },
    message: {
      nl: "De lijst van bekende kwesties is niet veranderd, want niet alles is nagegaan. Herstel eerst wat er mis is.",
      en: "The list of known issues was not changed, for not everything was checked. First mend what is wrong.",
    },
  };
}

function changeText({ added, renewed, removed }: UpdatedBaseline, file: string): Text {
  return {
    nl: `${file}: ${added} erbij, ${renewed} opnieuw, ${removed} weg.`,
    en: `${file}: ${added} added, ${renewed} renewed, ${removed} removed.`,
  };
}

/** Tells on stderr what changed in the list, where no document for machines stands on stdout. */
export function tellChange({ io }: Call, change: Text | undefined, language: Language): void {
  if (change !== undefined) io.stderr.write(`${change[language]}\n`);
}

const noList = {
  nl: "--baseline none hoort niet bij --update-baseline of --prune-baseline: er is dan geen lijst.",
  en: "--baseline none does not go with --update-baseline or --prune-baseline: there is no list then.",
};
const overAlready = {
  nl: "De dag bij --until ligt voor de peildatum; dan is er niets bekend. Kies een latere dag.",
  en: "The day of --until lies before the reference date; nothing would be known. Choose a later day.",
};

function withoutUpdate(name: string): Text {
  return {
    nl: `--${name} hoort bij --update-baseline. Laat --${name} weg, of zet --update-baseline erbij.`,
    en: `--${name} belongs to --update-baseline. Leave --${name} out, or add --update-baseline.`,
  };
}

function incomplete(names: readonly string[]): Text {
  const missing = names.map((name) => `--${name}`).join(", ");
  return {
    nl: `Bij --update-baseline hoort waarom, wie ervoor instaat en tot wanneer; hier ontbreekt ${missing}.`,
    en: `--update-baseline needs why, who answers for it and until when; ${missing} is missing here.`,
  };
}
