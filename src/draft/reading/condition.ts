import type { PhraseContext } from "./context.ts";

/** Words of a sentence that say in which cases its term holds. */
export interface ReadCondition {
  /** The keys of a step that can carry it, as they are proposed. */
  readonly keys: string;
  readonly words: string;
}

type Form = readonly [keys: string, shape: RegExp];

const state = "if / once";
const temporal = "once / if";

const opening = String.raw`(?:^|[,;(–] ?|(?<!\p{L})(?:en|maar|and|but|dan|then) )`;
/** `indien nodig` and its like are no cases but a judgement. */
const needed =
  /(?<!\p{L})(?:(?:zo|indien|waar|waar dat) nodig|(?:if|where|when) (?:necessary|needed|required))(?!\p{L})/iu;
/** Behind these words `als` and `where` begin no condition. */
const idle = String.raw`(?! ?(?:nodig|gewenst|mogelijk|van toepassing|necessary|needed|required|possible|appropriate|applicable|bedoeld|zodanig|gevolg|volgt|genoemd|omschreven|vermeld|beschreven|regel)(?!\p{L}))`;

/** In the order in which they are looked for: the narrower ones first. */
const forms: readonly Form[] = [
  [
    "unless",
    /(?<!\p{L})(?:tenzij|behalve (?:als|indien|wanneer|in)|unless|except (?:if|where|when|in))(?!\p{L})[^,.;]*/iu,
  ],
  [
    "requires / if",
    /(?<!\p{L})(?:mits|op voorwaarde dat|alleen (?:als|indien|wanneer)|uitsluitend (?:als|indien)|slechts (?:als|indien)|provided(?: that)?|only (?:if|where|when)|on condition that)(?!\p{L})[^,.;]*/iu,
  ],
  [
    state,
    new RegExp(
      String.raw`(?:(?<!\p{L})(?:indien|ingeval|in (?:het )?geval(?: dat| van)?|voor zover|in the (?:event|case) (?:of|that)|in case(?: of|s where)?|if)|${opening}(?:als|where)|(?<=\p{L} )als (?=(?:de|het|een|er|u|wij|we|hij|zij|dit|dat|deze|je|geen|iemand) ))(?!\p{L})${idle}[^,.;:]*`,
      "iu",
    ),
  ],
  [state, /(?<!\p{L})mocht(?:en)? [^,.;]*/iu],
  [
    state,
    /^(?:Bent|Is|Zijn|Heeft|Heb|Hebt|Hebben|Lukt|Komt|Kom|Leidt|Wordt|Worden|Blijkt|Blijft|Duurt|Wilt|Wil|Vindt|Krijgt|Gaat|Kan|Kunnen) [^.;]{3,160}?(?=,? dan )/u,
  ],
  [
    "if",
    /^(?:In|For|Bij|Voor) (?:an? |een )?[^,.;]{0,40}?(?:gevallen|zaken|spoed\p{L}*|cases|(?<!(?:de|uw) )klacht(?:en)? (?:over|van|per)[^,.;]{3,30}?|complaints? (?:about|by|from)[^,.;]{3,30}?)(?=,|$| (?:beslis|beslui|bevestig|hoort?|horen|behandel|word|krijg|ontvang|neemt|nemen|stuu?r|geld|is |zijn |doe|zal|zullen|kan|kunnen|we |the |will |you ))/iu,
  ],
  [temporal, new RegExp(String.raw`${opening}(?:wanneer|zodra|when|once)(?!\p{L})${idle}[^,.;]*`, "iu")],
];

/** A case that begins with a complaint holds always. */
const trivial =
  /^(?:als|indien|wanneer|zodra|heeft|hebt|if|when|once) (?:u|je|you|we|wij|de klager|er|the complainant) (?:have |has |een |a |uw |je |your |the |de )*(?:formal )?(?:klacht|complaint)(?: (?:heeft|hebt|hebben|indient|ingediend|ontvangen|is|wordt|made|make|received))*$/iu;
/** Nothing came: that wakes a step. */
const silence =
  /(?<!\p{L})(?:niet|geen|niets|not|no|nothing)(?!\p{L}).{0,40}(?:ontvang|beantwoord|gereageerd|reactie|antwoord|gehoord|received|repl|respon|heard)/iu;
/** A heading over a part that holds in some cases only. */
const ofHeading =
  /^(?:in the event of|in (?:the )?case of|in (?:het )?geval van|bij (?:een |klachten |spoed)|klachten (?:over|van|met) |complaints (?:about|by|from) )/iu;

/**
 * The condition under which a term holds, in the words of the text. It is looked for in the sentence, in the
 * question before it (`Bent u het niet eens? Dan …`), in the words that lead a list in, and in the heading.
 * Words that hold the term itself, or that name from when it runs (`anchorWords`), are none.
 */
export function conditionOf(
  { before, after, previous, heading }: PhraseContext,
  anchorWords: string | undefined,
): ReadCondition | undefined {
  const behind = after.split(":")[0] ?? "";
  const need = needed.exec(`${before.slice(-120)} ${behind.slice(0, 60)}`)?.[0];
  if (need !== undefined) return { keys: "ifNeeded", words: need };
  const isAnchor = (words: string) => anchorWords !== undefined && words.includes(anchorWords);
  for (const [keys, shape] of forms)
    for (const found of [closedIn(shape, before), shape.exec(behind)?.[0]]) {
      const words = tidy(found ?? "");
      if (words === "" || trivial.test(words) || (keys === temporal && isAnchor(words))) continue;
      return { keys: silence.test(words) ? "once: no …" : keys, words };
    }
  if (/^(?:dan|then)(?!\p{L})/iu.test(before.trim()) && previous.trimEnd().endsWith("?"))
    return { keys: state, words: previous.trim() };
  return leadingIn(previous) ?? headingAbove(heading);
}

function leadingIn(previous: string): ReadCondition | undefined {
  const lead = /^(?<lead>.*):\s*$/su.exec(previous)?.groups?.lead?.trim() ?? "";
  for (const [keys, shape] of forms) {
    const words = tidy(shape.exec(lead)?.[0] ?? "");
    if (words !== "" && keys !== temporal && !trivial.test(words)) return { keys, words };
  }
  return undefined;
}

function headingAbove(heading: string): ReadCondition | undefined {
  const words = heading.split(" – ").find((each) => ofHeading.test(each));
  return words === undefined ? undefined : { keys: "if", words };
}

/** In the words before the phrase only what has ended there: else the phrase is a part of the condition. */
function closedIn(shape: RegExp, before: string): string | undefined {
  const found = shape.exec(before);
  if (found === null) return undefined;
  const isEnded = found.index + found[0].length < before.trimEnd().length;
  return isEnded ? found[0] : mainClause.exec(found[0])?.groups?.condition;
}

/** `If you complain by phone we will …`, `Als er een brief komt wordt er …`: where the comma is left out. */
const mainClause =
  /^(?<condition>.{4,}?) (?:(?:we|wij|you|u|the \p{L}+|de \p{L}+) (?:will|shall|aim|must|zullen|zal|moet)|(?:wordt|worden|krijgt|ontvangt|hoort|beslist|neemt|nemen|zal|zullen|stuurt|bevestigt|informeert|brengt|stelt|doet) (?:er|u|je|de|het|wij|we|hij|zij|deze|hierover))(?!\p{L})/iu;

function tidy(words: string): string {
  return words
    .replace(/^[,;(–\s]+|^(?:en|maar|and|but|dan|then) (?=\p{L})/giu, "")
    .replace(/\s*\([^)]*$/u, "")
    .trim();
}
