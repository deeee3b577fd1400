import type { Quantity } from "./quantity.ts";
import type { Token } from "./token.ts";

/** What stands behind a quantity and bears on it. */
export interface Behind {
  /** `voor de zitting`, `prior to`, `van tevoren`. */
  readonly isBeforeSomething: boolean;
  /** `voor de indiening`, also where `voor` can mean `for`. */
  readonly isPerhapsBefore: boolean;
  /** `na`, `nadat`, `after`, `from`. */
  readonly isAfterSomething: boolean;
  /** `geleden`, `ago`, `oud`. */
  readonly isAgo: boolean;
  /** `verstreken`, `has passed`. */
  readonly isElapsed: boolean;
  /** `nog niet afgehandeld`, `niets gehoord`. */
  readonly isStillOpen: boolean;
  /** `of minder`, `or less`. */
  readonly isOrLess: boolean;
  /** `of langer`, `or more`. */
  readonly isOrMore: boolean;
  /** Index of the token behind the words that belong to the phrase. */
  readonly end: number;
}

const before =
  /^(?:before|prior|voorafgaand|voorafgaande|voordat|vooraf|beforehand|ahead)\b|^(?:in advance|van te ?voren|op voorhand)\b/u;
const perhapsBefore =
  /^voor(?: (?:de|het|een|aanvang|indiening|ontvangst|afloop|het (?:einde|verstrijken)))?\b/u;
const beforeEvent =
  /^voor (?:(?:de|het|een|iedere|elke|die|deze) )?(?:\p{L}+ )?(?:datum|dag|aanvang|begin|start|einde|verstrijken|horen|\p{L}*zitting|\p{L}*vergadering|\p{L}*gesprek|\p{L}*bijeenkomst|\p{L}*behandeling|\p{L}*training|\p{L}*cursus|examen|toets|vertrek|aflopen|verlopen|afloop)\b/u;
const after = /^(?:na|nadat|vanaf|sinds|after|from|following|of|since)\b/u;
const ago = /^(?:geleden|ago|oud|old)\b/u;
const elapsed =
  /(?:verstreken|verlopen|voorbij|verstrijken)\b|\b(?:has|have|had)(?: \p{L}+)? (?:passed|elapsed|expired|lapsed|gone by)\b|^(?:passed|elapsed|pass|elapse|passes|elapses)\b|\b(?:pass|elapse)\b/u;
const stillOpen =
  /^(?:na|nadat|after|… ?)?[^;]*\b(?:nog (?:steeds )?(?:niet|geen|niets)|niets (?:\p{L}+ )?(?:gehoord|vernomen)|still not|not yet)\b/u;

/** What the words behind a quantity say, no further than its own clause. */
export function behindQuantity(
  tokens: readonly Token[],
  { end }: Pick<Quantity, "end">,
  until: number,
): Behind {
  const next = textOf(tokens.slice(end, Math.min(until, end + 14)));
  const near = next.split(/ [,:] /u)[0] ?? "";
  const isAccented = tokens[end]?.text === "voor" && tokens[end]?.isAccented === true;
  const isLess = /^,? ?(?:of|or|dan wel) (?:minder|korter|eerder|sneller|less|fewer|sooner|earlier)\b/u.test(
    next,
  );
  const isMore = /^,? ?(?:of|or|en|and) (?:langer|meer|later|more|longer)\b/u.test(next);
  return {
    isBeforeSomething: isAccented || before.test(near) || beforeEvent.test(near),
    isPerhapsBefore: isAccented || before.test(near) || perhapsBefore.test(near),
    isAfterSomething: after.test(near),
    isAgo: ago.test(near),
    isElapsed: elapsed.test(near),
    isStillOpen: stillOpen.test(next),
    isOrLess: isLess,
    isOrMore: isMore,
    end: isLess || isMore ? end + 2 : ago.test(near) ? end + 1 : end,
  };
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(" ");
}
