import type { Text } from "../../language/language.ts";
import { joined } from "../../language/text.ts";
import type { Fact, Regulation } from "../../regulation/model.ts";
import { sayDuration } from "../phrases/duration.ts";
import { sayActivity, sayFact, sayField, sayValue } from "../phrases/label.ts";
import { listOr } from "../phrases/list.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";
import { factsOf } from "./facts-of.ts";

/** For every fact that the step reads: where it comes from and what holds when nothing is recorded. */
export function sayFacts({ regulation, step }: StepScene): readonly Said[] {
  return factsOf(regulation, step).map((fact) => {
    const text = joined(
      fact.cases === undefined
        ? [...saySource(regulation, fact), sayAbsence(regulation, fact)]
        : [...saySource(regulation, fact), sayCount(regulation, fact, fact.cases)],
      " ",
    );
    return fact.assume === undefined || fact.cases !== undefined ? { text } : { text, ours: true };
  });
}

function saySource(regulation: Regulation, fact: Fact): readonly Text[] {
  if (!fact.from) return [];

  const name = sayFact(regulation, fact.id);
  const act = sayActivity(regulation, fact.from);

  return [
    {
      nl: `${name.nl} blijkt uit ${act.nl}; zolang dat niet is gebeurd, wacht wat ervan afhangt.`,
      en: `${name.en} follows from ${act.en}; as long as that has not happened, what depends on it waits.`,
    },
  ];
}

/** What other cases of the log tell of this one, unless the records say it themselves. */
function sayCount(regulation: Regulation, { id, same, over }: Fact, cases: number): Text {
  const name = sayFact(regulation, id);
  const like =
    same === undefined
      ? { nl: "", en: "" }
      : {
          nl: ` met dezelfde ${sayField(regulation, same).nl}`,
          en: ` with the same ${sayField(regulation, same).en}`,
        };
  const span =
    over === undefined
      ? { nl: "", en: "" }
      : { nl: ` binnen ${sayDuration(over).nl}`, en: ` within ${sayDuration(over).en}` };

  return {
    nl: `${name.nl} is waar vanaf zaak nummer ${cases}${like.nl}${span.nl}. Dat blijkt uit de andere zaken van het logboek, als het niet in het dossier staat.`,
    en: `${name.en} is true from case number ${cases}${like.en}${span.en} on. The other cases of the log show it, if it is not recorded.`,
  };
}

function sayAbsence(regulation: Regulation, fact: Fact): Text {
  const name = sayFact(regulation, fact.id);
  const sort = saySort(fact);
  if (fact.assume === undefined) {
    return {
      nl: `Staat ${name.nl} (${sort.nl}) niet in het dossier, dan is wat ervan afhangt niet vast te stellen.`,
      en: `If ${name.en} (${sort.en}) is not recorded, what depends on it cannot be determined.`,
    };
  }
  const value = sayValue(fact, fact.assume);

  return {
    nl: `Staat ${name.nl} (${sort.nl}) niet in het dossier, dan is onze aanname: ${value.nl}.`,
    en: `If ${name.en} (${sort.en}) is not recorded, our assumption is: ${value.en}.`,
  };
}

/** What the records hold for it. */
function saySort(fact: Fact): Text {
  return fact.type === "choice"
    ? listOr(Object.keys(fact.values).map((value) => sayValue(fact, value)))
    : sorts[fact.type];
}

const yesOrNo: Text = { nl: "ja of nee", en: "yes or no" };
const sorts: Readonly<Record<Exclude<Fact["type"], "choice">, Text>> = {
  boolean: yesOrNo,
  flag: yesOrNo,
  number: { nl: "een getal", en: "a number" },
  date: { nl: "een datum", en: "a date" },
  duration: { nl: "een duur, zoals 2 weken", en: "a length of time, such as 2 weeks" },
  text: { nl: "een tekst", en: "a text" },
  list: { nl: "een of meer namen", en: "one or more names" },
};
