import type { Day } from "../calendar/day.ts";
import type { Extension, Step, Who } from "../regulation/model.ts";
import { truthOfCondition } from "./condition.ts";
import { contentLabel, lackingContents } from "./content.ts";
import type { Evaluation } from "./evaluation.ts";
import { formOf } from "./form.ts";
import type { Occurrence } from "./moment.ts";
import { isAmong, isDoneBy, whoLabel } from "./persons.ts";
import { reason } from "./reason.ts";
import type { Reason } from "./verdict.ts";

/** Whether a notice has what it needs, and from which day it counts. */
export type CheckedNotice =
  | { readonly kind: "complete"; readonly day: Day }
  | { readonly kind: "lacking" | "unknown"; readonly fault: Reason };

interface NoticeInput {
  readonly notice: Occurrence;
  readonly extension: Extension;
  readonly step: Step;
}

/** TERMS §6: a notice without what it needs moves nothing; undetermined if the log cannot tell. */
export function checkNotice(evaluation: Evaluation, input: NoticeInput): CheckedNotice {
  const faults = [contentsFault, peopleFault, formFault, conditionFault]
    .map((check) => check(evaluation, input))
    .filter((fault) => fault !== undefined);
  const lacking = faults.find((fault) => fault.kind === "lacking") ?? faults[0];
  return lacking ?? consentDay(evaluation, input);
}

type Fault = Exclude<CheckedNotice, { kind: "complete" }>;

function contentsFault(evaluation: Evaluation, { notice, extension }: NoticeInput): Fault | undefined {
  const { missing, unknown } = lackingContents(evaluation, [notice.event], extension.contains);
  const label = (content: string) => contentLabel(evaluation, content);
  if (missing.length > 0) {
    return { kind: "lacking", fault: reason("notice-incomplete", { missing: missing.map(label) }) };
  }
  if (unknown.length === 0) return undefined;
  return { kind: "unknown", fault: reason("notice-contents-unknown", { missing: unknown.map(label) }) };
}

function peopleFault(evaluation: Evaluation, { notice, extension }: NoticeInput): Fault | undefined {
  const { event } = notice;
  for (const who of extension.to) {
    const reached = isAmong(evaluation, event.recipient, who);
    if (reached === "no") return lackingPerson(evaluation, "notice-not-to", who);
  }
  if (extension.by.length === 0) return undefined;
  const doers = extension.by.map((who) => isDoneBy(evaluation, event, who));
  if (doers.includes("yes") || doers.includes("unknown")) return undefined;
  const [who] = extension.by;
  return who && lackingPerson(evaluation, "notice-not-by", who);
}

function lackingPerson(evaluation: Evaluation, code: string, who: Who): Fault {
  return { kind: "lacking", fault: reason(code, { who: whoLabel(evaluation, who) }) };
}

function formFault(_evaluation: Evaluation, { notice, extension }: NoticeInput): Fault | undefined {
  if (extension.form.length === 0 || formOf(notice.event, extension.form) !== "no") return undefined;
  return { kind: "lacking", fault: reason("notice-form", { form: notice.event.form ?? "" }) };
}

function conditionFault(evaluation: Evaluation, { notice, extension }: NoticeInput): Fault | undefined {
  if (!extension.if) return undefined;
  const truth = truthOfCondition(extension.if, { evaluation, absent: "is-false", act: notice });
  if (truth.value === "false") return { kind: "lacking", fault: reason("notice-not-allowed") };
  if (truth.value === "true") return undefined;
  return { kind: "unknown", fault: reason("condition-unknown", { about: truth.about }) };
}

/** Consent counts from its own date (TERMS §6). */
function consentDay(evaluation: Evaluation, { notice, extension }: NoticeInput): CheckedNotice {
  const { consent } = extension;
  if (!consent) return { kind: "complete", day: notice.time.day };
  const given =
    "activities" in consent
      ? evaluation.view.first(consent.activities)
      : evaluation.view.of(["consent"]).find(({ event }) => isDoneBy(evaluation, event, consent) !== "no");
  if (!given) return { kind: "lacking", fault: reason("notice-without-consent") };
  return { kind: "complete", day: Math.max(given.time.day, notice.time.day) };
}
