import { dutchOrdinal } from "../regulation/dutch-ordinal.ts";

const englishFirst =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const englishTens = "twent thirt fort fift sixt sevent eight ninet".split(" ");

/** `vijfde`, `tenth`, `twenty first`, up to 99, as tokens have them: without accents, hyphens as spaces. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([...dutch(), ...english()]);

function* dutch(): Generator<[string, number]> {
  for (let value = 1; value <= 99; value += 1) {
    const word = dutchOrdinal(value)?.normalize("NFKD").replace(/\p{M}/gu, "");
    if (word !== undefined) yield [word, value];
  }
}

function* english(): Generator<[string, number]> {
  for (const [index, word] of englishFirst.entries()) yield [word, index + 1];
  for (const [index, ten] of englishTens.entries()) {
    const amount = 10 * (index + 2);
    yield [`${ten}ieth`, amount];
    for (const [unit, word] of englishFirst.slice(0, 9).entries())
      yield [`${ten}y ${word}`, amount + unit + 1];
  }
}
