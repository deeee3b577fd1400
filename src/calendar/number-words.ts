/** Numbers as people write them in a text, Dutch and English, up to 999. */
const dutchSmall =
  "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien";
const englishSmall =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const dutchTens = "twintig dertig veertig vijftig zestig zeventig tachtig negentig";
const englishTens = "twenty thirty forty fifty sixty seventy eighty ninety";

const words = allWords();
const longestWord = Math.max(...[...words.keys()].map((word) => word.length));

/**
 * The number word at the start of a text in lower case without accents, with
 * spaces or hyphens in it as single spaces; undefined when there is none.
 */
export function readNumberWord(
  text: string,
): { readonly amount: number; readonly length: number } | undefined {
  for (let length = Math.min(longestWord, text.length); length > 0; length--) {
    const amount = words.get(text.slice(0, length));
    if (amount !== undefined && !/^\p{L}/u.test(text.slice(length))) return { amount, length };
  }
  return undefined;
}

function allWords(): ReadonlyMap<string, number> {
  const all = new Map<string, number>([
    ["a", 1],
    ["an", 1],
  ]);
  const belowHundred = [...dutchBelowHundred(), ...englishBelowHundred()];
  for (const [word, amount] of belowHundred) all.set(word, amount);
  for (const [word, amount] of withHundreds(dutchBelowHundred(), "honderd")) all.set(word, amount);
  for (const [word, amount] of withHundreds(englishBelowHundred(), " hundred")) all.set(word, amount);
  return all;
}

type NumberWord = readonly [word: string, amount: number];

function dutchBelowHundred(): NumberWord[] {
  const small = dutchSmall.split(" ");
  const found: NumberWord[] = small.map((word, amount) => [word, amount]);
  for (const [index, ten] of dutchTens.split(" ").entries()) {
    const amount = (index + 2) * 10;
    found.push([ten, amount]);
    for (let unit = 1; unit <= 9; unit++) found.push([`${small[unit]}en${ten}`, amount + unit]);
  }
  return found;
}

function englishBelowHundred(): NumberWord[] {
  const small = englishSmall.split(" ");
  const found: NumberWord[] = small.map((word, amount) => [word, amount]);
  for (const [index, ten] of englishTens.split(" ").entries()) {
    const amount = (index + 2) * 10;
    found.push([ten, amount]);
    for (let unit = 1; unit <= 9; unit++) found.push([`${ten} ${small[unit]}`, amount + unit]);
  }
  return found;
}

/** `honderd`, `tweehonderdtien`, `one hundred and ten`. */
function withHundreds(belowHundred: readonly NumberWord[], hundred: string): NumberWord[] {
  const found: NumberWord[] = [];
  const isEnglish = hundred.startsWith(" ");
  const units = belowHundred.filter(([, amount]) => amount >= 1 && amount <= 9);
  const heads: NumberWord[] = units.map(([word, amount]) => [`${word}${hundred}`, amount * 100]);
  heads.push([isEnglish ? `a${hundred}` : hundred, 100]);
  for (const [head, hundreds] of heads) {
    found.push([head, hundreds]);
    for (const [word, amount] of belowHundred) {
      if (amount === 0) continue;
      for (const glue of isEnglish ? [" ", " and "] : ["", "en", " ", " en "]) {
        found.push([`${head}${glue}${word}`, hundreds + amount]);
      }
    }
  }
  return found;
}
