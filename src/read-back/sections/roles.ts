import type { Text } from "../../language/language.ts";
import { inBoth, joined, singleLine } from "../../language/text.ts";
import type { Choice, Panel, Regulation, Role, Who } from "../../regulation/model.ts";
import { sayNote } from "../aspects/describing.ts";
import { sayChoice } from "../phrases/choice.ts";
import { sayCondition, sayOnlyIf } from "../phrases/condition.ts";
import { sayRole } from "../phrases/label.ts";
import { listAnd } from "../phrases/list.ts";
import { formatNumber } from "../phrases/number.ts";
import { sayWho } from "../phrases/who.ts";
import type { Said } from "../said.ts";

/** Who takes part: inside and outside the organisation. */
export function sayRoles(regulation: Regulation): readonly Said[] {
  const all = Object.values(regulation.roles);
  const inside = listAnd(all.filter(({ outside }) => !outside).map((role) => sayRoleNames(regulation, role)));
  const outside = listAnd(all.filter((role) => role.outside).map((role) => sayRoleNames(regulation, role)));

  return [
    ...(inside.nl === ""
      ? []
      : [
          {
            text: {
              nl: `Binnen de organisatie: ${inside.nl}.`,
              en: `Inside the organisation: ${inside.en}.`,
            },
          },
        ]),
    ...(outside.nl === ""
      ? []
      : [
          {
            text: {
              nl: `Buiten de organisatie: ${outside.nl}. Wat iemand van buiten te laat of niet doet, wordt alleen gemeld en is nooit een overtreding van de organisatie.`,
              en: `Outside the organisation: ${outside.en}. What somebody outside does late or not at all is only reported and is never a violation by the organisation.`,
            },
          },
        ]),
  ];
}

/** Of whom a panel consists and who may not sit on it. */
export function sayPanel(regulation: Regulation, role: Role, panel: Panel): readonly Said[] {
  const name = sayRole(regulation, role.id);
  const parts = sayPanelParts(regulation, panel);
  if (parts.length === 0) return [];

  const composition = joined(parts, "; ");
  const condition = panel.if && sayCondition({ regulation }, panel.if);
  const title = panel.label === undefined ? undefined : singleLine(panel.label);
  const about = inBoth((language) =>
    title === undefined ? `${panelTitle[language]} ${name[language]}` : `${title} (${name[language]})`,
  );
  const sentence = inBoth((language) => `${about[language]}: ${composition[language]}.`);

  return [
    {
      text: condition ? joined([sentence, sayOnlyIf(condition)], " ") : sentence,
      judged: panel.severity ?? "violation",
    },
    ...sayNote(panel),
  ];
}

function sayPanelParts(
  regulation: Regulation,
  { size, quorum, chair, includes, notBy }: Panel,
): readonly Text[] {
  const members = Object.entries(includes).map(([role, count]) =>
    inBoth((language) => `${formatNumber(count)[language]} × ${sayRole(regulation, role)[language]}`),
  );
  const included = listAnd(members);

  return [
    ...(size === undefined
      ? []
      : [{ nl: `aantal leden is ${size}`, en: `the number of members is ${size}` }]),
    ...(quorum === undefined
      ? []
      : [
          {
            nl: `het kleinste aantal aanwezigen is ${quorum}`,
            en: `the smallest number present is ${quorum}`,
          },
        ]),
    ...(chair === undefined
      ? []
      : [
          {
            nl: `voorzitter is ${sayRole(regulation, chair).nl}`,
            en: `the chair is ${sayRole(regulation, chair).en}`,
          },
        ]),
    ...(members.length === 0
      ? []
      : [{ nl: `erin zit ten minste ${included.nl}`, en: `it has at least ${included.en}` }]),
    ...(notBy ? [sayExcluded(regulation, notBy)] : []),
  ];
}

function sayExcluded(regulation: Regulation, notBy: Choice<readonly Who[]>): Text {
  const excluded = sayChoice(regulation, notBy, (persons) =>
    listAnd(persons.map((who) => sayWho(regulation, who))),
  );

  return { nl: `er niet in mag ${excluded.nl}`, en: `not on it may be ${excluded.en}` };
}

function sayRoleNames(regulation: Regulation, { id, aliases }: Role): Text {
  const name = sayRole(regulation, id);
  if (aliases.length === 0) return name;

  const others = aliases.map(singleLine).join(" / ");

  return { nl: `${name.nl} (ook: ${others})`, en: `${name.en} (also: ${others})` };
}

const panelTitle: Text = { nl: "Samenstelling van", en: "Composition of" };
