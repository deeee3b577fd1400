import type { PhraseContext } from "./context.ts";
import { appealing, type Cue, cues, outsiderCues, outsiderSubject } from "./cues.ts";

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
}

/** Which act the words around a phrase point at; those that name the anchor do not count. */
export function activityOf(
  context: PhraseContext,
  { anchorWords, isPeriodic }: { readonly anchorWords: string | undefined; readonly isPeriodic: boolean },
): LikelyActivity {
  const own = ownSentence(context, anchorWords);
  const outsider = isOutsiderActing(context, own.text);
  const scenes: readonly Scene[] = [
    own,
    { text: context.previous, factor: 0.3 },
    { text: context.heading, factor: 0.45 },
  ];
  const table = outsider ? outsiderCues : cues.filter(({ id }) => isPeriodic || id !== "yearly-report");
  const ranked = rank(table, scenes);
  const [best, second] = ranked;
  if (best === undefined || best.score < leastScore) return { id: undefined, isOutsiders: outsider };
  const rival = second !== undefined && second.score > best.score * 0.8 ? { rival: second.id } : {};
  return { id: inAppeal(best.id, context, own.text), isOutsiders: outsider, ...rival };
}

const leastScore = 1;

/** The sentence with the phrase and its anchor blanked. */
function ownSentence({ before, phrase, after }: PhraseContext, anchorWords: string | undefined): Scene {
  const blank = (words: string) => " ".repeat(words.length);
  const rest = anchorWords === undefined ? after : after.replace(anchorWords, blank);
  const start = anchorWords === undefined ? before : before.replace(anchorWords, blank);
  return { text: start + blank(phrase.text) + rest, factor: 1, near: before.length };
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

/** From 1 (beside the phrase) to 0.5; 0: not there. */
function closest(shape: RegExp, { text, near }: Scene): number {
  const distances = [...text.matchAll(shape)].map(({ index }) =>
    near === undefined ? 0 : Math.abs(index - near),
  );
  if (distances.length === 0) return 0;
  return Math.max(0.5, 1 - Math.min(...distances) / 300);
}

function isOutsiderActing({ phrase, previous }: PhraseContext, sentence: string): boolean {
  if (phrase.bound === "older-than") return true;
  if (isTurnedTo(sentence)) return true;
  const mayMean = (text: string) => rank(outsiderCues, [{ text, factor: 1 }]).length > 0;
  if (outsiderSubject.test(sentence))
    return mayMean(sentence) || (goesOn.test(sentence) && mayMean(previous));
  return goesOn.test(sentence) && outsiderSubject.test(previous) && mayMean(previous);
}

/** `Dat moet binnen …`, `You must do so within …`: about what the sentence before it says. */
const goesOn = /^(?:(?:dat|dit|this|that) (?:moet|dient|kan|must|should)|.{0,20}\b(?:do so|doen)\b)/iu;

/** `moet bij de geschillencommissie worden ingediend`. */
function isTurnedTo(sentence: string): boolean {
  return (
    /(?<!\p{L})(?:ingediend|voorgelegd|aanhangig|referred|submitted|brought|lodged)(?!\p{L})/iu.test(
      sentence,
    ) && outsiderCues.some(({ id, shape }) => id === "external-complaint" && sentence.search(shape) !== -1)
  );
}

/** What is decided on an objection or an appeal is the appeal-decision. */
function inAppeal(id: string, { heading, previous }: PhraseContext, sentence: string): string {
  if (id !== "decision" && id !== "acknowledgement" && id !== "hearing") return id;
  const isAppeal = appealing.test(sentence) || appealing.test(heading) || appealing.test(previous);
  return isAppeal ? `appeal-${id}` : id;
}
