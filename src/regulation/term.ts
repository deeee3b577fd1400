import { parseDurationPrefix } from "../calendar/duration.ts";
import { nearestWord } from "../language/nearest.ts";
import { anchorOf } from "./anchor.ts";
import { catalogue } from "./catalogue.ts";
import { isEndOf, littleWords, tokens } from "./little-words.ts";
import type { Anchor, Term } from "./model.ts";
import type { Word } from "./phrase.ts";
import { problem, shown } from "./problem.ts";
import { knownNames, refOf, type Scope } from "./scope.ts";

/**
 * A term (VOCABULARY §2): `<duration> [after|before <anchor>]`, open words,
 * `id.field`, or the moment of an anchor itself. `null`: the text says `none`.
 * Undefined when something is wrong; it is then reported.
 */
export function termOf(word: Word, scope: Scope): Term | null | undefined {
  const { text, place } = word;
  const words = tokens(text);
  if (words.length === 1 && littleWords.none.has(text.trim())) return null;
  if (isMoment(words, scope)) return momentOf(word, scope);
  const { parsed, rest } = parseDurationPrefix(text);
  if (parsed.kind === "problem") {
    if (isSlipOfAName(words, scope)) refOf(text.trim(), place, scope);
    else scope.report(problem("term", place, parsed.problem));
    return undefined;
  }
  const tail = tailOf({ text: rest, place }, scope);
  if (!tail) return undefined;
  const common = { ...tail, text, place };
  return parsed.kind === "open"
    ? { kind: "open", words: parsed.words, ...common }
    : { kind: "duration", duration: parsed.duration, ...common };
}

/** A name of the regulation, or a phrase that only an anchor can begin with. */
function isMoment([first = "", second]: readonly string[], { names }: Scope): boolean {
  if (isEndOf(first, second)) return true;
  if (second !== undefined && (littleWords.each.has(first) || littleWords.last.has(first))) return true;
  const [id = ""] = first.split(".");
  const isDeclared = [names.steps, names.events, names.groups, names.facts].some((known) => known.has(id));
  return isDeclared || catalogue.has(id) || /^[a-z][a-z0-9-]*\.[a-z]/.test(first);
}

/** One word that is nearly a name: the name helps more than what a term looks like. */
function isSlipOfAName(words: readonly string[], { names }: Scope): boolean {
  const [word = ""] = words;
  return words.length === 1 && nearestWord(word, knownNames(names)) !== undefined;
}

function momentOf({ text, place }: Word, scope: Scope): Term | undefined {
  if (tokens(text).length === 1) {
    const ref = refOf(text.trim(), place, scope);
    if (!ref) return undefined;
    if (ref.field !== undefined || ref.kind === "fact") return { kind: "field", ref, text, place };
    const anchor: Anchor = { occurrence: "first", items: [{ kind: "event", ref }], text, place };
    return { kind: "moment", anchor, text, place };
  }
  const anchor = anchorOf({ text, place }, scope);
  return anchor && { kind: "moment", anchor, text, place };
}

type Tail = { readonly direction: "after" | "before"; readonly anchor?: Anchor };

/** What follows the duration: nothing, or a direction and an anchor. */
function tailOf({ text, place }: Word, scope: Scope): Tail | undefined {
  if (text === "") return { direction: "after" };
  const [first = "", ...rest] = tokens(text);
  const direction = littleWords.after.has(first)
    ? "after"
    : littleWords.before.has(first)
      ? "before"
      : undefined;
  if (direction === undefined || rest.length === 0) {
    scope.report(
      problem("term", place, {
        nl: `Na de termijn staat "${shown(text)}". Verwacht: "na" of "voor" en dan een gebeurtenis, zoals: na complaint.`,
        en: `After the term there is "${shown(text)}". Expected: "after" or "before" and then an event, such as: after complaint.`,
      }),
    );
    return undefined;
  }
  const anchor = anchorOf({ text: rest.join(" "), place }, scope);
  return anchor && { direction, anchor };
}
