import { isoFromDay } from "../calendar/day.ts";
import type { LogEvent } from "../case-log/model.ts";
import type { Verdict } from "../check/verdict.ts";
import type { Finding } from "../finding.ts";
import { sayIso } from "../language/day-words.ts";
import type { Text } from "../language/language.ts";
import { inBoth } from "../language/text.ts";
import { letterError, type TemplateSpot } from "./letter-findings.ts";
import type { FilledValue, LetterTemplate } from "./template.ts";

/** What a letter that sets terms is filled with. */
interface FilledLetter {
  readonly template: LetterTemplate;
  readonly values: Readonly<Record<string, FilledValue>>;
  /** Date of the letter, ISO. */
  readonly letterDate: string;
  /** Where a field is first used. */
  readonly placeOf: (field: string) => TemplateSpot;
}

/** Terms that are over before the letter is written: a finding for each. */
export function termsInThePast({ template, values, letterDate, placeOf }: FilledLetter): readonly Finding[] {
  return template.sets.flatMap(({ due }) => {
    const day = values[due];
    if (typeof day !== "string" || day >= letterDate) return [];
    const label = template.fields.get(due)?.label ?? due;
    return [
      letterError("term-in-the-past", placeOf(due), {
        nl: `Het veld “${due}” (${label}) stelt een termijn, maar die dag ligt vóór de dag van de brief (${letterDate}). Noem een dag vanaf die dag.`,
        en: `The field “${due}” (${label}) sets a term, but that day lies before the day of the letter (${letterDate}). Name that day or a later one.`,
      }),
    ];
  });
}

/** What has to be said of a term that the letter sets while the case keeps to another one, or to none. */
export function termNotices(terms: readonly LogEvent[], verdicts: readonly Verdict[]): readonly Text[] {
  return terms.flatMap(({ what = "", due }) => {
    const set = due === undefined ? "" : isoFromDay(due.day);
    const standing = verdicts.find(({ aspect, id }) => aspect === "terms" && id.endsWith(`.terms.${what}`));
    if (standing?.due === set) return [];
    const last = standing?.notes.findLast(({ code }) => code.startsWith("term-"))?.code;
    const lacksConsent = last === "term-set-without-consent" || last === "term-consent-not-recorded";
    return [
      inBoth((language) =>
        (language === "nl" ? sayNl : sayEn)({
          what,
          set: sayIso(set, language),
          standing: standing?.due === undefined ? undefined : sayIso(standing.due, language),
          lacksConsent,
        }),
      ),
    ];
  });
}

/** A term that does not stand, with its days in words. */
interface NotStanding {
  readonly what: string;
  readonly set: string;
  /** Undefined: no term stands. */
  readonly standing: string | undefined;
  readonly lacksConsent: boolean;
}

function sayNl({ what, set, standing, lacksConsent }: NotStanding): string {
  if (standing === undefined)
    return `De termijn tot en met ${set} voor “${what}” wordt in deze zaak niet getoetst.`;
  return lacksConsent
    ? `De nieuwe dag voor “${what}”, ${set}, telt nog niet: de instemming ermee ontbreekt. Leg die vast in het logboek, op zijn laatst met de oude dag: ${standing}.`
    : `De termijn voor “${what}” was al voorbij: ${standing}. De nieuwe dag, ${set}, herstelt dat niet; de zaak houdt de oude dag.`;
}

function sayEn({ what, set, standing, lacksConsent }: NotStanding): string {
  if (standing === undefined) return `The term until ${set} for “${what}” is not judged in this case.`;
  return lacksConsent
    ? `The new day for “${what}”, ${set}, does not count yet: the consent to it is missing. Record it in the log, with the old day at the latest: ${standing}.`
    : `The term for “${what}” was over already: ${standing}. The new day, ${set}, does not heal that; the case keeps the old day.`;
}
