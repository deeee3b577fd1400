import type { Case } from "../case-log/model.ts";
import type { Finding } from "../finding.ts";
import { singleLine } from "../language/text.ts";
import type { Fact, Regulation } from "../regulation/model.ts";
import { remembered } from "../remembered.ts";
import { type UnreadableCell, unreadableCells } from "./facts.ts";

/** Values of facts that cannot be read: what depends on them is undetermined. */
export function factFindings(regulation: Regulation, judged: Case): readonly Finding[] {
  const facts = factsOf(regulation);
  if (facts.length === 0) return none;
  return facts.flatMap((fact) => unreadableCells(judged, fact).map((cell) => unreadableValue(fact, cell)));
}

const factsOf = remembered(({ facts }: Regulation) => Object.values(facts));
const none: readonly never[] = [];

function unreadableValue(fact: Fact, { value, place }: UnreadableCell): Finding {
  const shown = singleLine(value).slice(0, 60);
  const allowed = allowedValues(fact);
  return {
    rule: "unreadable-fact",
    severity: "error",
    place,
    message: {
      nl: `“${shown}” is geen waarde van “${fact.label}”. Verwacht: ${allowed.nl}. Wat hiervan afhangt, is niet vast te stellen. Verbeter de waarde, of vertaal haar in de mapping.`,
      en: `“${shown}” is no value of “${fact.label}”. Expected: ${allowed.en}. What depends on it cannot be determined. Correct the value, or translate it in the mapping.`,
    },
  };
}

function allowedValues({ type, values }: Fact): { nl: string; en: string } {
  const choices = Object.entries(values).map(([id, label]) => (id === label ? id : `${label} (${id})`));
  switch (type) {
    case "boolean":
    case "flag":
      return { nl: "ja of nee", en: "yes or no" };
    case "number":
      return { nl: "een getal", en: "a number" };
    case "date":
      return { nl: "een datum (jjjj-mm-dd)", en: "a date (yyyy-mm-dd)" };
    case "duration":
      return { nl: "een termijn, zoals 2 weken", en: "a duration, such as 2 weeks" };
    default:
      return { nl: choices.join(", "), en: choices.join(", ") };
  }
}
