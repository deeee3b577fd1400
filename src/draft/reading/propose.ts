import { formatDuration, parseDuration } from "../../calendar/duration.ts";
import type { Language } from "../../language/language.ts";
import { durationOfPhrase } from "../../phrases/units-of-calendar.ts";
import { activityOf, type LikelyActivity } from "./activity.ts";
import { anchorOf, type ReadAnchor } from "./anchors.ts";
import { isOnAppeal, type StageSoFar } from "./appeal.ts";
import { clauseOf } from "./clause.ts";
import { conditionOf, type ReadCondition } from "./condition.ts";
import type { PhraseContext } from "./context.ts";
import { aiming, keeping, lengthening, permitting } from "./cues.ts";
import { defaultAnchor } from "./default-anchor.ts";
import type { Proposal, ProposalKind, ProposedAnchor } from "./proposal.ts";
import { isReceiptRule } from "./receipt-rules.ts";

/** Reads every deadline phrase, in the order of the text, as a proposed step. */
export function proposalsOf(contexts: readonly PhraseContext[], language: Language): Proposal[] {
  const proposals: Proposal[] = [];
  for (const context of contexts) proposals.push(propose(context, proposals, language));
  return proposals;
}

function propose(context: PhraseContext, earlier: readonly Proposal[], language: Language): Proposal {
  const term = termOf(context, language);
  const readAnchor = anchorOf(context);
  const stage = { hasOutcome: earlier.some(({ activity }) => activity === "decision") };
  const isPeriodic = repeating.test(context.phrase.text);
  const isFromIncident = readAnchor?.id === "incident" || readAnchor?.id === "became-aware";
  const likely = isFromIncident
    ? { id: "complaint", isOutsiders: true }
    : activityOf(context, { anchor: readAnchor, isPeriodic, stage });
  const none = { context, activity: likely.id ?? "act", term: term ?? "", isOutsiders: likely.isOutsiders };
  const repeats = repeatedIn(context, earlier);
  if (repeats !== undefined) return { ...none, activity: repeats.activity, kind: "repeated", repeats };
  if (context.phrase.unit === "back-reference") return { ...none, kind: "reference" };
  if (context.phrase.amount === undefined && isIdle(context, likely, term))
    return { ...none, kind: "idle-words" };
  if (term === undefined) return { ...none, kind: "unreadable" };
  if (isReceiptRule(context.before + context.phrase.text + context.after))
    return { ...none, kind: "receipt" };
  if (inException.test(context.before)) return { ...none, kind: "in-exception" };
  const kind = kindOf(context, likely);
  const base = lengthened(kind, earlier, { context, stage });
  const activity = base ?? activityFor(kind, likely, context);
  const anchor = anchorFor({ kind, activity, readAnchor, earlier, context });
  // What an organisation reports is per month, quarter or year; the file knows no other period.
  if (kind === "every" && activity === "yearly-report") return { ...none, kind: "unreadable" };
  return {
    ...none,
    kind,
    activity,
    ...(likely.rival !== undefined && base === undefined && { rival: likely.rival }),
    ...(anchor !== undefined && { anchor }),
    ...conditionFor(kind, context, {
      words: anchor?.isRead ? readAnchor?.words : undefined,
      isOutsiders: likely.isOutsiders,
    }),
  };
}

/** The reading of a term that is only named again: `the 10 working days`, `de termijn van zes weken`. */
function repeatedIn({ phrase, before }: PhraseContext, earlier: readonly Proposal[]): Proposal | undefined {
  if (
    phrase.amount === undefined ||
    !/^(?:\d|\p{L}+(?: \(\d+\))? (?:werk)?(?:dag|we|maand|day|month|working|business))/iu.test(phrase.text)
  )
    return undefined;
  if (/^(?:binnen|within|na|after|uiterlijk|by)(?!\p{L})/iu.test(phrase.text)) return undefined;
  if (!namingAgain.test(before)) return undefined;
  return earlier.findLast(
    ({ kind, context }) =>
      (kind === "within" || kind === "aim") &&
      context.phrase.amount === phrase.amount &&
      context.phrase.unit === phrase.unit,
  );
}

const namingAgain =
  /(?<!\p{L})(?:(?:de|die|deze|the|this|that|these|those)|(?:termijn|periode|period|time ?(?:limit|scale|frame)|deadline|target) (?:van|of)) $/iu;

/** The condition of a duty of the organisation; that the time is too short is the lengthening itself. */
function conditionFor(
  kind: ProposalKind,
  context: PhraseContext,
  { words, isOutsiders }: { readonly words: string | undefined; readonly isOutsiders: boolean },
): { readonly condition?: ReadCondition } {
  if (isOutsiders || /^(?:keep|cap|notice-by|every-period|repeated)$/u.test(kind)) return {};
  const condition = conditionOf(context, words);
  if (condition === undefined) return {};
  const isLengthened = kind === "adds" || kind === "total";
  return isLengthened && tooShort.test(condition.words) ? {} : { condition };
}

