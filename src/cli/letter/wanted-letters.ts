import { agendaOf } from "../../agenda/agenda.ts";
import { nearestName } from "../../case-log/names.ts";
import type { Text } from "../../language/language.ts";
import { readTemplate } from "../../letters/read-template.ts";
import type { LetterTemplate, TemplateSource } from "../../letters/template.ts";
import type { Regulation } from "../../regulation/model.ts";
import { verdictStep } from "../../report/verdict-step.ts";
import { NotChecked, wrongUse } from "../not-checked.ts";
import { errorsAsProblems } from "../problems.ts";
import type { CaseOfLetter, JudgedCases } from "./judged-cases.ts";
import type { Templates } from "./templates.ts";

/** A letter that is to be made. */
export interface WantedLetter {
  readonly of: CaseOfLetter;
  readonly template: TemplateSource;
}

/** The one letter of one case. Throws NotChecked when there is no such case or letter. */
export async function letterOfCase(
  cases: JudgedCases,
  templates: Templates,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<WantedLetter> {
  const of = cases.named(id);
  if (of === undefined) throw noCase(id, cases);
  return { of, template: await templates.named(name, of.regulation) };
}

/** The letters that the agenda asks, with what it asks that has several letters. */
export interface DueLetters {
  readonly letters: readonly WantedLetter[];
  /** Acts that more than one letter records: somebody has to choose. */
  readonly toChoose: readonly string[];
}

interface DueScope {
  /** Only what is due within so many days, and what is late. */
  readonly within: number | undefined;
  /** The name of the only letter that is wanted; undefined: all of them. */
  readonly only: string | undefined;
}

/**
 * Every letter for an act of the organisation that must still be done, each case and act once. Throws NotChecked where
 * the only one that is wanted is not there.
 */
export async function dueLetters(
  cases: JudgedCases,
  templates: Templates,
  { within, only }: DueScope,
): Promise<DueLetters> {
  const { judged } = cases;
  if (only !== undefined) await libraryOf(judged.regulation.latest, templates, only);
  const { items } = agendaOf({
    result: judged.result,
    versions: judged.regulation.versions,
    asOf: judged.asOf,
    language: judged.language,
    within,
  });
  const known = new Map<string, CaseOfLetter>();
  for (const of of cases.each()) known.set(of.case.id, of);
  const letters = new Map<string, WantedLetter>();
  const toChoose = new Set<string>();
  const libraries = new Map<Regulation, Library>();
  for (const item of items) {
    const of = item.case === undefined || item.outside ? undefined : known.get(item.case);
    if (of === undefined) continue;
    const { regulation } = of;
    const library = libraries.get(regulation) ?? (await libraryOf(regulation, templates, only));
    libraries.set(regulation, library);
    const step = verdictStep(regulation, {
      ...item,
      aspect: "within",
      kind: item.kind ?? "",
      stage: item.stage ?? "",
    });
    const found = (step?.acts ?? []).flatMap((act) => library.get(act) ?? []);
    const chosen = found.length === 1 ? found[0] : found.find(({ letter }) => letter.id === item.step);
    if (chosen === undefined) {
      if (found.length > 1) toChoose.add(item.title);
      continue;
    }
    const key = JSON.stringify([of.case.id, chosen.letter.id]);
    letters.set(key, letters.get(key) ?? { of, template: chosen.source });
  }
  return { letters: [...letters.values()], toChoose: [...toChoose] };
}

/** The letters of a regulation by the activity that they record. */
type Library = ReadonlyMap<
  string,
  readonly { readonly letter: LetterTemplate; readonly source: TemplateSource }[]
>;

async function libraryOf(
  regulation: Regulation,
  templates: Templates,
  only: string | undefined,
): Promise<Library> {
  const library = new Map<string, { letter: LetterTemplate; source: TemplateSource }[]>();
  for (const name of only === undefined ? await templates.names(regulation.file) : [only]) {
    const source = await templates.named(name, regulation);
    const { template, findings } = readTemplate(source, regulation);
    if (template === undefined) throw new NotChecked(errorsAsProblems(findings));
    const { records } = template;
    if (records === undefined && only !== undefined) throw wrongUse(neverDue(only));
    if (records === undefined) continue;
    library.set(records, [...(library.get(records) ?? []), { letter: template, source }]);
  }
  return library;
}

function neverDue(name: string): Text {
  return {
    nl: `De brief “${name}” legt niets vast, dus de agenda vraagt er niet om. Maak hem per zaak: letter ${name} --case <id>.`,
    en: `The letter “${name}” records nothing, so the agenda does not ask for it. Make it case by case: letter ${name} --case <id>.`,
  };
}

function noCase(id: string, { ids }: JudgedCases) {
  const hint = nearestName(id, ids);
  return wrongUse({
    nl: `Er is in het logboek geen zaak “${id}” met oordelen${hint === undefined || hint === id ? "." : `; bedoelt u ${hint}?`}`,
    en: `The log has no case “${id}” with verdicts${hint === undefined || hint === id ? "." : `; do you mean ${hint}?`}`,
  });
}
