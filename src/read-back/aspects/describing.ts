import { purposeLabel } from "../../language/labels.ts";
import { inBoth, same, singleLine } from "../../language/text.ts";
import type { Cited } from "../../regulation/model.ts";
import { quoted } from "../phrases/label.ts";
import { listAnd } from "../phrases/list.ts";
import type { Said } from "../said.ts";
import type { StepScene } from "../scene.ts";

/** The other names under which the step may stand in a log. */
export function sayNames({ step }: StepScene): readonly Said[] {
  if (step.aliases.length === 0) return [];

  const names = listAnd(step.aliases.map((alias) => quoted(same(singleLine(alias)))));

  return [
    {
      text: {
        nl: `In het dossier heet dit ook: ${names.nl}.`,
        en: `In the records this is also called: ${names.en}.`,
      },
    },
  ];
}

/** What kind of step it is, as comparisons and statistics name it. */
export function sayPurpose({ step }: StepScene): readonly Said[] {
  const { purpose } = step;
  if (purpose === undefined) return [];

  const label = inBoth((language) => singleLine(purposeLabel(purpose, language)));

  return [{ text: { nl: `Soort stap: ${label.nl}.`, en: `Kind of step: ${label.en}.` } }];
}

/** What the author added in his own words to a step, a panel, a stage and the like. */
export function sayNote(cited: Pick<Partial<Cited>, "note">): readonly Said[] {
  if (cited.note === undefined) return [];

  const note = singleLine(cited.note).replace(/[.]$/u, "");

  return [{ text: { nl: `Toelichting van de schrijver: ${note}.`, en: `Note of the author: ${note}.` } }];
}