const tooShort =
  /langer|meer tijd|(?:lukt|kan|haalt?|halen) (?:dit|dat|het|wij|we) [^,]{0,20}niet|lukt (?:dit|dat|het) niet|niet (?:(?:te )?hal|lukt|haalbaar|mogelijk|binnen)|longer|more time|not (?:be )?possible|unable|cannot|can't|exten/iu;

/** The exception begins before the phrase, and goes on up to it. */
const inException =
  /(?<!\p{L})(?:tenzij|behalve (?:als|indien|wanneer)|unless|except (?:if|when|where))(?!\p{L})[^,;.:]*$/iu;

/** Open words that ask nothing that can be named, or that only say what may be done. */
function isIdle(context: PhraseContext, likely: LikelyActivity, term: string | undefined): boolean {
  const { before, after, heading, previous } = context;
  if (term === undefined || likely.id === undefined) return true;
  if (purpose.test(heading) || purpose.test(previous)) return true;
  return !likely.isOutsiders && permitting.test(before.slice(-100) + after.slice(0, 40));
}

/** What a text is for: that asks nothing yet. */
const purpose =
  /(?<!\p{L})(?:doel|doelen|doelstelling(?:en)?|purpose|objectives?)(?: van [^.;]{0,60})?(?::|$| –| van| is| of)/iu;

/** The term as the file says it; undefined where it has no whole number and no open words either. */
function termOf({ phrase }: PhraseContext, language: Language): string | undefined {
  const duration = durationOfPhrase(phrase);
  if (duration !== undefined) {
    const said = formatDuration(duration, language);
    return parseDuration(said).kind === "duration" ? said : undefined;
  }
  if (phrase.unit !== "undefined-promptly") return undefined;
  const parsed = parseDuration(phrase.text.toLowerCase());
  return parsed.kind === "open" ? parsed.words : undefined;
}

const repeating =
  /^(?:ten minste |tenminste |minstens |minimaal |op zijn minst |at least )?(?:elke?|iedere?|om de|every|each|\p{L}+ (?:keer|maal) per|een ?maal|twee ?maal|jaarlijks\p{L}*|per (?!om)|maandelijks\p{L}*|wekelijks\p{L}*|halfjaarlijks\p{L}*|once|twice|annual\p{L}*|yearly|monthly|weekly|quarterly|regelmatig|regularly)(?!\p{L})/iu;
const atMost =
  /(?:maximaal|ten hoogste|hoogstens|uiterlijk|at most|up to|maximum|no more than|not exceeding)/iu;
const telling =
  /in kennis|geïnformeerd|informe\p{L}*|op de hoogte|bericht|mede?gedeeld|meegedeeld|meldt|gemeld|inform|notif|told|tell|let you know|explain|advis|write to/iu;
const unanswered =
  /niet binnen|geen (?:reactie|antwoord|bericht)|nog niet|niets gehoord|not (?:been|received|had)|no (?:reply|response)|has passed|have passed|expired/iu;

function kindOf(context: PhraseContext, likely: LikelyActivity): ProposalKind {
  const { phrase, before, after } = context;
  const sentence = before + after;
  if (keeping.test(sentence) && phrase.amount !== undefined && !likely.isOutsiders) return "keep";
  if (repeating.test(phrase.text)) return isPeriod(phrase) ? "every-period" : "every";
  if (phrase.bound === "older-than") return "within";
  if (phrase.bound === "before") return "before";
  if (phrase.bound === "not-before") return isLengthening(context) ? "notice-by" : "not-before";
  if (phrase.amount !== undefined && isLengthening(context)) return lengtheningKind(context);
  if (likely.isOutsiders && /^(?:langer|meer|longer|more) (?:dan|than)/iu.test(phrase.text))
    return "not-before";
  return isAimed(context) ? "aim" : "within";
}

/** Words of aiming in the clause of the phrase; `and respond` still goes with `we aim to acknowledge`. */
function isAimed(context: PhraseContext): boolean {
  const { before, after } = context;
  const { end } = clauseOf(context);
  const near = before.slice(-120);
  const fresh =
    /.*[,;]? (?:and|en|but|maar) (?:(?:we|wij|you|u) )?(?:will|shall|zullen|zal|must|moet|beslissen|beslist)(?!\p{L})/isu.exec(
      near,
    );
  const own = near.slice(fresh?.[0].length ?? 0);
  const behind = after.slice(0, Math.min(60, end - before.length - context.phrase.text.length));
  return aiming.test(own) || aiming.test(behind);
}

function isPeriod({ unit, amount }: PhraseContext["phrase"]): boolean {
  return (unit === "years" && amount === 1) || (unit === "months" && (amount === 1 || amount === 3));
}

