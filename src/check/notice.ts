import type { Day } from "../calendar/day.ts";
import type { LogEvent } from "../case-log/model.ts";
import type { Choice, Step } from "../regulation/model.ts";
import { choose } from "./choice.ts";
import { truthOfCondition } from "./condition.ts";
import { contentLabel, lackingContents } from "./content.ts";
import type { Evaluation } from "./evaluation.ts";
import type { ExtensionInCase } from "./extension-in-case.ts";
import { formOf } from "./form.ts";
import type { Occurrence } from "./moment.ts";
import { isAmong, isDoneBy, whoLabel } from "./persons.ts";
import { reason } from "./reason.ts";
import type { Reason } from "./verdict.ts";

/** Whether a notice has what it needs, and from which day it counts. */
export type CheckedNotice =
  | { readonly kind: "complete"; readonly day: Day; readonly consent?: LogEvent }
  /** `waiting`: it only counts once the consent is there. */
  | { readonly kind: "lacking" | "unknown" | "waiting"; readonly fault: Reason };

interface NoticeInput {
  readonly notice: Occurrence;
  readonly extension: ExtensionInCase;
  readonly step: Step;
  /** Consents that earlier notices needed: each notice needs its own. */
  readonly usedConsents?: ReadonlySet<LogEvent>;
}

/** TERMS §6: a notice without what it needs moves nothing; undetermined if the log cannot tell. */
export function checkNotice(evaluation: Evaluation, input: NoticeInput): CheckedNotice {
  const faults = [contentsFault, peopleFault, formFault, conditionFault]
    .map((check) => check(evaluation, input))
    .filter((fault) => fault !== undefined);
  const lacking = faults.find((fault) => fault.kind === "lacking") ?? faults[0];
  return lacking ?? consentDay(evaluation, input);
}

/** What a table demands of a notice: an event that came after it changes nothing. */
function demanded<Item>(
  evaluation: Evaluation,
  choice: Choice<readonly Item[]> | undefined,
  notice: Occurrence,
): readonly Item[] {
  const chosen = choice && choose(evaluation, choice, notice);
  return chosen?.kind === "value" ? chosen.value : [];
}

type Fault = Exclude<CheckedNotice, { kind: "complete" }>;

/** Whether this way to lengthen the term is shown not to be open in this case. */
export function isRuledOut(evaluation: Evaluation, input: NoticeInput): boolean {
  return conditionFault(evaluation, input)?.kind === "lacking";
}

function contentsFault(evaluation: Evaluation, { notice, extension }: NoticeInput): Fault | undefined {
  const wanted = demanded(evaluation, extension.contains, notice);
  const { missing, unknown } = lackingContents(evaluation, [notice.event], wanted);
  const label = (content: string) => contentLabel(evaluation, content);
  if (missing.length > 0) {
    return { kind: "lacking", fault: reason("notice-incomplete", { missing: missing.map(label) }) };
  }
  if (unknown.length === 0) return undefined;
  return { kind: "unknown", fault: reason("notice-contents-unknown", { missing: unknown.map(label) }) };
}

function peopleFault(evaluation: Evaluation, { notice, extension }: NoticeInput): Fault | undefined {
  const { event } = notice;
  for (const who of demanded(evaluation, extension.to, notice)) {
    const reached = isAmong(evaluation, event.recipient, who);
    if (reached === "no") {
      return { kind: "lacking", fault: reason("notice-not-to", { who: whoLabel(evaluation, who) }) };
    }
  }
  const wanted = demanded(evaluation, extension.by, notice);
  if (wanted.length === 0) return undefined;
  const doers = wanted.map((who) => isDoneBy(evaluation, event, who));
  if (doers.includes("yes")) return undefined;
  const who = wanted.map((each) => whoLabel(evaluation, each));
  if (doers.includes("unknown")) return { kind: "unknown", fault: reason("by-unknown", { wanted: who }) };
  return { kind: "lacking", fault: reason("notice-not-by", { who }) };
}

function formFault(evaluation: Evaluation, { notice, extension }: NoticeInput): Fault | undefined {
  const wanted = demanded(evaluation, extension.form, notice);
  const form = wanted.length === 0 ? "yes" : formOf(notice.event, wanted);
  if (form === "yes") return undefined;
  if (form === "unknown") return { kind: "unknown", fault: reason("form-unknown", { wanted }) };
  return { kind: "lacking", fault: reason("notice-form", { form: notice.event.form ?? "" }) };
}

function conditionFault(evaluation: Evaluation, { notice, extension }: NoticeInput): Fault | undefined {
  if (!extension.isOpen) return { kind: "lacking", fault: reason("notice-not-allowed") };
  if (!extension.if) return undefined;
  const truth = truthOfCondition(extension.if, { evaluation, absent: "is-false", act: notice });
  if (truth.value === "false") return { kind: "lacking", fault: reason("notice-not-allowed") };
  if (truth.value === "true") return undefined;
  return { kind: "unknown", fault: reason("condition-unknown", { about: truth.about }) };
}

/** Consent counts from its own date (TERMS §6); whoever agrees in the notice itself is named there. */
function consentDay(evaluation: Evaluation, { notice, extension, usedConsents }: NoticeInput): CheckedNotice {
  const { consent } = extension;
  if (!consent) return { kind: "complete", day: notice.time.day };
  const isGivenWith = !("activities" in consent) && isAmong(evaluation, notice.event.with, consent) === "yes";
  if (isGivenWith) return { kind: "complete", day: notice.time.day };
  const activities = "activities" in consent ? consent.activities : ["consent"];
  const given = evaluation.view
    .of(activities)
    .filter(({ event }) => !usedConsents?.has(event))
    .find(({ event }) => "activities" in consent || isDoneBy(evaluation, event, consent) !== "no");
  const { view, scope } = evaluation;
  if (
    !given &&
    (view.undated(activities).length > 0 || activities.some((each) => scope.notRecorded.has(each)))
  )
    return { kind: "unknown", fault: reason("consent-not-recorded") };
  if (!given) return { kind: "waiting", fault: reason("notice-without-consent") };
  return { kind: "complete", day: Math.max(given.time.day, notice.time.day), consent: given.event };
}
