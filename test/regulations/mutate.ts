import { decidedInstead } from "./mutate-gate.ts";
import { noticeDropped, noticeSpoilt } from "./mutate-notices.ts";
import { dropped, forbidden, late, repeated, tooEarly, tooLate } from "./mutate-time.ts";
import {
  byAnother,
  byBarred,
  inAnotherForm,
  toAnother,
  withAnother,
  withoutContents,
} from "./mutate-values.ts";
import type { Mutation, Subject } from "./mutation.ts";
import { unfulfilled } from "./unfulfilled.ts";

/** The mutations that must break a verdict that is met, by its aspect. */
export function mutationsOf(subject: Subject): readonly Mutation[] {
  return (byAspect[subject.verdict.aspect] ?? none)(subject);
}

const none = (): readonly Mutation[] => [];

const byAspect: Readonly<Record<string, (subject: Subject) => readonly Mutation[]>> = {
  within: (subject) => [...dropped(subject), ...late(subject), ...noticeDropped(subject)],
  aim: (subject) => [...dropped(subject), ...late(subject), ...noticeDropped(subject)],
  promised: (subject) => late(subject, "the promised date"),
  terms: (subject) => [...dropped(subject), ...late(subject)],
  every: dropped,
  times: repeated,
  extension: noticeSpoilt,
  by: byAnother,
  notBy: byBarred,
  to: toAnother,
  with: withAnother,
  form: inAnotherForm,
  contains: withoutContents,
  requires: unfulfilled,
  notBefore: tooEarly,
  notAfter: tooLate,
  never: forbidden,
  otherwise: decidedInstead,
};
