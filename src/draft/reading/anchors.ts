import type { PhraseContext } from "./context.ts";

/** From what a term runs, by the words of the text. */
export interface ReadAnchor {
  /** An activity or event of the catalogue, or `before`: the term that stands before this one in the text. */
  readonly id: string;
  /** The words that say so. */
  readonly words: string;
}

/** Nouns by which the happening that starts a term is named; the one that stands first counts. */
const nouns: readonly (readonly [id: string, shape: RegExp])[] = [
  [
    "became-aware",
    /kennis (?:heeft )?(?:genomen|gekregen|kreeg|nam|neemt)|bekend (?:is |werd )?geworden|ontdek\p{L}*|aware|noticed|discover\p{L}*/iu,
  ],
  [
    "incident",
    /voorval|gebeurtenis|gedraging|feiten|incident|event\b|events\b|ontstaan|gebeur(?:de|d)|plaatsgevonden|plaatsvond|occurred|happened|took place|matter complained/iu,
  ],
  ["appeal-hearing", /(?:hoor)?zitting over het (?:bezwaar|beroep)/iu],
  ["hearing", /hoorzitting|zitting|gesprek|\bhoren\b|gehoord|hearing|meeting|panel meets/iu],
  [
    "information-received",
    /(?:gevraagde|aanvullende|ontbrekende|nadere|requested|further|missing|additional) (?:informatie|stukken|gegevens|information|documents)|aanvulling/iu,
  ],
  [
    "information-request",
    /verzoek (?:om|tot) (?:aanvull|informatie|nadere)\p{L}*|herinnering|request for (?:further |additional )?information|reminder|(?<!\p{L})(?:dit|dat|het|this|that|the|our) (?:verzoek|request)(?! (?:for|to|om|tot))/iu,
  ],
  ["objection", /bezwaar\p{L}*|objection/iu],
  [
    "appeal",
    /beroepschrift|(?:hoger )?beroep\b|verzoek (?:tot|om) heroverweging|appeal|request for (?:a )?review|review request|stage (?:2|two|3|three) (?:request|complaint)|escalat\p{L}*/iu,
  ],
  ["refusal", /afwijzing|niet-ontvankelijk\p{L}*|refusal|rejection/iu],
  ["acknowledgement", /(?:ontvangst)?bevestiging\p{L}*|bevestigd|acknowledg\p{L}*/iu],
  ["delay-known", /vertraging bekend|(?:dit|dat) bekend (?:is|wordt)|delay (?:is|becomes) known/iu],
  [
    "registration",
    /registratie|registrat\p{L}*|registered|registrering|(?:being|been|was|is) (?:logged|recorded)|geregistreerd/iu,
  ],
  ["closing", /afsluit\p{L}*|afgesloten|sluiting|gesloten|closing|closed|closure/iu],
  [
    "decision",
    /^stage (?:1|one)(?! complaint)|stage (?:1|one) (?:response|outcome|decision|letter|reply)|beslissing|besluit|uitspraak|oordeel|afhandel\p{L}*|afgehandeld|afgerond|afronding|reactie|antwoord|uitkomst|advies|\bdecision|outcome|\bresponse|\breply|\bfinal|resolved|resolution|conclusion|concluded|letter\b|brief\b|rapport\b/iu,
  ],
  ["complaint", /\bklacht\p{L}*|melding|klaagschrift|meldde|\bcomplaint|concern\b|\bclaim\b|grievance/iu],
];
/** Ways in which something comes in; alone they mean the complaint. */
const arrival =
  /ontv(?:angst|angen)|indien\p{L}*|ingediend|binnenkomst|binnengekomen|binnen (?:is|zijn)\b|receipt|received|receiving|submi\p{L}*|lodg\p{L}*/iu;
/** The term that stands before it in the text. */
const thereafter = /^\s*(?:daarna|hierna|nadien|thereafter|after that|afterwards|of that|na die)\b/iu;
/** `Daarna hoort u binnen …`: in a row of acts. */
const nextInTurn = /^(?:daarna|hierna|vervolgens|thereafter|after that|afterwards)(?!\p{L})/iu;
const behindPhrase =
  /^[^.;]{0,45}?(?<![\p{L}-])(?:na afloop van|nadat|na|vanaf|gerekend vanaf|te rekenen vanaf|volgend op|ingaande op|van de dag van|of|after|from|following|once|upon|since|voorafgaand aan|voor|vóór|before|prior to|in advance of)(?![\p{L}-])\s+(?<tail>[^.;]{1,110})/iu;