/** The words for more time stand by this phrase, and not by another one of the sentence. */
function isLengthening({ phrase, before, after, previous }: PhraseContext): boolean {
  if (lengthening.test(phrase.text)) return true;
  const near = before.slice(-140);
  if (lengthening.test(near)) return true;
  const behind = after.slice(0, 45).split(/[,;]|\b(?:en|and|maar|but)\b/u)[0] ?? "";
  if (lengthening.test(behind)) return true;
  if (!lengthening.test(previous) || /binnen|within/iu.test(phrase.text)) return false;
  return atMost.test(phrase.text) || isMore(before);
}

function lengtheningKind({ phrase, before, after }: PhraseContext): ProposalKind {
  const sentence = before + after;
  const isBounded =
    /^(?:\p{L}+ )?(?:binnen|within|uiterlijk|by)\b/iu.test(phrase.text) ||
    /(?:binnen|within) [^,.;]{0,45}$/iu.test(before);
  const isNotice = isBounded && telling.test(sentence);
  if (isNotice && !isMore(before) && !/further|another|additional/iu.test(phrase.text)) return "notice-by";
  if (
    /(?:\btot|\bto|\btotal of|totaal|totale)\s*(?:a |een )?$/iu.test(before) ||
    /^(?:tot|to a)\b/iu.test(phrase.text)
  )
    return "total";
  return !isMore(before) &&
    !/verleng|verdag|verdaag|extend|extension|uitstel|further|another/iu.test(
      before.slice(-140) + phrase.text + after.slice(0, 45),
    )
    ? "cap"
    : "adds";
}

/** `met`, `by another`: what follows comes on top. */
function isMore(before: string): boolean {
  return /\b(?:met|by|further|another|additional|nogmaals|extra|een periode van|a period of)\s*$/iu.test(
    before,
  );
}

/** The activity whose term is lengthened: the last one that decides, of the appeal if it is about that. */
function lengthened(
  kind: ProposalKind,
  earlier: readonly Proposal[],
  { context, stage }: { readonly context: PhraseContext; readonly stage: StageSoFar },
): string | undefined {
  if (!/^(?:adds|total|cap|notice-by)$/u.test(kind)) return undefined;
  const isAppeal = isOnAppeal(context, stage);
  const bases = earlier.filter(
    (proposal) =>
      (proposal.kind === "within" || proposal.kind === "aim") &&
      /decision|investigation|^act$|hearing|refusal/u.test(proposal.activity) &&
      proposal.context.phrase.amount !== undefined &&
      !proposal.isOutsiders,
  );
  const fitting = bases.filter(({ activity }) => activity.startsWith("appeal-") === isAppeal);
  const decisions = fitting.filter(({ activity }) => activity.endsWith("decision"));
  return (decisions.at(-1) ?? fitting.at(-1) ?? bases.at(-1))?.activity ?? "decision";
}

function activityFor(
  kind: ProposalKind,
  likely: LikelyActivity,
  { phrase, before, after }: PhraseContext,
): string {
  if (phrase.bound === "older-than") return "complaint";
  const sentence = before + phrase.text + after;
  if (
    kind === "not-before" &&
    (likely.isOutsiders || unanswered.test(sentence)) &&
    outsideBody.test(sentence)
  )
    return "external-complaint";
  if (kind === "every") return likely.id ?? "update";
  if (kind === "every-period")
    return likely.id === undefined || handling.test(likely.id) ? "yearly-report" : likely.id;
  return likely.id ?? "act";
}

/** What is told of these each year is told of all cases. */
const handling = /^(?:decision|informed|registration|admission|investigation)$/u;

const outsideBody =
  /ombuds|geschillen|kifid|rechter|rechtbank|adjudicat|regulator|court|tribunal|external|extern/iu;

interface AnchorQuestion {
  readonly kind: ProposalKind;
  readonly activity: string;
  readonly readAnchor: ReadAnchor | undefined;
  readonly earlier: readonly Proposal[];
  readonly context: PhraseContext;
}

function anchorFor({
  kind,
  activity,
  readAnchor,
  earlier,
  context,
}: AnchorQuestion): ProposedAnchor | undefined {
  if (/^(?:adds|total|every-period)$/u.test(kind)) return undefined;
  const usual =
    kind === "keep"
      ? "decision"
      : kind === "before"
        ? "hearing"
        : kind === "not-before"
          ? "complaint"
          : defaultAnchor(activity);
  const last = earlier.findLast(({ kind: each }) => each === "within" || each === "aim");
  const id = readAnchor?.id === "before" ? last?.activity : inAppealStage(readAnchor?.id, activity, context);
  if (id === undefined || (id === activity && kind !== "keep") || id === "act")
    return { id: usual, isRead: false };
  return { id, isRead: true };
}

/** `na ontvangst` and `het gesprek` of the appeal are those of the appeal. */
function inAppealStage(id: string | undefined, activity: string, context: PhraseContext): string | undefined {
  if (!activity.startsWith("appeal-")) return id;
  if (id === "complaint") return /klacht|complaint/iu.test(context.after.slice(0, 60)) ? id : undefined;
  return id === "hearing" || id === "acknowledgement" ? `appeal-${id}` : id;
}
