import type { ReadAnchor } from "./anchors.ts";
import { isOnAppeal, type StageSoFar } from "./appeal.ts";
import { type Clause, clauseOf, leadingClauseOf } from "./clause.ts";
import type { PhraseContext } from "./context.ts";
import {
  type Cue,
  complaintFiled,
  cues,
  organisationSubject,
  outsiderCues,
  outsiderSubject,
  rulingBody,
} from "./cues.ts";
import { actorOf } from "./roles.ts";

/** The act that a term is most likely about. */
export interface LikelyActivity {
  /** Of the catalogue, or one of ours; undefined: no word around the phrase says which. */
  readonly id: string | undefined;
  /** Another act is nearly as likely. */
  readonly rival?: string;
  readonly isOutsiders: boolean;
}

interface Scene {
  readonly text: string;
  readonly factor: number;
  /** Where the phrase is, for words of its own sentence. */
  readonly near?: number;
  /** Its own clause; words of another one count for less. */
  readonly clause?: Clause;
}

/** Which act the words around a phrase point at; those that name the anchor do not count. */
export function activityOf(
  context: PhraseContext,
  {
    anchor,
    isPeriodic,
    stage,
  }: {
    readonly anchor: ReadAnchor | undefined;
    readonly isPeriodic: boolean;
    readonly stage: StageSoFar;
  },
): LikelyActivity {
  if (isRulingOutside(context)) return { id: "external-ruling", isOutsiders: true };
  const own = ownSentence(context, anchor?.words);
  const outsider = isOutsiderActing(context, own.text) || isAfterOutcome(anchor, own.text);
  const scenes: readonly Scene[] = [
    own,
    { text: context.previous, factor: goesOn.test(own.text) ? 0.6 : 0.3 },
    { text: context.heading, factor: 0.45 },
  ];
  const table = outsider ? outsiderCues : cues.filter(({ id }) => isPeriodic || id !== "yearly-report");
  const ranked = rank(table, scenes);
  const [best, second] = ranked;
  if (best === undefined || best.score < leastScore)
    return { id: outsider && isAfterOutcome(anchor, own.text) ? "appeal" : undefined, isOutsiders: outsider };
  const rival = second !== undefined && second.score > best.score * 0.8 ? { rival: second.id } : {};
  return { id: inAppeal(best.id, context, stage), isOutsiders: outsider, ...rival };
}

const leastScore = 1;

/** The sentence with the phrase and its anchor blanked. */
function ownSentence(context: PhraseContext, anchorWords: string | undefined): Scene {
  const { before, phrase, after } = context;
  const blank = (words: string) => " ".repeat(words.length);
  const rest = anchorWords === undefined ? after : after.replace(anchorWords, blank);
  const start = anchorWords === undefined ? before : before.replace(anchorWords, blank);
  return {
    text: start + blank(phrase.text) + rest,
    factor: 1,
    near: before.length,
    clause: clauseOf(context),
  };
}

function rank(
  table: readonly Cue[],
  scenes: readonly Scene[],
): { readonly id: string; readonly score: number }[] {
  const scores = new Map<string, number>();
  for (const { id, weight, shape } of table)
    for (const scene of scenes) {
      const closeness = closest(shape, scene);
      if (closeness === 0) continue;
      const score = weight * scene.factor * closeness;
      scores.set(id, Math.max(scores.get(id) ?? 0, score) + Math.min(scores.get(id) ?? 0, score) * 0.3);
    }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

/** From 1 (beside the phrase) to 0.5, and a third of that in another clause; 0: not there. */
function closest(shape: RegExp, { text, near, clause }: Scene): number {
  const closenesses = [...text.matchAll(shape)].map(({ index }) => {
    const distance = near === undefined ? 0 : Math.abs(index - near);
    const isElsewhere = clause !== undefined && (index < clause.start || index >= clause.end);
    return Math.max(0.5, 1 - distance / 300) * (isElsewhere ? 0.35 : 1);
  });
  return Math.max(0, ...closenesses);
}

/** `de geschillencommissie, die binnen 6 maanden uitspraak doet`: another body, and what it does itself. */
function isRulingOutside({ before, after }: PhraseContext): boolean {
  const body = rulingBody.exec(before);
  if (body === null) return false;
  const between = before.slice(body.index + body[0].length);
  const isSubject = /(?<!\p{L})(?:die|which|that|who|will|zal|doet|geeft|beslist)(?!\p{L})[^,;]*$/iu.test(
    between,
  );
  return (
    isSubject &&
    /^[^,.;]{0,40}(?:uitspraak|oordeel|beslis|besluit|advies|rul(?:es|ing)|deci(?:de|sion)|report)/iu.test(
      after,
    )
  );
}

function isOutsiderActing({ phrase, before, after, previous }: PhraseContext, whole: string): boolean {
  if (phrase.bound === "older-than" || complaintFiled.test(before + phrase.text + after)) return true;
  const sentence = whole.slice(organisationsOwn(before, whole));
  if (isTurnedTo(sentence)) return true;
  const mayMean = (text: string) => rank(outsiderCues, [{ text, factor: 1 }]).length > 0;
  if (outsiderSubject.test(sentence))
    return mayMean(sentence) || (goesOn.test(sentence) && mayMean(previous));
  return goesOn.test(sentence) && outsiderSubject.test(previous) && mayMean(previous);
}

/** What a complainant has to do in a time from the outcome is to object to it or to turn elsewhere. */
function isAfterOutcome(anchor: ReadAnchor | undefined, sentence: string): boolean {
  return (anchor?.id === "decision" || anchor?.id === "appeal-decision") && outsiderSubject.test(sentence);
}

/** Where the main clause begins, if the organisation is its subject: `When you have complained, we …`. */
function organisationsOwn(before: string, sentence: string): number {
  const lead = leadingClauseOf(before);
  const main = sentence.slice(lead);
  return organisationSubject.test(main) || actorOf(main) !== undefined ? lead : 0;
}

/** `Dat moet binnen …`, `You must do so within …`: about what the sentence before it says. */
const goesOn =
  /^(?:(?:dat|dit|this|that) (?:moet|dient|kan|must|should)|.{0,25}\b(?:do (?:so|this)|doen)\b)/iu;

/** `moet bij de geschillencommissie worden ingediend`. */
function isTurnedTo(sentence: string): boolean {
  return (
    /(?<!\p{L})(?:ingediend|voorgelegd|aanhangig|referred|submitted|brought|lodged)(?!\p{L})/iu.test(
      sentence,
    ) && outsiderCues.some(({ id, shape }) => id === "external-complaint" && sentence.search(shape) !== -1)
  );
}

const ofBothStages: ReadonlySet<string> = new Set([
  "decision",
  "acknowledgement",
  "hearing",
  "first-contact",
  "investigation",
]);

/** What is decided on an objection or an appeal is the appeal-decision. */
function inAppeal(id: string, context: PhraseContext, stage: StageSoFar): string {
  return ofBothStages.has(id) && isOnAppeal(context, stage) ? `appeal-${id}` : id;
}
