import type { Around } from "./bound.ts";
import type { Quantity } from "./quantity.ts";
import type { Token } from "./token.ts";

const kept =
  /\b(?:bewaar\p{L}*|bewaard|gearchiveerd|archive(?:ren|ert)|archiveer|opgeborgen|opgeslagen|opslaan|ter inzage|retention|retained?|retains?|archived?|stored?|(?:kept|keep|held)(?! (?:you|them|him|her|people|complainants?|\p{L}+ )?(?:informed|updated|up to date|up-to-date)))\b/u;
const denial = /\b(?:niet|geen|nog niet|not|no|\p{L}+n't)\b/u;
const response =
  /\b(?:gereageerd|reageert|reageren|reactie|antwoord|beantwoord|afgehandeld|afgerond|gehoord|horen|hoort|beslist|besloten|beslissing|besluit|uitspraak|opgelost|bericht|responded|response|respond|reply|replied|resolved|reached|heard|hear|receive|answered|answer|satisfied|concluded|completed|dealt|issued|received a)\b/u;
const ability =
  /\b(?:kan|kunnen|lukt|staat|mogelijk|haalbaar|slaagt|slagen|can|cannot|can't|could|able|unable|possible|will|shall)\b/u;
const isCondition = /\b(?:als|indien|wanneer|mocht|if|when|where|should)\b/u;
/** `als u binnen zes weken geen antwoord krijgt`. */
const noAnswer =
  /\b(?:geen|niet|niets|no|not|\p{L}+n't)(?: \p{L}+){0,3} (?:reactie|antwoord|bericht|gehoord|vernomen|beslissing|uitspraak|gereageerd|beslist|response|reply|answer|heard|decision|responded|replied)\b/u;
const filing = /\b(?:ingediend|indienen|indient|gemeld|submitted|lodged|made|brought)\b/u;

/** A condition also ends where the main clause begins: `… dan krijgt u`, `… then we`. */
const clauseEnd =
  / [,:;] | (?:dan (?=(?:krijgt|ontvangt|hoort|wordt|worden|stuurt|sturen|beslist|beslissen|zal|zullen) )|then (?=(?:we|you|the) ))/u;

/** What the sentence says around a quantity. */
export function aroundQuantity(tokens: readonly Token[], { start, end, unit }: Quantity): Around {
  const left = textOf(tokens.slice(Math.max(0, start - 14), start));
  const right = textOf(tokens.slice(end, end + 12));
  return {
    isKept: !/days$|^hours$/u.test(unit) && kept.test(`${left} # ${right}`),
    isUnanswered: isUnanswered(left, right),
  };
}

/** `heeft niet binnen zes weken gereageerd`; not `kan niet binnen zes weken` and not `is niet binnen een jaar ingediend`. */
function isUnanswered(left: string, right: string): boolean {
  const clause = left.split(clauseEnd).at(-1) ?? "";
  const rest = right.split(/ [,:;] /u)[0] ?? "";
  if (ability.test(clause) || filing.test(rest)) return false;
  if (!denial.test(clause)) return isCondition.test(clause) && !ability.test(rest) && noAnswer.test(rest);
  return response.test(clause) || response.test(rest);
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(" ");
}
