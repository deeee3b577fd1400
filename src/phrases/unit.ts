import type { Language } from "../language/language.ts";
import type { CountedUnit } from "./phrase.ts";
import type { Token } from "./token.ts";
import { sequenceAt, sequencesByStart } from "./word-sequences.ts";

/** A unit behind a number. */
export interface ReadUnit {
  readonly unit: CountedUnit;
  readonly times: number;
  /** Undefined: `week` is both. */
  readonly language?: Language;
  /** Index of the token behind it. */
  readonly end: number;
}

interface UnitMeaning {
  readonly unit: CountedUnit;
  readonly times?: number;
  readonly language?: Language;
}

const nl = "nl";
const en = "en";

const units = sequencesByStart<UnitMeaning>([
  [{ unit: "hours", language: nl }, "uur|uren|u"],
  [{ unit: "hours", language: en }, "hour|hours|hr|hrs"],
  [{ unit: "hours", times: 24, language: nl }, "etmaal|etmalen"],
  [{ unit: "days", language: nl }, "dag|dagen|dgn|kalenderdag|kalenderdagen|kalender dagen|kalender-dagen"],
  [{ unit: "days", language: en }, "day|days|calendar day|calendar days|clear day|clear days"],
  [
    { unit: "working-days", language: nl },
    "werkdag|werkdagen|werkdgn|werk dagen|werk-dagen|arbeidsdag|arbeidsdagen|bankwerkdagen|kantoordagen|werkbare dagen|werkbare werkdagen",
  ],
  [
    { unit: "working-days", language: en },
    "working day|working days|business day|business days|workday|workdays|work day|work days|working-day|working-days|business-day|business-days|weekday|weekdays|clear working days|office days|banking days|operational days",
  ],
  [{ unit: "school-days", language: nl }, "schooldag|schooldagen|school dagen|lesdag|lesdagen|les dagen"],
  [
    { unit: "school-days", language: en },
    "school day|school days|school working day|school working days|working school day|working school days|term day|term days|term-time days|term time days|term-time working days|teaching day|teaching days|academic days|school-day|school-days",
  ],
  [{ unit: "weeks" }, "week"],
  [{ unit: "weeks", language: nl }, "weken|wkn|kalenderweek|kalenderweken|schoolweek|schoolweken|lesweken"],
  [
    { unit: "weeks", language: en },
    "weeks|wk|wks|calendar week|calendar weeks|school week|school weeks|term-time weeks",
  ],
  [{ unit: "weeks", times: 2, language: en }, "fortnight|fortnights"],
  [{ unit: "working-weeks", language: nl }, "werkweek|werkweken|werk weken"],
  [
    { unit: "working-weeks", language: en },
    "working week|working weeks|workweek|workweeks|work week|work weeks",
  ],
  [
    { unit: "months", language: nl },
    "maand|maanden|mnd|mnden|kalendermaand|kalendermaanden|kalender maanden",
  ],
  [{ unit: "months", language: en }, "month|months|mth|mths|calendar month|calendar months"],
  [{ unit: "months", times: 3, language: nl }, "kwartaal|kwartalen"],
  [{ unit: "months", times: 3, language: en }, "quarter|quarters"],
  [{ unit: "months", times: 6, language: nl }, "halfjaar|half jaar"],
  [
    { unit: "years", language: nl },
    "jaar|jaren|jr|kalenderjaar|kalenderjaren|schooljaar|schooljaren|studiejaar",
  ],
  [
    { unit: "years", language: en },
    "year|years|yr|yrs|calendar year|calendar years|school year|school years|academic year|academic years",
  ],
]);

/** Words between the number and the unit that change nothing: `10 University working days`. */
const modifiers = new Set(
  "additional further more extra full consecutive whole other successive normal standard complete university uni college council trust nhs company bank local hele gehele volle volledige aaneengesloten opeenvolgende aansluitende nadere verdere extra achtereenvolgende nieuwe".split(
    " ",
  ),
);

/** The unit that starts at a token, with or without a hyphen or modifiers before it. */
export function readUnit(tokens: readonly Token[], at: number): ReadUnit | undefined {
  let start = at;
  if (["-", "–", "‑"].includes(tokens[start]?.text ?? "")) start += 1;
  for (let skipped = 0; skipped <= 2; skipped += 1) {
    const found = unitWordsAt(tokens, start);
    if (found !== undefined) return found;
    if (!modifiers.has(tokens[start]?.text ?? "")) return bracketed(tokens, start);
    start += 1;
  }
  return undefined;
}

/** Half a year is six months; other parts of a unit stay what they are. */
export function inUnits(
  amount: number,
  { unit, times }: Pick<ReadUnit, "unit" | "times">,
): { readonly amount: number; readonly unit: CountedUnit } {
  const total = amount * times;
  return unit === "years" && !Number.isInteger(total)
    ? { amount: total * 12, unit: "months" }
    : { amount: total, unit };
}

/** The longest unit at a token itself. */
export function unitWordsAt(tokens: readonly Token[], at: number): ReadUnit | undefined {
  const found = sequenceAt(tokens, at, units);
  if (found === undefined) return undefined;
  const { unit, times = 1, language } = found.meaning;
  return { unit, times, end: found.end, ...(language && { language }) };
}

/** `5 (working) days`. */
function bracketed(tokens: readonly Token[], at: number): ReadUnit | undefined {
  if (tokens[at]?.text !== "(" || tokens[at + 2]?.text !== ")") return undefined;
  const qualifier = tokens[at + 1];
  const noun = tokens[at + 3];
  if (qualifier === undefined || noun === undefined) return undefined;
  const found = unitWordsAt([qualifier, noun], 0);
  return found?.end === 2 ? { ...found, end: at + 4 } : undefined;
}
