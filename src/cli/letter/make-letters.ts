import { isoFromDay } from "../../calendar/day.ts";
import { nearestName } from "../../case-log/names.ts";
import type { WrittenDocument } from "../../document/model.ts";
import type { Finding } from "../../finding.ts";
import type { Text } from "../../language/language.ts";
import { inBoth } from "../../language/text.ts";
import type { LetterForm, Sending } from "../../letters/letter-event.ts";
import { type Readiness, readinessOf } from "../../letters/readiness.ts";
import { fieldsAsked, type LetterFiles, renderLetter } from "../../letters/render-letter.ts";
import type { FieldValue } from "../../letters/template.ts";
import { didYouMean } from "../../regulation/problem.ts";
import type { Problem } from "../../report/run.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import type { JudgedCases } from "./judged-cases.ts";
import type { Templates } from "./templates.ts";
import type { WantedLetter } from "./wanted-letters.ts";

/** A letter of a case, not yet written. */
export interface MadeLetter extends Readiness {
  readonly caseId: string;
  /** Name of its template. */
  readonly name: string;
  readonly document: WrittenDocument;
  /** Undefined: the letter records nothing. */
  readonly sent: Sending | undefined;
}

export interface MakingLetters {
  readonly cases: JudgedCases;
  readonly templates: Templates;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly form: LetterForm;
}

/** Makes every letter, or none: throws NotChecked with all that is missing or wrong, each thing once. */
export async function makeLetters(
  wanted: readonly WantedLetter[],
  { cases, templates, values, form }: MakingLetters,
): Promise<readonly MadeLetter[]> {
  const made: MadeLetter[] = [];
  const faults = new Map<string, { readonly finding: Finding; readonly cases: string[] }>();
  const letterDate = isoFromDay(cases.judged.asOf.day);
  const used = new Set<string>();
  for (const { of, template } of wanted) {
    const { regulation, verdicts: before, case: one } = of;
    let after = before;
    const layout = await templates.layout(regulation);
    const { document, sent, findings, notices } = renderLetter({
      ...{ template, layout, regulation, letterDate, form, case: one },
      values: wanted.length === 1 ? values : valuesFor({ template, layout, regulation }, values, used),
      verdictsWith: (letter) => {
        after = cases.verdictsWith(one, letter);
        return after;
      },
    });
    for (const finding of findings) {
      const key = JSON.stringify([finding.place, finding.message.en]);
      const known = faults.get(key);
      if (known === undefined) faults.set(key, { finding, cases: [one.id] });
      else known.cases.push(one.id);
    }
    if (document === undefined) continue;
    const readiness: Readiness = sent
      ? readinessOf({ regulation, case: one, sent, before, after })
      : { obstacles: [], notices: [] };
    made.push({
      ...{ caseId: one.id, name: nameOf(template.file), document, sent, ...readiness },
      notices: [...notices, ...readiness.notices],
    });
  }
  const unused = Object.keys(values).filter((name) => !used.has(name));
  if (wanted.length > 1 && unused.length > 0) throw wrongUse(noSuchFields(unused, used));
  if (faults.size > 0) {
    const isOne = wanted.length === 1;
    throw new NotChecked([...faults.values()].map((fault) => problemOf(fault, isOne)));
  }
  return made;
}

/** Of several letters each is given what it asks; what one has of its own need not be in the others. */
function valuesFor(
  letter: LetterFiles,
  values: MakingLetters["values"],
  used: Set<string>,
): MakingLetters["values"] {
  const asked = fieldsAsked(letter);
  const own = Object.entries(values).filter(([name]) => asked.has(name));
  for (const [name] of own) used.add(name);
  return Object.fromEntries(own);
}

function noSuchFields(names: readonly string[], used: ReadonlySet<string>): Text {
  const shown = names.map((name) => `“${name}”`).join(", ");
  const hint = didYouMean(nearestName(names[0] ?? "", used));
  return {
    nl: `Geen van deze brieven heeft het veld ${shown} bij --set.${hint.nl}`,
    en: `None of these letters has the field ${shown} of --set.${hint.en}`,
  };
}

function nameOf(file: string): string {
  return (file.split("/").at(-1) ?? file).replace(/\.hbs$/u, "");
}

/** So many cases are named with a fault that they share. */
const namedCases = 5;

function problemOf(
  { finding, cases }: { readonly finding: Finding; readonly cases: readonly string[] },
  isOne: boolean,
): Problem {
  const { rule, place, message } = finding;
  return {
    rule,
    place,
    message: isOne ? message : inBoth((language) => `${message[language]} (${sayCases(cases)[language]})`),
  };
}

function sayCases(ids: readonly string[]): Text {
  const named = ids.slice(0, namedCases).join(", ");
  const others = ids.length - namedCases;
  if (ids.length === 1) return { nl: `zaak ${named}`, en: `case ${named}` };
  if (others <= 0) return { nl: `zaken ${named}`, en: `cases ${named}` };
  return { nl: `zaken ${named} en nog ${others}`, en: `cases ${named} and ${others} more` };
}

/** The same letter with a mark that nobody can overlook, for a case that has not come so far. */
export function marked({ document, obstacles }: MadeLetter): WrittenDocument {
  if (obstacles.length === 0) return document;
  const { language } = document;
  const text = [markWords[language], ...obstacles.map((obstacle) => obstacle[language])].join(" ");
  return {
    ...document,
    blocks: [
      { kind: "section", part: "mark", blocks: [{ kind: "paragraph", runs: [{ text }] }] },
      ...document.blocks,
    ],
  };
}

const markWords: Text = {
  nl: "NIET VERSTUREN: deze zaak is nog niet zo ver.",
  en: "DO NOT SEND: this case has not come so far.",
};
