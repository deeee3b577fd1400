import type { Text } from "../../language/language.ts";
import { inBoth, joined, same, singleLine } from "../../language/text.ts";
import type { Panel, Regulation, Role } from "../../regulation/model.ts";
import { sayRole } from "../phrases/label.ts";
import { listAnd } from "../phrases/list.ts";
import { formatNumber } from "../phrases/number.ts";
import { sayWho } from "../phrases/who.ts";
import type { Said } from "../said.ts";

/** Who takes part: inside and outside the organisation. */
export function sayRoles({ roles }: Regulation): readonly Said[] {
  const all = Object.values(roles);
  const inside = listAnd(all.filter(({ outside }) => !outside).map(sayRoleNames));
  const outside = listAnd(all.filter((role) => role.outside).map(sayRoleNames));

  return [
    ...(inside.nl === ""
      ? []
      : [
          {
            text: {
              nl: `Bij de organisatie horen: ${inside.nl}.`,
              en: `Part of the organisation are: ${inside.en}.`,
            },
          },
        ]),
    ...(outside.nl === ""
      ? []
      : [
          {
            text: {
              nl: `Buiten de organisatie staan: ${outside.nl}. Wat zij te laat of niet doen, wordt alleen gemeld en is nooit een overtreding van de organisatie.`,
              en: `Outside the organisation are: ${outside.en}. What they do late or not at all is only reported and is never a violation by the organisation.`,
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

  return [
    {
      text: inBoth((language) => `${panelTitle[language]} ${name[language]}: ${composition[language]}.`),
      judged: "violation",
    },
  ];
}

function sayPanelParts(
  regulation: Regulation,
  { size, quorum, chair, includes, notBy }: Panel,
): readonly Text[] {
  const members = Object.entries(includes).map(([role, count]) =>
    inBoth((language) => `${formatNumber(count)[language]} × ${sayRole(regulation, role)[language]}`),
  );
  const excluded = listAnd(notBy.map((who) => sayWho(regulation, who)));
  const included = listAnd(members);

  return [
    ...(size === undefined ? [] : [{ nl: `aantal leden: ${size}`, en: `number of members: ${size}` }]),
    ...(quorum === undefined
      ? []
      : [{ nl: `ten minste aanwezig: ${quorum}`, en: `at least present: ${quorum}` }]),
    ...(chair === undefined
      ? []
      : [
          {
            nl: `voorzitter: ${sayRole(regulation, chair).nl}`,
            en: `chair: ${sayRole(regulation, chair).en}`,
          },
        ]),
    ...(members.length === 0
      ? []
      : [{ nl: `daarin zitten: ${included.nl}`, en: `it includes: ${included.en}` }]),
    ...(notBy.length === 0
      ? []
      : [{ nl: `wie er niet in mag zitten: ${excluded.nl}`, en: `who may not sit on it: ${excluded.en}` }]),
  ];
}

function sayRoleNames({ label, aliases }: Role): Text {
  const name = same(singleLine(label));
  if (aliases.length === 0) return name;

  const others = aliases.map(singleLine).join(" / ");

  return { nl: `${name.nl} (ook: ${others})`, en: `${name.en} (also: ${others})` };
}

const panelTitle: Text = { nl: "Samenstelling van", en: "Composition of" };
