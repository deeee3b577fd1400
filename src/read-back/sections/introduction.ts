import type { Text } from "../../language/language.ts";
import { joined, same, singleLine } from "../../language/text.ts";
import type { InForce, Regulation } from "../../regulation/model.ts";
import { sayDay } from "../phrases/date.ts";
import { quoted } from "../phrases/label.ts";
import { listAnd } from "../phrases/list.ts";
import type { Said } from "../said.ts";

/** Since when the regulation holds, for which cases, and what it rests on. */
export function sayIntroduction(regulation: Regulation): readonly Said[] {
  return [
    ...sayOrigin(regulation),
    ...sayAdoption(regulation),
    sayForce(regulation.inForce),
    sayZone(regulation),
    ...sayNorms(regulation),
  ].map((text) => ({ text }));
}

function sayOrigin({ basedOn }: Regulation): readonly Text[] {
  if (!basedOn) return [];

  const title = quoted(same(singleLine(basedOn.title)));

  return [
    {
      nl: `Dit is een bewerking van ${title.nl} en niet de officiële tekst.`,
      en: `This is an adaptation of ${title.en} and not the official text.`,
    },
  ];
}

function sayAdoption({ adopted }: Regulation): readonly Text[] {
  if (adopted === undefined) return [];

  const day = sayDay(adopted);

  return [{ nl: `Vastgesteld op ${day.nl}.`, en: `Adopted on ${day.en}.` }];
}

function sayForce({ from, until, appliesTo }: InForce): Text {
  const cases =
    appliesTo === "received"
      ? {
          nl: "Zij geldt voor zaken die in die tijd zijn ontvangen.",
          en: "It holds for cases received in that time.",
        }
      : {
          nl: "Zij geldt voor zaken die in die tijd zijn ontvangen en voor zaken die al liepen toen zij inging.",
          en: "It holds for cases received in that time and for cases that were running when it came into force.",
        };
  if (from === undefined && until === undefined) {
    return {
      nl: "De regeling noemt geen begin en geen einde: zij geldt altijd.",
      en: "The regulation names no beginning and no end: it always holds.",
    };
  }
  const start = from === undefined ? undefined : sayDay(from);
  const end = until === undefined ? undefined : sayDay(until);
  const span = {
    nl: `De regeling geldt${start ? ` vanaf ${start.nl}` : ""}${end ? ` tot en met ${end.nl}` : ""}.`,
    en: `The regulation holds${start ? ` from ${start.en}` : ""}${end ? ` up to and including ${end.en}` : ""}.`,
  };

  return joined([span, cases], " ");
}

function sayZone({ timeZone }: Regulation): Text {
  const zone = singleLine(timeZone);

  return {
    nl: `Datums en tijden gelden in de tijdzone ${zone}.`,
    en: `Dates and times are those of the time zone ${zone}.`,
  };
}

function sayNorms({ norms }: Regulation): readonly Text[] {
  if (norms.length === 0) return [];

  const names = listAnd(norms.map((norm) => same(singleLine(norm))));

  return [
    { nl: `De regeling wil voldoen aan: ${names.nl}.`, en: `The regulation means to meet: ${names.en}.` },
  ];
}
