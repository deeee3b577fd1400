import { formatDuration, parseDuration } from "../../calendar/duration.ts";
import type { Language } from "../../language/language.ts";
import { durationOfPhrase } from "../../phrases/units-of-calendar.ts";
import { activityOf, type LikelyActivity } from "./activity.ts";
import { anchorOf, type ReadAnchor } from "./anchors.ts";
import type { PhraseContext } from "./context.ts";
import { aiming, appealing, keeping, lengthening, permitting } from "./cues.ts";
import { defaultAnchor } from "./default-anchor.ts";
import type { Proposal, ProposalKind, ProposedAnchor } from "./proposal.ts";

/** Reads every deadline phrase, in the order of the text, as a proposed step. */
export function proposalsOf(contexts: readonly PhraseContext[], language: Language): Proposal[] {
  const proposals: Proposal[] = [];
  for (const context of contexts) proposals.push(propose(context, proposals, language));
  return proposals;
}

function propose(context: PhraseContext, earlier: readonly Proposal[], language: Language): Proposal {
  const term = termOf(context, language);
  const readAnchor = anchorOf(context);
  const isPeriodic = repeating.test(context.phrase.text);
  const isFromIncident = readAnchor?.id === "incident" || readAnchor?.id === "became-aware";
  const likely = isFromIncident
    ? { id: "complaint", isOutsiders: true }
    : activityOf(context, { anchorWords: readAnchor?.words, isPeriodic });
  const none = { context, activity: likely.id ?? "act", term: term ?? "", isOutsiders: likely.isOutsiders };
  if (context.phrase.unit === "back-reference") return { ...none, kind: "reference" };
  if (context.phrase.amount === undefined && isIdle(context, likely, term))
    return { ...none, kind: "idle-words" };
  if (term === undefined) return { ...none, kind: "unreadable" };
  const kind = kindOf(context, likely);
  const base = lengthened(kind, earlier, context);
  const activity = base ?? activityFor(kind, likely, context);
  const anchor = anchorFor({ kind, activity, readAnchor, earlier, context });
  return {
    ...none,
    kind,
    activity,
    ...(likely.rival !== undefined && base === undefined && { rival: likely.rival }),
    ...(anchor !== undefined && { anchor }),
  };
}

/** Open words that ask nothing that can be named, or that only say what may be done. */
function isIdle({ before, after }: PhraseContext, likely: LikelyActivity, term: string | undefined): boolean {
  if (term === undefined || likely.id === undefined) return true;
  return !likely.isOutsiders && permitting.test(before.slice(-100) + after.slice(0, 40));
}

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
  /^(?:ten minste |tenminste |minimaal |at least )?(?:elke?|iedere?|om de|every|each|\p{L}+ (?:keer|maal) per|een ?maal|twee ?maal|jaarlijks\p{L}*|per (?!om)|maandelijks\p{L}*|wekelijks\p{L}*|halfjaarlijks\p{L}*|once|twice|annual\p{L}*|yearly|monthly|weekly|quarterly|regelmatig|regularly)(?!\p{L})/iu;
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
  return aiming.test(before.slice(-120)) || aiming.test(after.slice(0, 60)) ? "aim" : "within";
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
  return lengthening.test(previous) && atMost.test(phrase.text) && !/binnen|within/iu.test(phrase.text);
}

function lengtheningKind({ phrase, before, after }: PhraseContext): ProposalKind {
  const sentence = before + after;
  const isBounded =
    /^(?:\p{L}+ )?(?:binnen|within|uiterlijk|by)\b/iu.test(phrase.text) ||
    /(?:binnen|within) [^,.;]{0,45}$/iu.test(before);
  const isNotice = isBounded && telling.test(sentence);
  const isMore =
    /\b(?:met|by|further|another|additional|nogmaals|extra|een periode van|a period of)\s*$/iu.test(before);
  if (isNotice && !isMore && !/further|another|additional/iu.test(phrase.text)) return "notice-by";
  if (
    /(?:\btot|\bto|\btotal of|totaal|totale)\s*(?:a |een )?$/iu.test(before) ||
    /^(?:tot|to a)\b/iu.test(phrase.text)
  )
    return "total";
  return !/verleng|verdag|verdaag|extend|extension|uitstel|further|another/iu.test(
    before.slice(-140) + phrase.text + after.slice(0, 45),
  )
    ? "cap"
    : "adds";
}

/** The activity whose term is lengthened: the last one that decides, of the appeal if it is about that. */
function lengthened(
  kind: ProposalKind,
  earlier: readonly Proposal[],
  context: PhraseContext,
): string | undefined {
  if (!/^(?:adds|total|cap|notice-by)$/u.test(kind)) return undefined;
  const { before, after, previous, heading } = context;
  const isAppeal = appealing.test(before + after + previous) || appealing.test(heading);
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
  if (kind === "not-before" && unanswered.test(sentence) && outsideBody.test(sentence))
    return "external-complaint";
  if (kind === "every") return likely.id ?? "update";
  if (kind === "every-period") return likely.id ?? "yearly-report";
  return likely.id ?? "act";
}

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
  if (id === undefined || id === activity || id === "act") return { id: usual, isRead: false };
  return { id, isRead: true };
}

/** `na ontvangst` and `het gesprek` of the appeal are those of the appeal. */
function inAppealStage(id: string | undefined, activity: string, context: PhraseContext): string | undefined {
  if (!activity.startsWith("appeal-")) return id;
  if (id === "complaint") return /klacht|complaint/iu.test(context.after.slice(0, 60)) ? id : undefined;
  return id === "hearing" ? "appeal-hearing" : id;
}
