import type { Text } from "../language/language.ts";
import type { Decision } from "./decision.ts";
import { type AssumedCalendar, dutchCalendar, plainWeekdays } from "./reading/country.ts";
import type { FoundRole } from "./reading/roles.ts";

/** What is known of the whole text. */
export interface WholeText {
  readonly hasTitle: boolean;
  readonly from: string | undefined;
  readonly namesTermsAct: boolean;
  readonly calendar: AssumedCalendar;
  readonly hasWithdrawal: boolean;
  readonly hasDecision: boolean;
  readonly hasSteps: boolean;
  /** Named in the text and not found as the one who acts. */
  readonly idleRoles: readonly FoundRole[];
}

/** What has to be decided about every draft, and about this text as a whole. */
export function generalDecisions(text: WholeText): Decision[] {
  const { from, idleRoles } = text;
  const decisions: (Decision | undefined)[] = [
    text.namesTermsAct ? countingAct : countingOf(text.calendar),
    text.hasTitle ? undefined : title,
    from === undefined ? noDate : date(from),
    text.hasSteps ? undefined : noSteps,
    text.hasSteps && !text.hasDecision ? completedBy : undefined,
    text.hasWithdrawal ? undefined : withdrawal,
    idleRoles.length > 0 ? roles(idleRoles.map(({ label }) => label).join(", ")) : undefined,
  ];
  return decisions.filter((decision) => decision !== undefined);
}

const decision = (rule: string, nl: string, en: string): Decision => ({
  rule,
  message: { nl, en } satisfies Text,
});

const counting = decision(
  "counting",
  "Hoe telt u dagen? De tekst zegt het niet. Aangenomen is counting: nl-atw (maandag tot en met vrijdag zonder Nederlandse feestdagen), en restDay: none (een termijn die op een vrije dag eindigt, schuift niet door).",
  "How do you count days? The text does not say so. Assumed is counting: nl-atw (Monday to Friday without Dutch public holidays), and restDay: none (a term that ends on a day off does not move).",
);
const countingHere = ({ id, timeZone, words }: AssumedCalendar) =>
  decision(
    "counting",
    `Hoe telt u dagen? De tekst zegt het niet. Aangenomen is counting: ${id}, omdat de tekst “${words}” noemt, en restDay: none (een termijn die op een vrije dag eindigt, schuift niet door). ${timeZone === undefined ? "Zet uw tijdzone bij timeZone; zonder die sleutel is het Europe/Amsterdam." : `De tijdzone is ${timeZone}.`}`,
    `How do you count days? The text does not say so. Assumed is counting: ${id}, because the text names “${words}”, and restDay: none (a term that ends on a day off does not move). ${timeZone === undefined ? "Put your time zone behind timeZone; without that key it is Europe/Amsterdam." : `The time zone is ${timeZone}.`}`,
  );
const countingWeekdays = decision(
  "counting",
  "Hoe telt u dagen? De tekst zegt het niet, en ook niet uit welk land hij komt. Aangenomen zijn maandag tot en met vrijdag zonder feestdagen, en restDay: none (een termijn die op een vrije dag eindigt, schuift niet door). Zet de kalender van uw land bij counting (gb-eng, ie, au) en uw tijdzone bij timeZone; zonder die sleutel is het Europe/Amsterdam.",
  "How do you count days? The text does not say so, nor from which country it is. Assumed are Monday to Friday without holidays, and restDay: none (a term that ends on a day off does not move). Put the calendar of your country behind counting (gb-eng, ie, au) and your time zone behind timeZone; without that key it is Europe/Amsterdam.",
);

function countingOf(calendar: AssumedCalendar): Decision {
  if (calendar.id === plainWeekdays) return countingWeekdays;
  return calendar.id === dutchCalendar.id ? counting : countingHere(calendar);
}

const countingAct = decision(
  "counting",
  "De tekst noemt de Algemene termijnenwet; daarom restDay: atw. Geldt die voor alle termijnen? De kalender nl-atw is aangenomen.",
  "The text names the Dutch General Extension of Time Limits Act; hence restDay: atw. Does that hold for all terms? The calendar nl-atw is assumed.",
);
const title = decision(
  "title",
  "De tekst heeft geen titel die als zodanig te herkennen is. Schrijf hem bij title.",
  "The text has no title that can be recognised as one. Write it behind title.",
);
const noDate = decision(
  "in-force",
  "Vanaf welke dag geldt deze tekst? Zet die dag bij inForce, en noem het bestand naar die dag.",
  "From which day is this text in force? Put that day behind inForce, and name the file after it.",
);
const date = (from: string) =>
  decision(
    "in-force",
    `De tekst zegt dat zij geldt vanaf ${from}. Klopt dat? Noem het bestand dan ${from}.md.`,
    `The text says that it is in force from ${from}. Is that right? Then name the file ${from}.md.`,
  );
const noSteps = decision(
  "no-terms",
  "Er is geen termijn in de tekst gevonden, dus er is nog geen enkele stap. Wie moet wat doen?",
  "No term was found in the text, so there is no step yet. Who must do what?",
);
const completedBy = decision(
  "completed-by",
  "Welke handeling sluit een klacht af? Er is geen stap voor de uitkomst gevonden. Zet haar bij completedBy.",
  "Which act closes a complaint? No step for the outcome was found. Put it behind completedBy.",
);
const withdrawal = decision(
  "withdrawal",
  "De tekst zegt niets over intrekken. Vervallen de plichten als de klager de klacht intrekt? Zet dan cancelledBy: withdrawal.",
  "The text says nothing about withdrawal. Do the duties end when the complainant withdraws? Then put cancelledBy: withdrawal.",
);
const roles = (words: string) =>
  decision(
    "roles",
    `De tekst noemt ook: ${words}. Wat doen zij? Zet hen bij roles, en bij de stappen die zij doen (by).`,
    `The text also names: ${words}. What do they do? Put them under roles, and in the steps that they do (by).`,
  );
