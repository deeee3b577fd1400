import type { Case } from "../case-log/model.ts";
import type { Verdict } from "../check/verdict.ts";
import { sayIso } from "../language/day-words.ts";
import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import type { Regulation } from "../regulation/model.ts";
import { stepsOn } from "./letter-contents.ts";
import { isRecorded, type Sending } from "./letter-event.ts";
import { termNotices } from "./set-terms.ts";

/** Whether a case has come as far as its letter. */
export interface Readiness {
  /** Why the letter does not belong in the case now; empty: it does. */
  readonly obstacles: readonly Text[];
  /** The letter has gone out before, and the regulation does not ask it again; undefined: it has not. */
  readonly sentBefore?: Text;
  /** What else whoever sends it has to know. */
  readonly notices: readonly Text[];
}

export interface ReadinessInput {
  readonly regulation: Regulation;
  /** Without the letter. */
  readonly case: Case;
  readonly sent: Sending;
  /** The verdicts on the case as it is, and as it is once the letter has been sent. */
  readonly before: readonly Verdict[];
  readonly after: readonly Verdict[];
}

/**
 * A letter is not ready when what it records waits for something that has not happened or does not apply in the case,
 * or when sending it now would break an order, a waiting time, a prohibition or the one closing of a stage.
 */
export function readinessOf({ regulation, case: one, sent, before, after }: ReadinessInput): Readiness {
  const own = stepsOn(regulation, sent.act.activity);
  if (isRecorded(one, sent.act)) return { obstacles: [], sentBefore: sayRecorded(), notices: [] };
  const steps = new Set(own.map(({ id }) => id));
  const duties = before.filter(({ step, aspect }) => steps.has(step) && dutyAspects.has(aspect));
  const open = duties.filter(isOpen);
  const done = duties.find((verdict) => verdict.done !== undefined);
  const closed = open.length > 0 || done !== undefined ? undefined : duties[0];
  const broken = after.filter(
    (verdict) =>
      verdict.status === "violated" &&
      (verdict.aspect === "completedBy" || (steps.has(verdict.step) && orderAspects.has(verdict.aspect))) &&
      !before.some(
        ({ id, stage, status }) => id === verdict.id && stage === verdict.stage && status === "violated",
      ),
  );
  const obstacles = [...(closed === undefined ? [] : [closed]), ...broken].map(({ message }) => message);
  return {
    obstacles,
    notices: termNotices(sent.terms, after),
    ...(open.length === 0 && done?.done !== undefined && { sentBefore: saySent(done.done.time) }),
  };
}

const dutyAspects: ReadonlySet<string> = new Set(["within", "aim", "every"]);
const orderAspects: ReadonlySet<string> = new Set([
  "notBefore",
  "notAfter",
  "never",
  "times",
  "directly",
  "otherwise",
  "requires",
]);

/** Still to be done, and not waiting for anything. */
function isOpen({ status, waiting, done }: Verdict): boolean {
  return done === undefined && !waiting && status !== "not-applicable" && status !== "lapsed";
}

function sayRecorded(): Text {
  return {
    nl: "Deze brief staat al in het logboek, met dezelfde datum.",
    en: "This letter is in the log already, with the same date.",
  };
}

function saySent(time: string | undefined): Text {
  if (time === undefined) {
    return {
      nl: "Deze brief is volgens het logboek al eerder verstuurd.",
      en: "According to the log this letter has been sent before.",
    };
  }
  return inBoth((language) =>
    language === "nl"
      ? `Deze brief is volgens het logboek al verstuurd, op ${sayIso(time, language)}.`
      : `According to the log this letter has been sent already, on ${sayIso(time, language)}.`,
  );
}