const beforePhrase =
  /(?:^|,\s|\()(?:na afloop van|nadat|zodra|na|binnenkomst|after|upon|once|when we receive|following|on (?:receipt|completion) of|on receiving|when|wanneer)(?![\p{L}-])\s+(?<tail>[^.;]{3,120})$/iu;

/** The anchor that the words around a phrase name; undefined if they name none. */
export function anchorOf({ phrase, before, after }: PhraseContext): ReadAnchor | undefined {
  if (thereafter.test(after))
    return { id: "before", words: after.trim().split(/\s+/u).slice(0, 2).join(" ") };
  const behind = behindPhrase.exec(inClause(after));
  const behindTail = behind?.groups?.tail;
  const named = behindTail === undefined ? undefined : happeningIn(behindTail);
  if (named !== undefined) return named;
  const leading = beforePhrase.exec(before.trimEnd())?.groups?.tail;
  const early = leading === undefined ? undefined : happeningIn(leading);
  if (early !== undefined) return early;
  const next = nextInTurn.exec(before.trimStart())?.[0];
  return next === undefined ? inside(phrase.text) : { id: "before", words: next };
}

/** The words up to where another act begins. */
function inClause(after: string): string {
  return (
    after.split(
      /, (?:en|and|maar|but|dan|tenzij|unless|indien|if)\b|(?<=\p{L}{3}) (?:en|and) (?:wordt|de|the|will|is)\b/iu,
    )[0] ?? ""
  );
}

function happeningIn(tail: string): ReadAnchor | undefined {
  const words = tail.trim();
  const done =
    /^(?:(?:de|uw|een|the|your|a) )?(?:klacht|complaint)\s+(?:\p{L}+\s+){0,3}?(?<deed>afgehandeld|afgerond|afgesloten|bevestigd|geregistreerd|resolved|closed|decided|acknowledged|registered|logged|recorded)/iu.exec(
      words,
    );
  if (done !== null) return { id: resultOf(done.groups?.deed ?? ""), words: done[0] };
  const arrived = arrival.exec(words);
  const came = arrived === null ? undefined : whatCame.exec(words.slice(arrived.index))?.[0];
  // What came in stands right behind it; a noun further on is about something else.
  const reach = arrived === null ? furthestNoun : arrived.index + (came?.length ?? arrived[0].length);
  let first: { readonly id: string; readonly at: number; readonly end: number } | undefined;
  for (const [id, shape] of nouns) {
    const found = shape.exec(words.slice(0, reach + 25));
    if (found === null || found.index >= reach) continue;
    if (first === undefined || found.index < first.at)
      first = { id, at: found.index, end: found.index + found[0].length };
  }
  if (first !== undefined) return { id: first.id, words: words.slice(0, first.end) };
  if (arrived === null || (came !== undefined && came !== arrived[0])) return undefined;
  return { id: "complaint", words: words.slice(0, arrived.index + arrived[0].length) };
}

/** The act that a complaint underwent. */
function resultOf(deed: string): string {
  if (/sloten|closed/iu.test(deed)) return "closing";
  if (/bevestigd|acknowledged/iu.test(deed)) return "acknowledgement";
  return /geregistreerd|registered|logged|recorded/iu.test(deed) ? "registration" : "decision";
}

const furthestNoun = 45;
/** `indiening van het compliment`, `ontvangst klacht`, `receiving your complaint`: the thing that came in. */
const whatCame =
  /^(?:ontvangst(?:datum)?|indiening|binnenkomst|receipt|receiving|submission|submitting|lodging)(?: (?:van|of)(?: \p{L}+){1,3}| (?:(?:de|het|een|uw|die|deze|the|your|a|an|this|that|such) )?(?:\p{L}*klacht|\p{L}*complaint|klaagschrift|aanvulling|\p{L}+ (?:decision|response|reply|request))\p{L}*| (?:the|your|our|a|an|this|that|their) (?:\p{L}+ ){0,2}?\p{L}+(?=[.,;]|$))/iu;

/** `klachttermijn van zes weken` says nothing; `na zes weken na ontvangst` may be in the phrase itself. */
function inside(text: string): ReadAnchor | undefined {
  const tail = /\b(?:na|after) (?<tail>(?:de )?(?:ontvangst|receipt|indiening).*)$/iu.exec(text)?.groups
    ?.tail;
  return tail === undefined ? undefined : happeningIn(tail);
}
