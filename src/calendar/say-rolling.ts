import { sayIso } from "../language/day-words.ts";
import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import type { DerivedMove, DerivedRolling } from "./derivation-rolling.ts";
import { sayPassed } from "./say-stretch.ts";

/** What happens because the raw end is a rest day; nothing when it is none and nothing moves. */
export function sayRolling(rolling: DerivedRolling, rawEnd: string): readonly Text[] {
  if (rolling.moves.length > 0) return rolling.moves.map((move) => sayMove(move, rolling));
  if (!rolling.endsOn) return [];
  const { endsOn, excluded } = rolling;
  return [
    inBoth((language) => {
      const day = sayIso(rawEnd, language);
      // `zaterdag 10 mei 2025` says by itself why it is a rest day.
      const end = day.startsWith(endsOn[language]) ? day : `${day} (${endsOn[language]})`;
      return excluded ? stays.excluded[language](end) : stays.byRule[language](end);
    }),
  ];
}

const stays = {
  excluded: {
    nl: (end: string) =>
      `De termijn eindigt op ${end}. Hij schuift niet door: de Algemene termijnenwet geldt niet voor termijnen in uren of jaren en niet voor termijnen van meer dan 90 dagen, 12 weken of drie maanden (artikel 4).`,
    en: (end: string) =>
      `The term ends on ${end}. It does not move on: the Dutch General Extension of Time Limits Act (Algemene termijnenwet) does not hold for terms in hours or years, nor for terms of more than 90 days, 12 weeks or three months (article 4).`,
  },
  byRule: {
    nl: (end: string) =>
      `De termijn eindigt op ${end}. Volgens deze regeling schuift hij niet door naar een werkdag.`,
    en: (end: string) =>
      `The term ends on ${end}. Under this regulation it does not move on to a working day.`,
  },
};

function sayMove(move: DerivedMove, rolling: DerivedRolling): Text {
  if (move.article === "2") return sayTwoDays(move);
  return inBoth((language) => {
    const passed = sayPassed(move.passed)[language];
    const to = sayIso(move.to, language);
    if (language === "nl") {
      const ground = rolling.rule === "atw" ? " (artikel 1 van de Algemene termijnenwet)" : "";
      return `De termijn mag niet eindigen op een vrije dag${ground}. Hij schuift voorbij ${passed} en loopt tot en met ${to}.`;
    }
    const ground = rolling.rule === "atw" ? " (article 1 of the Algemene termijnenwet)" : "";
    return `The term may not end on a day off${ground}. It moves past ${passed} and runs up to and including ${to}.`;
  });
}

function sayTwoDays(move: DerivedMove): Text {
  return inBoth((language) => {
    const to = sayIso(move.to, language);
    return language === "nl"
      ? `In de termijn moeten minstens twee dagen vallen die geen zaterdag, zondag of feestdag zijn (artikel 2 van de Algemene termijnenwet). De tweede is ${to}.`
      : `At least two days of the term must be no Saturday, Sunday or holiday (article 2 of the Algemene termijnenwet). The second one is ${to}.`;
  });
}
